/**
 * The row that holds the amounts of T9, where they stand side by side.
 */
import { message } from '../../../message';
import { isFilled, rawAmount } from '../../amount/readAmount';
import type { AccountsMessage } from '../../messages';
import { noteAt } from '../../rawTable';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import { textCells } from '../../sheet/cells';
import { isBudget, isFinal, isLineOfNumbers } from '../../sheet/header';

/** The table ends with its header. */
export const NO_ROW = -1;
const MOST_ROWS_NAMED = 3;

/** 相关统计数 below the amounts (Jiangsu): groups, vehicles and guests are no money. */
function isCountRow(region: Region, row: number): boolean {
  return textCells(region.grid, row).some(({ plain }) =>
    /统计数:?$|(?:团组|批次|人次|次数|人数|购置|保有)[量数]?\([个人辆次]\)$/.test(plain),
  );
}

/** 决算数 alone on a line heads what is below it. */
function isSideWord({ grid }: Region, row: number): boolean {
  const { texts, numbers } = grid.line(row);
  return (
    numbers === 0 &&
    texts.length > 0 &&
    texts.every(({ plain }) => isBudget(plain) || isFinal(plain))
  );
}

/** The row of amounts; of several the one called 合计; of none the first row below the header. */
export function dataRowOf(
  region: Region,
  bodyTop: number,
  columns: readonly number[],
): number | AccountsMessage {
  const rows: number[] = [];
  let isBelowNote = false;
  for (let row = bodyTop; row < region.bottom && !isCountRow(region, row); row++) {
    // Words below a note go on with it.
    isBelowNote ||= noteAt(region, row) !== null;
    if (isBelowNote && region.grid.line(row).numbers === 0) continue;
    if (noteAt(region, row) || isMetaRow(region.grid, row) || isLineOfNumbers(region, row))
      continue;
    if (isSideWord(region, row)) continue;
    if (columns.some(column => isFilled(rawAmount(region.grid, row, column)))) rows.push(row);
  }
  const isLine = bodyTop < region.bottom && !noteAt(region, bodyTop);
  if (rows.length <= 1) return rows[0] ?? (isLine ? bodyTop : NO_ROW);
  const totals = rows.filter(row =>
    textCells(region.grid, row).some(cell => /^(?:合计|总计)$/.test(cell.bare)),
  );
  const [only] = totals;
  if (totals.length === 1 && only !== undefined) return only;
  return message('expenses.severalRows', {
    sheet: region.grid.sheet,
    rows: rows.slice(0, MOST_ROWS_NAMED).map(row => region.grid.row + row + 1),
  });
}
