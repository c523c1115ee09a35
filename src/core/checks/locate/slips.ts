/**
 * How a person comes to type `shown` for `true`: the cheapest slip and its cost. Costs are those measured in
 * reference/validation.md §3 (transposition and wrong unit 1, one digit or the sign 1.2, …); they were set before any
 * measurement and only order explanations, never decide whether something is wrong.
 *
 * Numbers are whole counts of the last printed digit: 2488.07 is 248807.
 */
import type { SlipKind } from '../model';

export interface Slip {
  readonly kind: SlipKind;
  readonly cost: number;
}

export const ARBITRARY_SUM = 3.5;
export const ARBITRARY_LEAF = 4.5;
const NEGATIVE = 3;

/** `shownBlank`: the cell is empty. `isSum`: it is a subtotal, which may be stale. */
export function slipOf(
  shown: number,
  truth: number,
  decimals: number,
  shownBlank: boolean,
  isSum: boolean,
): Slip {
  const slip = plainSlip(shown, truth, decimals, shownBlank, isSum);
  return truth < 0 && shown >= 0 ? { kind: slip.kind, cost: slip.cost + NEGATIVE } : slip;
}

function plainSlip(
  shown: number,
  truth: number,
  decimals: number,
  shownBlank: boolean,
  isSum: boolean,
): Slip {
  if (shownBlank || shown === 0) return { kind: 'missing', cost: 2 };
  if (truth === 0) return { kind: 'extra', cost: 3 };
  if (shown === -truth) return { kind: 'sign', cost: 1.2 };
  if (Math.sign(shown) !== Math.sign(truth)) return arbitrary(isSum);
  const a = Math.abs(shown);
  const b = Math.abs(truth);
  const typed = String(a).padStart(Math.max(decimals + 1, String(b).length), '0');
  const meant = String(b).padStart(typed.length, '0');
  const differing = positionsDiffering(typed, meant);
  if (isTransposed(typed, meant, differing)) return { kind: 'transposed', cost: 1 };
  if (isScaled(a, b, 10_000)) return { kind: 'unit', cost: 1 };
  if (differing.length === 1 && String(a).length === String(b).length)
    return { kind: 'digit', cost: 1.2 };
  if (lacksDigit(b, a, decimals)) return { kind: 'dropped', cost: 1.5 };
  if (lacksDigit(a, b, decimals)) return { kind: 'added', cost: 1.5 };
  if ([10, 100, 1000].some(factor => isShifted(a, b, factor)))
    return { kind: 'shifted', cost: 1.5 };
  if (differing.length === 1) return { kind: 'digit', cost: 1.2 };
  return arbitrary(isSum);
}

function arbitrary(isSum: boolean): Slip {
  return isSum ? { kind: 'stale', cost: ARBITRARY_SUM } : { kind: 'other', cost: ARBITRARY_LEAF };
}

function positionsDiffering(a: string, b: string): number[] {
  const positions: number[] = [];
  for (let index = 0; index < a.length; index++) {
    if (a[index] !== b[index]) positions.push(index);
  }
  return positions;
}

function isTransposed(typed: string, meant: string, differing: readonly number[]): boolean {
  const [first = -1, second = -1] = differing;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    typed[first] === meant[second] &&
    typed[second] === meant[first]
  );
}

/** One is the other times `factor`, the last digit rounded. */
function isScaled(a: number, b: number, factor: number): boolean {
  return (
    a === b * factor ||
    b === a * factor ||
    a === Math.round(b / factor) ||
    b === Math.round(a / factor)
  );
}

/** The point is moved in what is printed: digits that the true amount does not print cannot appear. */
function isShifted(typed: number, meant: number, factor: number): boolean {
  return typed === meant * factor || typed === Math.round(meant / factor);
}

/** Whether leaving one digit out of `long` gives `short`; the point stays where it is. */
function lacksDigit(long: number, short: number, decimals: number): boolean {
  const text = String(long).padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const part = text.slice(text.length - decimals);
  const wanted = String(short).padStart(decimals + 1, '0');
  for (let index = 0; index < whole.length; index++) {
    if (stripped(whole.slice(0, index) + whole.slice(index + 1) + part) === stripped(wanted))
      return true;
  }
  for (let index = 0; index < part.length; index++) {
    if (stripped(`${whole}${part.slice(0, index)}${part.slice(index + 1)}0`) === stripped(wanted))
      return true;
  }
  return false;
}

function stripped(digits: string): string {
  return digits.replace(/^0+/, '');
}
