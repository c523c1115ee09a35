/**
 * What it costs, in bits, to believe that amounts are wrong, so that such a story can be weighed against one about rows
 * and codes; and what stays without a story at all ("none of these").
 */
import type { Located } from '../locate/severalCells';
import type { Reading } from '../locate/impliedValue';
import { isEvent } from '../locate/indistinguishable';
import type { Solution } from '../locate/solution';
import type { Constraint, System } from '../locate/system';
import { isEquality } from '../locate/system';
import type { SlipKind } from '../slipKind';
import { PLACE } from './hypothesis';

const KINDS: Readonly<Record<SlipKind, number>> = {
  missing: 2,
  sign: 3,
  transposed: 5,
  dropped: 5,
  shifted: 5,
  unit: 5,
  digit: 7,
  added: 9,
  stale: 13,
  extra: 15,
  other: 17.5,
  swapped: 9,
  rowShift: 9,
  columnShift: 9,
};
const EVENT = 18;
/** Off by as much in the same row or the same amount elsewhere. */
const FOLLOWING = 4;
const NEGATIVE = 9;
/** What no story explains, for each cell that would have to be wrong. */
const NONE = 38;
const NONE_OF_INEQUALITIES = 24;

export function bitsOfValues(system: System, located: readonly Located[]): number {
  return located.reduce((sum, one) => sum + bitsOfGroup(system, one), 0);
}

function bitsOfGroup(system: System, { targets, solutions, sure }: Located): number {
  const nothing = bitsOfNothing(targets);
  const [best] = solutions;
  if (!best || !sure || best.readings.some(({ fen }) => fen === null)) return nothing;
  return Math.min(nothing, isEvent(best) ? EVENT : bitsOfReadings(system, best));
}

function bitsOfReadings(system: System, { readings }: Solution): number {
  const seen: Reading[] = [];
  let sum = 0;
  for (const reading of readings) {
    const cell = system.cell(reading.cell);
    const change = (reading.fen ?? 0) - cell.fen;
    const follows = seen.some(other => {
      const its = system.cell(other.cell);
      const same =
        its.row === cell.row || (its.row.key === cell.row.key && its.column === cell.column);
      return same && Math.abs(change - ((other.fen ?? 0) - its.fen)) <= cell.step + its.step;
    });
    const isNegative = (reading.fen ?? 0) < 0 && cell.fen >= 0;
    sum += (follows ? FOLLOWING : PLACE + KINDS[reading.kind]) + (isNegative ? NEGATIVE : 0);
    seen.push(reading);
  }
  return sum;
}

/** A greedy cover of the failing relations by cells. */
function bitsOfNothing(targets: readonly Constraint[]): number {
  let left = [...targets];
  let sum = 0;
  while (left.length > 0) {
    const counts = new Map<number, number>();
    for (const { cells } of left)
      for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    let most = -1;
    for (const [cell, count] of counts) if (count > (counts.get(most) ?? 0)) most = cell;
    const covered = left.filter(({ cells }) => cells.includes(most));
    sum += covered.some(isEquality) ? NONE : NONE_OF_INEQUALITIES;
    left = left.filter(target => !covered.includes(target));
  }
  return sum;
}
