/**
 * What must hold within one evaluation, be it the department's or a single project's: rates, sums of weights and
 * scores, deductions with their reasons. Scores are sums of printed numbers: a full mark is exact, a score in
 * proportion is rounded and counts as an addend.
 */
import type { DepartmentEvaluation, Field, IndicatorRow } from '../../accounts/evaluations';
import type { Exact } from '../../money';
import { exact, round } from '../../money';
import type { Explanation, FindingCell, SuspectCell } from '../model';
import type { SpecialId } from '../rules';
import { decimalsShown, plainText, rateVerdict, sumOf, valueOf } from './fields';
import type { Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';

/** Whose evaluation is tested, and as which rules. */
export interface Subject {
  readonly evaluation: DepartmentEvaluation;
  /** Before each sentence: "" for the department, "项目“…”自评表：" for a project. */
  readonly whose: string;
  readonly rules: {
    readonly rate: SpecialId;
    readonly weights: SpecialId;
    readonly scores: SpecialId;
    readonly rows: SpecialId;
  };
  readonly cell: (field: Field) => FindingCell;
}

export function fundRates({ evaluation, whose, rules: { rate: rule }, cell }: Subject): Outcome[] {
  return evaluation.funds.map(row => {
    const executed = valueOf(row.executed);
    const budget = valueOf(row.annualBudget);
    if (executed === null || budget === null) return notApplicable(rule);
    const verdict = rateVerdict(row.rate, executed, budget, 2);
    if (verdict === 'none') return notApplicable(rule);
    if (verdict === 'exact') return exactly(rule);
    const right = plainText(round(executed.times(100).div(budget), 2));
    const cells = [row.rate, row.executed, row.annualBudget].map(cell);
    const message = `${whose}${row.label}的执行率印为 ${row.rate.number ?? ''}，按 ${plainText(executed)}÷${plainText(budget)} 计算为 ${right}`;
    if (verdict === 'tail')
      return told(rule, 'tail', `${message}，在四舍五入允许的范围以内，是尾差，不是错误。`, cells);
    return told(rule, 'failed', `${message}，请核对执行率或金额。`, cells, {
      explanations: [impliedBy(cell(row.rate), right)],
    });
  });
}

export function weightTotal({
  evaluation,
  whose,
  rules: { weights: rule },
  cell,
}: Subject): Outcome {
  const { indicators, funds, total } = evaluation;
  const weights = [
    ...indicators.map(row => row.weight),
    ...funds.filter(row => row.kind === 'total').map(row => row.weight),
  ];
  if (indicators.length === 0) return notApplicable(rule);
  const sum = sumOf(weights);
  const shown = valueOf(total?.weight) ?? exact(100);
  if (sum.eq(shown)) return exactly(rule);
  const cells = [
    ...(total ? [cell(total.weight)] : []),
    ...weights.filter(field => field.number !== null).map(cell),
  ];
  const message = `${whose}分值合计印为 ${plainText(shown)}，各指标分值加预算执行率分值为 ${plainText(sum)}，相差 ${plainText(shown.minus(sum).abs())}。请核对各指标分值，应合计为 ${plainText(shown)}。`;
  const explanations = total ? [unknownRow(cell(total.weight), sum, shown)] : [];
  return told(rule, 'failed', message, cells, {
    difference: plainText(shown.minus(sum)),
    allowed: '0',
    explanations,
  });
}

export function scoreTotal({ evaluation, whose, rules: { scores: rule }, cell }: Subject): Outcome {
  const { indicators, funds, total } = evaluation;
  const shown = valueOf(total?.score);
  const scores = [...indicators, ...funds.filter(row => row.kind === 'total')];
  if (!total || shown === null || indicators.length === 0) return notApplicable(rule);
  const sum = sumOf(scores.map(row => row.score));
  const difference = shown.minus(sum);
  if (difference.isZero()) return exactly(rule);
  const rounded = scores.filter(
    row =>
      decimalsShown(row.score) > 0 && !(valueOf(row.score)?.eq(valueOf(row.weight) ?? -1) ?? false),
  ).length;
  const allowed = exact('0.01').times(Math.floor(rounded / 2));
  const cells = [
    total.score,
    ...scores.map(row => row.score).filter(field => field.number !== null),
  ].map(cell);
  const numbers = { difference: plainText(difference), allowed: plainText(allowed) };
  const message = `${whose}总分印为 ${plainText(shown)}，各指标得分加预算执行率得分为 ${plainText(sum)}，相差 ${plainText(difference.abs())}`;
  if (difference.abs().lte(allowed))
    return told(
      rule,
      'tail',
      `${message}，在四舍五入允许的 ${plainText(allowed)} 以内，是尾差，不是错误。`,
      cells,
      numbers,
    );
  return told(rule, 'failed', `${message}。请核对各指标得分和总分。`, cells, {
    ...numbers,
    explanations: [impliedBy(cell(total.score), plainText(sum))],
  });
}

/** The weights must come to what the total says, so the total is right and one of its rows is not: which, no table tells. */
function unknownRow(total: FindingCell, sum: Exact, shown: Exact): Explanation {
  const suspect: SuspectCell = { ...total, implied: null, kind: 'other' };
  return {
    cells: [suspect],
    message: `各项分值合计 ${plainText(sum)}，应为 ${plainText(shown)}，从表上看不出是哪一项`,
  };
}

export function impliedBy(cell: FindingCell, implied: string): Explanation {
  const suspect: SuspectCell = { ...cell, implied, kind: 'other' };
  return { cells: [suspect], message: `如果其他数都对，${cell.address} 应为 ${implied}` };
}

export function indicatorRows({
  evaluation,
  whose,
  rules: { rows: rule },
  cell,
}: Subject): Outcome[] {
  return evaluation.indicators.map(row => {
    const complaint = complaintOf(row);
    if (complaint === null) return exactly(rule);
    return told(rule, 'advice', `${whose}指标“${row.indicator}”${complaint}，请核对。`, [
      cell(row.score),
      cell(row.weight),
    ]);
  });
}

function complaintOf({ score, weight, deviation, reason }: IndicatorRow): string | null {
  const got = valueOf(score);
  const full = valueOf(weight);
  if (got === null || full === null) return null;
  if (got.gt(full)) return `得分 ${plainText(got)} 超过分值 ${plainText(full)}`;
  const off = valueOf(deviation);
  if (got.lt(full) && off !== null && off.isZero())
    return `没有得满分（${plainText(got)}/${plainText(full)}），偏差度却是 0`;
  if (got.lt(full) && reason?.shown.trim() === '')
    return `没有得满分（${plainText(got)}/${plainText(full)}），却没有写偏差原因`;
  return null;
}
