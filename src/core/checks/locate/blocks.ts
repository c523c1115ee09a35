/**
 * Slips that spoil a whole column in one go: pasted one row off, typed in 元 in a table of 万元, or swapped with another.
 *
 * A hypothesis reads every cell of the column anew; it counts when no sum is broken by that and all failing sums of a
 * group are mended. What a shifted column lost at its end is bound by the sums around it, or stays unknown.
 */
import type { BookCell } from '../identities/amountBook';
import type { SlipKind } from '../model';
import type { Change, Event } from './events';
import { eventOf, isMended } from './events';
import { relaxedBounds } from './relaxBounds';
import { readingOf } from './impliedValue';
import type { Costs } from './solution';
import { COLUMN_EVENT } from './slips';
import { boundsOfReading } from './solution';
import type { Constraint, System } from './system';
import { isEquality } from './system';

const UNIT_RATIO = 10_000;
/** As many cells at least as make chance agreement of their sums unlikely. */
const FEWEST_CELLS = 3;
/** A bound of time: a column with more blanks than that has rows left blank on purpose. */
const MOST_STARTS = 40;
const LETTER_A = 65;

type Column = readonly BookCell[];

interface Hypothesis {
  readonly kind: SlipKind;
  readonly changes: ReadonlyMap<number, Change>;
  /** The cell at the end, whose amount was pushed out unless it happens to show the right one. */
  readonly last?: BookCell;
}

/** All hypotheses worth a try for the failing constraints of a workbook; they do not depend on the group. */
export class Blocks {
  private hypotheses: readonly Hypothesis[] | null = null;

  constructor(private readonly costs: Costs) {}

  eventsFor(targets: readonly Constraint[]): Event[] {
    const found: Event[] = [];
    this.hypotheses ??= hypothesesIn(this.costs.system);
    for (const { kind, changes, last } of this.hypotheses) {
      const event =
        eventOf(this.costs, changes, kind, COLUMN_EVENT, targets) ??
        (last ? this.withLost(kind, changes, last, targets) : null);
      if (event) found.push(event);
    }
    return found;
  }

  private withLost(
    kind: SlipKind,
    changes: ReadonlyMap<number, Change>,
    last: BookCell,
    targets: readonly Constraint[],
  ): Event | null {
    // What it read does not matter where it does not stand: most columns fail there already.
    const elsewhere = targets.filter(target => !target.cells.includes(last.id));
    if (!elsewhere.every(target => isMended(this.costs.system, target, changes))) return null;
    // An amount free to be anything mends any sum that it stands in: only another, which would hardly come right by chance, speaks for the shift.
    if (!elsewhere.some(isEquality)) return null;
    const lost = lostAt(this.costs.system, last, changes);
    return lost
      ? eventOf(this.costs, new Map([...changes, [last.id, lost]]), kind, COLUMN_EVENT, targets)
      : null;
  }
}

function hypothesesIn(system: System): Hypothesis[] {
  const columns = columnsIn(system);
  return [
    ...columns.filter(({ failing }) => failing.size > 1).flatMap(({ cells }) => shiftsOf(cells)),
    ...[...columns.map(({ cells }) => cells), ...tablesIn(columns)].map(cells => ({
      kind: 'unit' as const,
      changes: inYuan(cells),
    })),
    ...columns.flatMap((column, index) =>
      columns
        .slice(index + 1)
        .filter(other => mayBeExchanged(column, other))
        .map(other => ({
          kind: 'swapped' as const,
          changes: exchanged(column.cells, other.cells),
        })),
    ),
  ].filter(({ changes }) => changes.size >= FEWEST_CELLS);
}

interface FailingColumn {
  /** Top down. */
  readonly cells: Column;
  /** The failing constraints that it stands in, and its sign there. */
  readonly failing: ReadonlyMap<Constraint, 1 | -1>;
}

/** The columns of the sheets that stand in failing constraints. */
function columnsIn(system: System): FailingColumn[] {
  const columns = new Map<
    string,
    { readonly cells: BookCell[]; readonly failing: Map<Constraint, 1 | -1> }
  >();
  for (const constraint of system.failing) {
    for (const [at, id] of constraint.cells.entries()) {
      const key = columnOf(system.cell(id));
      const sign = constraint.signs[at] ?? 1;
      const known = columns.get(key);
      if (known) known.failing.set(constraint, sign);
      else columns.set(key, { cells: [], failing: new Map([[constraint, sign]]) });
    }
  }
  const tables = new Set(
    system.failing.flatMap(({ cells }) => cells.map(id => system.cell(id).table)),
  );
  for (const cell of system.cells) {
    if (!cell.prior && tables.has(cell.table)) columns.get(columnOf(cell))?.cells.push(cell);
  }
  return [...columns.values()].map(({ cells, failing }) => ({
    cells: cells.sort((a, b) => a.rowIndex - b.rowIndex),
    failing,
  }));
}

/** Table and letters of the sheet’s column: the groups of 基本支出明细表 are one kind of column that stands in several. */
function columnOf({
  table,
  amount: {
    cell: { address },
  },
}: BookCell): string {
  let letters = 0;
  while (address.charCodeAt(letters) >= LETTER_A) letters += 1;
  return table + address.slice(0, letters);
}

function tablesIn(columns: readonly FailingColumn[]): Column[] {
  const tables = new Map<string, BookCell[]>();
  for (const { cells } of columns) {
    for (const cell of cells) {
      const table = tables.get(cell.table);
      if (table) table.push(cell);
      else tables.set(cell.table, [cell]);
    }
  }
  return [...tables.values()];
}

function inYuan(cells: Column): Map<number, Change> {
  const changes = new Map<number, Change>();
  for (const { id, fen, lo, hi, unit } of cells) {
    if (unit === '万元' && fen !== 0 && Number.isFinite(lo)) {
      changes.set(id, {
        fen: Math.round(fen / UNIT_RATIO),
        lo: Math.floor(lo / UNIT_RATIO),
        hi: Math.ceil(hi / UNIT_RATIO),
      });
    }
  }
  return changes;
}

/** Of one table, and in no failing sum side by side: that sum would still fail. */
function mayBeExchanged(
  { cells: [first], failing }: FailingColumn,
  { cells: [other], failing: theirs }: FailingColumn,
): boolean {
  return (
    first?.table === other?.table &&
    [...failing].every(([constraint, sign]) => theirs.get(constraint) !== sign)
  );
}

/** Each row's amounts of the two columns change places. Both run top down. */
function exchanged(column: Column, other: Column): Map<number, Change> {
  const changes = new Map<number, Change>();
  let at = 0;
  for (const a of column) {
    while ((other[at]?.rowIndex ?? Infinity) < a.rowIndex) at += 1;
    const b = other[at];
    if (b?.rowIndex !== a.rowIndex || a.fen === b.fen) continue;
    changes.set(a.id, { fen: b.fen, lo: b.lo, hi: b.hi });
    changes.set(b.id, { fen: a.fen, lo: a.lo, hi: a.hi });
  }
  return changes;
}

/** From a blank cell on, each cell shows what the one above should read; and the same upwards. */
function shiftsOf(column: Column): Hypothesis[] {
  const starts = column
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => cell.isBlank)
    .slice(0, MOST_STARTS);
  return starts
    .flatMap(({ index }) => [column.slice(index), column.slice(0, index + 1).reverse()])
    .flatMap(part => {
      const last = part.at(-1);
      return last ? [{ kind: 'rowShift' as const, changes: shifted(part), last }] : [];
    });
}

function shifted(part: Column): Map<number, Change> {
  const changes = new Map<number, Change>();
  part.forEach((cell, index) => {
    const source = part[index + 1];
    if (source && source.fen !== cell.fen)
      changes.set(cell.id, { fen: source.fen, lo: source.lo, hi: source.hi });
  });
  return changes;
}

/** What the sums say of the amount that was pushed out; null when they leave it open: then anything would be explained. */
function lostAt(
  system: System,
  cell: BookCell,
  changes: ReadonlyMap<number, Change>,
): Change | null {
  const freed = relaxedBounds(system, [...changes.keys(), cell.id], changes);
  const bounds = freed.possible ? freed.bounds.get(cell.id) : undefined;
  const reading = bounds ? readingOf(system, cell.id, bounds, () => false) : null;
  return reading === null || reading.fen === null
    ? null
    : { fen: reading.fen, ...boundsOfReading(system, reading) };
}
