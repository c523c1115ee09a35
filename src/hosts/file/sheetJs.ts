/**
 * SheetJS's cells as ours. It is given bytes whose size and shape were checked before (`readXlsx`, `readXls`).
 */
import type { CellObject, ReadPackage, WorkSheet } from '@e965/xlsx';
import { parse_zip } from '@e965/xlsx';
import { parseA1 } from '../../core/address';
import { broken, fault } from './fault';
import type { CellModel, SheetModel } from './model';
import { MAX_COLUMNS, MAX_ROWS, cellKey, usedArea } from './model';
import type { TextPlace } from './sheetCells';

/** Values and formulas, number formats, and empty cells that have a format; no display texts (see `display.ts`). */
export const READ_OPTIONS = {
  type: 'array',
  cellNF: true,
  cellText: false,
  cellHTML: false,
  sheetStubs: true,
} as const;

/** A grid is dense from its first used cell to its last; beyond this something stands far away from the table. */
const MOST_AREA = 5_000_000;

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

/** Exported by SheetJS but not declared: a package that is unzipped already, each part as a string of its bytes. */
declare module '@e965/xlsx' {
  export interface ReadPackage extends WorkBook {
    /** The shared texts, by their numbers. */
    readonly Strings: readonly { readonly t?: string }[];
  }
  export function parse_zip(
    zip: { files: Record<string, { name: string; data: string }> },
    options: ParsingOptions,
  ): ReadPackage;
}

/** A workbook of these parts, by part name. */
export function readParts(
  parts: ReadonlyMap<string, string>,
  options: { dense: boolean; cellFormula: boolean },
): ReadPackage {
  const files = Object.fromEntries(
    [...parts].map(([name, text]) => [name, { name, data: bytesOf(literal(text)) }]),
  );
  return parse_zip({ files }, { ...READ_OPTIONS, ...options });
}

/** Characters beyond ASCII that are written as numbers (`&#20803;`) as themselves: SheetJS spoils them in some places. */
function literal(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(
    /&#(?:x([0-9a-fA-F]{2,6})|(\d{3,7}));/g,
    (whole, hex?: string, decimal = '') => {
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The most characters that one call can be given. */
const MANY = 8192;

/** The bytes of the text in UTF-8, a character for each: the form in which SheetJS reads XML. */
function bytesOf(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text;
  const bytes = new TextEncoder().encode(text);
  let characters = '';
  for (let at = 0; at < bytes.length; at += MANY) {
    // Spread over arguments it would take nine times as long.
    characters += String.fromCharCode.apply(
      null,
      bytes.subarray(at, at + MANY) as unknown as number[],
    );
  }
  return characters;
}

/** Answers how many cells the worksheet held, empty ones too. */
export function takeCells(worksheet: WorkSheet, sheet: SheetModel): number {
  return worksheet['!data'] ? takeRows(worksheet['!data'], sheet) : takeAddresses(worksheet, sheet);
}

/** Cells that are no more than one of the shared texts. */
export function takeTexts(
  places: readonly TextPlace[],
  { Strings }: ReadPackage,
  sheet: SheetModel,
): void {
  for (const { key, text } of places) {
    const shared = Strings[text];
    if (!shared) throw broken('缺少共享文字');
    const { t: value } = shared;
    if (value !== undefined && value !== '')
      sheet.cells.set(key, { value, formula: '', format: 'General', error: false });
  }
}

/** Once all its cells are taken. */
export function assertNotTooWide(sheet: SheetModel): void {
  const area = usedArea(sheet);
  if (area && (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_AREA) {
    throw fault(
      'tooWide',
      `工作表“${sheet.name}”在离表格很远的地方还有内容（到第 ${area.bottom + 1} 行、第 ${area.right + 1} 列），没有读取。请删除表格以外的内容后重试。`,
    );
  }
}

/** Rows and cells are named, not counted through: they may be few and far apart. */
function takeRows(
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
  sheet: SheetModel,
): number {
  let count = 0;
  for (const row of Object.keys(rows)) {
    const cells = rows[Number(row)] ?? [];
    const first = cellKey(Number(row), 0);
    for (const column in cells) {
      const cell = cells[column];
      if (!cell) continue;
      count += 1;
      const model = cellModel(cell);
      if (model) sheet.cells.set(first + Number(column), model);
    }
  }
  return count;
}

function takeAddresses(worksheet: WorkSheet, sheet: SheetModel): number {
  let count = 0;
  for (const address of Object.keys(worksheet)) {
    if (address.startsWith('!')) continue;
    const place = parseA1(address);
    if (!place || place.row >= MAX_ROWS || place.column >= MAX_COLUMNS)
      throw broken(`工作表“${sheet.name}”的单元格地址 ${address.slice(0, 20)}`);
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
