/**
 * From what a person said of a table to hints for reading it.
 */
import { columnIndex } from '../../address';
import { message } from '../../message';
import type { Hints } from '../layouts/hints';
import type { Region } from '../sheet/cells';
import { plainAt } from '../sheet/cells';
import type { TableMapping } from './mapping';
import type { AccountsMessage } from '../messages';
import type { AccountTableId, ColumnKey } from '../model';
import { mappableColumns } from '../layouts/registry';
import { plain } from '../sheet/text';

/** Rows at the top of a table where a header may stand. */
const MOST_HEADER_ROWS = 25;

/** A problem when a column is no longer what it was. */
export function hintsFor(
  id: AccountTableId,
  region: Region,
  said: TableMapping,
): Hints | AccountsMessage {
  const columns = new Map<number, ColumnKey>();
  for (const [key, { column, heading }] of Object.entries(said.columns ?? {})) {
    const index = columnIndex(column) - region.grid.column;
    const name = mappableColumns(id).find(one => one.key === key)?.name;
    if (name === undefined) continue;
    if (index < 0 || index >= region.width || !stands(region, index, heading)) {
      return message('pointed.moved', { sheet: region.grid.sheet, column, heading, name });
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
