/**
 * Cells of an area: reading them as Excel's arrays, writing what was entered. Who may write is decided here.
 */
import type { Area, CellModel, SheetModel } from '../../../workbook';
import { cellAt, cellKey, MAX_COLUMNS } from '../../../workbook';
import { HostError, invalidArgument } from '../hostError';
import type { Host } from '../host';
import { cellsOf, columnsOf, rowsOf, usedWithin } from './addresses';
import { enter } from './input';

/** Beyond it Excel answers `null` instead of values, without an error. */
const MOST_READ = 5_000_000;
const MOST_TEXT = 32_767;

/** Excel's `values`, `formulas` … of an area, or `null` when it is too large to be read. */
export function readCells<V>(
  sheet: SheetModel,
  area: Area,
  read: (cell: CellModel | undefined) => V,
): V[][] | null {
  if (cellsOf(area) > MOST_READ) return null;
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) =>
      read(cellAt(sheet, area.top + row, area.left + column)),
    ),
  );
}

/** Fails with `AccessDenied` on a protected sheet. */
export function requireEditable(sheet: SheetModel): void {
  if (sheet.protection.protected)
    throw new HostError(
      'AccessDenied',
      'You cannot perform the requested operation: the worksheet is protected.',
    );
}

/** Fails on a protected sheet, unless its protection allows cells to be formatted. */
export function requireFormattable(sheet: SheetModel): void {
  if (sheet.protection.protected && !sheet.protection.allowFormatCells) requireEditable(sheet);
}

export type Write = (cell: CellModel | undefined, value: unknown) => CellModel;

/** `given` is one value for all cells, or rows of the area's own shape in which `null` leaves a cell as it is. */
export function writeCells(
  host: Host,
  sheet: SheetModel,
  area: Area,
  given: unknown,
  member: string,
  write: Write,
): void {
  if (given === null || given === undefined) throw invalidArgument(`${member} is null`);
  if (Array.isArray(given)) requireShape(given, area, member);
  else if (cellsOf(area) > MOST_READ) throw invalidArgument(`${member} of ${cellsOf(area)} cells`);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = Array.isArray(given)
        ? (given[row - area.top] as unknown[])[column - area.left]
        : given;
      if (value !== null && value !== undefined)
        put(sheet, row, column, write(cellAt(sheet, row, column), value));
    }
  }
  host.changed({ kind: 'cells', sheetId: sheet.id, area });
}

/** The cell after `value` was typed into it: a text may become a number, a date or a formula, as Excel reads it. */
export function entered(cell: CellModel | undefined, value: unknown): CellModel {
  if (typeof value === 'string' && value.length > MOST_TEXT + 1)
    throw invalidArgument(`text of ${value.length} characters`);
  if (typeof value === 'object') throw invalidArgument('an object as a cell value');
  const format = cell?.format ?? 'General';
  const { format: found, error, ...content } = enter(value, format);
  return {
    ...kept(cell),
    ...content,
    format: format === 'General' ? (found ?? format) : format,
    error: error ?? false,
  };
}

/** The cell with another number format; '' is `General`. */
export function formatted(cell: CellModel | undefined, value: unknown): CellModel {
  if (typeof value !== 'string') throw invalidArgument('numberFormat');
  return { ...kept(cell), format: value === '' ? 'General' : value };
}

/** Empties the cells of the area: `All`, only `Contents` or only `Formats`. */
export function clear(sheet: SheetModel, area: Area, what: string): void {
  const whole = usedWithin(sheet, area);
  if (!whole) return;
  for (let row = whole.top; row <= whole.bottom; row += 1) {
    for (let column = whole.left; column <= whole.right; column += 1) {
      const cell = kept(sheet.cells.get(row * MAX_COLUMNS + column));
      if (what !== 'Formats') Object.assign(cell, { value: null, formula: '', error: false });
      if (what !== 'Contents') {
        cell.format = 'General';
        delete cell.fill;
      }
      put(sheet, row, column, cell);
    }
  }
}

/** An empty cell without a format of its own is no entry at all. */
export function put(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  const key = cellKey(row, column);
  const plain =
    cell.value === null &&
    cell.formula === '' &&
    cell.format === 'General' &&
    cell.fill === undefined;
  if (plain) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** A copy to be changed; an empty cell where there is none. */
export function kept(cell: CellModel | undefined): CellModel {
  return cell ? { ...cell } : { value: null, formula: '', format: 'General', error: false };
}

function requireShape(rows: readonly unknown[], area: Area, member: string): void {
  const fits =
    rows.length === rowsOf(area) &&
    rows.every(row => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits)
    throw invalidArgument(`${member}: the array does not match the dimensions of the range`);
}
