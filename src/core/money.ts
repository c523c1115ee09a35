/**
 * Money: the only module that knows decimal.js, rounding and units (design D4).
 *
 * An amount is held as an integer number of 分 in a JavaScript safe integer; a displayed amount also has a
 * `step`, the worth in 分 of its last printed digit (万元 with two decimals: 10,000 分). All rounding is half up,
 * away from zero for negatives, as Excel's ROUND does. Nothing here reads cells: see `accounts/amounts.ts`.
 */
import { Decimal } from 'decimal.js';

const Exactly = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});

/** A whole number of 分 (0.01 元). */
export type Fen = number;
export type AmountUnit = '元' | '百元' | '千元' | '万元' | '百万元' | '亿元';
/** An exact decimal, for rates and scores. Made by `exact`; plus/minus/times/div/cmp as in decimal.js. */
export type Exact = Decimal;

const FEN_PER: Record<AmountUnit, number> = {
  元: 100,
  百元: 10_000,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
};

/** The two units that nearly every table is in need no look-up. */
export function fenPer(unit: AmountUnit): number {
  if (unit === '万元') return FEN_PER.万元;
  return unit === '元' ? FEN_PER.元 : FEN_PER[unit];
}

/** What decimal.js takes for a number, without its hexadecimal and other forms that no table has. */
const NUMERAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** Asked for twice with every amount; exact, as every power up to 10²² is. */
const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);

function powerOfTen(places: number): number {
  return POWERS[places] ?? 10 ** places;
}

export function exact(value: string | number | Exact): Exact {
  return new Exactly(value);
}

/** Half up to `decimals` places. */
export function round(value: Exact, decimals: number): Exact {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** Worth in 分 of the last digit of an amount printed in `unit` with `decimals` places; at least 1. */
export function stepOf(unit: AmountUnit, decimals: number): Fen {
  return Math.max(1, Math.round(fenPer(unit) / powerOfTen(decimals)));
}

/**
 * `value` in `unit`, rounded half up to the `decimals` that are shown, in 分.
 * `null` when it is no number ("98.65%"), not finite or too large to be held exactly (beyond ±90 万亿元).
 */
export function toFen(value: string | number, unit: AmountUnit, decimals: number): Fen | null {
  const short = shortFen(String(value), unit, decimals);
  if (short !== null) return short;
  if (typeof value === 'string' && !NUMERAL.test(value)) return null;
  const amount = exact(value);
  if (!amount.isFinite()) return null;
  const fen = round(round(amount, decimals).times(FEN_PER[unit]), 0).toNumber();
  // Adding 0 turns −0 into 0.
  return Number.isSafeInteger(fen) ? fen + 0 : null;
}

const MOST_WHOLE = 9;
const MOST_PLACES = 6;
const [MINUS, DOT, ZERO] = ['-', '.', '0'].map(sign => sign.charCodeAt(0)) as [
  number,
  number,
  number,
];

/**
 * The common case without decimal.js, 50 times as fast: few digits and nothing to round. `null` for any other.
 * Digits are gathered into one whole number, so that nothing is ever a fraction: "-12.5" with 元 → 125, then × 10.
 */
function shortFen(text: string, unit: AmountUnit, decimals: number): Fen | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let digits = 0;
  let dot = -1;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === DOT && dot < 0) dot = at;
    else if (char >= ZERO && char < ZERO + 10) digits = digits * 10 + char - ZERO;
    else return null;
  }
  const whole = (dot < 0 ? text.length : dot) - start;
  const places = dot < 0 ? 0 : text.length - dot - 1;
  if (whole < 1 || whole > MOST_WHOLE || places > MOST_PLACES || (dot >= 0 && places === 0))
    return null;
  const rest = fenPer(unit) / powerOfTen(places);
  if (places > decimals || rest < 1) return null;
  const fen = digits * rest;
  if (!Number.isSafeInteger(fen)) return null;
  return start > 0 && fen !== 0 ? -fen : fen;
}

/** Whether `value` has decimals beyond those that are shown (they are compared as shown, and reported once). */
export function hidesDecimals(value: string | number, decimals: number): boolean {
  // A double such as 2488.0699999999997 is the number 2488.07 to Excel, which keeps 15 digits.
  const kept = exact(value).toSignificantDigits(15);
  return !kept.eq(round(kept, decimals));
}

/** 分 → text in `unit` with `decimals` places and no separators: 29397100000 → "2939.71". */
export function formatFen(fen: Fen, unit: AmountUnit = '万元', decimals = 2): string {
  const step = FEN_PER[unit] / 10 ** decimals;
  if (!Number.isSafeInteger(fen) || !Number.isInteger(step))
    return exact(fen).div(FEN_PER[unit]).toFixed(decimals, Decimal.ROUND_HALF_UP);
  // Whole numbers all the way, 10 times as fast as decimal.js.
  const size = Math.abs(fen);
  const rest = size % step;
  const digits = String((size - rest) / step + (rest * 2 >= step ? 1 : 0)).padStart(
    decimals + 1,
    '0',
  );
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return fen < 0 && /[1-9]/.test(digits) ? `-${text}` : text;
}

/** The shortest text that names the amount exactly, with at least `least` places: 10000 分 → "0.01". */
export function formatFenExactly(fen: Fen, unit: AmountUnit = '万元', least = 2): string {
  // All the places that a 分 may need in that unit; what is only zeros beyond the least is left out.
  const places = String(FEN_PER[unit]).length - 1;
  if (places <= least) return formatFen(fen, unit, least);
  const text = formatFen(fen, unit, places);
  let end = text.length;
  while (end > text.length - places + least && text[end - 1] === '0') end -= 1;
  return text[end - 1] === '.' ? text.slice(0, end - 1) : text.slice(0, end);
}

/** `part / whole × 100` half up; `null` when `whole` is 0, which has no rate. */
export function percentOf(part: Fen, whole: Fen, decimals = 2): string | null {
  return whole === 0
    ? null
    : exact(part).times(100).div(whole).toFixed(decimals, Decimal.ROUND_HALF_UP);
}

/** "97.90" → "97.9", "100.00" → "100": how the evaluation tables print scores. */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
