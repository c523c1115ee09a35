/**
 * Range addresses as Excel writes and reads them: `D8`, `A1:B2`, `3:5`, `A:C`, with or without a sheet and `$`.
 */
import { columnIndex, columnName, toA1 } from '../../../core/address';
import type { Area, SheetModel } from '../../../workbook';
import { MAX_COLUMNS, MAX_ROWS, usedArea } from '../../../workbook';
import { invalidArgument } from '../hostError';

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** `A1:B2`; whole rows as `3:5`, whole columns as `A:C`, one cell as `D8`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnName(left)}:${columnName(right)}`;
  const first = toA1(top, left);
  return top === bottom && left === right ? first : `${first}:${toA1(bottom, right)}`;
}

/** `'一 表'!A1`: quoted when the name is not a plain word, begins with a digit or reads like a cell. */
export function sheetAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaAddress(area)}`;
}

/** A sheet prefix is split off; `null` when the text is no address on a sheet. */
export function parseAddress(text: string): { sheet: string | null; area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, rest = ''] = match;
  const area = parseArea(rest);
  return area ? { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area } : null;
}

/** Addresses between commas, in one sheet; `null` when one of them is none. */
export function parseAreas(text: string): Area[] | null {
  const areas: Area[] = [];
  for (const address of text.split(/,(?=(?:[^']|'[^']*')*$)/)) {
    const found = parseAddress(address);
    if (!found) return null;
    areas.push(found.area);
  }
  return areas;
}

function parseArea(text: string): Area | null {
  const [first = '', last = first, more] = text.replaceAll('$', '').split(':');
  if (more !== undefined) return null;
  const a = parseCorner(first);
  const b = parseCorner(last);
  if (
    !a ||
    !b ||
    (a.row === null) !== (b.row === null) ||
    (a.column === null) !== (b.column === null)
  )
    return null;
  // `3` or `A` alone is no address; `3:3` and `A:A` are.
  if ((a.row === null || a.column === null) && !text.includes(':')) return null;
  return {
    top: a.row === null ? 0 : Math.min(a.row, b.row ?? 0),
    bottom: a.row === null ? MAX_ROWS - 1 : Math.max(a.row, b.row ?? 0),
    left: a.column === null ? 0 : Math.min(a.column, b.column ?? 0),
    right: a.column === null ? MAX_COLUMNS - 1 : Math.max(a.column, b.column ?? 0),
  };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === '') return null;
  const [, letters, digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number.parseInt(digits, 10) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  return { row, column };
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function cellsOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** The cells that both have; `null` when there are none. */
export function intersection(a: Area, b: Area): Area | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The area itself when the worksheet has all of it; otherwise it fails as Excel does. */
export function onSheet(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!inside) throw invalidArgument('a range beyond the edge of the worksheet');
  return area;
}

/** Of the area, what holds something; `null` when all of it is empty. */
export function usedWithin(sheet: SheetModel, area: Area = WHOLE_SHEET): Area | null {
  const whole = usedArea(sheet);
  return whole && intersection(whole, area);
}
