/**
 * The amounts of a workbook found by table, row and column (design D4). Rows of a table form a tree by their subject
 * codes.
 */
import type { Accounts, AccountTableId, ColumnKey, Table, TableId } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import type { Change } from './bookCell';
import { BookCell, sameAmount } from './bookCell';
import { Tree } from './tree';

export type { Change, Term } from './bookCell';
export { BookCell, roundedBounds } from './bookCell';

/** `zero`: the table is there and empty, so what it does not list is 0. */
export type Availability = 'usable' | 'zero' | 'missing';

export class BookTable {
  readonly tree: Tree;
  readonly availability: Availability;
  readonly hasUnknownRows: boolean;
  readonly hasUnknownColumns: boolean;
  /** By row, then by column: row × width + column. */
  private readonly cells: (BookCell | undefined)[];
  private readonly keys: readonly ColumnKey[];
  private readonly columns: ReadonlyMap<ColumnKey, number>;

  constructor(
    private readonly book: Book,
    private read: Table,
    readonly prior: boolean,
  ) {
    const table = read;
    this.tree = new Tree(table.rows);
    this.keys = [...new Set(table.columns.map(({ key }) => key))];
    this.columns = new Map(this.keys.map((key, at) => [key, at]));
    this.cells = new Array<BookCell | undefined>(table.rows.length * this.keys.length).fill(
      undefined,
    );
    this.availability = availabilityOf(table);
    this.hasUnknownRows = table.remarks.some(remark => remark.code === 'unknownRow');
    this.hasUnknownColumns = table.remarks.some(remark => remark.code === 'unknownColumn');
  }

  get table(): Table {
    return this.read;
  }

  /** The same table with other amounts: the cells that show something else, for a table of the same layout. */
  update(table: Table): Change[] {
    if (table === this.read) return [];
    this.read = table;
    const changes: Change[] = [];
    for (const cell of this.cells) {
      if (!cell) continue;
      const row = table.rows[cell.rowIndex];
      const amount = row?.amounts[cell.column];
      if (!row || !amount)
        throw new Error(
          `Another layout: ${table.id} row ${String(cell.rowIndex)} has no ${cell.column}`,
        );
      if (!sameAmount(cell.amount, amount)) changes.push({ cell, wasBlank: cell.isBlank });
      cell.set(row, amount);
    }
    return changes;
  }

  /** The cell, made on first use; undefined when the row has no such column. Of a closed book not one of its cells. */
  cell(rowIndex: number, column: ColumnKey): BookCell | undefined {
    const at = this.columnAt(column);
    return at === null ? undefined : this.cellAt(rowIndex, at);
  }

  /** Position of the column among those that were read; null when the form has none of that kind. */
  columnAt(column: ColumnKey): number | null {
    return this.columns.get(column) ?? null;
  }

  cellAt(rowIndex: number, at: number): BookCell | undefined {
    const place = rowIndex * this.keys.length + at;
    const known = this.cells[place];
    if (known) return known;
    const column = this.keys[at];
    if (column === undefined) return undefined;
    const cell = this.make(rowIndex, column, this.book.isClosed ? -1 : this.book.cells.length);
    if (!cell || this.book.isClosed) return cell;
    this.book.cells.push(cell);
    this.cells[place] = cell;
    return cell;
  }

  private make(rowIndex: number, column: ColumnKey, id: number): BookCell | undefined {
    const row = this.read.rows[rowIndex];
    const amount = row?.amounts[column];
    if (!row || !amount) return undefined;
    const unit = this.read.amountUnit ?? this.book.accounts.amountUnit ?? '万元';
    return new BookCell(id, this.read.id, this.prior, row, rowIndex, column, amount, unit);
  }

  /** Every cell of the table, in reading order; those that stand in no relation are not cells of the book. */
  all(): BookCell[] {
    const cells: BookCell[] = [];
    for (let index = 0; index < this.read.rows.length; index++) {
      this.keys.forEach((column, at) => {
        const cell = this.cells[index * this.keys.length + at] ?? this.make(index, column, -1);
        if (cell) cells.push(cell);
      });
    }
    return cells;
  }
}

export class Book {
  readonly cells: BookCell[] = [];
  private closed = false;
  private readonly tables = new Map<AccountTableId, BookTable>();
  private readonly priorTables = new Map<AccountTableId, BookTable>();

  constructor(
    private current: Accounts,
    readonly priorAccounts: Accounts | null = null,
  ) {}

  get accounts(): Accounts {
    return this.current;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** No more cells: those are all that stand in relations, whatever else is looked up later. */
  close(): void {
    this.closed = true;
  }

  /** Every amount of this year's tables, whether it stands in a relation or not. */
  allCells(): BookCell[] {
    return ACCOUNT_TABLES.flatMap(id => this.table(id)?.all() ?? []);
  }

  /** Takes over accounts of the same layout (`layout.ts`); the cells that show something else than before. */
  update(accounts: Accounts): Change[] {
    this.current = accounts;
    return [...this.tables].flatMap(([id, table]) => table.update(accounts.tables[id]));
  }

  table(id: AccountTableId, prior = false): BookTable | null {
    const accounts = prior ? this.priorAccounts : this.accounts;
    if (!accounts) return null;
    const tables = prior ? this.priorTables : this.tables;
    const known = tables.get(id);
    if (known) return known;
    const made = new BookTable(this, accounts.tables[id], prior);
    tables.set(id, made);
    return made;
  }
}

export function tableAvailability(accounts: Accounts, id: TableId): Availability {
  if (id === 'P1')
    return accounts.department.status === 'read'
      ? 'usable'
      : emptyOrMissing(accounts.department.status);
  if (id === 'P2')
    return accounts.projects.status === 'read'
      ? 'usable'
      : emptyOrMissing(accounts.projects.status);
  return availabilityOf(accounts.tables[id]);
}

function availabilityOf(table: Table): Availability {
  return table.status === 'read' ? 'usable' : emptyOrMissing(table.status);
}

function emptyOrMissing(status: Table['status']): Availability {
  return status === 'empty' ? 'zero' : 'missing';
}
