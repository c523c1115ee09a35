/**
 * What is known of each slip: the one table of its cost and its frequency; and which slip makes `shown` of `truth`.
 *
 * Costs order explanations while they are searched for: 3 for each cell (`PER_CELL`) and the slip on top. They were set
 * once, before any measurement, as an order of how readily a person slips that way; `npm run bench:checks` measures
 * what comes of them (docs/accuracy.md). They never decide whether something is wrong.
 *
 * Frequencies say how sure one may be of an explanation that was found (`likelihood.ts`). Of 152 typing errors of a
 * survey (Scholtus, CBS discussion paper 09046, 2009, §6) 112 had a digit replaced, 15 left one out, 14 exchanged two
 * and 11 had one too many; the three rarer ones are rounded up, from about 0.13 to 0.3. For the other slips there is no
 * survey: those are estimates. All of them are measured together, by the share of certain answers that are right.
 *
 * Names for people are not here but in messages/zh and messages/en, one for each kind.
 */
import type { SlipKind } from '../model';

export interface SlipFacts {
  /** A cell with this slip costs so much more than a cell; for `swapped` and the shifts: the whole event does. */
  readonly cost: number;
  /** How often the slip is made, a digit mistyped being 1. */
  readonly frequency: number;
}

/** A thing that a person does in one go (two cells swapped, an amount put one row off), however many cells it changes. */
export const EVENT = 4;

export const SLIPS: Readonly<Record<SlipKind, SlipFacts>> = {
  digit: { cost: 1.2, frequency: 1 },
  transposed: { cost: 1, frequency: 0.3 },
  dropped: { cost: 1.5, frequency: 0.3 },
  added: { cost: 1.5, frequency: 0.3 },
  shifted: { cost: 1.5, frequency: 0.3 },
  sign: { cost: 1.2, frequency: 0.2 },
  unit: { cost: 1, frequency: 0.3 },
  missing: { cost: 2, frequency: 0.5 },
  extra: { cost: 3, frequency: 0.05 },
  stale: { cost: 3.5, frequency: 0.5 },
  other: { cost: 4.5, frequency: 0.3 },
  swapped: { cost: EVENT, frequency: 0.5 },
  rowShift: { cost: EVENT, frequency: 0.5 },
  columnShift: { cost: EVENT, frequency: 0.5 },
};

/** A whole column spoiled in one go: rarer than a swap, so that it yields to one where both explain as much. */
export const COLUMN_EVENT = EVENT + 1;
/** For an amount that would have to be negative: hardly any is. Set with the costs. */
const NEGATIVE = 3;
/** For a cell of which no other amount could be printed: dearer than any slip, so that it comes last. */
export const NO_AMOUNT = 9;
/**
 * One unit of cost as a logarithm of likelihood, for what has a cost only: events and soft rules. A mistyped digit and
 * any other amount are 3.3 apart in cost and, for five digits, about 7 in that logarithm (`likelihood.ts`).
 */
export const LIKELIHOOD_PER_COST = 2;

/** One slip and what it costs, with what its sign adds. */
export interface Slip {
  readonly kind: SlipKind;
  readonly cost: number;
}

/**
 * The cheapest slip that leaves `shown` where `truth` should stand. Both are whole counts of the last printed digit:
 * 2488.07 is 248807. `shownBlank`: the cell is empty. `isSum`: it is a subtotal, which may be stale.
 */
export function slipOf(
  shown: number,
  truth: number,
  decimals: number,
  shownBlank: boolean,
  isSum: boolean,
): Slip {
  const kind = kindOf(shown, truth, decimals, shownBlank, isSum);
  const { cost } = SLIPS[kind];
  return { kind, cost: truth < 0 && shown >= 0 ? cost + NEGATIVE : cost };
}

/** The slip that no pattern explains: a sum that was not updated, or any amount at all. */
export function arbitrary(isSum: boolean): SlipKind {
  return isSum ? 'stale' : 'other';
}

function kindOf(
  shown: number,
  truth: number,
  decimals: number,
  shownBlank: boolean,
  isSum: boolean,
): SlipKind {
  if (shownBlank || shown === 0) return 'missing';
  if (truth === 0) return 'extra';
  if (shown === -truth) return 'sign';
  if (Math.sign(shown) !== Math.sign(truth)) return arbitrary(isSum);
  const a = Math.abs(shown);
  const b = Math.abs(truth);
  const typed = String(a).padStart(Math.max(decimals + 1, String(b).length), '0');
  const meant = String(b).padStart(typed.length, '0');
  const differing = positionsDiffering(typed, meant);
  if (isTransposed(typed, meant, differing)) return 'transposed';
  if (isScaled(a, b, 10_000)) return 'unit';
  if (differing.length === 1 && String(a).length === String(b).length) return 'digit';
  if (lacksDigit(b, a, decimals)) return 'dropped';
  if (lacksDigit(a, b, decimals)) return 'added';
  if ([10, 100, 1000].some(factor => isShifted(a, b, factor))) return 'shifted';
  if (differing.length === 1) return 'digit';
  return arbitrary(isSum);
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
