/**
 * Last year's amount from what a text prints of it: this year's amount, the difference and the rate. The difference is
 * printed to 0.01 万元 and tables in 元 hold more, so it allows a range of amounts, of which the rate tells the right one.
 */
import type { Fen } from '../../money';
import { exact, formatFen, percentOf, round } from '../../money';
import { asPrinted } from '../language/figures';

export interface Prior {
  readonly fen: Fen;
  /** Whether it prints the difference and the rate, where there is one. */
  readonly agrees: boolean;
}

/** `sign` is −1 after an increase. Where nothing agrees with the rate, the difference decides. */
export function priorAmount(base: Fen, sign: 1 | -1, difference: Fen, rate: string | null): Prior {
  const exactly = base + sign * difference;
  // A person types two decimals, whatever the table holds.
  const candidates = [inCents(exactly), exactly, ...byRate(base, sign, rate)];
  const saysDifference = (prior: Fen): boolean =>
    printedDifferences(base, prior).some(({ text }) => text === formatFen(difference));
  const saysRate = (prior: Fen): boolean =>
    printedDifferences(base, prior).some(({ percent }) => `${percent ?? ''}%` === rate);
  const right = candidates.find(
    prior => saysDifference(prior) && (rate === null || saysRate(prior)),
  );
  return right === undefined
    ? { fen: candidates.find(saysDifference) ?? exactly, agrees: false }
    : { fen: right, agrees: true };
}

/** Of the amounts as they are, and as they are printed. */
function printedDifferences(
  base: Fen,
  prior: Fen,
): readonly { text: string; percent: string | null }[] {
  return [
    [base, prior],
    [inCents(base), inCents(prior)],
  ].map(([now = 0, before = 0]) => {
    const delta = Math.abs(now - before);
    return { text: formatFen(delta), percent: percentOf(delta, before) };
  });
}

/** base = prior × (1 ± rate) */
function byRate(base: Fen, sign: 1 | -1, rate: string | null): readonly Fen[] {
  if (rate === null || !/^\d+(?:\.\d+)?%$/.test(rate)) return [];
  const factor = exact(rate.slice(0, -1)).div(100).times(-sign).plus(1);
  if (factor.isZero()) return [];
  const prior = round(exact(base).div(factor), 0).toNumber();
  return [inCents(prior), prior];
}

function inCents(fen: Fen): Fen {
  return asPrinted({ fen, cells: [], expression: '' }).fen;
}
