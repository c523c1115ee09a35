/**
 * The columns that stand on a sheet, for a person to point at.
 */
import { columnName } from '../../address';
import type { Grid } from '../../grid';
import type { Region } from '../sheet/cells';
import { plainAt, region, valueAt } from '../sheet/cells';
import { isLineOfNumbers } from '../sheet/header';
import { isMetaRow } from '../sheet/caption';
import { PlainGrid } from '../sheet/plainGrid';
import { parseRange } from '../sheet/range';

export interface SheetColumn {
  readonly letter: string;
  /** The lowest words of its header; '' where it has none. */
  readonly heading: string;
}

const MOST_HEADER_ROWS = 25;

/** The columns of a sheet, or of a part of it, with what their headers say. */
export function columnsOfSheet(grid: Grid, range: string | null): SheetColumn[] {
  const part = partOf(new PlainGrid(grid), range);
  const bottom = firstAmountRow(part);
  return Array.from({ length: part.width }, (_, column) => ({
    letter: columnName(grid.column + column),
    heading: headingOf(part, column, bottom),
  }));
}

function partOf(grid: PlainGrid, range: string | null): Region {
  const whole = region(grid, 0, grid.values.length);
  const asked = range === null ? null : parseRange(range);
  if (!asked) return whole;
  const top = Math.max(0, asked.top - grid.row);
  return {
    ...whole,
    top,
    bottom: Math.max(top, Math.min(whole.bottom, asked.bottom - grid.row + 1)),
  };
}

function firstAmountRow(part: Region): number {
  const end = Math.min(part.bottom, part.top + MOST_HEADER_ROWS);
  for (let row = part.top; row < end; row++) {
    if (isLineOfNumbers(part, row)) continue;
    if (
      Array.from({ length: part.width }, (_, column) => valueAt(part.grid, row, column)).some(
        value => typeof value === 'number',
      )
    )
      return row;
  }
  return end;
}

function headingOf(part: Region, column: number, bottom: number): string {
  for (let row = bottom - 1; row >= part.top; row--) {
    const words = plainAt(part.grid, row, column);
    if (
      words !== '' &&
      !/^\d+$/.test(words) &&
      !isMetaRow(part.grid, row) &&
      !isLineOfNumbers(part, row)
    )
      return words;
  }
  return '';
}
