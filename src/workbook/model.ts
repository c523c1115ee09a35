/**
 * A workbook in memory: what the file host reads a file into and the simulator plays Excel over.
 * Mutable on purpose; whoever holds it decides who may write. Rows and columns are 0-based.
 */
import type { CellValue } from '../core/grid';

export interface CellModel {
  /** The constant, or the cached result of the formula. An error value is its text ("#REF!") with `error` set. */
  value: CellValue;
  /** With its leading `=`; '' for a constant. */
  formula: string;
  /** Number format code; "General" when none. */
  format: string;
  error: boolean;
  /** Direct fill colour. Nothing of ours ever sets one; held so that tests can show it. */
  fill?: string;
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ConditionalFormatModel {
  id: string;
  type: 'Custom' | 'Other';
  areas: Area[];
  /** Custom: with its leading `=`. */
  formula: string;
  fill: string | null;
  font: string | null;
  stopIfTrue: boolean;
}

/** Data validation of areas; the words are the file's: `whole`, `greaterThanOrEqual`, `"是,否"`. */
export interface ValidationModel extends ValidationContent {
  readonly areas: readonly Area[];
}

export interface ValidationContent {
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly style: string;
  readonly prompt: NoticeModel;
  readonly error: NoticeModel;
  /** Kept for files; nothing of ours sets them. */
  readonly imeMode: string;
  readonly hideArrow: boolean;
}

export interface NoticeModel {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

export interface SheetModel {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** By `row * MAX_COLUMNS + column`. A missing entry is an empty cell with the format General. */
  cells: Map<number, CellModel>;
  merges: Area[];
  /** In characters, by column. */
  columnWidths: Map<number, number>;
  /** In points, by row. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Columns whose text wraps; bold header rows; frozen rows: what a sheet made by the add-in asks for. */
  wrapColumns: Set<number>;
  headerRows: number;
  frozenRows: number;
  frozenColumns: number;
  conditionalFormats: ConditionalFormatModel[];
  validations: readonly ValidationModel[];
  protection: { protected: boolean; allowFormatCells: boolean };
}

export interface NameModel {
  name: string;
  /** "=支出决算表!$A$1" */
  formula: string;
  visible: boolean;
}

export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  activeSheetId: string;
  selection: { sheetId: string; area: Area };
  settings: Map<string, unknown>;
  customXml: Map<string, string>;
  names: NameModel[];
  /** No sheet may be added, removed or renamed. */
  structureProtected?: boolean;
}

export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function newSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    wrapColumns: new Set(),
    headerRows: 0,
    frozenRows: 0,
    frozenColumns: 0,
    conditionalFormats: [],
    validations: [],
    protection: { protected: false, allowFormatCells: true },
  };
}

/** The cells that hold a value or formula, or `null` for an empty sheet: Excel's used range, values only. */
export function usedArea(sheet: SheetModel): Area | null {
  let area: Area | null = null;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === '') continue;
    const row = keyRow(key);
    const column = keyColumn(key);
    area ??= { top: row, left: column, bottom: row, right: column };
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
