/**
 * Things done to several cells in one go: two cells or two rows of a table swapped, an amount or a row put into an
 * empty place. Found by value: the residual of one failing sum says how much the other cell must differ.
 */
import type { Row } from '../../accounts/model';
import type { BookCell } from '../identities/amountBook';
import type { SlipKind } from '../model';
import type { Bounds } from './relaxBounds';
import type { Solution } from './solution';
import { neighbours } from './solution';
import { SLIPS } from './slips';
import type { Costs } from './solution';
import type { Constraint, System } from './system';

/** A bound of time for one failing sum: each try reads a handful of other sums again. */
const MOST_TRIES = 4000;

export interface Event extends Solution {
  /** The failing constraints that it mends. */
  readonly mends: ReadonlySet<Constraint>;
}

/** Swaps that break nothing and mend all failing constraints of `targets`. */
export function swapsFor(
  costs: Costs,
  targets: readonly Constraint[],
  values: ValueIndex,
): Event[] {
  const { system } = costs;
  const [smallest] = [...targets].sort((a, b) => a.cells.length - b.cells.length);
  if (!smallest) return [];
  const found = new Map<string, Event>();
  let tries = 0;
  for (let index = 0; index < smallest.cells.length && tries < MOST_TRIES; index++) {
    const a = system.cell(smallest.cells[index] ?? -1);
    for (const b of partners(system, smallest, a, smallest.signs[index] ?? 1, values)) {
      tries += 1;
      for (const pairs of [[[a, b]], rowPairs(values, a, b)] as const) {
        const event = pairs.length > 0 ? swapOf(costs, pairs, targets) : null;
        if (event) found.set(event.readings.map(({ cell }) => cell).join(','), event);
      }
    }
  }
  return [...found.values()];
}

/** Cells of the same table whose value, put in the place of `a`, would make the constraint hold. */
function partners(
  system: System,
  constraint: Constraint,
  a: BookCell,
  sign: 1 | -1,
  values: ValueIndex,
): BookCell[] {
  const low = constraint.lower - constraint.sumHi;
  const high = constraint.upper - constraint.sumLo;
  const from = a.fen + (sign > 0 ? low : -high) - 2 * a.step;
  const to = a.fen + (sign > 0 ? high : -low) + 2 * a.step;
  return [
    ...values.between(a.table, from, to, a.isBlank),
    ...across(system, constraint, a, sign),
  ].filter(b => b.id !== a.id && b.fen !== a.fen);
}

/** Cells on the other side of the same sum: exchanged with one of them, `a` moves it twice as far. */
function across(
  system: System,
  { cells, signs }: Constraint,
  a: BookCell,
  sign: 1 | -1,
): BookCell[] {
  return cells
    .filter((_, at) => signs[at] !== sign)
    .map(id => system.cell(id))
    .filter(({ table, prior }) => table === a.table && prior === a.prior);
}

/** The cells of the two rows, column by column, where they differ. */
function rowPairs(values: ValueIndex, a: BookCell, b: BookCell): (readonly [BookCell, BookCell])[] {
  if (a.row === b.row || a.column !== b.column) return [];
  const others = values.row(b.row);
  const pairs: (readonly [BookCell, BookCell])[] = [];
  for (const cell of values.row(a.row)) {
    const other = others.find(({ column }) => column === cell.column);
    if (other && other.fen !== cell.fen) pairs.push([cell, other]);
  }
  return pairs.length > 1 ? pairs : [];
}

function swapOf(
  costs: Costs,
  pairs: readonly (readonly [BookCell, BookCell])[],
  targets: readonly Constraint[],
): Event | null {
  const changes = new Map<number, Change>();
  for (const [a, b] of pairs) {
    changes.set(a.id, { lo: b.lo, hi: b.hi, fen: b.fen });
    changes.set(b.id, { lo: a.lo, hi: a.hi, fen: a.fen });
  }
  const [first] = pairs;
  const kind: SlipKind =
    first && pairs.length === 1 ? (neighbours(first[0], first[1]) ?? 'swapped') : 'swapped';
  return eventOf(costs, changes, kind, SLIPS[kind].cost, targets);
}

/** What a cell should read; `fen` is null when only its bounds are known. */
export interface Change extends Bounds {
  readonly fen: number | null;
}

/** The changes as an event, when they break nothing and mend all of `targets`. */
export function eventOf(
  { system, evidence }: Costs,
  changes: ReadonlyMap<number, Change>,
  kind: SlipKind,
  cost: number,
  targets: readonly Constraint[],
): Event | null {
  if (!targets.every(target => isMended(system, target, changes))) return null;
  const mends = new Set<Constraint>();
  for (const constraint of system.reachedBy(changes.keys())) {
    if (system.isBrokenAfter(constraint, changes)) return null;
    if (system.failing.includes(constraint)) mends.add(constraint);
  }
  const readings = [...changes]
    .map(([cell, { lo, hi, fen }]) => ({ cell, fen, bounds: { lo, hi }, kind, cost: 0 }))
    .sort((a, b) => a.cell - b.cell);
  const soft = evidence.weigh(changes);
  return { readings, cost: cost + soft.cost, soft, mends };
}

/** Whether the changes reach the failing constraint and make it hold. */
export function isMended(
  system: System,
  target: Constraint,
  changes: ReadonlyMap<number, Bounds>,
): boolean {
  return target.cells.some(cell => changes.has(cell)) && !system.isBrokenAfter(target, changes);
}

/** Cells of a table by value; of the blank ones only those that stand in a failing constraint. Only tables asked for. */
export class ValueIndex {
  private readonly byTable = new Map<string, readonly BookCell[]>();
  private readonly blanks = new Map<string, readonly BookCell[]>();
  private rows: ReadonlyMap<Row, readonly BookCell[]> | null = null;
  private failing: readonly BookCell[] | null = null;

  constructor(private readonly system: System) {}

  between(table: string, from: number, to: number, blankToo: boolean): readonly BookCell[] {
    const list = kept(this.byTable, table, () => this.filledIn(table));
    const found: BookCell[] = [];
    for (let index = firstNotBelow(list, from); index < list.length; index++) {
      const cell = list[index];
      if (!cell || cell.fen > to) break;
      found.push(cell);
    }
    return blankToo || from > 0 || to < 0
      ? found
      : [...found, ...kept(this.blanks, table, () => this.blanksIn(table))];
  }

  row(row: Row): readonly BookCell[] {
    this.rows ??= byRow(this.system.cells);
    return this.rows.get(row) ?? [];
  }

  private filledIn(table: string): BookCell[] {
    return this.system.cells
      .filter(
        cell => cell.table === table && !cell.isBlank && !cell.prior && Number.isFinite(cell.lo),
      )
      .sort((a, b) => a.fen - b.fen);
  }

  private blanksIn(table: string): BookCell[] {
    this.failing ??= [...new Set(this.system.failing.flatMap(({ cells }) => cells))].map(id =>
      this.system.cell(id),
    );
    return this.failing.filter(cell => cell.table === table && cell.isBlank);
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function byRow(cells: readonly BookCell[]): Map<Row, BookCell[]> {
  const rows = new Map<Row, BookCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function firstNotBelow(list: readonly BookCell[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.fen ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
