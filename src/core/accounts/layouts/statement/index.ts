/**
 * T1 and T4: two lists side by side or, rarely, one above the other: income and expenditure, each a label, perhaps 行次,
 * and its amounts.
 *
 * The sides are found by the lines that only they can have (本年收入合计, 本年支出合计); lines by their words.
 * "一般公共预算财政拨款" below 年初财政拨款结转和结余 is the carry-over of that source.
 */
import { message } from '../../../message';
import { AmountColumns } from '../../amount/amountKeys';
import { isFilled, isNumber } from '../../amount/readAmount';
import type { RawAmount } from '../../amount/readAmount';
import type { Region } from '../../sheet/cells';
import {
  addressAt,
  contentAt,
  isBlankRow,
  isEmptyColumn,
  plainAt,
  refAt,
  textCells,
  valueAt,
} from '../../sheet/cells';
import { classCode } from '../coded/classCode';
import type { Draft, DraftRow } from '../../rawTable';
import { noteAt, notesFrom, Oddities, unreadable } from '../../rawTable';
import type { Header } from '../../sheet/header';
import { headerOf, isAside, isLineOfNumbers } from '../../sheet/header';
import type { Hints } from '../hints';
import type { LineRule } from './lines';
import { EXPENDITURE_LINES, FUND_COLUMNS, INCOME_LINES, PARTS, SOURCES } from './lines';
import { isMetaRow } from '../../sheet/caption';
import type { AccountsMessage, ListSide } from '../../messages';
import type { Column } from '../../model';
import { isProblem } from '../../problem';
import type { Words } from '../../sheet/text';
import { bare, keptFor, plain, tidy, withoutIncluded, wordsOf } from '../../sheet/text';

type Place = { readonly column: number; readonly key: string; readonly label: string };

interface Labelled {
  readonly column: number;
  readonly path: readonly string[];
}

interface Side {
  readonly labelColumn: number;
  readonly lineColumn: number | null;
  readonly places: readonly Place[];
}

const NO_AMOUNT =
  /^(?:行次|栏次|序号|项目|科目|科目名称|收入|支出|代码|编码|科目编码|科目代码|项目\(.*\))$/;
const FINAL = /^(?:金额|决算数?|本年决算数|决算金额|本年数|收入决算数|支出决算数|合计)$/;
/** 二、…: an item beside the one above it, where 其中：… and （一）… are parts of it. */
const OWN_ITEM = /^[一二三四五六七八九十]+[、.](?!其中)/;
const HEADER_LABEL = /^(?:项目.*|栏次|收入|支出|收支|科目|功能分类.*|支出功能分类.*)$/;

export function readStatement(
  id: 'T1' | 'T4',
  region: Region,
  titleRow: number,
  hints: Hints,
): Draft {
  const { grid } = region;
  const income =
    columnHolding(region, titleRow, /^(?:本年)?收入(?:合计|小计)$/) ??
    columnHolding(region, titleRow, /^本年收入$/);
  const expenditure =
    columnHolding(region, titleRow, /^(?:本年)?支出(?:合计|小计)$/) ??
    columnHolding(region, titleRow, /^本年支出$/);
  if (income !== null && income === expenditure)
    return readStacked(id, region, titleRow, income, hints);
  if (income === null || expenditure === null) {
    const side = income === null ? 'income' : 'expenditure';
    return unreadable(message('statement.noTotal', { sheet: grid.sheet, side }));
  }
  const bodyTop = bodyTopOf(region, titleRow, income, expenditure);
  const header = headerOf(region, headerTopOf(region, titleRow), bodyTop);
  const incomeSide = sideOf(
    id,
    region,
    header,
    bodyTop,
    [income, income < expenditure ? expenditure : region.width],
    false,
    hints,
  );
  const spendingSide = sideOf(
    id,
    region,
    header,
    bodyTop,
    [expenditure, expenditure < income ? income : region.width],
    true,
    hints,
  );
  if (isProblem(incomeSide)) return unreadable(incomeSide);
  if (isProblem(spendingSide)) return unreadable(spendingSide);
  return draftOf(
    { region, bodyTop, side: incomeSide },
    { region, bodyTop, side: spendingSide },
    header.rows,
    hints,
  );
}

interface List {
  readonly region: Region;
  readonly bodyTop: number;
  readonly side: Side;
}

function draftOf(income: List, spending: List, headerRows: readonly number[], hints: Hints): Draft {
  const oddities = new Oddities();
  const inRows = sideRows(
    income.region,
    income.bodyTop,
    income.side,
    withHints(incomeKey(), hints),
    oddities,
  );
  const outRows = sideRows(
    spending.region,
    spending.bodyTop,
    spending.side,
    withHints(expenditureKey, hints),
    oddities,
  );
  const columns: Column[] = [...income.side.places, ...spending.side.places].map(
    ({ key, label }) => ({ key, label }),
  );
  return {
    problem: null,
    columns,
    rows: [...inRows, ...outRows],
    notes: notesFrom(spending.region, income.bodyTop),
    remarks: oddities.remarks(),
    header: headerRows,
  };
}

/** Income above expenditure in one list: the lines of each must stand together, and spending begins with its classes. */
function readStacked(
  id: 'T1' | 'T4',
  region: Region,
  titleRow: number,
  column: number,
  hints: Hints,
): Draft {
  const unclear = unreadable(message('statement.stacked', { sheet: region.grid.sheet }));
  const rows = Array.from(
    { length: region.bottom - titleRow - 1 },
    (_, index) => titleRow + 1 + index,
  );
  const words = (row: number): Words => wordsOf(contentAt(region.grid, row, column));
  const bodyTop = rows.find(row => incomeLine(words(row)) !== null);
  const classTop = rows.find(row => classCode(words(row).text) !== null);
  if (bodyTop === undefined || classTop === undefined || bodyTop > classTop) return unclear;
  const last = rows.findLast(row => row < classTop && incomeLine(words(row)) !== null) ?? bodyTop;
  const strays = rows.some(row =>
    row > last
      ? incomeLine(words(row)) !== null && expenditureLine(words(row)) === null
      : /^out\.(?!grand)/.test(expenditureLine(words(row)) ?? ''),
  );
  if (strays) return unclear;
  const header = headerOf(region, headerTopOf(region, titleRow), bodyTop);
  const upper: Region = { ...region, bottom: last + 1 };
  const incomeSide = sideOf(id, upper, header, bodyTop, [column, region.width], false, hints);
  const own = sideOf(
    id,
    region,
    headerOf(region, last + 1, classTop),
    classTop,
    [column, region.width],
    true,
    hints,
  );
  const spendingSide = isProblem(own)
    ? sideOf(id, region, header, classTop, [column, region.width], true, hints)
    : own;
  if (isProblem(incomeSide)) return unreadable(incomeSide);
  if (isProblem(spendingSide)) return unreadable(spendingSide);
  return draftOf(
    { region: upper, bodyTop, side: incomeSide },
    { region, bodyTop: classTop, side: spendingSide },
    header.rows,
    hints,
  );
}

function columnHolding(region: Region, from: number, label: RegExp): number | null {
  for (let row = from + 1; row < region.bottom; row++) {
    const cell = textCells(region.grid, row).find(({ bare: words }) => label.test(words));
    if (cell) return cell.column;
  }
  return null;
}

function headerTopOf(region: Region, titleRow: number): number {
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (!isMetaRow(region.grid, row) && textCells(region.grid, row).length >= 2) return row;
  }
  return region.bottom;
}

/** The first row on which either side holds a line that is known. */
function bodyTopOf(region: Region, titleRow: number, income: number, expenditure: number): number {
  const isIncome = incomeKey();
  for (let row = titleRow + 1; row < region.bottom; row++) {
    const left = contentAt(region.grid, row, income);
    const right = contentAt(region.grid, row, expenditure);
    if ((left !== '' && isIncome(left) !== null) || (right !== '' && classCode(right) !== null))
      return row;
  }
  return region.bottom;
}

/** The amount columns right of a label column, up to where the other side begins. */
function sideOf(
  id: 'T1' | 'T4',
  region: Region,
  header: Header,
  bodyTop: number,
  [labelColumn, end]: readonly [number, number],
  spending: boolean,
  hints: Hints,
): Side | AccountsMessage {
  const { grid } = region;
  const side: ListSide = spending ? 'expenditure' : 'income';
  let lineColumn: number | null = null;
  const labelled: Labelled[] = [];
  for (let column = labelColumn + 1; column < end; column++) {
    const path = header.paths[column] ?? [];
    const leaf = path.at(-1) ?? '';
    if (leaf === '行次') lineColumn = column;
    // A second label column on the same side: expenditure by nature or by economic subject, not read here.
    if (/^项目/.test(leaf)) break;
    const row = header.labelRows[column] ?? null;
    if (row === null && isEmptyColumn(region, bodyTop, column)) continue;
    if (leaf !== '' && !NO_AMOUNT.test(leaf) && !isAside(path)) labelled.push({ column, path });
  }
  const found = id === 'T4' && spending ? fundPlaces(labelled) : finalPlace(labelled, side);
  const pointed = [...hints.columns].filter(([column]) => column > labelColumn && column < end);
  const places = [
    ...found.filter(
      place => !pointed.some(([column, key]) => column === place.column || key === place.key),
    ),
    ...pointed.map(([column, key]) => ({ column, key, label: header.paths[column]?.at(-1) ?? '' })),
  ];
  const lacking =
    id === 'T4' && spending
      ? FUND_COLUMNS.filter(
          rule => rule.required && !places.some(place => place.key === rule.key),
        ).map(rule => rule.name)
      : [];
  if (places.length === 0 || lacking.length > 0) {
    return message('statement.noColumn', { sheet: grid.sheet, side, columns: lacking });
  }
  const twin = places.find(
    (place, index) => places.findIndex(other => other.key === place.key) !== index,
  );
  if (twin) return message('statement.twin', { sheet: grid.sheet, side, label: twin.label });
  const named = places.map(place => ({
    ...place,
    label: tidy(contentAt(grid, header.labelRows[place.column] ?? -1, place.column)) || place.label,
  }));
  return { labelColumn, lineColumn, places: named };
}

/** Of several amount columns (年初预算数, 全年预算数, 决算数) the final one. */
function finalPlace(labelled: readonly Labelled[], key: string): Place[] {
  const finals = labelled.filter(({ path }) => FINAL.test(path.at(-1) ?? ''));
  const exact = finals.filter(({ path }) => (path.at(-1) ?? '').includes('决算'));
  return (exact.length > 0 ? exact : finals).map(({ column, path }) => ({
    column,
    key,
    label: path.at(-1) ?? '',
  }));
}

function fundPlaces(labelled: readonly Labelled[]): Place[] {
  return labelled.flatMap(({ column, path }) => {
    const words = path.filter(label => !/^(?:支出|决算数|金额|项目|其中:?)$/.test(label));
    const leaf = (words.at(-1) ?? path.at(-1) ?? '').replace(/^其中:/, '');
    if (path.some(label => /预算数$/.test(label))) return [];
    const rule = FUND_COLUMNS.find(({ label }) => label.test(leaf));
    return rule ? [{ column, key: rule.key, label: leaf }] : [];
  });
}

/** The key of an income line; remembers below which line the sources stand. `null` for a line not known. */
function incomeKey(): (label: string) => string | null {
  let above: string | null = null;
  return label => {
    const words = wordsOf(label);
    const key = incomeLine(words);
    if (key === null) return null;
    if (!SOURCES.includes(key)) above = key;
    if (above === 'in.opening' || (above === 'in.fiscal' && !OWN_ITEM.test(words.plain)))
      return key.replace(/^in(?=\.(?:general|government|state))/, above);
    return key;
  };
}

const incomeLine = keptFor(words => keyOf(words, INCOME_LINES));
const expenditureLine = keptFor(words => keyOf(words, EXPENDITURE_LINES) ?? classCode(words.text));

function expenditureKey(label: string): string | null {
  return expenditureLine(wordsOf(label));
}

/** A line that is not known is what a person said it is. */
function withHints(
  keyFor: (label: string) => string | null,
  hints: Hints,
): (label: string) => string | null {
  return label => keyFor(label) ?? hints.rows.get(plain(label)) ?? null;
}

function keyOf({ bare: label }: Words, rules: readonly LineRule[]): string | null {
  const words = withoutIncluded(label);
  return rules.find(rule => rule.label.test(words))?.key ?? null;
}

function sideRows(
  region: Region,
  bodyTop: number,
  side: Side,
  keyFor: (label: string) => string | null,
  oddities: Oddities,
): DraftRow[] {
  const rows: DraftRow[] = [];
  const seen = new Map<string, number>();
  const columns = new AmountColumns(side.places);
  for (let row = bodyTop; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || noteAt(region, row)) continue;
    const label = contentAt(region.grid, row, side.labelColumn);
    const amounts = columns.in(region.grid, row);
    const known = label === '' ? null : keyFor(label);
    if (
      known === null &&
      (isPart(label) || isHeaderLine(region, row, label, amounts) || !amounts.some(isFilled))
    )
      continue;
    const cell = refAt(region.grid, row, side.labelColumn);
    const key = known ?? `unknown:${addressAt(region.grid, row, side.labelColumn)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (known === null) oddities.unknownRow(cell, label);
    if (count > 1) oddities.duplicateRow(cell, label);
    rows.push({
      key: count > 1 ? `${key}#${String(count)}` : key,
      code: null,
      label,
      labelCell: cell,
      line: lineAt(region, row, side.lineColumn),
      columns,
      amounts,
    });
  }
  return rows;
}

/** 其中：…: what the line above already holds; not read, and nothing to tell about. */
function isPart(label: string): boolean {
  return /^其中/.test(plain(label)) || PARTS.test(bare(label));
}

/** A header repeated on the next page, without an amount; numbers beside 栏次 only count the columns. */
function isHeaderLine(
  region: Region,
  row: number,
  label: string,
  amounts: readonly RawAmount[],
): boolean {
  if (isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) return true;
  return HEADER_LABEL.test(bare(label)) && !amounts.some(isNumber);
}

function lineAt(region: Region, row: number, column: number | null): number | null {
  if (column === null) return null;
  const value = valueAt(region.grid, row, column);
  const text = typeof value === 'number' ? String(value) : plainAt(region.grid, row, column);
  return /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : null;
}
