/**
 * What Excel makes of something written into a cell, by a person or through `range.values`: a number, a date, a
 * percentage, TRUE, a formula, or text. An apostrophe in front, or the cell's format `@`, makes it text.
 */
import type { CellValue } from '../../../core/grid';

export interface Entered {
  readonly value: CellValue;
  readonly formula: string;
  /** The format that Excel gives a cell which had none: "12%" → `0.00%`. */
  readonly format?: string;
  readonly error?: true;
}

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DAY = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;
const DAY_OF_YEAR = /^(\d{1,2})[-/月](\d{1,2})日?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DAY_MS = 86_400_000;

export function enter(typed: unknown, format: string): Entered {
  if (typeof typed === 'number')
    return format === '@' ? text(String(typed)) : { value: typed, formula: '' };
  if (typeof typed === 'boolean') return { value: typed, formula: '' };
  if (typeof typed !== 'string' || typed === '') return { value: null, formula: '' };
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (format === '@') return text(typed);
  const content = typed
    .trim()
    .replace(/[０-９．，％－＋]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return numberLike(content) ?? dateLike(content) ?? formulaLike(typed) ?? text(typed);
}

function text(value: string): Entered {
  return { value, formula: '' };
}

function numberLike(content: string): Entered | null {
  const parenthesised = /^\(([\d,.]+)\)$/.exec(content)?.[1];
  if (parenthesised !== undefined) return negated(numberLike(parenthesised));
  const currency = /^([+-]?)[¥￥$]\s?([\d,.]+)$/.exec(content);
  if (currency) return numberLike(`${currency[1] ?? ''}${currency[2] ?? ''}`);
  if (content.endsWith('%')) {
    const rate = numberLike(content.slice(0, -1).trim());
    // Through the shortest decimal, as Excel reads it: 7% is 0.07, not 0.07000000000000001.
    return rate && typeof rate.value === 'number'
      ? {
          value: Number.parseFloat((rate.value / 100).toPrecision(15)),
          formula: '',
          format: content.includes('.') ? '0.00%' : '0%',
        }
      : null;
  }
  if (PLAIN.test(content)) return { value: Number.parseFloat(content), formula: '' };
  if (!GROUPED.test(content)) return null;
  return {
    value: Number.parseFloat(content.replaceAll(',', '')),
    formula: '',
    format: content.includes('.') ? '#,##0.00' : '#,##0',
  };
}

function negated(entered: Entered | null): Entered | null {
  return entered && typeof entered.value === 'number'
    ? { ...entered, value: -entered.value }
    : null;
}

function dateLike(content: string): Entered | null {
  if (/^(?:TRUE|FALSE)$/i.test(content))
    return { value: content.toUpperCase() === 'TRUE', formula: '' };
  if (ERRORS.test(content)) return { value: content, formula: '', error: true };
  const day = DAY.exec(content);
  if (day) return serial(Number(day[1]), Number(day[2]), Number(day[3]), 'yyyy/m/d');
  const dayOfYear = DAY_OF_YEAR.exec(content);
  if (dayOfYear)
    return serial(
      new Date().getFullYear(),
      Number(dayOfYear[1]),
      Number(dayOfYear[2]),
      'm"月"d"日"',
    );
  const time = TIME.exec(content);
  if (!time) return null;
  const [, hours, minutes, seconds = '0'] = time;
  return {
    value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    formula: '',
    format: 'h:mm',
  };
}

function serial(year: number, month: number, day: number, format: string): Entered | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1900) return null;
  return { value: Math.round((time - Date.UTC(1899, 11, 30)) / DAY_MS), formula: '', format };
}

/** Not calculated here: whoever holds the grid does that (`Simulator.calculated`). */
function formulaLike(typed: string): Entered | null {
  if (typed.startsWith('=') && typed.length > 1) return { value: null, formula: typed };
  if (/^[+-].+/.test(typed)) return { value: null, formula: `=${typed}` };
  return /^@.+/.test(typed) ? { value: null, formula: `=${typed.slice(1)}` } : null;
}
