/**
 * Subject codes from their columns: "2010301" in one cell, with the name behind it or not, "201 | 03 | 01" in three, numbers or texts, a blank 类 or 款
 * where cells are merged downwards.
 */
import type { Grid } from '../grid';
import { plainAt } from './cells';

/** 类, 款, 项 of the last row, for rows whose upper levels are merged cells. */
export interface CodeMemory {
  code: string;
}

const LEVELS = [3, 5, 7];

/** The joined code; '' when the row has none; what is no code when it has a wrong one. */
export function codeAt(grid: Grid, row: number, columns: readonly number[], memory: CodeMemory): string {
  const parts = columns.map(column => plainAt(grid, row, column));
  const filled = parts.filter(part => part !== '');
  if (filled.length === 0 || !filled.every(part => /^\d+(?:\.0+)?$/.test(part))) return '';
  const digits = parts.map(part => part.replace(/\.0+$/, ''));
  if (hasGap(digits)) return filled.join(' ');
  const code = columns.length === 1 ? (digits[0] ?? '') : join(digits, memory.code);
  if (isCode(code)) memory.code = code;
  return code;
}

/** 201 | (nothing) | 01: no code, and not 20101. */
function hasGap(parts: readonly string[]): boolean {
  const first = parts.findIndex(part => part !== '');
  const last = parts.findLastIndex(part => part !== '');
  return parts.slice(first, last).includes('');
}

const WITH_NAME = /^\s*[[【(（［]?(\d{3}(?:\d{2}){0,2})[\]】)）］]?[-—－_.:：、\s]*(?=[\u4e00-\u9fff(（])/;

/** "2010301 行政运行", "[2010301]行政运行", "2010301-行政运行": the code and the name; `null` where it is none of these. */
export function splitCode(text: string): { readonly code: string; readonly name: string } | null {
  const [whole = '', code] = WITH_NAME.exec(text) ?? [];
  return code === undefined ? null : { code, name: text.slice(whole.length) };
}

export function isCode(code: string): boolean {
  return LEVELS.includes(code.length) && /^\d+$/.test(code);
}

function join(parts: readonly string[], above: string): string {
  const firstFilled = parts.findIndex(part => part !== '');
  const [lead = ''] = parts.filter(part => part !== '');
  // The first cell holds a whole code, or the levels above it are merged cells filled further up.
  let code = firstFilled === 0 || lead.length >= 3 ? '' : above.slice(0, LEVELS[firstFilled - 1] ?? 0);
  for (const part of parts) {
    if (part === '') continue;
    if (code !== '' && part.length > code.length && part.startsWith(code)) code = part;
    else if (part !== code || code.length < 3) code += code === '' ? part : part.padStart(2, '0');
  }
  return code;
}
