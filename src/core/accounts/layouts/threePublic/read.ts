/**
 * T9 side by side: one row whose columns are grouped 预算数 … 决算数 or alternate, or a row each for budget and final.
 * Both give the same two rows. Amounts in doubt (a column twice, several units below one another) are not read.
 */
import { rawAmount } from '../../amount/readAmount';
import type { Region } from '../../sheet/cells';
import { contentAt, isBlankRow, plainAt, refAt, textCells, valueAt } from '../../sheet/cells';
import type { Draft } from '../../rawTable';
import { noteAt, notesFrom, Oddities, unreadable } from '../../rawTable';
import type { Header } from '../../sheet/header';
import {
  headerOf,
  isAside,
  isBudget,
  isFinal,
  isLineOfNumbers,
  withoutYear,
  yearOf,
} from '../../sheet/header';
import type { Hints } from '../hints';
import { isMetaRow } from '../../sheet/caption';
import type { AccountsMessage } from '../../messages';
import { isProblem } from '../../problem';
import { keptFor, tidy } from '../../sheet/text';
import type { Place, Side } from './items';
import { columnsOf, ITEM_NAMES, problemOf, rowsOf, unclearTotal } from './items';
import type { Heading } from './headings';
import { headingsOf, mayHoldMeetings } from './headings';
import { dataRowOf, NO_ROW } from './dataRow';

const HEADER_WORD =
  /合计|小计|[预决]算数?$|出国|公务用车|公务车|公车|接待|购置|运行|三公|经费|会议费|培训费|^项目|^单位名称|^行次|^统计数/;

const isHeaderWord = keptFor(({ plain }) => HEADER_WORD.test(plain));

export function readThreePublic(region: Region, titleRow: number, hints: Hints): Draft {
  const { top, bodyTop } =
    hints.columns.size > 0
      ? { top: titleRow + 1, bodyTop: firstAmountIn([...hints.columns.keys()], region, titleRow) }
      : headerRowsOf(region, titleRow);
  const header = headerOf(region, top, bodyTop);
  const headings = headingsOf(region, header, bodyTop, hints);
  const bySide = sideRows(region, bodyTop);
  const places =
    bySide.length > 0 && headings.every(({ side }) => side === null)
      ? bySide.flatMap(({ side, row }) => placesIn(region, header, headings, row, side))
      : placesInOneRow(region, header, headings, bodyTop);
  if (isProblem(places)) return unreadable(places);
  const problem =
    hints.columns.size === 0 && mayHoldMeetings(headings)
      ? unclearTotal(region.grid.sheet)
      : problemOf(region.grid.sheet, places);
  if (problem !== null) return unreadable(problem);
  const oddities = new Oddities();
  for (const { column, path } of headings) {
    const row = header.labelRows[column] ?? bodyTop;
    const known =
      places.some(place => place.column === column) ||
      isAside(path) ||
      /会议费|培训费/.test(path.join()) ||
      /^(?:合计|总计)$/.test(path.join()) ||
      !holdsAmount(region, bodyTop, column);
    if (!known) oddities.unknownColumn(refAt(region.grid, row, column), path.at(-1) ?? '');
  }
  const rows = places.some(place => place.row === NO_ROW)
    ? []
    : rowsOf(places, place => rawAmount(region.grid, place.row, place.column));
  return {
    problem: null,
    columns: columnsOf(places),
    rows,
    notes: notesFrom(region, bodyTop),
    remarks: oddities.remarks(),
    header: header.rows,
  };
}

/** From the first row of labels, whatever line stands between it and the title, to the first below them and 栏次. */
function headerRowsOf(region: Region, titleRow: number): { top: number; bodyTop: number } {
  let first: number | null = null;
  let top = titleRow + 1;
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || isMetaRow(region.grid, row)) continue;
    if (isLineOfNumbers(region, row)) {
      top = row + 1;
      continue;
    }
    const texts = textCells(region.grid, row);
    const isHeader =
      texts.length > 0 && texts.every(cell => isHeaderWord(cell.words)) && !isSideRow(region, row);
    const isNote = noteAt(region, row) !== null;
    if (isNote && first === null) continue;
    const isBody = isNote || hasAmount(region, row);
    if (!isHeader && !isBody && first === null) continue;
    if (!isHeader || isBody) break;
    first ??= row;
    top = row + 1;
  }
  return { top: first ?? titleRow + 1, bodyTop: top };
}

/** Above the amounts that were pointed at stands the header, whatever it says. */
function firstAmountIn(columns: readonly number[], region: Region, titleRow: number): number {
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) continue;
    if (columns.some(column => rawAmount(region.grid, row, column).state === 'number')) return row;
  }
  return region.bottom;
}

function holdsAmount(region: Region, bodyTop: number, column: number): boolean {
  for (let row = bodyTop; row < region.bottom; row++) {
    if (
      valueAt(region.grid, row, column) !== null &&
      rawAmount(region.grid, row, column).state === 'number'
    )
      return true;
  }
  return false;
}

function hasAmount(region: Region, row: number): boolean {
  return (region.grid.values[row] ?? []).some(
    (value, column) => value !== null && rawAmount(region.grid, row, column).state === 'number',
  );
}

/** 预算数 or 决算数 as the only text of a row: the row's own label. */
function isSideRow(region: Region, row: number): boolean {
  const [first, second] = textCells(region.grid, row);
  return (
    first !== undefined && second === undefined && (isBudget(first.plain) || isFinal(first.plain))
  );
}

function sideRows(region: Region, bodyTop: number): { side: Side; row: number }[] {
  const labels: { label: string; row: number }[] = [];
  for (let row = bodyTop; row < region.bottom; row++) {
    const [first] = textCells(region.grid, row);
    if (first && (isBudget(first.plain) || isFinal(first.plain)) && !/年初/.test(first.plain))
      labels.push({ label: first.plain, row });
  }
  const latest = Math.max(0, ...labels.map(({ label }) => yearOf(label)));
  return labels
    .filter(({ label }) => !isAside([withoutYear(label, latest)]))
    .map(({ label, row }) => ({ side: isBudget(label) ? 'budget' : 'final', row }));
}

function placesIn(
  region: Region,
  header: Header,
  headings: readonly Heading[],
  row: number,
  side: Side,
): Place[] {
  return headings.flatMap(({ column, item }) =>
    item === null
      ? []
      : [{ side, item, row, column, label: labelOf(region, header, column, item) }],
  );
}

/** A table that never says 预算数 prints final amounts only. */
function placesInOneRow(
  region: Region,
  header: Header,
  headings: readonly Heading[],
  bodyTop: number,
): Place[] | AccountsMessage {
  const split = headings.some(({ side }) => side === 'budget');
  const known = withoutInitialBudget(headings).flatMap(heading => {
    const side = heading.side ?? (split ? null : 'final');
    return side === null || heading.item === null ? [] : [{ ...heading, side, item: heading.item }];
  });
  const row = dataRowOf(
    region,
    bodyTop,
    known.map(({ column }) => column),
  );
  if (isProblem(row)) return row;
  return known.map(({ side, item, column }) => ({
    side,
    item,
    row,
    column,
    label: labelOf(region, header, column, item),
  }));
}

/** 年初预算数 beside 全年预算数: the table's budget is the adjusted one. */
function withoutInitialBudget(headings: readonly Heading[]): readonly Heading[] {
  const isInitial = ({ path }: Heading): boolean => path.some(label => /年初预算/.test(label));
  const adjusted = headings.some(heading => heading.side === 'budget' && !isInitial(heading));
  return headings.filter(heading => heading.side !== 'budget' || !adjusted || !isInitial(heading));
}

function labelOf(region: Region, header: Header, column: number, item: string): string {
  const row = header.rows.findLast(candidate => {
    const label = plainAt(region.grid, candidate, column);
    return label !== '' && !isBudget(label) && !isFinal(label);
  });
  return row === undefined ? (ITEM_NAMES[item] ?? item) : tidy(contentAt(region.grid, row, column));
}
