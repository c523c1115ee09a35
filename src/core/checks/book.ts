/**
 * The amounts of a workbook as cells with bounds, found by table, row and column (design D4).
 *
 * A printed amount bounds its true value to whole 分: 2488.07 stands for [2488.065, 2488.075). A blank is exactly 0;
 * text where an amount belongs may stand for anything. Rows of a table form a tree by their subject codes.
 */
import type { Accounts, AccountTableId, Amount, ColumnKey, Row, Table, TableId } from '../accounts/model';
import type { AmountUnit, Fen } from '../money';
import type { FindingCell } from './model';
import { Tree } from './tree';

export interface BookCell {
  /** Position in `Book.cells`. */
  readonly id: number;
  readonly table: AccountTableId;
  readonly prior: boolean;
  readonly row: Row;
  readonly rowIndex: number;
  readonly column: ColumnKey;
  readonly amount: Amount;
  readonly fen: Fen;
  readonly step: Fen;
  readonly unit: AmountUnit;
  /** Whole 分 between which the true amount lies; ±Infinity when the cell holds text. */
  readonly lo: number;
  readonly hi: number;
  /** The cell as findings show it, once it was needed. */
  readonly memo: { finding: FindingCell | null };
}

/** `zero`: the table is there and empty, so what it does not list is 0. */
export type Availability = 'usable' | 'zero' | 'missing';

export class BookTable {
  readonly tree: Tree;
  readonly availability: Availability;
  readonly hasUnknownRows: boolean;
  readonly hasUnknownColumns: boolean;
  private readonly cells: Map<ColumnKey, BookCell>[];
  private readonly columns: ReadonlySet<ColumnKey>;

  constructor(private readonly book: Book, readonly table: Table, readonly prior: boolean) {
    this.tree = new Tree(table.rows);
    this.cells = table.rows.map(() => new Map<ColumnKey, BookCell>());
    this.columns = new Set(table.columns.map(({ key }) => key));
    this.availability = availabilityOf(table);
    this.hasUnknownRows = table.remarks.some(remark => remark.code === 'unknownRow');
    this.hasUnknownColumns = table.remarks.some(remark => remark.code === 'unknownColumn');
  }

  /** The cell, made on first use; undefined when the row has no such column. */
  cell(rowIndex: number, column: ColumnKey): BookCell | undefined {
    const known = this.cells[rowIndex]?.get(column);
    if (known) return known;
    const row = this.table.rows[rowIndex];
    const amount = row?.amounts[column];
    if (!row || !amount) return undefined;
    const cell = this.book.add(this, row, rowIndex, column, amount);
    this.cells[rowIndex]?.set(column, cell);
    return cell;
  }

  hasColumn(column: ColumnKey): boolean {
    return this.columns.has(column);
  }

  /** Every cell of the table, in reading order. */
  all(): BookCell[] {
    const cells: BookCell[] = [];
    for (let index = 0; index < this.table.rows.length; index++) {
      for (const column of Object.keys(this.table.rows[index]?.amounts ?? {})) {
        const cell = this.cell(index, column);
        if (cell) cells.push(cell);
      }
    }
    return cells;
  }
}

export class Book {
  readonly cells: BookCell[] = [];
  private readonly tables = new Map<AccountTableId, BookTable>();
  private readonly priorTables = new Map<AccountTableId, BookTable>();

  constructor(readonly accounts: Accounts, readonly priorAccounts: Accounts | null = null) {}

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

  add({ table, prior }: BookTable, row: Row, rowIndex: number, column: ColumnKey, amount: Amount): BookCell {
    const unit = table.amountUnit ?? this.accounts.amountUnit ?? '万元';
    const [lo, hi] = boundsOf(amount);
    const fen = amount.state === 'number' ? amount.fen : 0;
    const cell = { id: this.cells.length, table: table.id, prior, row, rowIndex, column, amount, fen, step: amount.step, unit, lo, hi, memo: { finding: null } };
    this.cells.push(cell);
    return cell;
  }
}

export function boundsOf({ state, fen, step }: Amount): readonly [number, number] {
  if (state === 'blank') return [0, 0];
  return state === 'text' ? [-Infinity, Infinity] : roundedBounds(fen, step);
}

/** The whole 分 that are shown as `fen` when rounded half away from zero to multiples of `step`. */
export function roundedBounds(fen: Fen, step: Fen): readonly [number, number] {
  const up = Math.floor(step / 2);
  const down = Math.ceil(step / 2) - 1;
  if (fen === 0) return [-down, down];
  return fen > 0 ? [fen - up, fen + down] : [fen - down, fen + up];
}

export function isBlank(cell: BookCell): boolean {
  return cell.amount.state === 'blank';
}

export function tableAvailability(accounts: Accounts, id: TableId): Availability {
  if (id === 'P1') return accounts.department.status === 'read' ? 'usable' : emptyOrMissing(accounts.department.status);
  if (id === 'P2') return accounts.projects.status === 'read' ? 'usable' : emptyOrMissing(accounts.projects.status);
  return availabilityOf(accounts.tables[id]);
}

function availabilityOf(table: Table): Availability {
  return table.status === 'read' ? 'usable' : emptyOrMissing(table.status);
}

function emptyOrMissing(status: Table['status']): Availability {
  return status === 'empty' ? 'zero' : 'missing';
}
