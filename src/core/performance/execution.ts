/**
 * Execution rate and the score it earns: weight × rate ÷ the rate that has the full mark, never above the weight.
 *
 * A budget of 0 has no rate; more executed than budgeted is a slip or money carried over. Both are asked for, unless the
 * settings cap the second.
 */
import type { Field } from '../accounts/evaluations';
import type { Exact } from '../money';
import { exact, round } from '../money';
import type { Outcome } from './outcome';
import { at, bad, known, maths, printed } from './outcome';
import type { ExecutionRule, ScoringSettings } from './settings';
import { RATE_DECIMALS } from './settings';

/** In percent; `text` without the sign: "87.42". */
export function executionRate(budget: Field, executed: Field): Outcome {
  const wrong = unusable(budget, '全年预算数') ?? unusable(executed, '全年执行数');
  if (wrong) return wrong;
  const whole = exact(budget.number ?? '0');
  const part = exact(executed.number ?? '0');
  if (whole.isZero()) {
    return bad(
      `${at(budget)} 的全年预算数是 0，算不出执行率，请核对预算数；确实没有预算的，请人工决定得分。`,
      budget.cell,
    );
  }
  const rate = part.times(100).div(whole);
  const text = printed(rate, RATE_DECIMALS);
  return known(rate, text, `${maths(part)} ÷ ${maths(whole)} × 100 = ${text}`);
}

function unusable(field: Field, name: string): Outcome | null {
  if (field.number === null) {
    return field.shown.trim() === ''
      ? bad(`${at(field)} 是空的，请填写${name}。`, field.cell)
      : bad(`${at(field)} 应填${name}，现在是“${field.shown}”，请改成数。`, field.cell);
  }
  return exact(field.number).isNegative()
    ? bad(`${at(field)} 的${name} ${field.shown} 小于 0，请更正。`, field.cell)
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
    const why = `执行率 ${rate.text}% ≥ ${rule.fullMarkAt}%，得满分 ${fullMark}`;
    return {
      outcome: known(weight, fullMark, why),
      term: used.eq(100) ? formula(input, rate.text) : maths(weight),
    };
  }
  const value = weight.times(used).div(rule.fullMarkAt);
  const text = printed(value, settings.scoreDecimals);
  const term = formula(input, rate.text);
  return { outcome: known(value, text, `${term} = ${text}`), term };
}

function tooMuch({ budget, executed, weight, settings }: ExecutionInput, rate: string): Outcome {
  return bad(
    `${at(executed)} 的全年执行数 ${executed.shown} 大于 ${at(budget)} 的全年预算数 ${budget.shown}（执行率 ${rate}%），请核对；` +
      `因使用上年结转超过的，可在评分设置里选“超过 100% 按满分计”，得 ${printed(weight, settings.scoreDecimals)} 分。`,
    executed.cell,
    budget.cell,
  );
}

function formula({ weight, rule, budget, executed }: ExecutionInput, rate: string): string {
  const linear = exact(rule.fullMarkAt).eq(100);
  if (rule.basis === 'printed')
    return `${maths(weight)} × ${rate}${linear ? '%' : ` ÷ ${rule.fullMarkAt}`}`;
  const fraction = `${maths(weight)} × ${executed.number ?? ''} ÷ ${budget.number ?? ''}`;
  return linear ? fraction : `${fraction} × 100 ÷ ${rule.fullMarkAt}`;
}
