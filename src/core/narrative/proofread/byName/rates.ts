/**
 * Rates as texts print them, held against the amounts they follow from: shares of a whole, completion of a budget,
 * change against another amount.
 */
import type { Fen } from '../../../money';
import { exact } from '../../../money';
import type { Printed } from './worth';
import { isSlipOf, rateLike } from './worth';

export interface Change {
  /** The amount that changed. */
  readonly current: Printed;
  /** As printed, without sign. */
  readonly difference: Printed;
  readonly isMore: boolean;
}

/** The rate as it should read, `null` when `text` is right. */
export function wrongChange({ current, difference, isMore }: Change, text: string): string | null {
  const rated = (delta: Fen): string => {
    const before = exact(current.fen).minus(isMore ? delta : -delta);
    return rateLike(exact(delta).abs(), before.abs(), text);
  };
  const expected = rated(difference.fen);
  if (sameRate(expected, text)) return null;
  // Where the table holds more than is printed the difference is a rounded one too.
  const half = current.step < difference.step ? Math.floor(difference.step / 2) : 0;
  return half > 0 &&
    [difference.fen - half, difference.fen + half].some(delta => sameRate(rated(delta), text))
    ? null
    : expected;
}

/** `null` when one of the pairs gives `text`, else what the first gives. */
export function wrongShare(
  pairs: readonly (readonly [part: Fen, whole: Fen])[],
  text: string,
): string | null {
  const rates = pairs.map(([part, whole]) => rateLike(exact(part), exact(whole), text));
  return rates.some(one => sameRate(one, text))
    ? null
    : (rates.find(one => isSlipOf(text, one, 1)) ?? rates[0] ?? null);
}

/** 完成预算的100% and 0% are both written of a budget of 0 of which nothing was spent. */
export function wrongCompletion(done: readonly Fen[], budget: Fen, text: string): string | null {
  if (budget === 0 && done.includes(0) && /^100(?:\.0+)?%$/.test(text)) return null;
  return wrongShare(
    done.map(one => [one, budget] as const),
    text,
  );
}

/** Which of difference and rate is the slip: the one of which a single wrong digit explains the other. */
export function slipOf(
  change: Change,
  differenceText: string,
  unitOf: (text: string) => Printed | null,
  rate: string,
): { readonly difference: string } | { readonly rate: string } {
  const expected = wrongChange(change, rate) ?? rate;
  const others = oneDigitOff(differenceText).filter(text => {
    const difference = unitOf(text);
    return difference !== null && wrongChange({ ...change, difference }, rate) === null;
  });
  const [only] = others;
  return only !== undefined && others.length === 1 && !isSlipOf(rate, expected, 1)
    ? { difference: only }
    : { rate: expected };
}

function oneDigitOff(text: string): readonly string[] {
  return [...text].flatMap((digit, index) =>
    /\d/.test(digit)
      ? [...'0123456789']
          .filter(other => other !== digit)
          .map(other => text.slice(0, index) + other + text.slice(index + 1))
      : [],
  );
}

function sameRate(a: string, b: string): boolean {
  return exact(a.slice(0, -1)).eq(exact(b.replace(/^-|%$/g, '')));
}
