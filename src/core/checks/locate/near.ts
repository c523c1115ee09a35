/**
 * Which explanations are too near to the best one to leave out. With none near, the best one is certain.
 *
 * A slip that people are known to make tells more the fewer amounts it could have led to: a digit wrong in 2,488.07 is
 * hardly chance, in 0.98 it may be. So the rivals count unless the slip leaves them behind in cost and chance is small.
 */
import type { SlipKind } from '../model';
import type { Reading } from './implied';
import type { Solution } from './solution';
import type { System } from './system';

const GAP = 1;
/** Things done to several cells in one go resemble each other: a column shifted, or only two of its cells swapped. */
const GAP_OF_EVENT = 1.5;
/** An explanation by no slip that people are known to make must leave the others further behind. */
const GAP_OF_GUESS = 3;
/** How often a wrong cell may pass for another by chance, at most. */
const MOST_CHANCE = 0.02;
const EVENTS: ReadonlySet<SlipKind> = new Set(['swapped', 'rowShift', 'columnShift', 'unit']);

/** How many amounts of `digits` digits a slip of the kind may come from; Infinity: any. */
const SOURCES: Readonly<Record<SlipKind, (digits: number) => number>> = {
  digit: digits => 9 * digits, transposed: digits => digits, dropped: digits => 10 * digits, added: digits => digits, shifted: () => 6,
  sign: () => 1, unit: () => 2, missing: () => Infinity, extra: () => Infinity, stale: () => Infinity, other: () => Infinity,
  swapped: () => 1, rowShift: () => 1, columnShift: () => 1,
};

/** The best explanation and those that cannot be told from it; `solutions` best first. */
export function nearTo(system: System, solutions: readonly Solution[]): Solution[] {
  const [best, ...rivals] = solutions;
  if (!best) return [];
  const gap = gapOf(system, best, rivals);
  return solutions.filter(({ cost }) => cost < best.cost + gap);
}

function gapOf(system: System, best: Solution, rivals: readonly Solution[]): number {
  if (isEvent(best)) return GAP_OF_EVENT;
  // What all rivals name too is not in question.
  const open = best.readings.filter(({ cell }) => !rivals.every(({ readings }) => readings.some(other => other.cell === cell)));
  const chance = open.reduce((sum, reading) => sum + chanceOf(system, reading), 0) * (rivals.length + 1);
  if (chance === Infinity) return GAP_OF_GUESS;
  return chance > MOST_CHANCE ? Infinity : GAP;
}

/** How likely an arbitrary difference looks like this slip. */
function chanceOf(system: System, { cell: id, fen, bounds, kind }: Reading): number {
  if (fen === null) return Infinity;
  const { step, fen: shown } = system.cell(id);
  const size = Math.max(Math.abs(shown), Math.abs(fen)) / step;
  const width = (bounds.hi - bounds.lo) / step + 1;
  return SOURCES[kind](String(Math.round(size)).length) * width / (2 * size);
}

export function isEvent({ readings }: Solution): boolean {
  return readings.length > 1 && readings.every(({ kind }) => EVENTS.has(kind));
}
