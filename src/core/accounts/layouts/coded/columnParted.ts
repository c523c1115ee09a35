/**
 * Why a column that a table must have cannot be told, though its words are there.
 */
import { message } from '../../../message';
import type { AccountsMessage } from '../../messages';
import type { Region } from '../../sheet/cells';
import { addressAt } from '../../sheet/cells';
import type { CodedLayout } from './layout';
import type { ColumnRule } from './columns';

/** A column is there, but parted (上年数, 本年数) or under another heading: which part is meant cannot be told. */
export function partedColumn(
  { label, name }: ColumnRule,
  region: Region,
  { header }: CodedLayout,
): AccountsMessage | null {
  const parts = header.paths.flatMap((path, column) =>
    path.some(words => label.test(words))
      ? [{ address: addressAt(region.grid, header.labelRows[column] ?? 0, column), path }]
      : [],
  );
  return parts.length === 0
    ? null
    : message('header.parted', { sheet: region.grid.sheet, name, parts });
}
