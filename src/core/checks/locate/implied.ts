/**
 * What a freed cell should read: of the amounts it could print within its bounds, the one a slip explains best, then
 * the one that makes most sums come out exactly.
 */
import type { BookCell } from '../book';
import { roundedBounds } from '../book';
import type { SlipKind } from '../model';
import { decimalsOf } from '../names';
import type { Bounds } from './free';
import type { System } from './system';
import { slipOf } from './typo';

export interface Reading {
  readonly cell: number;
  /** In 分; null when the bounds leave it open. */
  readonly fen: number | null;
  readonly bounds: Bounds;
  readonly kind: SlipKind;
  readonly cost: number;
}

const MOST_VALUES = 400;

export function readingOf(system: System, id: number, bounds: Bounds, isSum: (cell: BookCell) => boolean): Reading {
  const cell = system.cell(id);
  const sum = isSum(cell);
  const values = printable(cell, bounds);
  if (values === null) return { cell: id, fen: null, bounds, kind: sum ? 'stale' : 'other', cost: sum ? 3.5 : 4.5 };
  const decimals = decimalsOf(cell.step, cell.unit);
  const shown = Math.round(cell.fen / cell.step);
  let best: Reading | null = null;
  let bestTail = Infinity;
  for (const fen of values) {
    const slip = slipOf(shown, Math.round(fen / cell.step), decimals, cell.isBlank, sum);
    if (best && slip.cost > best.cost) continue;
    const tail = tailsWith(system, id, fen);
    if (best && slip.cost === best.cost && tail >= bestTail) continue;
    best = { cell: id, fen, bounds, kind: slip.kind, cost: slip.cost };
    bestTail = tail;
  }
  return best ?? { cell: id, fen: null, bounds, kind: 'other', cost: 9 };
}

/** Amounts in steps of the last digit whose true value may lie within the bounds; null when too many to tell. */
export function printable(cell: BookCell, { lo, hi }: Bounds): number[] | null {
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
 * other amounts of its sum leave room for.
 */
function tailsWith(system: System, id: number, fen: number): number {
  let tails = 0;
  for (const { constraint, sign } of system.usesOf(id)) {
    if (constraint.lower === -Infinity) continue;
    const difference = constraint.difference + sign * (fen - system.cell(id).fen);
    tails += difference * difference / (constraint.sumHi - constraint.sumLo + constraint.upper - constraint.lower + 1);
  }
  return tails;
}
