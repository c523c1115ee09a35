/**
 * Looking things up in a snapshot: what a cell holds, which sheets are the add-in's own.
 */
import type { CellRef } from '../core/address';
import { parseA1, toA1 } from '../core/address';
import type { CellValue, Grid } from '../core/grid';
import type { Snapshot } from './workbook';

/** Sheets that the add-in makes; they are never read as tables. */
export const OWN_SHEETS = { inputs: '填报', narrative: '说明', report: '校验结果' } as const;

export interface CellContent {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string;
}

const NOTHING: CellContent = { value: null, format: 'General', formula: '' };

export function gridOf(snapshot: Snapshot, sheet: string): Grid | undefined {
  return snapshot.grids.find(grid => grid.sheet === sheet);
}

/** What stands in the cell; an empty cell outside the used range too. */
export function contentAt(snapshot: Snapshot, cell: CellRef): CellContent {
  const grid = gridOf(snapshot, cell.sheet);
  const place = parseA1(cell.address);
  if (!grid || !place) return NOTHING;
  const row = place.row - grid.row;
  const column = place.column - grid.column;
  return {
    value: grid.values[row]?.[column] ?? null,
    format: grid.formats[row]?.[column] ?? 'General',
    formula: grid.formulas[row]?.[column] ?? '',
  };
}

/** The sheet from A1 on, padded with empty cells: rows and columns count as they do on the sheet. */
export function rowsFromA1(grid: Grid): CellValue[][] {
  const above: CellValue[][] = Array.from({ length: grid.row }, () => []);
  const left: CellValue[] = Array.from({ length: grid.column }, () => null);
  return [...above, ...grid.values.map(row => [...left, ...row])];
}

export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The header row that tells our own sheet from a person's sheet of the same name. */
export function hasHeader(grid: Grid, header: readonly string[]): boolean {
  const [first = []] = rowsFromA1(grid);
  return header.every((title, column) => textOf(first[column]).trim() === title);
}

export function refAt(sheet: string, row: number, column: number): CellRef {
  return { sheet, address: toA1(row, column) };
}
