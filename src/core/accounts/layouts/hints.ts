/** What a person pointed at, in terms of the region that is read: columns by number, rows by label. */
import type { ColumnKey, RowKey } from '../model';

export interface Hints {
  readonly columns: ReadonlyMap<number, ColumnKey>;
  readonly rows: ReadonlyMap<string, RowKey>;
}

export const NO_HINTS: Hints = { columns: new Map(), rows: new Map() };
