/**
 * Which explanations are too near to the best one to leave out. With none near, the best one is certain.
 *
 * Single cells and sets of them are weighed by how likely each is; things done to several cells in one go, and what the
 * search could only guess, by their cost.
 */
import type { SlipKind } from '../model';
import type { Likelihood } from './likelihood';
import type { Solution } from './solution';

/**
 * Things done to several cells in one go resemble each other: a column shifted, or only two of its cells swapped. In
 * units of cost: more than a column costs beside a swap (1), less than one more cell (3).
 */
const GAP_OF_EVENT = 1.5;
/** What is left out is this likely at most: one answer in a hundred called certain may be wrong by this alone. */
const MOST_LEFT_OUT = 0.01;
const EVENTS: ReadonlySet<SlipKind> = new Set(['swapped', 'rowShift', 'columnShift', 'unit']);

/** The best explanation and those that cannot be told from it; `solutions` best first. */
export function indistinguishable(
  likelihood: Likelihood,
  solutions: readonly Solution[],
): Solution[] {
  const [best] = solutions;
  if (!best) return [];
  if (isEvent(best)) {
    const simplest = solutions.find(isOneCell);
    return solutions.filter(
      solution => solution.cost < best.cost + GAP_OF_EVENT || solution === simplest,
    );
  }
  if (best.readings.some(({ fen }) => fen === null))
    return solutions.filter(({ cost }) => cost < best.cost + GAP_OF_EVENT);
  const weighed = solutions.map(solution => ({
    solution,
    weight: likelihood.of(solution, isEvent(solution)),
  }));
  const most = Math.max(...weighed.map(({ weight }) => weight));
  const shares = weighed.map(({ solution, weight }) => ({
    solution,
    share: Math.exp(weight - most),
  }));
  const all = shares.reduce((sum, { share }) => sum + share, 0);
  let left = all;
  return shares
    .sort((a, b) => b.share - a.share)
    .filter(({ share }) => {
      const kept = left > MOST_LEFT_OUT * all;
      left -= share;
      return kept;
    })
    .map(({ solution }) => solution);
}

/** One wrong cell is a simpler story than an event, whatever its slip; unless it would have to be below zero. */
function isOneCell({ readings }: Solution): boolean {
  return readings.length === 1 && readings.every(({ fen }) => fen === null || fen >= 0);
}

export function isEvent({ readings }: Solution): boolean {
  return readings.length > 1 && readings.every(({ kind }) => EVENTS.has(kind));
}
