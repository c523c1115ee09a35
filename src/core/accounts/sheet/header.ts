/**
 * Header rows made into one path per column: "本年支出" / "基本支出".
 *
 * A grid knows no merged cells, so a blank header cell belongs to the label on its left as long as the row above has
 * them under one label; where the row above begins a new one, the blank cell is the lower part of a tall cell.
 */
import type { CellValue } from '../../grid';
import type { Region } from './cells';
import { isBlankRow, plainAt } from './cells';
import { isMetaRow } from './caption';
import type { TextCell } from './plainGrid';
import { keptFor } from './text';

/** "金额（万元）": the unit is read elsewhere. */
const UNIT_IN_LABEL = /\((?:单位:)?(?:百?万元|千元|亿元|元)\)$/;
const YEAR_IN_LABEL = /^(20\d{2})年度?(?![初末])(.*)$/;

const ASIDE =
  /^(?:序号|行次|备注|说明)$|^(?:上年|去年)(?!.*(?:结转|结余))|增|减|比例|比重|占|%|[比较](?:上年|20\d{2})/;

export interface Header {
  /** Rows that hold labels, without 栏次. */
  readonly rows: readonly number[];
  /** By column: labels from the top down, without repeats. */
  readonly paths: readonly (readonly string[])[];
  /** By column: the row of the lowest label that stands in the column itself, not on its left. */
  readonly labelRows: readonly (number | null)[];
}

export function headerOf(region: Region, top: number, bottom: number): Header {
  const rows: number[] = [];
  for (let row = top; row < bottom; row++) {
    if (
      !isBlankRow(region.grid, row) &&
      !isMetaRow(region.grid, row) &&
      !isLineOfNumbers(region, row)
    )
      rows.push(row);
  }
  const paths = Array.from({ length: region.width }, (): string[] => []);
  const labelRows = Array.from({ length: region.width }, (): number | null => null);
  // By column: which label it stands under; columns under one label have one number.
  let above = new Array<number>(region.width).fill(0);
  let labels = 0;
  const latest = latestYear(region, rows);
  for (const row of rows) {
    const groups: number[] = [];
    let label = '';
    const { texts } = region.grid.line(row);
    let next = 0;
    for (let column = 0; column < region.width; column++) {
      const cell = texts[next]?.column === column ? texts[next++] : null;
      const own = withoutYear(
        cell ? labelIn(cell.words) : plainAt(region.grid, row, column),
        latest,
      );
      if (column > 0 && above[column] !== above[column - 1]) label = '';
      if (own !== '') {
        label = own;
        labels++;
      }
      groups[column] = label === '' ? (above[column] ?? 0) : labels;
      const path = paths[column];
      if (label === '' || !path) continue;
      if (path.at(-1) !== label) path.push(label);
      if (own !== '') labelRows[column] = row;
    }
    above = groups;
  }
  return { rows, paths, labelRows };
}

const labelIn = keptFor(({ plain }) => plain.replace(UNIT_IN_LABEL, ''));

function latestYear({ grid, width }: Region, rows: readonly number[]): number {
  let latest = 0;
  for (const row of rows) {
    for (let column = 0; column < width; column++)
      latest = Math.max(latest, yearOf(plainAt(grid, row, column)));
  }
  return latest;
}

/** The year that a label begins with; 0 where it does not. */
export function yearOf(label: string): number {
  return Number.parseInt(YEAR_IN_LABEL.exec(label)?.[1] ?? '0', 10);
}

/** "2023年决算数" beside "2022年决算数" is 决算数 beside 上年决算数: the latest year that labels name is the table's own. */
export function withoutYear(label: string, latest: number): string {
  const [, year, words = ''] = YEAR_IN_LABEL.exec(label) ?? [];
  if (year === undefined) return label;
  if (Number.parseInt(year, 10) < latest) return `上年${words === '' ? '数' : words}`;
  return words === '' ? '本年数' : words;
}

/** A column beside the amounts of this year: a count, a remark, a comparison, the year before. */
export function isAside(path: readonly string[]): boolean {
  return path.some(label => ASIDE.test(label));
}

/** A heading of the budget: 预算数, 年初预算. */
export function isBudget(label: string): boolean {
  return /预算数$|^(?:年初|全年|调整|调整后|本年)?预算$/.test(label);
}

/** A heading of the final accounts: 决算数. */
export function isFinal(label: string): boolean {
  return /决算数$|^(?:本年)?决算$|^支出决算$|统计数$/.test(label);
}

/** 栏次 | 1 | 2 | 3: numbers that only count the columns. */
export function isLineOfNumbers({ grid }: Region, row: number): boolean {
  const line = grid.line(row);
  return (line.isCount ??= isCount(line.texts, grid.values[row] ?? []));
}

const FEWEST_COUNTED = 3;
/** 甲 | 乙 | 1 | 2: columns of words have a letter where those of amounts have a number. */
const STEM = /^[甲乙丙丁戊己ABCabc]$/;

function isCount(texts: readonly TextCell[], values: readonly CellValue[]): boolean {
  if (texts.some(({ plain }) => plain === '栏次' || plain === '列次')) return true;
  if (
    texts.some(({ plain }) => plain === '序号') &&
    texts.every(cell => /^(?:序号|\d+)$/.test(cell.plain))
  )
    return true;
  let first = 0;
  let counted = 0;
  let hasStem = false;
  for (const value of values) {
    if (typeof value === 'string' && STEM.test(value.trim())) {
      hasStem = true;
      continue;
    }
    const number = countOf(value);
    if (number === undefined) continue;
    if (number === null || (counted > 0 && number !== first + counted)) return false;
    if (counted === 0) first = number;
    counted++;
  }
  return counted >= FEWEST_COUNTED || (hasStem && counted > 0);
}

/** A number of at most two digits; `null` for anything else, `undefined` for an empty cell. */
function countOf(value: CellValue): number | null | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 0 && value < 100 ? value : null;
  if (typeof value !== 'string') return value === null ? undefined : null;
  const text = value.trim();
  if (text === '') return undefined;
  const digits = text.normalize('NFKC');
  return /^\d{1,2}$/.test(digits) ? Number.parseInt(digits, 10) : null;
}
