/**
 * Which unit moves the differences. Left out of the sum, or in it twice: then every amount of the unit says so. Else its
 * amounts are not those that were summed: then its own check may doubt them, or a slip of the keyboard makes the one of
 * the other; what several units may have done equally well is said of all of them.
 */
import { SLIPS, slipOf } from '../checks/locate/slips';
import type { Book, Cause, Difference, Mover, Share } from './model';

/** Of a unit's own amounts, so many must be missing, or there twice, for it to be the unit that is. */
const NEARLY_ALL = 0.9;
/** Logarithms of how much more often one is seen than another. */
const OWN_CHECK_SAYS_SO = 9;
const OWN_CHECK_DOUBTS = 4;
const NEGATIVE = -6;
const NO_SUCH_ROW = -3;
/** So much more likely than the next, or they are named together. */
const CLEARLY = 2;
const MOST_CANDIDATES = 3;
/** An amount of a few digits turned into any other is that much rarer than into one a slip away. */
const ANY_AMOUNT = 6;

export function moversOf(failed: readonly Difference[], units: readonly Book[]): Mover[] {
  const movers: Mover[] = [];
  let left = failed;
  for (const cause of ['leftOut', 'twice'] as const) {
    for (const [index, unit] of units.entries()) {
      const explained = left.filter(one => isWhole(one, unit, cause));
      if (!isNearlyAll(explained, unit, left)) continue;
      movers.push({ certainty: 'certain', cause, units: [index], explains: keysOf(explained) });
      left = left.filter(one => !explained.includes(one));
    }
  }
  while (left.length > 0) {
    const next = nextMover(left, units);
    if (!next) break;
    movers.push(next);
    left = left.filter(({ key }) => !next.explains.includes(key));
  }
  return movers;
}

/** The difference is the unit's whole amount. */
function isWhole({ key, difference, allowed }: Difference, unit: Book, cause: Cause): boolean {
  const share = unit.amounts.get(key);
  if (!share || share.fen === 0) return false;
  return Math.abs(difference - (cause === 'leftOut' ? -share.fen : share.fen)) < allowed;
}

/** Small amounts may hide among the tails: only those count that rounding could not hide. */
function isNearlyAll(
  explained: readonly Difference[],
  { amounts }: Book,
  left: readonly Difference[],
): boolean {
  if (explained.length === 0) return false;
  const least = Math.max(...left.map(one => one.allowed));
  const large = [...amounts].filter(([, { fen }]) => Math.abs(fen) > 2 * least).map(([key]) => key);
  const seen = explained.filter(({ key }) => large.includes(key)).length;
  return large.length > 0 && seen >= NEARLY_ALL * large.length;
}

/** The unit that explains most of what is left, with all of it that it explains better than any other unit. */
function nextMover(left: readonly Difference[], units: readonly Book[]): Mover | null {
  const scores = units.map(unit => left.map(one => scoreOf(one, unit)));
  const totals = scores.map(list => list.reduce((sum, { score }) => sum + score, 0));
  const order = [...units.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const [best] = order;
  if (best === undefined) return null;
  const own = scores[best] ?? [];
  const bestOf = left.map((_, at) => Math.max(...scores.map(list => list[at]?.score ?? 0)));
  // A difference that another unit explains far better is that unit's.
  let explains = left.filter(
    (_, at) => (own[at]?.score ?? 0) >= (bestOf[at] ?? 0) - OWN_CHECK_DOUBTS,
  );
  if (explains.length === 0) explains = [...left];
  const places = explains.map(one => left.indexOf(one));
  const within = (unit: number): number =>
    places.reduce((sum, at) => sum + (scores[unit]?.[at]?.score ?? 0), 0);
  const ranked = [...units.keys()].sort((a, b) => within(b) - within(a));
  const first = ranked[0] ?? best;
  const near = ranked
    .filter(unit => within(unit) > within(first) - CLEARLY)
    .slice(0, MOST_CANDIDATES);
  const isProven = near.length === 1 && places.some(at => scores[first]?.[at]?.isProven === true);
  return {
    certainty: isProven ? 'certain' : 'candidates',
    cause: 'value',
    units: near,
    explains: keysOf(explains),
  };
}

interface Score {
  readonly score: number;
  /** The unit's own check finds the same amount wrong, and by as much. */
  readonly isProven: boolean;
}

/** How readily the unit's amount stands where the one that was summed should: its own amount and the difference. */
function scoreOf({ key, difference, allowed }: Difference, { amounts, doubts }: Book): Score {
  const share = amounts.get(key);
  if (!share)
    return { score: NO_SUCH_ROW + (difference < 0 ? NEGATIVE : 0) - ANY_AMOUNT, isProven: false };
  const truth = share.fen + difference;
  const doubt = doubts.get(`${share.cell.sheet}!${share.cell.address}`);
  const isProven = typeof doubt === 'number' && Math.abs(doubt - truth) < allowed;
  const own = doubt === undefined ? 0 : OWN_CHECK_DOUBTS;
  return {
    score:
      slipScore(share, truth, allowed) +
      (truth < -allowed && share.fen >= 0 ? NEGATIVE : 0) +
      (isProven ? OWN_CHECK_SAYS_SO : own),
    isProven,
  };
}

/**
 * The difference is known within rounding of all units only: any amount as near as that may be the true one, and the
 * likeliest slip among them counts.
 */
function slipScore({ fen, half }: Share, truth: number, allowed: number): number {
  const step = Math.max(1, Math.round(2 * half));
  const shown = Math.round(fen / step);
  const middle = Math.round(truth / step);
  const reach = Math.min(MOST_TRIED, Math.floor(allowed / step));
  let best = -ANY_AMOUNT;
  for (let off = -reach; off <= reach; off++) {
    if (middle + off === shown) continue;
    const { kind } = slipOf(shown, middle + off, 2, false, false);
    const isSlip = kind !== 'other' && kind !== 'stale' && kind !== 'extra' && kind !== 'missing';
    // The more amounts are near enough, the less it means that one of them is a slip away.
    if (isSlip) best = Math.max(best, Math.log(SLIPS[kind].frequency) - Math.log(2 * reach + 1));
  }
  return best;
}

const MOST_TRIED = 40;

function keysOf(differences: readonly Difference[]): string[] {
  return differences.map(({ key }) => key);
}
