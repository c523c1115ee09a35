/**
 * What a freed cell should read: of the amounts it could print within its bounds, the one a slip explains best, then
 * the one that makes most sums come out exactly.
 */
import type { BookCell } from '../identities/amountBook';
import { roundedBounds } from '../identities/amountBook';
import type { SlipKind } from '../model';
import { decimalsOf } from '../names';
import type { Bounds } from './relaxBounds';
import type { Constraint, System } from './system';
import { arbitrary, NO_AMOUNT, SLIPS, slipOf } from './slips';

export interface Reading {
  readonly cell: number;
  /** In 分; null when the bounds leave it open. */
  readonly fen: number | null;
  readonly bounds: Bounds;
  readonly kind: SlipKind;
  readonly cost: number;
}

/** A bound of time: wider bounds are those of a cell that its sums leave open anyway. */
const MOST_VALUES = 400;
const ALONE: ReadonlyMap<number, number | null> = new Map();

/** `others`: cells that are wrong too, with what they should read; null for those of which that is not known yet. */
export function readingOf(
  system: System,
  id: number,
  bounds: Bounds,
  isSum: (cell: BookCell) => boolean,
  others: ReadonlyMap<number, number | null> = ALONE,
): Reading {
  const cell = system.cell(id);
  const sum = isSum(cell);
  const values = printable(cell, bounds);
  if (values === null) {
    const kind = arbitrary(sum);
    return { cell: id, fen: null, bounds, kind, cost: SLIPS[kind].cost };
  }
  const decimals = decimalsOf(cell.step, cell.unit);
  const shown = Math.round(cell.fen / cell.step);
  let best: Reading | null = null;
  let bestTail = Infinity;
  // Where nothing may stand, an amount of a few units is far less likely, whatever slip would explain it.
  for (const fen of values.includes(0) ? [0] : values) {
    const slip = slipOf(shown, Math.round(fen / cell.step), decimals, cell.isBlank, sum);
    if (best && slip.cost > best.cost) continue;
    const tail = tailsWith(system, id, fen, others);
    if (best && slip.cost === best.cost && tail >= bestTail) continue;
    best = { cell: id, fen, bounds, kind: slip.kind, cost: slip.cost };
    bestTail = tail;
  }
  return best ?? { cell: id, fen: null, bounds, kind: 'other', cost: NO_AMOUNT };
}

/** Amounts in steps of the last digit whose true value may lie within the bounds; null when too many to tell. */
function printable(cell: BookCell, { lo, hi }: Bounds): number[] | null {
  const { step, fen, amount } = cell;
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return null;
  const values: number[] = [];
  const from = Math.floor(lo / step) - 1;
  const to = Math.ceil(hi / step) + 1;
  if (to - from > MOST_VALUES) return null;
  for (let count = from; count <= to; count++) {
    const value = count * step;
    const [low, high] = value === 0 && lo <= 0 && hi >= 0 ? [0, 0] : roundedBounds(value, step);
    const same = value === fen && (amount.state === 'number' || cell.isBlank);
    if (low <= hi && high >= lo && !same) values.push(value + 0);
  }
  return values;
}

/**
 * How unlikely the rounding tails around the cell would be if it read `fen`: squares, each against the spread that the
 * other amounts of its sum leave room for. A sum with a wrong cell of which nothing is known says nothing.
 */
function tailsWith(
  system: System,
  id: number,
  fen: number,
  others: ReadonlyMap<number, number | null>,
): number {
  let tails = 0;
  for (const { constraint, sign } of system.usesOf(id)) {
    if (constraint.lower === -Infinity) continue;
    const difference = differenceWith(system, constraint, others);
    if (difference === null) continue;
    const tail = difference + sign * (fen - system.cell(id).fen);
    tails += (tail * tail) / spreadOf(constraint);
  }
  return tails;
}

/** The same amount printed twice is the same: what rounding and balancing allow hardly ever shows there. */
function spreadOf({ cells, sumLo, sumHi, lower, upper }: Constraint): number {
  return cells.length === 2 ? (sumHi - sumLo) / 2 + 1 : sumHi - sumLo + upper - lower + 1;
}

/** The difference of a sum once other wrong cells read what they should; null where one of them is still open. */
function differenceWith(
  system: System,
  { cells, signs, difference }: Constraint,
  others: ReadonlyMap<number, number | null>,
): number | null {
  if (others.size === 0) return difference;
  let sum = difference;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? -1;
    const fen = others.get(cell);
    if (fen === null) return null;
    if (fen !== undefined) sum += (signs[at] ?? 1) * (fen - system.cell(cell).fen);
  }
  return sum;
}
