/**
 * A grid asked by its own rows and columns (0-based within the grid), and the part of it that one table takes up.
 */
import type { CellRef } from '../../address';
import { toA1 } from '../../address';
import type { CellValue, Grid } from '../../grid';
import { exact } from '../../money';
import type { PlainGrid, TextCell } from './plainGrid';

/** Addresses once made, by column and row: every amount asks for one, and the tables all stand at the top left. */
const ADDRESSES: string[][] = [];
const MOST_KEPT = 512;

/** Rows `top`…`bottom` (exclusive) of a grid; every column. */
export interface Region {
  readonly grid: PlainGrid;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export function region(grid: PlainGrid, top: number, bottom: number): Region {
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

export function plainAt(grid: PlainGrid, row: number, column: number): string {
  const value = grid.values[row]?.[column] ?? null;
  if (value === null) return '';
  // Digits are plain as they are.
  return typeof value === 'string'
    ? (grid.line(row).textAt(column)?.plain ?? '')
    : contentAt(grid, row, column);
}

export function formulaAt(grid: Grid, row: number, column: number): string {
  return grid.formulas[row]?.[column] ?? '';
}

export function refAt(grid: Grid, row: number, column: number): CellRef {
  return { sheet: grid.sheet, address: addressAt(grid, row, column) };
}

export function addressAt(grid: Grid, row: number, column: number): string {
  return a1(grid.row + row, grid.column + column);
}

function a1(row: number, column: number): string {
  if (row >= MOST_KEPT || column >= MOST_KEPT || row < 0) return toA1(row, column);
  const down = (ADDRESSES[column] ??= []);
  return (down[row] ??= toA1(row, column));
}

/** The cells of a row that hold text, left to right; numbers are left out. */
export function textCells(grid: PlainGrid, row: number): readonly TextCell[] {
  return grid.line(row).texts;
}

/** The first cell of a row that holds text. */
export function firstText(grid: PlainGrid, row: number): TextCell | null {
  return grid.line(row).texts[0] ?? null;
}

export function isBlankRow(grid: PlainGrid, row: number): boolean {
  return grid.line(row).isBlank;
}

/** No value and no formula. */
export function isBlankCell(grid: Grid, row: number, column: number): boolean {
  return valueAt(grid, row, column) === null && formulaAt(grid, row, column) === '';
}

/** Whether nothing stands in the column from `top` to the region's end. */
export function isEmptyColumn({ grid, bottom }: Region, top: number, column: number): boolean {
  for (let row = top; row < bottom; row++) {
    if (!isBlankCell(grid, row, column)) return false;
  }
  return true;
}
