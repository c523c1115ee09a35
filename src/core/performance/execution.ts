/**
 * Execution rate and the score it earns: weight × rate ÷ the rate that has the full mark, never above the weight.
 *
 * A budget of 0 has no rate; more executed than budgeted is a slip or money carried over. Both are asked for, unless the
 * settings cap the second.
 */
import type { Field } from '../accounts/evaluations/model';
import { message } from '../message';
import type { Exact } from '../money';
import { exact, round } from '../money';
import type { NumberField } from './messages';
import type { Outcome } from './outcome';
import { bad, byFormula, known, maths, printed } from './outcome';
import type { ExecutionRule, ScoringSettings, Step } from './settings';
import { RATE_DECIMALS } from './settings';

/** In percent; `text` is without the sign, "87.42", unless `sign` is given. */
export function executionRate(budget: Field, executed: Field, sign: '' | '%' = ''): Outcome {
  const wrong = unusable(budget, 'annualBudget') ?? unusable(executed, 'executed');
  if (wrong) return wrong;
  const whole = exact(budget.number ?? '0');
  const part = exact(executed.number ?? '0');
  if (whole.isZero()) return bad(message('score.zeroBudget', { cell: budget.cell }), budget.cell);
  const rate = part.times(100).div(whole);
  const text = `${printed(rate, RATE_DECIMALS)}${sign}`;
  const formula = `${maths(part)} ÷ ${maths(whole)} × 100`;
  return known(rate, text, byFormula({ formula, result: text }));
}

/** Why the field holds no number that can be counted with; `null` when it does. */
export function unusable({ cell, number, shown }: Field, field: NumberField): Outcome | null {
  if (number === null) {
    return shown.trim() === ''
      ? bad(message('score.blank', { cell, field }), cell)
      : bad(message('score.noNumber', { cell, field, shown }), cell);
  }
  return exact(number).isNegative()
    ? bad(message('score.negative', { cell, field, shown }), cell)
    : null;
}

export interface ExecutionInput {
  readonly budget: Field;
  readonly executed: Field;
  readonly weight: Exact;
  readonly rule: ExecutionRule;
  readonly settings: ScoringSettings;
}

export interface ExecutionScore {
  /** The score before rounding in `value`. */
  readonly outcome: Outcome;
  /** What it adds to a longer formula: "10 × 12.17 ÷ 24". */
  readonly term: string;
}

export function executionScore(input: ExecutionInput): ExecutionScore {
  const { budget, executed, weight, rule, settings } = input;
  const rate = executionRate(budget, executed);
  if (rate.state !== 'known') return { outcome: rate, term: '' };
  if (rate.value.gt(100) && settings.overExecution === 'ask')
    return { outcome: tooMuch(input, rate.text), term: '' };

  const used = rule.basis === 'printed' ? round(rate.value, RATE_DECIMALS) : rate.value;
  const fullMark = printed(weight, settings.scoreDecimals);
  if (used.gte(rule.fullMarkAt)) {
    const data = { rate: rate.text, threshold: rule.fullMarkAt, full: fullMark };
    return {
      outcome: known(weight, fullMark, { code: 'score.executedEnough', data }),
      term: used.eq(100) ? formula(input, rate.text) : maths(weight),
    };
  }
  if (rule.steps || (rule.floor !== undefined && used.lt(rule.floor))) {
    const { share, from } = stepAt(rule.steps ?? [], used);
    const text = printed(weight.times(share).div(100), settings.scoreDecimals);
    const said = message('score.step', {
      rate: `${rate.text}%`,
      from: from === null ? null : `${from}%`,
      formula: `${maths(weight)} × ${share}%`,
      result: text,
    });
    return { outcome: known(weight.times(share).div(100), text, said), term: text };
  }
  const value = weight.times(used).div(rule.fullMarkAt);
  const text = printed(value, settings.scoreDecimals);
  const term = formula(input, rate.text);
  return { outcome: known(value, text, byFormula({ formula: term, result: text })), term };
}

/** The step that a rate reaches; below all of them nothing is earned. */
export function stepAt(
  steps: readonly Step[],
  rate: Exact,
): { readonly share: string; readonly from: string | null } {
  return steps.find(({ from }) => rate.gte(from)) ?? { share: '0', from: null };
}

function tooMuch({ budget, executed, weight, settings }: ExecutionInput, rate: string): Outcome {
  const said = message('score.overExecuted', {
    executed: executed.cell,
    executedShown: executed.shown,
    budget: budget.cell,
    budgetShown: budget.shown,
    rate,
    full: printed(weight, settings.scoreDecimals),
  });
  return bad(said, executed.cell, budget.cell);
}

function formula({ weight, rule, budget, executed }: ExecutionInput, rate: string): string {
  const linear = exact(rule.fullMarkAt).eq(100);
  if (rule.basis === 'printed')
    return `${maths(weight)} × ${rate}${linear ? '%' : ` ÷ ${rule.fullMarkAt}`}`;
  const fraction = `${maths(weight)} × ${executed.number ?? ''} ÷ ${budget.number ?? ''}`;
  return linear ? fraction : `${fraction} × 100 ÷ ${rule.fullMarkAt}`;
}
