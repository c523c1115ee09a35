/**
 * P1 部门整体自评表 (and any form of the same shape): the execution row, the indicators, their groups and the total.
 *
 * The total is recomputed from the rows. A row that the rules leave to a person counts with the score filled in;
 * a row whose cells hold what they should not leaves the total empty.
 */
import type {
  DepartmentEvaluation,
  Field,
  FundRow,
  IndicatorRow,
} from '../accounts/evaluations/model';
import { parseA1 } from '../address';
import { message, messageKey } from '../message';
import { gradeTarget, gradeUnplaced, rateTarget } from './extras';
import { weightSum, weightsOf } from './invariants';
import type { DepartmentScores, ScoredRow } from './scored';
import { groupsOf, subtotalOf, totalOf } from './totals';
import type { DepartmentScoreRow, ScoreProblem } from './model';
import { executionScore } from './execution';
import { scoreIndicator, weightOf } from './indicators/indicator';
import type { Outcome } from './outcome';
import { bad, open, problemOf, scored } from './outcome';
import { plainText } from './indicators/quantity';
import type { ScoringSettings } from './settings';

const FUND_NAMES: Readonly<Record<FundRow['kind'], string>> = {
  total: '部门预算总额',
  fiscal: '政府预算资金',
  specialAccount: '财政专户管理资金',
  own: '单位资金',
};

/** `null` when there is no such table, or none that could be read. */
export function scoreDepartment(
  evaluation: DepartmentEvaluation,
  settings: ScoringSettings,
  nameOf = (fund: FundRow): string => FUND_NAMES[fund.kind],
): DepartmentScores | null {
  const { funds, indicators, total, has } = evaluation;
  if (funds.length + indicators.length === 0) return null;
  const weights = weightsOf(evaluation, settings);
  const repeated = weights.adds ? new Map<string, IndicatorRow[]>() : duplicates(indicators);
  const rows = [
    ...weights.funds.map(fund => scoreFund(fund, settings, nameOf(fund))),
    ...indicators.map(row =>
      has.weight || row.weight.number !== null
        ? scoreRow(row, repeated.get(nameKey(row)) ?? [], settings)
        : withoutWeight(row, evaluation),
    ),
  ];
  const { unclear } = weights;
  const outcome = unclear === null ? totalOf(rows, settings) : open(unclear);
  const ofIndicators = rows.slice(weights.funds.length);
  const subtotals = evaluation.subtotals.map(({ label, score, from, to }) => ({
    label,
    field: score,
    outcome: subtotalOf(ofIndicators.slice(from, to), settings),
  }));
  const sum = total ? { field: total.score, outcome } : null;
  const grade = gradeTarget(evaluation, sum, settings);
  const unplaced = weights.held.length === 0 ? gradeUnplaced(evaluation, sum, settings) : null;
  const { headTotal } = evaluation;
  return {
    scored: rows,
    rows: rows.map(rowShown),
    groups: groupsOf(rows, settings),
    weightTotal: weightSum(rows),
    total: sum,
    subtotals: headTotal ? [...subtotals, { label: '总分', field: headTotal, outcome }] : subtotals,
    rates: weights.money.flatMap(fund => rateTarget(fund, weights.money)),
    grade,
    held: weights.held,
    writable: has.score,
    problems: [
      ...uniqueProblems(rows),
      ...(grade?.outcome.state === 'open' ? [problemOf(grade.outcome)] : []),
      ...(unplaced ? [problemOf(unplaced)] : []),
    ].filter(problem => problem !== null),
  };
}

function withoutWeight(row: IndicatorRow, { indicators }: DepartmentEvaluation): ScoredRow {
  const cells = indicators.filter(one => one.weight.number === null).map(one => one.score.cell);
  const [cell = row.score.cell] = cells;
  const outcome = open(message('score.noWeightColumn', { cell }), ...cells);
  return {
    indicator: row.indicator,
    level1: row.level1,
    weight: row.weight,
    score: { field: row.score, outcome },
    deviation: null,
  };
}

function scoreFund(fund: FundRow, settings: ScoringSettings, indicator: string): ScoredRow {
  const outcome = fundScore(fund, settings);
  return {
    indicator,
    level1: null,
    weight: fund.weight,
    score: { field: fund.score, outcome },
    deviation: null,
  };
}

function fundScore(fund: FundRow, settings: ScoringSettings): Outcome {
  if (isAbsent(fund.score, fund))
    return bad(message('score.noScoreColumn', { cell: fund.score.cell }), fund.score.cell);
  const weight = weightOf(fund.weight);
  if ('state' in weight) return weight;
  return executionScore({
    budget: fund.annualBudget,
    executed: fund.executed,
    weight,
    rule: settings.department.execution,
    settings,
  }).outcome;
}

/** Reading gives the label's cell, left of all amounts, to a column that is not there: never write to it. */
function isAbsent(field: Field, { annualBudget, executed, has }: FundRow): boolean {
  if (has) return !has.score;
  const columns = [field, annualBudget, executed].map(
    ({ cell }) => parseA1(cell.address)?.column ?? 0,
  );
  const [own = 0, ...amounts] = columns;
  return own < Math.min(...amounts);
}

function scoreRow(
  row: IndicatorRow,
  twins: readonly IndicatorRow[],
  settings: ScoringSettings,
): ScoredRow {
  const { score, deviation } =
    twins.length > 1 ? repeatedRow(row, twins) : scoreIndicator(row, settings);
  return {
    indicator: row.indicator,
    level1: row.level1,
    weight: row.weight,
    score: { field: row.score, outcome: score },
    deviation: row.deviation ? { field: row.deviation, outcome: deviation } : null,
  };
}

function repeatedRow(
  row: IndicatorRow,
  twins: readonly IndicatorRow[],
): { score: Outcome; deviation: Outcome } {
  const cells = twins.map(twin => twin.target.cell);
  const said = message('score.repeatedIndicator', { indicator: row.indicator, cells });
  const outcome = bad(said, ...cells);
  return { score: outcome, deviation: outcome };
}

/** Rows of one name under the same 一级 and 二级指标. */
function duplicates(rows: readonly IndicatorRow[]): ReadonlyMap<string, readonly IndicatorRow[]> {
  const byName = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const key = nameKey(row);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return byName;
}

function nameKey(row: IndicatorRow): string {
  return [row.level1, row.level2, row.indicator].map(plainText).join('\n');
}

function rowShown({ indicator, weight, score, deviation }: ScoredRow): DepartmentScoreRow {
  return {
    indicator,
    weight: weight.number ?? weight.shown,
    score: scored(score.field, score.outcome),
    deviation: deviation ? scored(deviation.field, deviation.outcome) : null,
  };
}

/** Score and deviation often fail for one reason, twins for another: each sentence once. */
function uniqueProblems(rows: readonly ScoredRow[]): readonly ScoreProblem[] {
  const problems = rows
    .flatMap(({ score, deviation }) => [
      problemOf(score.outcome),
      deviation && problemOf(deviation.outcome),
    ])
    .filter(problem => problem !== null);
  return [...new Map(problems.map(problem => [messageKey(problem.message), problem])).values()];
}
