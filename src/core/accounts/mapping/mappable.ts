/**
 * What a person can point at in a table: the amounts that it has by kind, and the columns that stand on a sheet.
 * T6 prints groups of code, name and amount; T9 prints each amount as budget and as final.
 */
import { columnName } from '../../address';
import type { Grid } from '../../grid';
import { message } from '../../message';
import type { AccountsMessage, ListSide } from '../messages';
import type { Region } from '../sheet/cells';
import { plainAt, region, valueAt } from '../sheet/cells';
import type { CodedTableId, ColumnRule } from '../layouts/coded/columns';
import { COLUMNS } from '../layouts/coded/columns';
import { groupParts } from '../layouts/economic/group';
import { isLineOfNumbers } from '../sheet/header';
import { FUND_COLUMNS } from '../layouts/statement/lines';
import { isMetaRow } from '../sheet/caption';
import type { AccountTableId, ColumnKey } from '../model';
import { PlainGrid } from '../sheet/plainGrid';
import { parseRange } from '../sheet/range';
import { expensePlaces } from '../layouts/threePublic/items';

export interface MappableColumn {
  readonly key: ColumnKey;
  readonly name: AccountsMessage;
  readonly required: boolean;
}

export function mappableColumns(id: AccountTableId): readonly MappableColumn[] {
  if (id === 'T6') return groupParts();
  if (id === 'T9') return expensePlaces();
  const income = listSide('income');
  if (id === 'T1') return [income, listSide('expenditure')];
  if (id === 'T4') return [income, ...FUND_COLUMNS.map(headed)];
  return COLUMNS[id satisfies CodedTableId].rules.map(headed);
}

function listSide(side: ListSide): MappableColumn {
  return { key: side, name: message('column.amounts', { side }), required: true };
}

function headed({
  key,
  name,
  required,
}: Pick<ColumnRule, 'key' | 'name' | 'required'>): MappableColumn {
  return { key, name: message('column.headed', { words: name }), required };
}

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
