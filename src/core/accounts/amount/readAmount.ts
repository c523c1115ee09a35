/**
 * A cell read as an amount: number, blank or text (design D4), never a guess.
 *
 * Reading has two steps. `rawAmount` says what stands in the cell and how many decimals are printed; `finishAmount`
 * turns it into 分 once the decimals that the workbook keeps to are known: a cell in the format General shows 2678.10
 * as "2678.1", yet it was rounded to two decimals like its neighbours. So an unformatted amount counts with the
 * decimals that unformatted and formatted amounts around it have (see `decimals.ts`), and never with fewer than it shows.
 */
import type { CellRef } from '../../address';
import { formatNumber } from '../../formatNumber';
import type { Grid } from '../../grid';
import type { AmountUnit } from '../../money';
import { exact, hidesDecimals, round, stepOf, toFen } from '../../money';
import { formulaAt, refAt, valueAt } from '../sheet/cells';
import type { Amount, Remark } from '../model';
import { isErrorValue, isHidden, isNothing, saysNothing } from './noNumber';
import { displayOf } from './numberFormat';
import type { Shown } from './shown';
import { placesUsed, settled, shownOf } from './shown';

export interface RawAmount {
  readonly cell: CellRef;
  readonly state: Amount['state'];
  /** Exact decimal text in the table's unit; '' unless the state is `number`. */
  readonly value: string;
  /** Decimals that the cell prints. */
  readonly decimals: number;
  /** The number format fixes the decimals; else the table's convention counts. */
  readonly fixed: boolean;
  readonly shown: string;
  readonly trouble: Remark['code'] | null;
  /** Where the cell shows something else than its number: how it counts depends on the table's unit. */
  readonly shownAs?: Shown;
}

const PLAIN_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;
const CHINESE = /[\u4e00-\u9fff]/;
const DIGITS_KEPT = 15;
/** No amount of any government, in any unit; and beyond what is held exactly. */
const TOO_LARGE = 1e13;
const LONGEST_WHOLE = 14;

export function rawAmount(grid: Grid, row: number, column: number): RawAmount {
  const cell = refAt(grid, row, column);
  const value = valueAt(grid, row, column);
  if (value === null) {
    const uncomputed = formulaAt(grid, row, column) !== '' && grid.values[row]?.[column] !== '';
    return uncomputed
      ? textAmount(cell, '', 'formula')
      : { cell, state: 'blank', value: '', decimals: 0, fixed: false, shown: '', trouble: null };
  }
  if (typeof value === 'number') return numberAmount(grid, row, column, value, cell);
  if (typeof value === 'boolean')
    return textAmount(cell, String(value).toUpperCase(), 'textAmount');
  const text = value.trim();
  if (isErrorValue(text)) return textAmount(cell, text, 'errorValue');
  if (saysNothing(text) || isHidden(text)) return textAmount(cell, text, null);
  const said = saidWithUnit(text);
  if (said) return { cell, state: 'number', ...said, fixed: false, shown: text, trouble: null };
  const number = withoutNoise(parseAmount(text));
  if (number === null || wholeLength(number) > LONGEST_WHOLE)
    return textAmount(cell, text, 'textAmount');
  return {
    cell,
    state: 'number',
    value: number,
    decimals: placesOf(number),
    fixed: false,
    shown: text,
    trouble: null,
  };
}

const WITH_UNIT = /^(.*?)((?:亿|百万|万|千|百)?元)$/;

/** "1,894.29万元": an amount that says its unit itself, whatever the table's is. */
function saidWithUnit(text: string): Pick<RawAmount, 'value' | 'decimals' | 'shownAs'> | null {
  const [, digits = '', word = ''] = WITH_UNIT.exec(text.replace(/\s+(?=\S*元$)/, '')) ?? [];
  const value = digits === '' ? null : parseAmount(digits);
  if (value === null || wholeLength(value) > LONGEST_WHOLE) return null;
  const decimals = placesOf(value);
  const number = value.replace('-', '');
  return {
    value,
    decimals,
    shownAs: { stored: value, number, decimals, word, format: '@', said: true },
  };
}

function textAmount(cell: CellRef, shown: string, trouble: RawAmount['trouble']): RawAmount {
  return { cell, state: 'text', value: '', decimals: 0, fixed: false, shown, trouble };
}

function numberAmount(
  grid: Grid,
  row: number,
  column: number,
  value: number,
  cell: CellRef,
): RawAmount {
  const format = grid.formats[row]?.[column] ?? '';
  const display = displayOf(format, value);
  const kept = decimalText(value);
  const own = printed(kept, display.decimals, display.grouping);
  const told = shownText(grid, row, column);
  if (display.foreign || display.percent || !(Math.abs(value) < TOO_LARGE))
    return textAmount(cell, told || own, 'textAmount');
  const amount = {
    cell,
    state: 'number' as const,
    value: kept,
    decimals: display.decimals ?? placesOf(kept),
    fixed: display.decimals !== null,
    shown: told || own,
    trouble: null,
  };
  if (value < 0 && display.signless) {
    const text = told || (formatNumber(value, format) ?? '');
    const number = text.replace(/[^\d.]/g, '');
    const shownAs = { stored: kept, number, decimals: 0, word: '', format, signless: true };
    return { ...amount, shown: text, shownAs };
  }
  if (value === 0 || (display.faithful && (told === '' || told === own))) return amount;
  const text = told || formatNumber(value, format);
  const shownAs = shownOf(kept, text, format);
  const shown = text?.trim() ?? '';
  if (!shownAs) return { ...amount, shown };
  return { ...amount, shown, shownAs, decimals: placesUsed(shownAs.number ?? ''), fixed: false };
}

/** The number to the 15 digits that Excel keeps, as decimal text. */
export function decimalText(value: number): string {
  const text = String(value);
  return text.length <= DIGITS_KEPT && !text.includes('e')
    ? text
    : exact(value).toSignificantDigits(DIGITS_KEPT).toFixed();
}

/** "1894.28999999999999" in a text is a double as a program printed it; beyond 15 digits nothing was meant. */
function withoutNoise(number: string | null): string | null {
  return number !== null && number.length > DIGITS_KEPT
    ? exact(number).toSignificantDigits(DIGITS_KEPT).toFixed()
    : number;
}

/** What the host says is shown; "####" only says that the column is narrow. */
export function shownText(grid: Grid, row: number, column: number): string {
  const text = (grid.texts[row]?.[column] ?? '').trim();
  return text.startsWith('#') && /^#+$/.test(text) ? '' : text;
}

/** A number as its format prints it. */
export function printed(value: string, decimals: number | null, grouping: boolean): string {
  const text = decimals === null ? exact(value).toFixed() : toPlaces(value, decimals);
  return grouping ? text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
}

/** Most amounts have no more places than are printed: these get their zeros, the others are rounded. */
export function toPlaces(value: string, decimals: number): string {
  const places = placesOf(value);
  if (places > decimals) return round(exact(value), decimals).toFixed(decimals);
  return decimals === 0
    ? value
    : `${value}${places === 0 ? '.' : ''}${'0'.repeat(decimals - places)}`;
}

/** "1,234.50", "（1,234.50）", "２，４８８．０７", "1 234.50", "￥12.00"; "12.00元" is no plain one. `null` for what is none. */
export function parseAmount(text: string): string | null {
  if (text !== '' && PLAIN_NUMBER.test(text)) return text.replaceAll(',', '');
  // Nothing below takes a Chinese character away.
  if (CHINESE.test(text)) return null;
  const narrow = withoutSpaces(halfWidth(text).trim().replace(/^'/, ''))
    .replace(/^([-(]*)\s*[¥$]\s*/, '$1')
    .replace(/^([-+(])\s+|\s+(?=\)$)/g, '$1');
  const bracketed = /^\((.+)\)$/.exec(narrow)?.[1];
  const signed = /^([-+]?)(.+)$/.exec(bracketed ?? narrow);
  if (!signed) return null;
  const [, sign = '', digits = ''] = signed;
  if (bracketed !== undefined && sign !== '') return null;
  if (!PLAIN_NUMBER.test(digits) || digits === '') return null;
  const negative = bracketed !== undefined || sign === '-';
  return (negative ? '-' : '') + digits.replaceAll(',', '');
}

/** Full-width signs and digits as half-width ones. No more than that: ① and ² behind an amount are no digits of it. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/[−–﹣]/g, '-');
}

const THOUSANDS = /^\D*\d{1,3}(?:\s\d{3})+(?:\.\d+)?\D*$/;

/** "1 234 567.00", "12 .50": any other space inside an amount may as well stand for a lost point. */
function withoutSpaces(text: string): string {
  if (!/\s/.test(text)) return text;
  const joined = text.replace(/\s+(?=[.,])|(?<=[.,])\s+/g, '');
  return THOUSANDS.test(joined) ? joined.replace(/(?<=\d)\s(?=\d)/g, '') : joined;
}

function wholeLength(value: string): number {
  const dot = value.indexOf('.');
  return dot < 0 ? value.length : dot;
}

export function placesOf(value: string): number {
  const dot = value.indexOf('.');
  return dot < 0 ? 0 : value.length - dot - 1;
}

/** `convention`: decimals that amounts without a fixed format are rounded to. */
export function finishAmount(given: RawAmount, table: AmountUnit, convention: number): Amount {
  const counted = given.shownAs ? settled(given.shownAs, table) : null;
  const raw = counted ? { ...given, ...counted } : given;
  const unit = counted?.unit ?? table;
  const { cell, state, shown } = raw;
  const decimals = raw.fixed ? raw.decimals : Math.max(raw.decimals, convention);
  const step = stepOf(unit, decimals);
  if (state !== 'number') return { state, fen: 0, step, cell, shown };
  const fen = toFen(raw.value, unit, decimals);
  // Beyond ±90 万亿元 no safe integer holds it: no such amount exists, so it is text.
  if (fen === null) return { state: 'text', fen: 0, step, cell, shown };
  const hides = raw.fixed && placesOf(raw.value) > decimals && hidesDecimals(raw.value, decimals);
  return hides
    ? { state, fen, step, cell, shown, hidden: raw.value }
    : { state, fen, step, cell, shown };
}

/** Whether the cell says anything: a dash says no more than a blank. */
export function isFilled(raw: RawAmount | undefined): boolean {
  return raw !== undefined && !isNothing(raw);
}

export function isNumber(raw: RawAmount): boolean {
  return raw.state === 'number';
}
