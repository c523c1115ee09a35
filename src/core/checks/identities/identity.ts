/**
 * One relation between cells of one workbook: lower ≤ Σ ±cell ≤ upper, in 分 of true amounts. The only form that the
 * test, the tolerance, the sentence, the localiser and the re-check know (design D5).
 */
import type { Term } from './amountBook';
import { CellIndex } from './cellIndex';
import type { AmountRule, Case, WhenBroken } from '../rules/rule';

/** Which cells, with which signs, holds while the layout does; the bounds are those of a form where nothing was forced. */
export interface Identity {
  readonly rule: AmountRule;
  readonly case: Case;
  /** Left terms first; right terms have the opposite sign: the sum is left − right. */
  readonly terms: readonly Term[];
  readonly leftCount: number;
  readonly atMost: boolean;
  readonly whenBroken: WhenBroken;
  /** Whether rows or columns that could not be understood may belong to this sum. */
  readonly doubt: Doubt;
  /** Whether it compares cells of several tables, so that forced balancing counts. */
  readonly between: boolean;
  /** What the sum may be: [−slack, slack] for an equality, (−∞, slack] for at most. */
  readonly lower: number;
  readonly upper: number;
}

export const Doubt = {
  none: 0,
  /** They may be a part of it. */
  partial: 1,
  /** No row of a table was found for a whole side; it may be one of those that were not understood. */
  absent: 2,
} as const;
export type Doubt = (typeof Doubt)[keyof typeof Doubt];

export type Verdict = 'exact' | 'tail' | 'broken' | 'unknown' | 'empty';

export interface Test {
  readonly verdict: Verdict;
  /** left − right as shown, in 分; 0 when exact. */
  readonly difference: number;
  /** The largest difference on that side that rounding explains; 0 when exact. */
  readonly allowed: number;
}

const EMPTY: Test = { verdict: 'empty', difference: 0, allowed: 0 };
const EXACT: Test = { verdict: 'exact', difference: 0, allowed: 0 };

export function test({ terms, lower, upper }: Identity): Test {
  let difference = 0;
  let sumLo = 0;
  let sumHi = 0;
  let step = Infinity;
  for (const { cell, sign } of terms) {
    if (cell.isBlank) continue;
    difference += sign * cell.fen;
    sumLo += sign > 0 ? cell.lo : -cell.hi;
    sumHi += sign > 0 ? cell.hi : -cell.lo;
    step = Math.min(step, cell.step);
  }
  if (step === Infinity) return EMPTY;
  if (sumLo === -Infinity || sumHi === Infinity)
    return { verdict: 'unknown', difference, allowed: 0 };
  const verdict = verdictOf(difference, sumLo, sumHi, lower, upper);
  if (verdict === 'exact') return EXACT;
  // Shown = true + error: the sum shown may exceed the true one by difference − sumLo and fall short by sumHi − difference.
  const most = difference >= 0 ? upper + difference - sumLo : sumHi - difference - lower;
  return {
    verdict,
    difference,
    allowed: Number.isFinite(most) ? Math.floor(most / step) * step : 0,
  };
}

function verdictOf(
  difference: number,
  sumLo: number,
  sumHi: number,
  lower: number,
  upper: number,
): Verdict {
  if (sumLo > upper || sumHi < lower) return 'broken';
  const inequality = lower === -Infinity;
  return difference === 0 || (inequality && difference < 0) ? 'exact' : 'tail';
}

/** With the room that forced balancing between tables needs for the amounts as they are. */
export function withRoom(
  identity: Identity,
  leafCount: (terms: readonly Term[]) => number,
): Identity {
  const slack = identity.between ? slackOf(identity.terms, leafCount) : 0;
  if (slack === 0) return identity;
  const { rule, case: one, terms, leftCount, atMost, whenBroken, doubt, between } = identity;
  // Written out: made for many identities of a workbook, and a spread costs several times as much.
  return {
    rule,
    case: one,
    terms,
    leftCount,
    atMost,
    whenBroken,
    doubt,
    between,
    lower: atMost ? -Infinity : -slack,
    upper: slack,
  };
}

/**
 * How far two tables may differ because one of them was forced to add up (舍位平衡): at most max(1, ⌊k/2⌋) steps in
 * all, where k leaves lie under the amount; what rounding itself explains counts towards it. Within a table: 0.
 */
function slackOf(terms: readonly Term[], leafCount: (terms: readonly Term[]) => number): number {
  let filled = 0;
  let step = 0;
  for (const { cell } of terms) {
    if (cell.isBlank) continue;
    filled += 1;
    step = Math.max(step, cell.step);
  }
  // In 元 nothing is rounded, so nothing is forced.
  if (step <= 1) return 0;
  const own = Math.max(0, Math.ceil(filled / 2) - 1);
  return Math.max(0, Math.max(1, Math.floor(leafCount(terms) / 2)) - own) * step;
}

/** Whether the cells stand in several tables, or in those of two years. */
export function isBetween(terms: readonly Term[]): boolean {
  const first = terms[0]?.cell;
  for (const { cell } of terms) {
    if (cell.table !== first?.table || cell.prior !== first.prior) return true;
  }
  return false;
}

/** Which of the identities hold a cell; `cells`: how many cells the book has. */
export function cellIndexOf(cells: number, identities: readonly Identity[]): CellIndex {
  return new CellIndex(cells, identities.length, (position, visit) => {
    for (const { cell } of identities[position]?.terms ?? []) visit(cell.id);
  });
}
