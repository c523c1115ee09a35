/**
 * A grid asked by its own rows and columns (0-based within the grid), and the part of it that one table takes up.
 */
import type { CellRef } from '../address';
import { columnName } from '../address';
import type { CellValue, Grid } from '../grid';
import { exact } from '../money';
import { plain } from './text';

/** Column names once made: every amount asks for one. */
const LETTERS: string[] = [];

/** Rows `top`…`bottom` (exclusive) of a grid; every column. */
export interface Region {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export function region(grid: Grid, top: number, bottom: number): Region {
  let width = 0;
  for (let row = top; row < bottom; row++) width = Math.max(width, grid.values[row]?.length ?? 0);
  return { grid, top, bottom, width };
}

export function valueAt(grid: Grid, row: number, column: number): CellValue {
  const value = grid.values[row]?.[column] ?? null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/** The cell's content as text: numbers without format. */
export function contentAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  const text = String(value);
  return typeof value === 'number' && text.includes('e') ? exact(value).toFixed() : text;
}

export function plainAt(grid: Grid, row: number, column: number): string {
  return plain(contentAt(grid, row, column));
}

export function formulaAt(grid: Grid, row: number, column: number): string {
  return grid.formulas[row]?.[column] ?? '';
}

export function refAt(grid: Grid, row: number, column: number): CellRef {
  return { sheet: grid.sheet, address: addressAt(grid, row, column) };
}

export function addressAt(grid: Grid, row: number, column: number): string {
  const index = grid.column + column;
  const letters = (LETTERS[index] ??= columnName(index));
  return letters + String(grid.row + row + 1);
}

export interface TextCell {
  readonly column: number;
  readonly text: string;
  readonly plain: string;
}

/** The cells of a row that hold text, left to right; numbers are left out. */
export function textCells(grid: Grid, row: number): TextCell[] {
  const found: TextCell[] = [];
  const values = grid.values[row] ?? [];
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value !== 'string') continue;
    const text = value.trim();
    if (text !== '') found.push({ column, text, plain: plain(text) });
  }
  return found;
}

/** The first cell of a row that holds text. */
export function firstText(grid: Grid, row: number): TextCell | null {
  const values = grid.values[row] ?? [];
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value === 'string' && value.trim() !== '') return { column, text: value.trim(), plain: plain(value) };
  }
  return null;
}

export function isBlankRow(grid: Grid, row: number): boolean {
  const values = grid.values[row] ?? [];
  return values.every((_, column) => valueAt(grid, row, column) === null && formulaAt(grid, row, column) === '');
}

/** Whether nothing stands in the column from `top` to the region's end. */
export function isEmptyColumn({ grid, bottom }: Region, top: number, column: number): boolean {
  for (let row = top; row < bottom; row++) {
    if (valueAt(grid, row, column) !== null || formulaAt(grid, row, column) !== '') return false;
  }
  return true;
}
