/**
 * An explanation with its cost: which cells, what each should read, how likely a person slips that way.
 */
import type { BookCell } from '../identities/amountBook';
import { roundedBounds } from '../identities/amountBook';
import type { SlipKind } from '../model';
import type { Evidence, Weighed } from './evidence';
import type { Bounds } from './relaxBounds';
import { relaxedBounds } from './relaxBounds';
import type { Reading } from './impliedValue';
import { readingOf } from './impliedValue';
import { SLIPS } from './slips';
import type { System } from './system';

export interface Solution {
  readonly readings: readonly Reading[];
  readonly cost: number;
  /** What soft rules say; in `cost` already. */
  readonly soft: Weighed;
}

/** One wrong cell more costs this much, before the slip that explains it. Set with the costs of `slips.ts`. */
const PER_CELL = 3;

export interface Costs {
  readonly system: System;
  readonly evidence: Evidence;
  readonly isSum: (cell: BookCell) => boolean;
}

/** The freed cells with the amounts they should read; null when no book exists. */
export function solutionOf(costs: Costs, freed: readonly number[]): Solution | null {
  const { system, isSum } = costs;
  const readings: Reading[] = [];
  const fixed = new Map<number, Bounds>();
  const others = new Map<number, number | null>(freed.map(cell => [cell, null]));
  let left = [...freed];
  while (left.length > 0) {
    const result = relaxedBounds(system, freed, fixed);
    if (!result.possible) return null;
    // The cell that is bound most tightly first: what it reads narrows the others.
    left = left.sort((a, b) => width(result.bounds.get(a)) - width(result.bounds.get(b)));
    const [cell = -1, ...rest] = left;
    others.delete(cell);
    const reading = readingOf(
      system,
      cell,
      result.bounds.get(cell) ?? { lo: -Infinity, hi: Infinity },
      isSum,
      others,
    );
    others.set(cell, reading.fen);
    readings.push(reading);
    if (rest.length > 0 && reading.fen !== null) fixed.set(cell, boundsOfReading(system, reading));
    left = rest;
  }
  return priced(
    costs,
    readings.sort((a, b) => a.cell - b.cell),
  );
}

function width(bounds: Bounds | undefined): number {
  return bounds ? bounds.hi - bounds.lo : Infinity;
}

export function boundsOfReading(system: System, { cell, fen, bounds }: Reading): Bounds {
  if (fen === null) return bounds;
  const [lo, hi] = fen === 0 ? [0, 0] : roundedBounds(fen, system.cell(cell).step);
  return { lo: Math.max(lo, bounds.lo), hi: Math.min(hi, bounds.hi) };
}

function priced({ system, evidence, isSum }: Costs, readings: readonly Reading[]): Solution {
  const changes = new Map(
    readings.map(reading => [reading.cell, boundsOfReading(system, reading)]),
  );
  const soft = evidence.weigh(changes);
  const shifted = shiftOf(system, readings, isSum);
  if (shifted) return { readings: shifted.readings, cost: shifted.cost + soft.cost, soft };
  return {
    readings,
    cost: readings.reduce((sum, { cost }) => sum + PER_CELL + cost, 0) + soft.cost,
    soft,
  };
}

/**
 * Two neighbouring cells of which one shows what the other should read: the amount was put one row or column off, and
 * what the wrong place held before is lost.
 */
function shiftOf(
  system: System,
  readings: readonly Reading[],
  isSum: (cell: BookCell) => boolean,
): Omit<Solution, 'soft'> | null {
  const [one, other] = readings;
  if (!one || !other || readings.length !== 2) return null;
  const a = system.cell(one.cell);
  const b = system.cell(other.cell);
  const kind = neighbours(a, b);
  if (kind === null || isSum(a) !== isSum(b)) return null;
  const moved = (from: Reading, to: Reading): boolean =>
    system.cell(to.cell).fen !== 0 &&
    from.bounds.lo <= system.cell(to.cell).hi &&
    from.bounds.hi >= system.cell(to.cell).lo;
  const both = moved(one, other) && moved(other, one);
  const first = moved(one, other) && (a.isBlank || both);
  const second = moved(other, one) && (b.isBlank || both);
  if (!first && !second) return null;
  const fixed = (from: Reading, to: Reading, is: boolean): Reading => ({
    ...from,
    kind,
    ...(is ? { fen: system.cell(to.cell).fen } : {}),
  });
  return {
    readings: [fixed(one, other, first), fixed(other, one, second)],
    cost: SLIPS[kind].cost,
  };
}

export function neighbours(a: BookCell, b: BookCell): SlipKind | null {
  if (a.table !== b.table) return null;
  if (a.column === b.column && Math.abs(a.rowIndex - b.rowIndex) === 1) return 'rowShift';
  if (a.row !== b.row) return null;
  const columns = Object.keys(a.row.amounts);
  return Math.abs(columns.indexOf(a.column) - columns.indexOf(b.column)) === 1
    ? 'columnShift'
    : null;
}
