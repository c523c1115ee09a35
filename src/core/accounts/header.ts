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
  for (const row of rows) {
    const groups: string[] = [];
    let label = '';
    let start = 0;
    for (let column = 0; column < region.width; column++) {
      const own = plainAt(region.grid, row, column).replace(UNIT_IN_LABEL, '');
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

/** 栏次 | 1 | 2 | 3: numbers that only count the columns. */
export function isLineOfNumbers({ grid }: Region, row: number): boolean {
  const texts = textCells(grid, row);
  if (texts.some(cell => /^(?:栏次|列次)$/.test(cell.plain))) return true;
  if (texts.some(cell => cell.plain === '序号') && texts.every(cell => /^(?:序号|\d+)$/.test(cell.plain))) return true;
  const values = (grid.values[row] ?? []).map((_, column) => valueAt(grid, row, column)).filter(value => value !== null);
  const numbers = values.map(value => (/^\d{1,2}$/.test(String(value).trim().normalize('NFKC')) ? Number.parseInt(String(value).normalize('NFKC'), 10) : null));
  return numbers.length >= 3 && numbers.every((number, index) => number !== null && number === (numbers[0] ?? 0) + index);
}
