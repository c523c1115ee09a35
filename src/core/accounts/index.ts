/**
 * Grids → accounts: every table found by its title or its content, every amount with its cell (design §5, reading).
 *
 * Nothing here throws for what a person's workbook holds. A table is read, or says in Chinese why it is not; amounts
 * that cannot be read are text and told in remarks; a wrong number is the one thing that must not happen.
 */
import type { Grid } from '../grid';
import type { Mapping } from './mapping/mapping';
import type { Accounts } from './model';
import { Reader } from './reader';

export type { Mapping, PointedColumn, TableMapping } from './mapping/mapping';
export { withFormColumns, withSet, withTable } from './mapping/mapping';
export type { MappableColumn, RowMeaning } from './layouts/layout';
export { mappableColumns, rowMeanings } from './layouts/registry';
export type { SheetColumn } from './mapping/sheetColumns';
export { columnsOfSheet } from './mapping/sheetColumns';
export { parseRange, rangeText } from './sheet/range';
export type { ReadingLine } from './explain';
export { explainReading } from './explain';
export { Reader } from './reader';

/** A single reading; to read again after each edit keep a `Reader`. */
export function readAccounts(grids: readonly Grid[], mapping?: Mapping): Accounts {
  return new Reader().read(grids, mapping);
}
