/**
 * What reading the tables has to say: why one was not read, what is worth telling of one that was, and what its columns
 * and rows became. Data are the workbook's own words, cells and texts of numbers.
 */
import type { CellRef } from '../address';
import type { MessageOf } from '../messageOf';
import type { AmountUnit } from '../money';
import type { AccountTableId, TableId } from './tableId';

/**
 * What is wrong with a cell that should hold an amount and holds none. noResult: a formula without a result. oddFormat:
 * a number whose size or format leaves open what is shown. words: anything else. `shown` is what stands in the cell.
 */
export interface Trouble {
  readonly kind: 'noResult' | 'errorValue' | 'hidden' | 'oddFormat' | 'words';
  readonly shown: string;
}

interface OnSheet {
  readonly sheet: string;
}

/** A cell and what it shows. */
export interface ShownCell {
  readonly address: string;
  readonly shown: string;
}

/** A row or a column by its cell and its words; '' where it has none. */
export interface LabelledCell {
  readonly address: string;
  readonly label: string;
}

/** A cell that shows another number than it holds. */
export interface StoredCell extends ShownCell {
  readonly stored: string;
}

/** Why another table of the kind was passed over. `title`: its own is not the usual one. */
export type PassedFor =
  { readonly by: 'unreadable' | 'hidden' | 'empty' } | { readonly by: 'title'; title: string };

export type GroupPart = 'code' | 'name' | 'amount';
export type ListSide = 'income' | 'expenditure';
export type ExpenseSide = 'budget' | 'final';

export interface AccountsMessages {
  // Which table it is.
  'choice.notFound': Readonly<Record<string, never>>;
  /** A person named a sheet; `isThere`: it is still in the workbook. */
  'choice.stale': OnSheet & { readonly table: TableId; readonly isThere: boolean };
  /** Each by its sheet and the cell of its title. */
  'choice.several': { readonly table: TableId; readonly titles: readonly CellRef[] };
  'choice.sets': { readonly names: readonly string[] };
  'choice.broken': {
    readonly table: TableId;
    readonly title: CellRef;
    readonly page: CellRef;
    readonly problem: AccountsMessage | null;
  };
  'choice.taken': OnSheet & { readonly range: string; readonly owner: TableId };
  'choice.passed': {
    readonly stale: AccountsMessage | null;
    readonly passed: readonly (OnSheet & { readonly why: PassedFor })[];
    readonly chosen: string;
  };
  /** The title is not one that is known. */
  'choice.byContent': CellRef & { readonly title: string; readonly table: TableId };
  'choice.byUnit': OnSheet;

  // In which unit.
  'unit.contradicts': OnSheet & { readonly said: readonly ShownCell[] };
  /** `understood`: a unit of money, though not one that is read. */
  'unit.unsupported': CellRef & { readonly unit: string; readonly understood: boolean };
  'unit.disagree': OnSheet & {
    readonly others: readonly { readonly unit: AmountUnit; readonly sheets: readonly string[] }[];
  };
  'unit.missing': OnSheet;
  /** `larger`: than the amounts of the other tables, as many `times`. */
  'scale.apart': ReadAs & { readonly larger: boolean; readonly times: number };
  'scale.aboveWhole': ReadAs & { readonly whole: AccountTableId };
  /** `shown`: null where nothing can be seen. The first cell, and how many there are. */
  'point.unclear': CellRef & {
    readonly shown: string | null;
    readonly stored: string;
    readonly format: string;
    readonly count: number;
    readonly unit: AmountUnit;
  };

  // Whether it holds amounts.
  'amounts.none': OnSheet;
  'amounts.noneSaid': CellRef & { readonly note: string };
  /** Of `filled` cells `unread` hold no amount, such as this one. */
  'amounts.unread': CellRef & {
    readonly filled: number;
    readonly unread: number;
    readonly trouble: Trouble;
  };

  // What a person pointed at.
  'pointed.moved': OnSheet & {
    readonly column: string;
    readonly heading: string;
    readonly name: AccountsMessage;
  };
  'pointed.group': OnSheet & { readonly group: number; readonly lacking: readonly GroupPart[] };
  'pointed.below': CellRef & { readonly range: string };

  // Why its layout was not understood.
  'statement.noTotal': OnSheet & { readonly side: ListSide };
  'statement.stacked': OnSheet;
  /** `columns`: the headings that are lacking; empty where there is no amount at all. */
  'statement.noColumn': OnSheet & { readonly side: ListSide; readonly columns: readonly string[] };
  'statement.twin': OnSheet & { readonly side: ListSide; readonly label: string };
  'header.noName': OnSheet & { readonly economic: boolean };
  'header.twin': OnSheet & { readonly label: string; readonly cells: readonly [string, string] };
  'header.lacks': OnSheet & { readonly columns: readonly string[] };
  'header.parted': OnSheet & {
    readonly name: string;
    readonly parts: readonly { readonly address: string; readonly path: readonly string[] }[];
  };
  /** The first rows that name a unit. */
  'coded.byUnit': OnSheet & { readonly cells: readonly LabelledCell[] };
  'coded.noCodes': OnSheet & { readonly count: number };
  'economic.noAmount': OnSheet;
  /** `header`: null where the column has none. */
  'economic.stray': CellRef & { readonly header: string | null };
  'economic.unknownName': CellRef & { readonly name: string };
  'expenses.noFinal': OnSheet;
  'expenses.twin': OnSheet & { readonly label: string; readonly side: ExpenseSide };
  'expenses.lacks': OnSheet & { readonly items: readonly string[] };
  'expenses.unclearTotal': OnSheet;
  /** Numbers of rows, the first of them. */
  'expenses.severalRows': OnSheet & { readonly rows: readonly number[] };
  'department.noHeader': OnSheet;
  'department.empty': OnSheet;
  /** Two columns whose headings name the same. */
  'department.twoColumns': {
    readonly role: 'weight' | 'score' | 'target' | 'actual';
    readonly cells: readonly CellRef[];
  };
  'projects.noHeader': OnSheet;
  'projects.lacks': OnSheet & { readonly columns: readonly string[] };
  'projects.empty': OnSheet;

  // What is worth telling of a table that was read.
  'cells.text': OnSheet & { readonly cells: readonly ShownCell[] };
  'cells.error': OnSheet & { readonly cells: readonly ShownCell[] };
  'cells.noResult': OnSheet & { readonly cells: readonly ShownCell[] };
  'cells.hidden': OnSheet & { readonly cells: readonly StoredCell[] };
  'cells.moved': OnSheet & {
    readonly cells: readonly StoredCell[];
    readonly format: string;
    readonly unit: AmountUnit;
  };
  'rows.unknown': OnSheet & { readonly cells: readonly LabelledCell[] };
  'rows.repeated': OnSheet & { readonly cells: readonly LabelledCell[] };
  /** Numbers below the table. */
  'rows.below': OnSheet & { readonly cells: readonly string[] };
  /** Numbers beside the table: the first of each column. */
  'columns.beside': OnSheet & { readonly cells: readonly string[] };
  'columns.unknown': OnSheet & { readonly cells: readonly LabelledCell[] };

  // How it was recognised, and what its columns and rows became.
  'reading.pointed': { readonly range: string | null };
  /** `title`: null where it has none. */
  'reading.recognised': { readonly title: string | null };
  'meaning.column': { readonly key: string };
  'meaning.row': { readonly key: string };
  'meaning.code': { readonly code: string };
  /** A class of expenditure by its code and its official name. */
  'meaning.class': { readonly code: string; readonly name: string };
  'meaning.unknown': Readonly<Record<string, never>>;

  // The columns that a person can point at.
  /** A heading as the forms print it. */
  'column.headed': { readonly words: string };
  'column.amounts': { readonly side: ListSide };
  'column.inGroup': { readonly group: number; readonly part: GroupPart };
  'column.expense': { readonly side: ExpenseSide; readonly item: string };
}

interface ReadAs {
  readonly sheet: string | null;
  readonly unit: AmountUnit | null;
}

export type AccountsMessage = MessageOf<AccountsMessages>;
