/**
 * One sum of a formula in one workbook: the cells of its table that stand in its rows and columns. What does not depend
 * on the row or column that the rule runs through is looked up once, not for every row of the table.
 */
import type { AccountTableId, ColumnKey } from '../../accounts/model';
import type { Book, BookTable, Term } from './amountBook';
import type { Operand, Pick } from '../rules/formula';
import { Doubt } from './identity';

/** What `$row` and `$column` stand for. */
export interface Binding {
  readonly row: string | null;
  readonly rowIndex: number | null;
  readonly column: ColumnKey | null;
}

/** Stands for the column that the rule runs through. */
const RUNNING = -1;
const NONE: readonly number[] = [];
const SEVERAL: ReadonlySet<string> = new Set(['classes', 'leaves', '$children']);

/** Terms of one relation after the other: room that grows once, and a copy of just the right length for each. */
export class TermBuffer {
  private readonly room: Term[] = [];
  private used = 0;

  get count(): number {
    return this.used;
  }

  add(term: Term): void {
    this.room[this.used] = term;
    this.used += 1;
  }

  /** Leaves out all but the first `count`. */
  cutTo(count: number): void {
    this.used = count;
  }

  copy(): readonly Term[] {
    return this.room.slice(0, this.used);
  }
}

export class BoundOperand {
  private readonly table: BookTable | null;
  private readonly picks: readonly Pick[];
  private readonly sign: 1 | -1;
  /** Null when the form has no such column. */
  private readonly columns: readonly number[] | null;
  /** Whether the form leaves out a column that it may leave out. */
  private readonly dropped: boolean;
  private readonly several: boolean;
  /** Rows that are the same whatever the rule runs through; null when the form has none, undefined when they differ. */
  private readonly fixed: readonly number[] | null | undefined;

  /** `side`: −1 on the right of the formula. */
  constructor(book: Book, { table: id, prior, rows, columns, sign }: Operand, side: 1 | -1) {
    const table = book.table(id, prior);
    this.table = table?.availability === 'missing' ? null : table;
    this.picks = rows;
    this.sign = sign === side ? 1 : -1;
    const found = columns.map(({ key, optional }) => ({
      at: key === '$column' ? RUNNING : (table?.columnAt(key) ?? null),
      optional,
    }));
    this.columns = found.some(({ at, optional }) => at === null && !optional)
      ? null
      : found.flatMap(({ at }) => at ?? []);
    this.dropped = found.some(({ at }) => at === null);
    this.several = rows.length > 1 || rows.some(({ key }) => SEVERAL.has(key));
    const runs = rows.some(({ key }) => key.startsWith('$'));
    this.fixed =
      runs || !this.table
        ? undefined
        : rowsOf(this.table, rows, { row: null, rowIndex: null, column: null });
  }

  /** Adds its terms; how doubtful they are, or null when the form lacks what the sum needs. */
  addTo(terms: TermBuffer, binding: Binding): Doubt | null {
    const { table, columns } = this;
    if (table === null || columns === null) return null;
    const rows = this.fixed === undefined ? rowsOf(table, this.picks, binding) : this.fixed;
    if (rows === null) return null;
    let lacking = false;
    for (const at of columns) {
      const column = at === RUNNING ? table.columnAt(binding.column ?? '') : at;
      if (column === null) return null;
      for (const row of rows) {
        const cell = table.cellAt(row, column);
        if (cell) terms.add(this.sign > 0 ? cell.plus : cell.minus);
        // A line of 合计 that prints header words where its amounts would stand.
        else lacking ||= table.table.rows[row]?.key === 'total';
      }
    }
    if (lacking || (table.hasUnknownRows && rows.length === 0)) return Doubt.absent;
    if (table.hasUnknownColumns && columns.length + (this.dropped ? 1 : 0) > 1)
      return Doubt.partial;
    return table.hasUnknownRows && (this.several || rows.length > 1 || this.dropped)
      ? Doubt.partial
      : Doubt.none;
  }
}

function rowsOf(
  table: BookTable,
  picks: readonly Pick[],
  binding: Binding,
): readonly number[] | null {
  let rows = NONE;
  for (const pick of picks) {
    const found = pickRows(table, pick, binding);
    if (found === null) return null;
    rows = rows.length === 0 ? found : [...rows, ...found];
  }
  // A sum of which the form prints not one line says nothing; a class that a table does not list is 0.
  return rows.length === 0 && !isZeroWhenAbsent(table, picks) ? null : rows;
}

function isZeroWhenAbsent(table: BookTable, picks: readonly Pick[]): boolean {
  return (
    table.availability === 'zero' ||
    (isCoded(table.table.id) && picks.some(({ key }) => key.startsWith('$row')))
  );
}

function pickRows(
  { tree, table, availability }: BookTable,
  { key, optional }: Pick,
  { row, rowIndex }: Binding,
): readonly number[] | null {
  if (key === 'classes') return tree.tops;
  if (key === 'leaves') return tree.leaves;
  if (key === '$children') return rowIndex === null ? NONE : tree.children(rowIndex);
  if (key === '$row' && rowIndex !== null) return tree.only(rowIndex);
  const name = key.startsWith('$row') ? (row ?? '') + key.slice('$row'.length) : key;
  if (name.endsWith('*')) return tree.topsUnder(name.slice(0, -1));
  const found = tree.keys.get(name);
  if (found !== undefined) return tree.only(found);
  // A level that a form leaves out is the sum of what it prints of it.
  const parts = key === '$row' && isCoded(table.id) ? tree.topmostUnder(name) : NONE;
  if (parts.length > 0) return parts;
  const zero = availability === 'zero' || (key === '$row' && isCoded(table.id));
  return optional || zero ? NONE : null;
}

function isCoded(id: AccountTableId): boolean {
  return id === 'T2' || id === 'T3' || id === 'T5' || id === 'T7' || id === 'T8';
}
