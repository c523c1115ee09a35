/**
 * T9 with one line per item and a column each for budget and final amounts, as Yunnan prints it.
 */
import { message } from '../../../message';
import { rawAmount } from '../../amount/readAmount';
import type { Region } from '../../sheet/cells';
import { isBlankRow, textCells } from '../../sheet/cells';
import type { Draft } from '../../rawTable';
import { noteAt, notesFrom, otherForm, unreadable } from '../../rawTable';
import { headerOf, isAside, isBudget, isFinal } from '../../sheet/header';
import { keptFor, tidy } from '../../sheet/text';
import type { Layout } from '../layout';
import { EXPENSE_KEYS } from '../threePublic';
import type { Place } from '../threePublic/items';
import { columnsOf, itemOf, problemOf, rowsOf, unclearTotal } from '../threePublic/items';

export const threePublicLines: Layout = {
  id: 'threePublicLines',
  keys: { T9: EXPENSE_KEYS },
  hasPages: false,
  recognise: () => null,
  // Columns were pointed at: then the amounts stand side by side.
  read: (_, region, titleRow, hints) =>
    (hints.columns.size > 0 ? null : readLines(region, titleRow)) ?? otherForm(null),
  mappable: () => [],
  rowMeanings: () => [],
};

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
function readLines(region: Region, titleRow: number): Draft | null {
  const { lines, top, unclear } = linesOf(region, titleRow);
  if (lines.length < FEWEST) return null;
  const header = headerOf(region, titleRow + 1, top);
  const columns = header.paths
    .map((path, column) => ({ column, path }))
    .filter(({ column, path }) => header.labelRows[column] !== null && !isAside(path));
  const budgets = columns.filter(({ path }) => path.some(isBudget));
  const budget = budgets.find(({ path }) => !path.some(label => /年初/.test(label))) ?? budgets[0];
  const final = columns.find(({ path }) => path.some(isFinal) && !path.some(isBudget));
  if (!final) return unreadable(message('expenses.noFinal', { sheet: region.grid.sheet }));
  const places = lines.flatMap(({ item, row, label }): Place[] => [
    ...(budget
      ? [{ side: 'budget' as const, item, row, column: budget.column, label: tidy(label) }]
      : []),
    { side: 'final', item, row, column: final.column, label: tidy(label) },
  ]);
  const problem = unclear ? unclearTotal(region.grid.sheet) : problemOf(region.grid.sheet, places);
  if (problem !== null) return unreadable(problem);
  const rows = rowsOf(places, place => rawAmount(region.grid, place.row, place.column));
  return {
    problem: null,
    columns: columnsOf(places),
    rows,
    notes: notesFrom(region, top),
    remarks: [],
    header: header.rows,
  };
}

const saysSide = keptFor(({ plain }) => isBudget(plain) || isFinal(plain));
const itemIn = keptFor(({ plain }) => itemOf([plain]));

interface Lines {
  readonly lines: readonly Line[];
  readonly top: number;
  /** The only 合计 may hold 会议费 and 培训费 too. */
  readonly unclear: boolean;
}

/** The total is the 合计 that names 三公 or stands under that heading, else the heading's own amounts, else the only 合计. */
function linesOf(region: Region, titleRow: number): Lines {
  const items: Line[] = [];
  const totals: (Line & { readonly rank: number })[] = [];
  let below = false;
  let meetings = false;
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || noteAt(region, row)) continue;
    const texts = textCells(region.grid, row);
    const [first] = texts;
    if (!first || texts.length > MOST_TEXTS + 1 || texts.some(cell => saysSide(cell.words)))
      continue;
    if (
      /^项目$/.test(first.plain) ||
      texts.some((cell, index) => index > 0 && itemIn(cell.words) !== null)
    )
      continue;
    const line = { row, column: first.column, label: first.text };
    const isMeeting = /会议费|培训费/.test(first.plain);
    meetings ||= isMeeting;
    if (isMeeting) below = false;
    else if (/三公经费(?:支出)?$/.test(first.plain)) {
      below = true;
      if (holdsAmount(region, row)) totals.push({ ...line, item: 'total', rank: 1 });
      continue;
    }
    const item = itemIn(first.words);
    if (item === null || !isItem(first.plain)) continue;
    if (item === 'total')
      totals.push({ ...line, item, rank: below || /三公/.test(first.plain) ? 0 : 2 });
    else if (!items.some(other => other.item === item)) items.push({ ...line, item });
  }
  const [total] = totals.sort((a, b) => a.rank - b.rank || a.row - b.row);
  const lines = [...(total ? [total] : []), ...items].filter(
    ({ column }, _, all) => column === all[0]?.column,
  );
  return {
    lines,
    top: Math.min(...totals.map(({ row }) => row), ...lines.map(({ row }) => row)),
    unclear: meetings && total?.rank === 2,
  };
}

function holdsAmount({ grid, width }: Region, row: number): boolean {
  return Array.from({ length: width }, (_, column) => rawAmount(grid, row, column)).some(
    ({ state }) => state === 'number',
  );
}

/** A label that says an item by itself; others only look like a total because they name none. */
function isItem(label: string): boolean {
  return /出国|公务用车|公务车|公车|接待|合计|小计|总计/.test(label);
}
