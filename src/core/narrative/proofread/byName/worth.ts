/**
 * Printed numbers as amounts and rates, each with the worth of its last digit: what may be rounded is not compared closer.
 */
import type { AmountUnit, Exact, Fen } from '../../../money';
import { exact, formatFen, round, stepOf, toFen } from '../../../money';

export interface Printed {
  readonly fen: Fen;
  readonly step: Fen;
}

const UNITS: readonly AmountUnit[] = ['元', '百元', '千元', '万元', '百万元', '亿元'];
const MOST_DECIMALS = 8;
/** Fewer significant digits are like another number by chance. */
const TELLING_DIGITS = 4;

export function printed(text: string, unit: string | null): Printed | null {
  const known = UNITS.find(one => one === unit);
  const decimals = text.split('.')[1]?.length ?? 0;
  const fen = known === undefined ? null : toFen(text, known, MOST_DECIMALS);
  return known === undefined || fen === null ? null : { fen, step: stepOf(known, decimals) };
}

/** Alike when the coarser of the two is the finer one rounded. "2678.1" is 2678.10; 0.00 and 0 are both nothing. */
export function alike(a: Printed, b: Printed): boolean {
  if (a.fen === b.fen) return true;
  const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
  if (fine.step === coarse.step) return false;
  return round(exact(fine.fen).div(coarse.step), 0).times(coarse.step).eq(coarse.fen);
}

/** As the text would have it: in its unit, with its decimals. */
export function inWordsOf(fen: Fen, text: string, unit: string | null): string {
  const known = UNITS.find(one => one === unit) ?? '万元';
  return formatFen(fen, known, text.split('.')[1]?.length ?? 0);
}

/** One digit other, or two that changed places, in a number that has enough of them. */
export function isSlipOf(found: string, expected: string, least = TELLING_DIGITS): boolean {
  if (found.length !== expected.length || found.replace(/\D|^[0.]+/g, '').length < least)
    return false;
  const wrong = [...found].flatMap((char, index) => (char === expected[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    found[first] === expected[second] &&
    found[second] === expected[first]
  );
}

/** `part / whole` in per cent with the decimals of `text`; 0% of nothing. */
export function rateLike(part: Exact, whole: Exact, text: string): string {
  const decimals = text.replace('%', '').split('.')[1]?.length ?? 0;
  if (whole.isZero()) return `${exact(0).toFixed(decimals)}%`;
  return `${round(part.times(100).div(whole), decimals).toFixed(decimals)}%`;
}
