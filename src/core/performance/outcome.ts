/**
 * What came of computing one cell, before it is compared with what stands there.
 *
 * known: a value; open: the rules leave it to a person; bad: a cell holds what it should not. `why` is the formula
 * with its numbers, or what names the cells and says what to do.
 */
import type { Field } from '../accounts/evaluations/model';
import type { CellRef } from '../address';
import type { Message } from '../message';
import type { Exact } from '../money';
import { round, trimZeros } from '../money';
import type { Formula, ScoreReason } from './messages';
import type { ScoredValue, ScoreProblem } from './model';

export type Outcome =
  | {
      readonly state: 'known';
      readonly value: Exact;
      readonly text: string;
      readonly why: ScoreReason;
    }
  | { readonly state: 'open' | 'bad'; readonly why: Message; readonly cells: readonly CellRef[] };

export function known(value: Exact, text: string, why: ScoreReason): Outcome {
  return { state: 'known', value, text, why };
}

export function open(why: Message, ...cells: readonly CellRef[]): Outcome {
  return { state: 'open', why, cells };
}

export function bad(why: Message, ...cells: readonly CellRef[]): Outcome {
  return { state: 'bad', why, cells };
}

/** The reason of a value that a formula gives. */
export function byFormula(data: Formula): ScoreReason {
  return { code: 'score.formula', data };
}

export function scored(field: Field, outcome: Outcome): ScoredValue {
  return {
    cell: field.cell,
    shown: field.shown,
    computed: outcome.state === 'known' ? outcome.text : null,
    why: outcome.why,
  };
}

export function problemOf(outcome: Outcome): ScoreProblem | null {
  if (outcome.state === 'known') return null;
  return {
    kind: outcome.state === 'open' ? 'open' : 'input',
    message: outcome.why,
    cells: outcome.cells,
  };
}

/** As the tables print scores and rates: half up, no trailing zeros. */
export function printed(value: Exact, decimals: number): string {
  return trimZeros(fixed(value, decimals));
}

/** With all its decimals, and never "-0.00". */
export function fixed(value: Exact, decimals: number): string {
  const rounded = round(value, decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/** For formulas: every decimal, with the minus sign of mathematics. */
export function maths(value: Exact): string {
  return value.toFixed().replace('-', '−');
}
