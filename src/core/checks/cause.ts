/** What is the matter when sums fail: an amount, a code, a row, a table. */
import type { TableId } from '../accounts/tableId';

export type Cause =
  | 'value'
  | 'swap'
  | 'code'
  | 'rowMissing'
  | 'rowDuplicate'
  | 'rowNotSummed'
  | 'rowsShifted'
  | 'chain'
  | 'tableStale'
  | 'unit'
  | 'precision';

/** The row that a cause is about; `code` is null where it is about the whole table, or the code is not known. */
export interface CauseRow {
  readonly table: TableId;
  readonly code: string | null;
}
