/**
 * How the whole document writes its numbers, told from all of them: a place that was 0 last year says nothing of it.
 */
import type { AmountUnit, Fen } from '../../../money';
import { exact, formatFen, percentOf, round } from '../../../money';
import type { Format } from './wording';

export interface Written {
  readonly text: string;
  readonly isRate: boolean;
}

export function formatOf(numbers: readonly Written[]): Format {
  const amounts = numbers.filter(({ isRate, text }) => !isRate && /[1-9]/.test(text));
  const rates = numbers.filter(({ isRate, text }) => isRate && /[1-9]/.test(text));
  const zeros = (isRate: boolean): readonly string[] =>
    numbers.filter(one => one.isRate === isRate && !/[1-9]/.test(one.text)).map(one => one.text);
  const [decimals, trims = isShort(zeros(false))] = places(amounts.map(({ text }) => text));
  const [rateDecimals, rateTrims = isShort(zeros(true)) || trims] = places(
    rates.map(({ text }) => text),
  );
  const zeroOf = (isRate: boolean, usual: string): string => most(zeros(isRate)) ?? usual;
  return {
    thousands: amounts.some(({ text }) => text.includes(',')),
    decimals,
    trims,
    zero: zeroOf(false, trims ? '0' : exact(0).toFixed(decimals)),
    rateDecimals,
    rateTrims,
    rateZero: zeroOf(true, rateTrims ? '0' : exact(0).toFixed(rateDecimals)),
  };
}

/** 0 for 0.00, where nothing else tells. */
function isShort(zeros: readonly string[]): boolean {
  const [zero] = zeros;
  return zero !== undefined && zeros.every(one => !one.includes('.'));
}

/** The most decimals that are usual, and whether zeros at the end are left out where a number shows it. */
function places(texts: readonly string[]): readonly [number, boolean?] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const length = decimalsOf(text);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count * 10 >= texts.length);
  const decimals = usual.length === 0 ? 2 : Math.max(...usual.map(([length]) => length));
  const kept = texts.filter(text => decimalsOf(text) === decimals && text.endsWith('0')).length;
  const cut = texts.filter(text => decimalsOf(text) < decimals).length;
  return cut === 0 && kept === 0 ? [decimals] : [decimals, cut > kept];
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function most(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export function amountText(fen: Fen, unit: AmountUnit, format: Format): string {
  const text = formatFen(fen, unit, unit === '元' ? Math.min(2, format.decimals) : format.decimals);
  if (!/[1-9]/.test(text)) return format.zero;
  return grouped(format.trims ? trimmed(text) : text, format);
}

/** Without the sign %; of a base of 0 it is the document's zero. */
export function rateText(part: Fen, whole: Fen, format: Format): string {
  const text = percentOf(part, whole, format.rateDecimals);
  if (text === null || !/[1-9]/.test(text)) return format.rateZero;
  return format.rateTrims ? trimmed(text) : text;
}

/** A percentage of the text in the document's form. */
export function rateAsWritten(text: string, format: Format): string {
  const plain = exact(text.replace(/,/g, '')).toFixed(format.rateDecimals);
  if (!/[1-9]/.test(plain)) return format.rateZero;
  return format.rateTrims ? trimmed(plain) : plain;
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(text: string, { thousands }: Format): string {
  return thousands
    ? text.replace(
        /^(-?)(\d+)/,
        (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','),
      )
    : text;
}

/** Whether a number of the text is that one: rounded to its own decimals, "10.5" for 10.47. */
export function isWrittenAs(text: string, value: string): boolean {
  const plain = text.replace(/,/g, '');
  return round(exact(value), decimalsOf(plain)).eq(exact(plain));
}

/** Apart by no more than one of the last digit: a rounding tail. */
export function isTail(text: string, value: string): boolean {
  const plain = text.replace(/,/g, '');
  const decimals = decimalsOf(plain);
  const step = exact(1).div(exact(10).pow(decimals));
  return round(exact(value), decimals).minus(exact(plain)).abs().lte(step);
}
