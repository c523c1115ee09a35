/**
 * Why a column that a table must have cannot be told, though its words are there.
 */
import type { Region } from '../../sheet/cells';
import { addressAt } from '../../sheet/cells';
import type { CodedLayout } from '.';
import type { ColumnRule } from './columns';

/** A column is there, but parted (上年数, 本年数) or under another heading: which part is meant cannot be told. */
export function partedColumn(
  { label, name }: ColumnRule,
  region: Region,
  { header }: CodedLayout,
): string | null {
  const parts = header.paths.flatMap((path, column) =>
    path.some(words => label.test(words)) ? [{ path, column }] : [],
  );
  if (parts.length === 0) return null;
  const cells = parts
    .map(
      ({ path, column }) =>
        `${addressAt(region.grid, header.labelRows[column] ?? 0, column)}“${path.join('／')}”`,
    )
    .join('、');
  return `工作表“${region.grid.sheet}”的“${name}”分在 ${cells}，无法确定哪一列是本年决算数。请只留一列，或在窗格里指定它在哪一列。`;
}
