/**
 * What was understood of a workbook: the nine tables and the two evaluation tables, each amount with its cell.
 *
 * Everything after `accounts` asks for amounts by table, row key and column key, never by position.
 * Row keys: a subject code ("2010301", "30101") where rows have codes; else one of the names in `keys.ts`.
 * In T1 and T4 the expenditure side is keyed by the class code that its label stands for (八、社会保障和就业支出 → "208").
 */
import type { CellRef } from '../address';
import type { AmountUnit, Fen } from '../money';
import type { DepartmentEvaluation, ProjectEvaluation, ProjectForm } from './evaluations/model';
import type { AccountsMessage } from './messages';
import type { RowKey, RowRole } from './rowKey';
import type { AccountTableId, TableId, TableStatus } from './tableId';

export type { AccountTableId, TableId, TableStatus } from './tableId';

export const ACCOUNT_TABLES: readonly AccountTableId[] = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
];
export const ALL_TABLES: readonly TableId[] = [...ACCOUNT_TABLES, 'P1', 'P2'];

/** Three states, not two: a blank is not 0 and "—" is not 0 (design D4). */
export interface Amount {
  readonly state: 'number' | 'blank' | 'text';
  /** In 分, as shown; 0 when the state is not `number`. */
  readonly fen: Fen;
  /** Worth in 分 of the last shown digit: the true amount lies in [fen − step/2, fen + step/2). */
  readonly step: Fen;
  /** The worth of the last shown digit where the amounts of the table show together that `step` is coarser. */
  readonly printedStep?: Fen;
  readonly cell: CellRef;
  /** What the sheet shows: "2,488.07", "", "—". */
  readonly shown: string;
  /** The decimals that the display hides, when there are any ("2488.0712"). */
  readonly hidden?: string;
}

export type { RowKey, RowRole } from './rowKey';

/** One of the columns of its table (`keys.ts`). */
export type ColumnKey = string;

export interface Row {
  /** The text form of `role`. */
  readonly key: RowKey;
  /**
   * A subject, one of the fixed lines of its table, or a row that holds amounts and is neither. Rows that are not
   * understood or repeat another are told in the remarks, and a sum over rows that may hold them is not certain.
   */
  readonly role: RowRole;
  /** Subject code of 3, 5 or 7 digits, joined from its columns; `null` for rows without one. */
  readonly code: string | null;
  /** As printed, spaces inside and ordinals kept. */
  readonly label: string;
  readonly labelCell: CellRef | null;
  /** Where the code stands, or begins; left out where the row has none of its own. */
  readonly codeCell?: CellRef;
  /** The row of the sheet is hidden or filtered out; left out where it is shown, or the host does not know. */
  readonly isHidden?: true;
  /** 行次 where it is printed. */
  readonly line: number | null;
  /** By column key. A column the table has not is absent, not blank. */
  readonly amounts: Readonly<Record<ColumnKey, Amount>>;
}

export interface Column {
  readonly key: ColumnKey;
  /** The header's own words, e.g. 基本支出. */
  readonly label: string;
}

export interface Note {
  readonly cell: CellRef;
  readonly text: string;
}

/** The line of a cover that says whose accounts of which year follow. */
export interface CoverLine extends Note {
  readonly unit: string | null;
  readonly year: number;
}

export interface Table {
  readonly id: AccountTableId;
  readonly status: TableStatus;
  /** Why the status is not `read`; `null` when it is. */
  readonly reason: AccountsMessage | null;
  readonly sheet: string | null;
  readonly title: string | null;
  /** 公开01表 → "公开01表", where printed. */
  readonly code: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly amountUnit: AmountUnit | null;
  /** The cells that were read, title to last note: "A1:H26". */
  readonly range: string | null;
  /** "4–6": the rows of the sheet that hold the header. */
  readonly headerRows: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Lines below the table: 注：… and 说明：… */
  readonly notes: readonly Note[];
  /** Things worth telling that do not stop the reading: text where an amount stands, hidden decimals, unknown rows. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly code:
    | 'textAmount'
    | 'hiddenDecimals'
    | 'unknownRow'
    | 'unknownColumn'
    | 'duplicateRow'
    | 'errorValue'
    | 'formula'
    | 'other';
  readonly message: AccountsMessage;
  readonly cells: readonly CellRef[];
}

/** One of several sets of tables in a workbook. */
export interface TableSet {
  /** By what it differs from the others: "2023年", a unit, a word in the names of its sheets. */
  readonly name: string;
  readonly year: number | null;
  readonly unit: string | null;
}

export interface Accounts {
  /** 单位 as printed on the tables or the cover; `null` when nowhere. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly amountUnit: AmountUnit | null;
  readonly tables: Readonly<Record<AccountTableId, Table>>;
  readonly department: DepartmentEvaluation;
  readonly projects: ProjectEvaluation;
  /** Forms of single projects, where the workbook has them. */
  readonly forms: readonly ProjectForm[];
  /** Words that a template left behind, on any sheet; left out where there are none. */
  readonly placeholders?: readonly Note[];
  /** Years that a cover says: "某局2023年度部门决算"; left out where there is no cover. */
  readonly covers?: readonly CoverLine[];
  /** Where the workbook holds several sets of tables. */
  readonly sets?: readonly TableSet[];
}
