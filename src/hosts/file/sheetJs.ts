/** SheetJS's cells as ours, for .xls; the bytes that it is given were checked before (`readXls`). */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { parseA1 } from '../../core/address';
import type { CellModel, SheetModel } from '../../workbook';
import { broken, cellKey, MAX_COLUMNS, MAX_ROWS } from '../../workbook';

/** Values and formulas, number formats, and empty cells that have a format; no display texts (see `display.ts`). */
export const READ_OPTIONS = {
  type: 'array',
  cellNF: true,
  cellText: false,
  cellHTML: false,
  sheetStubs: true,
} as const;

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Answers how many cells the worksheet held, empty ones too. */
export function takeCells(worksheet: WorkSheet, sheet: SheetModel): number {
  let count = 0;
  for (const address of Object.keys(worksheet)) {
    if (address.startsWith('!')) continue;
    const place = parseA1(address);
    if (!place || place.row >= MAX_ROWS || place.column >= MAX_COLUMNS)
      throw broken('broken.address', { sheet: sheet.name, address: address.slice(0, 20) });
    count += 1;
    const model = cellModel(worksheet[address] as CellObject);
    if (model) sheet.cells.set(cellKey(place.row, place.column), model);
  }
  return count;
}

function cellModel(cell: CellObject): CellModel | null {
  const format = typeof cell.z === 'string' && cell.z !== '' ? cell.z : 'General';
  const formula = cell.f === undefined ? '' : `=${cell.f}`;
  const error = cell.t === 'e';
  const value = valueOf(cell);
  return value === null && formula === '' && format === 'General'
    ? null
    : { value, formula, format, error };
}

function valueOf(cell: CellObject): string | number | boolean | null {
  if (cell.t === 'e') return ERRORS[cell.v as number] ?? '#VALUE!';
  if (cell.t === 'z') return null;
  const { v } = cell;
  if (typeof v === 'number') return Number.isFinite(v) ? v : null;
  // An empty text is what Excel keeps for a formula that gives ""; as a constant it is an empty cell.
  if (v === '' && cell.f === undefined) return null;
  return typeof v === 'string' || typeof v === 'boolean' ? v : null;
}
