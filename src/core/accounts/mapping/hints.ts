/**
 * What a person pointed at, in terms of the region that is read: columns by number, rows by label.
 */
import { columnIndex } from '../../address';
import type { Region } from '../sheet/cells';
import { plainAt } from '../sheet/cells';
import type { TableMapping } from './mapping';
import type { AccountTableId, ColumnKey, RowKey } from '../model';
import { mappableColumns } from './mappable';
import { plain } from '../sheet/text';

export interface Hints {
  readonly columns: ReadonlyMap<number, ColumnKey>;
  readonly rows: ReadonlyMap<string, RowKey>;
}

export const NO_HINTS: Hints = { columns: new Map(), rows: new Map() };

/** Rows at the top of a table where a header may stand. */
const MOST_HEADER_ROWS = 25;

/** A sentence when a column is no longer what it was. */
export function hintsFor(id: AccountTableId, region: Region, said: TableMapping): Hints | string {
  const columns = new Map<number, ColumnKey>();
  for (const [key, { column, heading }] of Object.entries(said.columns ?? {})) {
    const index = columnIndex(column) - region.grid.column;
    const name = mappableColumns(id).find(one => one.key === key)?.name;
    if (name === undefined) continue;
    if (index < 0 || index >= region.width || !stands(region, index, heading)) {
      return `曾指定工作表“${region.grid.sheet}”的 ${column} 列${heading === '' ? '' : `（“${heading}”）`}作“${name}”，现在这一列不是它了。请重新指定。`;
    }
    columns.set(index, key);
  }
  return {
    columns,
    rows: new Map(Object.entries(said.rows ?? {}).map(([label, key]) => [plain(label), key])),
  };
}

function stands(region: Region, column: number, heading: string): boolean {
  if (heading === '') return true;
  for (let row = region.top; row < Math.min(region.bottom, region.top + MOST_HEADER_ROWS); row++) {
    if (plainAt(region.grid, row, column) === plain(heading)) return true;
  }
  return false;
}
