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
import type { Exact } from '../money';
import { exact, round } from '../money';
import type { DepartmentScoreGroup, DepartmentScoreRow, ScoreProblem } from './model';
import { executionScore } from './execution';
import { scoreIndicator, weightOf } from './indicator';
import type { Outcome } from './outcome';
import { bad, known, open, printed, problemOf, scored } from './outcome';
import { plainText } from './quantity';
import type { ScoringSettings } from './settings';

const FUND_NAMES: Readonly<Record<FundRow['kind'], string>> = {
  total: '部门预算总额',
  fiscal: '政府预算资金',
  specialAccount: '财政专户管理资金',
  own: '单位资金',
};

/** One row of either kind, with what was computed for it. */
export interface ScoredRow {
  readonly indicator: string;
  readonly level1: string | null;
  readonly weight: Field;
  readonly score: { readonly field: Field; readonly outcome: Outcome };
  readonly deviation: { readonly field: Field; readonly outcome: Outcome } | null;
}

export interface DepartmentScores {
  readonly scored: readonly ScoredRow[];
  readonly rows: readonly DepartmentScoreRow[];
  readonly groups: readonly DepartmentScoreGroup[];
  readonly weightTotal: string | null;
  readonly total: { readonly field: Field; readonly outcome: Outcome } | null;
  readonly problems: readonly ScoreProblem[];
}

/** `null` when there is no such table, or none that could be read. */
export function scoreDepartment(
  evaluation: DepartmentEvaluation,
  settings: ScoringSettings,
  nameOf = (fund: FundRow): string => FUND_NAMES[fund.kind],
): DepartmentScores | null {
  const { funds, indicators, total } = evaluation;
  if (funds.length + indicators.length === 0) return null;
  const repeated = duplicates(indicators);
  const rows = [
    ...funds
      .filter(fund => fund.kind === 'total' || fund.weight.number !== null)
      .map(fund => scoreFund(fund, settings, nameOf(fund))),
    ...indicators.map(row => scoreRow(row, repeated.get(nameKey(row)) ?? [], settings)),
  ];
  const outcome = totalOf(rows, settings);
  return {
    scored: rows,
    rows: rows.map(rowShown),
    groups: groupsOf(rows, settings),
    weightTotal: weightSum(rows),
    total: total ? { field: total.score, outcome } : null,
    problems: uniqueProblems(rows),
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
function isAbsent(field: Field, { annualBudget, executed }: FundRow): boolean {
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

/** What a row adds to the total: its printed score; a person's own where the rules leave it open; `null` when unusable. */
function contribution({ score, weight }: ScoredRow, settings: ScoringSettings): Exact | null {
  const { outcome, field } = score;
  if (outcome.state === 'known') return round(outcome.value, settings.scoreDecimals);
  if (outcome.state === 'bad' || field.number === null || weight.number === null) return null;
  const own = exact(field.number);
  return own.isNegative() || own.gt(weight.number) ? null : own;
}

function sumOf(rows: readonly ScoredRow[], settings: ScoringSettings): Exact | null {
  let sum = exact(0);
  for (const row of rows) {
    const part = contribution(row, settings);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return sum;
}

function totalOf(rows: readonly ScoredRow[], settings: ScoringSettings): Outcome {
  const total = sumOf(rows, settings);
  if (total === null) {
    const without = rows.filter(row => contribution(row, settings) === null);
    const indicators = without.map(row => row.indicator);
    return open(
      message('score.incomplete', { indicators }),
      ...without.map(row => row.score.field.cell),
    );
  }
  const text = printed(total, settings.scoreDecimals);
  const own = rows.filter(row => row.score.outcome.state === 'open').length;
  return known(total, text, {
    code: 'score.total',
    data: { formula: partsText(rows, settings), result: text, own },
  });
}

/** "9.71 + 88.97": the execution rows, then the indicators. */
function partsText(rows: readonly ScoredRow[], settings: ScoringSettings): string {
  const execution = rows.filter(row => row.level1 === null);
  const indicators = rows.filter(row => row.level1 !== null);
  return [execution, indicators]
    .filter(part => part.length > 0)
    .map(part => printed(sumOf(part, settings) ?? exact(0), settings.scoreDecimals))
    .join(' + ');
}

function weightSum(rows: readonly ScoredRow[]): string | null {
  const weights = rows.map(row => row.weight.number);
  return weights.includes(null)
    ? null
    : weights.reduce((sum, weight) => sum.plus(weight ?? '0'), exact(0)).toFixed();
}

function groupsOf(
  rows: readonly ScoredRow[],
  settings: ScoringSettings,
): readonly DepartmentScoreGroup[] {
  const names = [...new Set(rows.map(row => row.level1).filter(name => name !== null))];
  return names.map(level1 => {
    const members = rows.filter(row => row.level1 === level1);
    const score = sumOf(members, settings);
    return {
      level1,
      weight: weightSum(members),
      score: score && printed(score, settings.scoreDecimals),
    };
  });
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
