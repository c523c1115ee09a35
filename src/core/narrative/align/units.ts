/**
 * The unit that stands behind a number, and what the number is worth in the unit it should have:
 * 29397100.00元 is 2939.71万元.
 */
import { exact } from '../../money';

const UNIT = /^\s*(亿元|万元|千元|百元|元|个百分点|人次|[个辆台人次批分])/u;
/** In 元. */
const WORTH: Readonly<Record<string, number>> = {
  亿元: 100_000_000,
  万元: 10_000,
  千元: 1_000,
  百元: 100,
  元: 1,
};
const LONGEST = 12;

/** `null` when none of the known ones follows. */
export function unitAfter(text: string, at: number): string | null {
  return UNIT.exec(text.slice(at, at + LONGEST))?.[1] ?? null;
}

/** The number in `wanted`, exactly; the number itself where the units are no money or the same; `null` for a rate where money is wanted. */
export function inUnit(number: string, unit: string | null, wanted: string): string | null {
  if (number.endsWith('%')) return WORTH[wanted] === undefined ? number : null;
  if (unit === null || unit === wanted) return number;
  const from = WORTH[unit];
  const to = WORTH[wanted];
  if (from === undefined || to === undefined) return number;
  return exact(number).times(from).div(to).toFixed();
}
