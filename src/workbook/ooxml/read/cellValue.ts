/** What stands in a cell, by the type that the file gives it. */
import { broken } from '../../fault';
import { digitsAt } from '../cellPlace';
import { cellText } from './texts';

export interface Value {
  readonly value: string | number | boolean | null;
  readonly error: boolean;
}

const NOTHING: Value = { value: null, error: false };

/** `text`: of its element `v`, `null` without one; `hasFormula`: a formula may have an empty text as its result. */
export function valueOf(
  type: string,
  text: string | null,
  hasFormula: boolean,
  shared: readonly string[],
  date1904: boolean,
): Value {
  if (type === 'e') return { value: text?.startsWith('#') ? text : '#VALUE!', error: true };
  if (text === null || (text === '' && type !== 'str'))
    return type === 'str' && hasFormula ? { value: '', error: false } : NOTHING;
  switch (type) {
    case 'n':
      return { value: numberOf(text), error: false };
    case 's':
      return textValue(sharedText(text.trim(), shared), hasFormula);
    case 'b':
      return { value: text.trim() === '1' || text.trim() === 'true', error: false };
    case 'd':
      return { value: dayNumber(text.trim(), date1904) ?? text, error: false };
    default:
      return textValue(cellText(text), hasFormula);
  }
}

/** An empty text is what Excel keeps for a formula that gives ""; as a constant it is an empty cell. */
export function textValue(text: string, hasFormula: boolean): Value {
  return text === '' && !hasFormula ? NOTHING : { value: text, error: false };
}

function sharedText(number: string, shared: readonly string[]): string {
  const text = shared[digitsAt(number, 0, number.length)];
  if (text === undefined) throw broken('broken.noText', {});
  return text;
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** What is no number is not made one: it stays the text that it is, and is seen. */
function numberOf(text: string): number | string {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** `2024-01-31T12:00:00` as Excel counts days: from 1900, with a 29 February that was none, or from 1904. */
function dayNumber(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map(digits => Number(digits ?? 0));
  const time = Date.UTC(year, month - 1, day) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (date1904) return (time - Date.UTC(1904, 0, 1)) / DAY;
  const days = (time - Date.UTC(1899, 11, 30)) / DAY;
  return days < 60 ? days - 1 : days;
}
