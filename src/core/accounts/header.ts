/**
 * Header rows made into one path per column: "本年支出" / "基本支出".
 *
 * A grid knows no merged cells, so a blank header cell belongs to the label on its left as long as the row above has
 * them under one label; where the row above begins a new one, the blank cell is the lower part of a tall cell.
 */
import type { Region } from './cells';
import { isBlankRow, plainAt, textCells, valueAt } from './cells';
import { isMetaRow } from './meta';

/** "金额（万元）": the unit is read elsewhere. */
const UNIT_IN_LABEL = /\((?:单位:)?(?:百?万元|千元|亿元|元)\)$/;
const YEAR_IN_LABEL = /^(20\d{2})年度?(?![初末])(.*)$/;

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
    if (!isBlankRow(region.grid, row) && !isMetaRow(region.grid, row) && !isLineOfNumbers(region, row)) rows.push(row);
  }
  const paths = Array.from({ length: region.width }, (): string[] => []);
  const labelRows = Array.from({ length: region.width }, (): number | null => null);
  let above = Array.from({ length: region.width }, () => '');
  const latest = latestYear(region, rows);
  for (const row of rows) {
    const groups: string[] = [];
    let label = '';
    let start = 0;
    for (let column = 0; column < region.width; column++) {
      const own = withoutYear(plainAt(region.grid, row, column).replace(UNIT_IN_LABEL, ''), latest);
      if (column > 0 && above[column] !== above[column - 1]) label = '';
      if (own !== '') [label, start] = [own, column];
      groups[column] = label === '' ? (above[column] ?? '') : `${above[column] ?? ''}/${String(row)}:${String(start)}`;
      const path = paths[column];
      if (label === '' || !path) continue;
      if (path.at(-1) !== label) path.push(label);
      if (own !== '') labelRows[column] = row;
    }
    above = groups;
  }
  return { rows, paths, labelRows };
}

function latestYear({ grid, width }: Region, rows: readonly number[]): number {
  let latest = 0;
  for (const row of rows) {
    for (let column = 0; column < width; column++) latest = Math.max(latest, yearOf(plainAt(grid, row, column)));
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

const ASIDE = /^(?:序号|行次|备注|说明)$|^(?:上年|去年)(?!.*(?:结转|结余))|增|减|比例|比重|占|%|[比较](?:上年|20\d{2})/;

/** A column beside the amounts of this year: a count, a remark, a comparison, the year before. */
export function isAside(path: readonly string[]): boolean {
  return path.some(label => ASIDE.test(label));
}

/** 栏次 | 1 | 2 | 3: numbers that only count the columns. */
export function isLineOfNumbers({ grid }: Region, row: number): boolean {
  const texts = textCells(grid, row);
  if (texts.some(cell => /^(?:栏次|列次)$/.test(cell.plain))) return true;
  if (texts.some(cell => cell.plain === '序号') && texts.every(cell => /^(?:序号|\d+)$/.test(cell.plain))) return true;
  const values = (grid.values[row] ?? []).map((_, column) => valueAt(grid, row, column)).filter(value => value !== null);
  const numbers = values.map(value => (/^\d{1,2}$/.test(String(value).trim().normalize('NFKC')) ? Number.parseInt(String(value).normalize('NFKC'), 10) : null));
  return numbers.length >= 3 && numbers.every((number, index) => number !== null && number === (numbers[0] ?? 0) + index);
}
