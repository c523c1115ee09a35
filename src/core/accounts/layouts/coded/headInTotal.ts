/**
 * Header words in the line of 合计: under headings that are merged over it, the official forms of Shanghai's tables 7
 * and 8 print 合计, 基本支出 and 项目支出 on the line that begins with 合计. They head their columns and are no amounts.
 */
import type { Region } from '../../sheet/cells';
import { textCells } from '../../sheet/cells';
import type { CodedLayout } from './layout';
import type { ColumnSet } from './columns';

const SUBTOTAL = /^(?:合计|小计)$/;
/** One word may be a slip; two beside one another are a header. */
const FEWEST = 2;

/** The layout with these words in its header. */
export function withHeadInTotal(
  layout: CodedLayout,
  { grid }: Region,
  { rules }: ColumnSet,
): CodedLayout {
  const { header, bodyTop, labelColumns } = layout;
  const last = Math.max(...labelColumns);
  const words = textCells(grid, bodyTop).filter(
    ({ column, plain }) =>
      column > last && (SUBTOTAL.test(plain) || rules.some(({ label }) => label.test(plain))),
  );
  if (words.length < FEWEST) return layout;
  const heads = new Map(words.map(({ column, plain }) => [column, plain]));
  return {
    ...layout,
    headColumns: new Set(heads.keys()),
    header: {
      rows: [...header.rows, bodyTop],
      paths: header.paths.map((path, column) => {
        const word = heads.get(column);
        return word === undefined || path.at(-1) === word ? path : [...path, word];
      }),
      labelRows: header.labelRows.map((row, column) => (heads.has(column) ? bodyTop : row)),
    },
  };
}
