/**
 * What a text that is no amount was probably meant to say: "58l.18" → 581.18, "326。71" → 326.71, "1503,52" → 1503.52.
 *
 * Every reading that a known slip of the keyboard gives, as decimal text; none where any number would be a guess. A
 * scale is never guessed: "12.5元" in a table of 万元 says nothing, "12.5万元" says 12.5.
 */
import { halfWidth, parseAmount, placesOf } from '../../accounts/amount/readAmount';
import type { AmountUnit } from '../../money';
import { exact } from '../../money';

/** Letters and signs taken for digits, by shape. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[OoОо〇○]/g, '0'],
  [/[lI|丨]/g, '1'],
  [/[Zz]/g, '2'],
  [/[Ss]/g, '5'],
  [/B/g, '8'],
];
/** Signs beside the point on a keyboard, or the point of another script. */
const POINTS = /[。｡．·・•‧˙、;:﹒]/g;
const CURRENCY = /^[¥$]/;
const FOOTNOTE = /[*†①-⑳¹²³⁰-⁹]+$/;
const POWER_OF_TEN = /^[-+]?\d+(?:\.\d+)?E[-+]?\d{1,2}$/i;
/** More digits than any amount has: a code or a telephone number. */
const MOST_DIGITS = 14;

/** `decimals`: how many the table prints; a reading with more gives way to one with no more. */
export function readingsOf(shown: string, unit: AmountUnit, decimals: number): readonly string[] {
  // A number whose format nobody can vouch for: what it shows may be any power of ten off.
  if (parseAmount(shown) !== null) return [];
  const text = withoutUnit(halfWidth(shown).trim().replace(FOOTNOTE, ''), unit);
  if (POWER_OF_TEN.test(text)) return [exact(text).toFixed()];
  const body = /^([-+(]*)(.*?)(-?\)?)$/.exec(withoutSpaces(text).replace(/['"“”‘’]+/g, ''));
  if (!body) return [];
  const [, before = '', signs = '', after = ''] = body;
  const digits = asDigits(signs.replace(CURRENCY, '').replace(POINTS, '.'));
  if (digits === null) return [];
  const unsigned = placed(digits).filter(isAmount);
  const fitting = unsigned.filter(reading => placesOf(reading) <= decimals);
  const readings = fitting.length > 0 ? fitting : unsigned;
  return [
    ...new Set(
      readings.flatMap(reading => signsOf(before, after).map(sign => withSign(sign, reading))),
    ),
  ];
}

/** The unit of the table itself adds nothing; another one stays, and no reading is made of it. */
function withoutUnit(text: string, unit: AmountUnit): string {
  const suffix = /\s*[元万千百亿]+$/.exec(text)?.[0] ?? '';
  const said = suffix.trim();
  return said === unit || (said === '万' && unit === '万元')
    ? text.slice(0, text.length - suffix.length)
    : text;
}

/** One space in an amount without a point may be the point, as a comma may. */
function withoutSpaces(text: string): string {
  return text.replace(/^(\D*\d+)\s+(\d+\D*)$/, '$1,$2').replace(/\s+/g, '');
}

/** Digits, points and commas; null where anything else is left, or hardly a digit was there. */
function asDigits(text: string): string | null {
  const written = text.replace(/\D/g, '').length;
  const digits = LOOKALIKES.reduce((all, [sign, digit]) => all.replace(sign, digit), text);
  if (!/^[\d.,]+$/.test(digits)) return null;
  const replaced = digits.replace(/\D/g, '').length - written;
  // "O.OO" is 0.00, but "SOS" is a word.
  return replaced <= written || /^[\dOo.,]+$/.test(text) ? digits : null;
}

/** Where the point may stand; the other separators, which a person puts between thousands, say nothing. */
function placed(digits: string): readonly string[] {
  // A full stop behind the amount is the sentence's.
  const text = digits
    .replace(/[.,]{2,}/g, run => (run.includes('.') ? '.' : ','))
    .replace(/(?<=[.,].*)[.,]$/, '');
  const parts = text.split(/[.,]/);
  const last = parts.length - 1;
  const pointAt = (point: number): string =>
    parts.map((part, index) => (index === point ? `.${part}` : part)).join('');
  const whole = parts.join('');
  if (last === 0) return [whole];
  // "12..5", "1,2,3.4": the only point, and the last separator.
  if (text.indexOf('.') === text.length - (parts[last] ?? '').length - 1) return [pointAt(last)];
  const readings: string[] = [];
  // "5.323.09", "1.234,50": thousands before the last separator. "22,32": a comma for the point.
  if (last === 1 || areThousands(parts.slice(0, last))) readings.push(pointAt(last));
  // "1,2O4", "1.223.200"; "1503,520", whose comma may be one too many.
  if (areThousands(parts) || (last === 1 && (parts[last] ?? '').length > 2)) readings.push(whole);
  return readings.length > 0 ? readings : parts.slice(1).map((_, index) => pointAt(index + 1));
}

function areThousands(parts: readonly string[]): boolean {
  return parts.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
}

function isAmount(reading: string): boolean {
  return /^\d*\.?\d*$/.test(reading) && /\d/.test(reading) && reading.length <= MOST_DIGITS;
}

function signsOf(before: string, after: string): readonly ('' | '-')[] {
  const opened = before.includes('(');
  const closed = after.includes(')');
  if (opened && closed) return ['-'];
  const minus = (before.match(/-/g) ?? []).length + (after.startsWith('-') ? 1 : 0);
  // A bracket without its other half, or two minus signs: either may be what was meant.
  if (opened || closed || minus > 1) return ['', '-'];
  return minus === 1 ? ['-'] : [''];
}

/** ".5" → "0.5", "5." → "5", "007" → "7". */
function withSign(sign: string, reading: string): string {
  const [whole = '', places = ''] = reading.split('.');
  const number = `${whole.replace(/^0+(?=\d)/, '') || '0'}${places === '' ? '' : `.${places}`}`;
  return /[1-9]/.test(number) ? sign + number : number;
}
