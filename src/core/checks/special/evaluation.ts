/**
 * What must hold within one evaluation, be it the department's or a single project's: rates, sums of weights and
 * scores, deductions with their reasons. Scores are sums of printed numbers: a full mark is exact, a score in
 * proportion is rounded and counts as an addend.
 */
import type { DepartmentEvaluation, Field, IndicatorRow } from '../../accounts/evaluations/model';
import { message } from '../../message';
import type { Exact } from '../../money';
import { exact, round } from '../../money';
import type { Explanation, FindingCell, SuspectCell } from '../model';
import type { Complaint } from '../messages';
import type { SpecialId } from '../rules';
import { decimalsShown, plainText, rateVerdict, sumOf, valueOf } from './fields';
import type { Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';

/** Whose evaluation is tested, and as which rules. */
export interface Subject {
  readonly evaluation: DepartmentEvaluation;
  /** Whose it is: the project's name, or null for the department. */
  readonly project: string | null;
  readonly rules: {
    readonly rate: SpecialId;
    readonly weights: SpecialId;
    readonly scores: SpecialId;
    readonly rows: SpecialId;
  };
  readonly cell: (field: Field) => FindingCell;
}

export function fundRates({
  evaluation,
  project,
  rules: { rate: rule },
  cell,
}: Subject): Outcome[] {
  return evaluation.funds.map(row => {
    const executed = valueOf(row.executed);
    const budget = valueOf(row.annualBudget);
    if (executed === null || budget === null) return notApplicable(rule);
    const verdict = rateVerdict(row.rate, executed, budget, 2);
    if (verdict === 'none') return notApplicable(rule);
    if (verdict === 'exact') return exactly(rule);
    const right = plainText(round(executed.times(100).div(budget), 2));
    const cells = [row.rate, row.executed, row.annualBudget].map(cell);
    const said = message('evaluation.rate', {
      project,
      fund: row.label,
      printed: row.rate.number ?? '',
      executed: plainText(executed),
      budget: plainText(budget),
      right,
      tail: verdict === 'tail',
    });
    if (verdict === 'tail') return told(rule, 'tail', said, cells);
    return told(rule, 'failed', said, cells, {
      explanations: [impliedBy(cell(row.rate), right)],
    });
  });
}

export function weightTotal({
  evaluation,
  project,
  rules: { weights: rule },
  cell,
}: Subject): Outcome {
  const { indicators, funds, total } = evaluation;
  if (!isWeighed(evaluation)) return notApplicable(rule);
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
  const said = message('evaluation.weights', {
    project,
    shown: plainText(shown),
    sum: plainText(sum),
    difference: plainText(shown.minus(sum).abs()),
  });
  const explanations = total ? [unknownRow(cell(total.weight), sum, shown)] : [];
  return told(rule, 'failed', said, cells, {
    difference: plainText(shown.minus(sum)),
    allowed: '0',
    explanations,
  });
}

/**
 * Whether the weights that were read are all that the printed total sums: every row has its own, and the execution has one
 * too, or the total is that of the indicators alone.
 */
function isWeighed({ indicators, funds, total, has }: DepartmentEvaluation): boolean {
  if (!has.weight || indicators.some(({ weight }) => valueOf(weight) === null)) return false;
  const own = sumOf(indicators.map(({ weight }) => weight));
  if (total && (valueOf(total.weight)?.eq(own) ?? false)) return false;
  const money = funds.find(({ kind }) => kind === 'total');
  return money !== undefined && valueOf(money.weight) !== null;
}

export function scoreTotal({
  evaluation,
  project,
  rules: { scores: rule },
  cell,
}: Subject): Outcome {
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
  const tail = difference.abs().lte(allowed);
  const said = message('evaluation.scores', {
    project,
    shown: plainText(shown),
    sum: plainText(sum),
    difference: plainText(difference.abs()),
    allowed: tail ? plainText(allowed) : null,
  });
  if (tail) return told(rule, 'tail', said, cells, numbers);
  return told(rule, 'failed', said, cells, {
    ...numbers,
    explanations: [impliedBy(cell(total.score), plainText(sum))],
  });
}

/** The weights must come to what the total says, so the total is right and one of its rows is not: which, no table tells. */
function unknownRow(total: FindingCell, sum: Exact, shown: Exact): Explanation {
  const suspect: SuspectCell = { ...total, implied: null, kind: 'other' };
  return {
    cause: 'value',
    row: null,
    cells: [suspect],
    message: message('explained.oneOfRows', {
      cell: total,
      sum: plainText(sum),
      shown: plainText(shown),
    }),
  };
}

export function impliedBy(cell: FindingCell, implied: string): Explanation {
  const suspect: SuspectCell = { ...cell, implied, kind: 'other' };
  return {
    cause: 'value',
    row: null,
    cells: [suspect],
    message: message('explained.ifOthersRight', { cell, implied }),
  };
}

export function indicatorRows({
  evaluation,
  project,
  rules: { rows: rule },
  cell,
}: Subject): Outcome[] {
  return evaluation.indicators.map(row => {
    const complaint = complaintOf(row);
    if (complaint === null) return exactly(rule);
    const said = message('evaluation.indicator', {
      project,
      indicator: row.indicator,
      complaint,
    });
    return told(rule, 'advice', said, [cell(row.score), cell(row.weight)]);
  });
}

function complaintOf({ score, weight, deviation, reason }: IndicatorRow): Complaint | null {
  const got = valueOf(score);
  const full = valueOf(weight);
  if (got === null || full === null) return null;
  const numbers = { got: plainText(got), full: plainText(full) };
  if (got.gt(full)) return { kind: 'aboveWeight', ...numbers };
  const off = valueOf(deviation);
  if (got.lt(full) && off !== null && off.isZero()) return { kind: 'noDeviation', ...numbers };
  if (got.lt(full) && reason?.shown.trim() === '') return { kind: 'noReason', ...numbers };
  return null;
}
