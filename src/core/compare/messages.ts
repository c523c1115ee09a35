/** What differs between two drafts, as sentences. */
import type { TableId, TableStatus } from '../accounts/tableId';
import type { EvaluationChange, TextChange } from './model';

interface RowWords {
  readonly table: TableId;
  /** "2010301 行政运行". */
  readonly row: string;
}

export interface CompareMessages {
  /** "改了 7 处数、3 段话……；新增 1 处错误，改正 2 处". */
  'compare.summary': {
    readonly amounts: number;
    readonly rows: number;
    readonly texts: number;
    readonly scores: number;
    readonly inputs: number;
    readonly newErrors: number;
    readonly fixedErrors: number;
    readonly leftErrors: number;
  };
  'compare.same': { readonly leftErrors: number };
  'compare.amount': RowWords & {
    readonly column: string;
    readonly before: string;
    readonly after: string;
    /** In 万元, with its sign; `null` where one of the two is no number. */
    readonly difference: string | null;
    readonly isShownOnly: boolean;
  };
  'compare.row': RowWords & { readonly isAdded: boolean; readonly amounts: readonly string[] };
  'compare.renamed': RowWords & { readonly before: string };
  'compare.column': {
    readonly table: TableId;
    readonly column: string;
    readonly isAdded: boolean;
  };
  'compare.gap': {
    readonly table: TableId;
    readonly before: TableStatus;
    readonly after: TableStatus;
  };
  'compare.evaluation': {
    readonly table: string;
    readonly row: string;
    readonly kind: EvaluationChange['kind'];
    readonly field: EvaluationChange['field'];
    readonly before: string;
    readonly after: string;
  };
  'compare.text': {
    readonly kind: TextChange['kind'];
    readonly section: string | null;
    readonly words: readonly { readonly before: string; readonly after: string }[];
    /** The line itself, where it came, went or was moved. */
    readonly text: string;
  };
  'compare.input': { readonly label: string; readonly before: string; readonly after: string };
  'compare.units': { readonly before: string; readonly after: string };
  'compare.years': { readonly before: number; readonly after: number };
}
