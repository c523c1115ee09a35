/**
 * T9 with one line per item and a column each for budget and final amounts, as Yunnan prints it.
 */
import { rawAmount } from './amounts';
import type { Region } from './cells';
import { isBlankRow, textCells } from './cells';
import type { Draft } from './draft';
import { noteAt, notesFrom, unreadable } from './draft';
import { headerOf, isAside } from './header';
import { tidy } from './text';
import type { Place } from './threePublicItems';
import { columnsOf, isBudget, isFinal, itemOf, problemOf, rowsOf } from './threePublicItems';

interface Line {
  readonly item: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

const FEWEST = 3;
/** More texts on a row than this are a header, not an item. */
const MOST_TEXTS = 3;

/** `null` when the items do not stand below one another. */
export function readThreePublicLines(region: Region, titleRow: number): Draft | null {
  const lines = linesOf(region, titleRow);
  const [first] = lines;
  if (!first || lines.length < FEWEST) return null;
  const header = headerOf(region, titleRow + 1, first.row);
  const columns = header.paths.map((path, column) => ({ column, path })).filter(({ column, path }) => header.labelRows[column] !== null && !isAside(path));
  const budgets = columns.filter(({ path }) => path.some(isBudget));
  const budget = budgets.find(({ path }) => !path.some(label => /年初/.test(label))) ?? budgets[0];
  const final = columns.find(({ path }) => path.some(isFinal) && !path.some(isBudget));
  if (!final) return unreadable(`工作表“${region.grid.sheet}”没有找到“决算数”列，无法读取“三公”经费。请核对表头。`);
  const places = lines.flatMap(({ item, row, label }): Place[] => [
    ...(budget ? [{ side: 'budget' as const, item, row, column: budget.column, label: tidy(label) }] : []),
    { side: 'final', item, row, column: final.column, label: tidy(label) },
  ]);
  const problem = problemOf(region.grid.sheet, places);
  if (problem !== null) return unreadable(problem);
  const rows = rowsOf(places, place => rawAmount(region.grid, place.row, place.column));
  return { problem: null, columns: columnsOf(places), rows, notes: notesFrom(region, first.row), remarks: [], header: header.rows };
}

function linesOf(region: Region, titleRow: number): Line[] {
  const found: Line[] = [];
  let heading: Line | null = null;
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || noteAt(region, row)) continue;
    const texts = textCells(region.grid, row);
    const [first] = texts;
    if (!first || texts.length > MOST_TEXTS + 1 || texts.some(cell => isBudget(cell.plain) || isFinal(cell.plain))) continue;
    if (/^项目$/.test(first.plain) || texts.slice(1).some(cell => itemOf([cell.plain]) !== null)) continue;
    if (/三公经费(?:支出)?$/.test(first.plain)) {
      if (holdsAmount(region, row)) heading ??= { row, item: 'total', column: first.column, label: first.text };
      continue;
    }
    const item = itemOf([first.plain]);
    if (item === null || !isItem(first.plain) || found.some(other => other.item === item)) continue;
    found.push({ row, item, column: first.column, label: first.text });
  }
  // 一、“三公”经费支出 with its amounts, where no 合计 stands below it.
  if (heading && !found.some(({ item }) => item === 'total')) found.unshift(heading);
  const [top] = found;
  return found.filter(({ column }) => column === top?.column);
}

function holdsAmount({ grid, width }: Region, row: number): boolean {
  return Array.from({ length: width }, (_, column) => rawAmount(grid, row, column)).some(({ state }) => state === 'number');
}

/** A label that says an item by itself; others only look like a total because they name none. */
function isItem(label: string): boolean {
  return /出国|公务用车|公务接待|合计|小计|总计/.test(label);
}
