/** SheetJS's workbooks as ours, for .xls and others; the bytes that it is given were checked before (`readXls`, `readOthers`). */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { parseA1 } from '../../core/address';
import type { CellModel, SheetModel, WorkbookModel } from '../../workbook';
import {
  assertNotTooWide,
  broken,
  cellKey,
  fault,
  MAX_COLUMNS,
  MAX_ROWS,
  MOST_CELLS,
  newSheet,
} from '../../workbook';
import { sheetIdAt } from './readXlsx';

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

/** What SheetJS read, as our model. Throws `FileFault` where there is too much of it. */
export function modelOf(workbook: WorkBook, name: string): WorkbookModel {
  const sheets: SheetModel[] = [];
  let cells = 0;
  for (const [index, title] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[title];
    if (!worksheet || (worksheet['!type'] ?? 'sheet') !== 'sheet') continue;
    const sheet = newSheet(sheetIdAt(index), title);
    const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    sheet.visibility = (['Visible', 'Hidden', 'VeryHidden'] as const)[hidden];
    cells += takeCells(worksheet, sheet);
    assertNotTooWide(sheet);
    if (cells > MOST_CELLS) throw fault('tooLarge', { of: 'cells', most: MOST_CELLS });
    takeLayout(worksheet, sheet);
    sheets.push(sheet);
  }
  const [first] = sheets;
  if (!first) throw fault('notWorkbook', { is: 'noSheets' });
  return {
    name,
    sheets,
    activeSheetId: first.id,
    selection: { sheetId: first.id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    settings: new Map(),
    customXml: new Map(),
    names: (workbook.Workbook?.Names ?? []).map(({ Name, Ref }) => ({
      name: Name,
      formula: `=${Ref}`,
      visible: true,
    })),
  };
}

function takeLayout(worksheet: WorkSheet, sheet: SheetModel): void {
  for (const { s, e } of worksheet['!merges'] ?? [])
    sheet.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  // forEach, not entries(): these arrays may be sparse.
  worksheet['!cols']?.forEach((column, index) => {
    if (column.width !== undefined) sheet.columnWidths.set(index, column.width);
    if (column.hidden === true) sheet.hiddenColumns.add(index);
  });
  worksheet['!rows']?.forEach((row, index) => {
    if (row.hpt !== undefined) sheet.rowHeights.set(index, row.hpt);
    if (row.hidden === true) sheet.hiddenRows.add(index);
  });
  if (worksheet['!protect'])
    sheet.protection = {
      protected: true,
      allowFormatCells: worksheet['!protect'].formatCells === false,
    };
}

/** Answers how many cells the worksheet held, empty ones too. */
function takeCells(worksheet: WorkSheet, sheet: SheetModel): number {
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
