/**
 * Subject codes from their columns: "2010301" in one cell, with the name behind it or not, "201 | 03 | 01" in three, numbers or texts, a blank 类 or 款
 * where cells are merged downwards.
 */
import { plainAt } from '../../sheet/cells';
import type { PlainGrid } from '../../sheet/plainGrid';

/** 类, 款, 项 of the last row, for rows whose upper levels are merged cells. */
export interface CodeMemory {
  code: string;
}

const LEVELS = [3, 5, 7];
const CODE = /^\d{3}(?:\d\d){0,2}$/;

/** "201.03.01", "201-03-01": levels parted by a mark. */
const PARTED = /^\d{3}(?:[.·-]\d{2}){1,2}$/;

/** A code cell without the marks between its levels. */
export function unparted(part: string): string {
  return PARTED.test(part) ? part.replace(/[.·-]/g, '') : part;
}

/** The joined code; '' when the row has none; what is no code when it has a wrong one. */
export function codeAt(
  grid: PlainGrid,
  row: number,
  columns: readonly number[],
  memory: CodeMemory,
): string {
  let filled = 0;
  let first = '';
  for (let index = 0; index < columns.length; index++) {
    const part = unparted(plainAt(grid, row, columns[index] ?? 0));
    if (part === '') continue;
    if (!/^\d+(?:\.0+)?$/.test(part)) return '';
    filled++;
    if (index === 0) first = part;
  }
  if (filled === 0) return '';
  const code = unpadded(
    filled === 1 && first !== '' ? withoutZeros(first) : joinedCode(grid, row, columns, memory),
  );
  if (isCode(code)) memory.code = code;
  return code;
}

function joinedCode(
  grid: PlainGrid,
  row: number,
  columns: readonly number[],
  memory: CodeMemory,
): string {
  const parts = columns.map(column => unparted(plainAt(grid, row, column)));
  return hasGap(parts)
    ? parts.filter(part => part !== '').join(' ')
    : join(parts.map(withoutZeros), memory.code);
}

/** "2010300" is 20103 as budget systems fill it up: no level is numbered 00. */
function unpadded(code: string): string {
  return /^\d{3}(?:00){1,2}$|^\d{5}00$/.test(code) ? code.replace(/(?:00){1,2}$/, '') : code;
}

/** "201.0" is a code that was read as a number. */
function withoutZeros(part: string): string {
  return part.includes('.') ? part.replace(/\.0+$/, '') : part;
}

/** 201 | (nothing) | 01: no code, and not 20101. */
function hasGap(parts: readonly string[]): boolean {
  const first = parts.findIndex(part => part !== '');
  const last = parts.findLastIndex(part => part !== '');
  return parts.slice(first, last).includes('');
}

const WITH_NAME =
  /^\s*[[【(（［]?(\d{3}(?:\d{2}){0,2})[\]】)）］]?[-—－_.:：、\s]*(?=[\u4e00-\u9fff(（])/;

/** 行政运行（2010301） */
const WITH_CODE_BEHIND =
  /^(\s*[\u4e00-\u9fff].*?)\s*[[【(（［](\d{3}(?:\d{2}){0,2})[\]】)）］]\s*$/;

/** "2010301 行政运行", "[2010301]行政运行", "2010301-行政运行": the code and the name; `null` where it is none of these. */
export function splitCode(text: string): { readonly code: string; readonly name: string } | null {
  const [whole = '', code] = WITH_NAME.exec(text) ?? [];
  if (code !== undefined) return { code: unpadded(code), name: text.slice(whole.length) };
  const [, name, behind] = WITH_CODE_BEHIND.exec(text) ?? [];
  return name === undefined || behind === undefined ? null : { code: unpadded(behind), name };
}

export function isCode(code: string): boolean {
  return code.length <= 7 && CODE.test(code);
}

function join(parts: readonly string[], above: string): string {
  const firstFilled = parts.findIndex(part => part !== '');
  const [lead = ''] = parts.filter(part => part !== '');
  // The first cell holds a whole code, or the levels above it are merged cells filled further up.
  let code =
    firstFilled === 0 || lead.length >= 3 ? '' : above.slice(0, LEVELS[firstFilled - 1] ?? 0);
  for (const part of parts) {
    if (part === '') continue;
    if (code !== '' && part.length > code.length && part.startsWith(code)) code = part;
    else if (part !== code || code.length < 3) code += code === '' ? part : part.padStart(2, '0');
  }
  return code;
}
