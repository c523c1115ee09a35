/**
 * Header rows made into one path per column: "本年支出" / "基本支出".
 *
 * A grid knows no merged cells, so a blank header cell belongs to the label on its left as long as the row above has
 * them under one label; where the row above begins a new one, the blank cell is the lower part of a tall cell.
 */
import type { CellValue } from '../grid';
import type { Region } from './cells';
import { isBlankRow, plainAt } from './cells';
import { isMetaRow } from './meta';
import type { TextCell } from './plainGrid';
import { keptFor } from './text';

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
  // By column: which label it stands under; columns under one label have one number.
  let above = new Array<number>(region.width).fill(0);
  let labels = 0;
  for (const row of rows) {
    const groups: number[] = [];
    let label = '';
    const { texts } = region.grid.line(row);
    let next = 0;
    for (let column = 0; column < region.width; column++) {
      const cell = texts[next]?.column === column ? texts[next++] : null;
      const own = cell ? labelIn(cell.words) : plainAt(region.grid, row, column);
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

/** 栏次 | 1 | 2 | 3: numbers that only count the columns. */
export function isLineOfNumbers({ grid }: Region, row: number): boolean {
  const line = grid.line(row);
  return (line.isCount ??= isCount(line.texts, grid.values[row] ?? []));
}

const FEWEST_COUNTED = 3;

function isCount(texts: readonly TextCell[], values: readonly CellValue[]): boolean {
  if (texts.some(({ plain }) => plain === '栏次' || plain === '列次')) return true;
  if (texts.some(({ plain }) => plain === '序号') && texts.every(cell => /^(?:序号|\d+)$/.test(cell.plain))) return true;
  let first = 0;
  let counted = 0;
  for (const value of values) {
    const number = countOf(value);
    if (number === undefined) continue;
    if (number === null || (counted > 0 && number !== first + counted)) return false;
    if (counted === 0) first = number;
    counted++;
  }
  return counted >= FEWEST_COUNTED;
}

/** A number of at most two digits; `null` for anything else, `undefined` for an empty cell. */
function countOf(value: CellValue): number | null | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 100 ? value : null;
  if (typeof value !== 'string') return value === null ? undefined : null;
  const text = value.trim();
  if (text === '') return undefined;
  const digits = text.normalize('NFKC');
  return /^\d{1,2}$/.test(digits) ? Number.parseInt(digits, 10) : null;
}
