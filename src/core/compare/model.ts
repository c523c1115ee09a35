/**
 * What differs between two drafts of the same accounts: amounts by table, row and column, paragraphs by their section
 * and words, scores by their row. Values alone; addresses are those of each draft.
 */
import type { AccountTableId, TableStatus } from '../accounts/model';
import type { CellRef } from '../address';
import type { DocumentSpot } from '../document/sheets';
import type { Fen } from '../money';

/** An amount as one of the drafts has it. */
export interface AmountSide {
  readonly cell: CellRef;
  readonly shown: string;
  /** In 分; `null` where no number stands there: a blank, a dash. */
  readonly fen: Fen | null;
}

/** By whose name a row is found in both drafts. */
export interface RowName {
  readonly key: string;
  readonly code: string | null;
  readonly label: string;
}

export interface AmountChange {
  /** shown: worth the same and printed otherwise: a blank and 0.00, 2.5 and 2.50. */
  readonly kind: 'value' | 'shown';
  readonly table: AccountTableId;
  readonly row: RowName;
  readonly column: string;
  readonly before: AmountSide;
  readonly after: AmountSide;
}

export interface RowChange {
  /** code, label: the row is the same one, under another code or another name. */
  readonly kind: 'added' | 'removed' | 'code' | 'label';
  readonly table: AccountTableId;
  readonly before: RowSide | null;
  readonly after: RowSide | null;
}

export interface RowSide extends RowName {
  readonly cell: CellRef | null;
  /** What it holds that is no zero, as shown. */
  readonly amounts: readonly string[];
}

export interface ColumnChange {
  readonly kind: 'added' | 'removed';
  readonly table: AccountTableId;
  readonly column: string;
}

/** A table of which nothing was compared, for one of the drafts has not read it. */
export interface TableGap {
  readonly table: AccountTableId;
  readonly before: TableStatus;
  readonly after: TableStatus;
}

export interface TablesCompared {
  /** How many amounts stand in both drafts. */
  readonly looked: number;
  readonly amounts: readonly AmountChange[];
  readonly rows: readonly RowChange[];
  readonly columns: readonly ColumnChange[];
  readonly gaps: readonly TableGap[];
}

/** A line of text of a draft: a paragraph, or a row of a sheet or table that holds no accounts. */
export interface TextLine {
  readonly text: string;
  readonly at: DocumentSpot | CellRef;
  /** What the line stands under where its place says so: the name of a sheet, a section of the narrative. */
  readonly under: string | null;
}

/** Words that were replaced; '' where there was or is nothing. Offsets are those of the lines. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

export interface TextChange {
  /** moved: as it was, in another place. */
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** The heading that it stands under, in the newer draft where it has a place there. */
  readonly section: string | null;
  readonly before: TextLine | null;
  readonly after: TextLine | null;
  readonly words: readonly WordChange[];
}

/** A field of the self-evaluations. */
export type EvaluationField =
  | 'initialBudget'
  | 'annualBudget'
  | 'executed'
  | 'executedBySystem'
  | 'rate'
  | 'weight'
  | 'target'
  | 'actual'
  | 'deviation'
  | 'reason'
  | 'score'
  | 'grade'
  | 'deviates'
  | 'executionRate'
  | 'fundManagementRate'
  | 'costRate'
  | 'outputRate'
  | 'benefitRate'
  | 'satisfactionRate';

export interface FieldSide {
  readonly cell: CellRef;
  readonly shown: string;
}

export interface EvaluationChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** P1, P2, or the name of a form of one project. */
  readonly table: string;
  readonly row: string;
  /** `null` where the whole row came or went. */
  readonly field: EvaluationField | null;
  readonly before: FieldSide | null;
  readonly after: FieldSide | null;
}
