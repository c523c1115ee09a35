/**
 * P2 项目单位自评汇总表: 自评得分 = execution weight × execution rate + Σ weight × 得分率.
 *
 * Weights that the preset leaves open share what is left of 100; as long as their rates are all 100% the split does
 * not matter. When one is below, a person has to give the weights.
 */
import type { Field, ProjectEvaluation, ProjectRow } from '../accounts/evaluations/model';
import { sameCell } from '../address';
import { message, messageKey } from '../message';
import type { Exact } from '../money';
import { exact } from '../money';
import { executionRate, executionScore } from './execution';
import { countGrades, gradeOf } from './grades';
import type { Grade, ProjectScoreRow, ScoreProblem } from './model';
import type { Outcome } from './outcome';
import { bad, byFormula, known, maths, open, printed, problemOf, scored } from './outcome';
import { plainText } from './quantity';
import type { RateKey } from './rates';
import { RATES } from './rates';
import type { ScoringSettings } from './settings';
import { FULL_SCORE } from './settings';

export interface ScoredProject {
  readonly row: ProjectRow;
  readonly rate: Outcome;
  readonly score: Outcome;
  readonly deviates: boolean | null;
}

export interface ProjectScores {
  readonly scored: readonly ScoredProject[];
  readonly rows: readonly ProjectScoreRow[];
  readonly average: string | null;
  readonly grades: Readonly<Record<Grade, number>> | null;
  readonly problems: readonly ScoreProblem[];
}

/** A rate in percent: its value, or why it has none; `null` where the form has no such column. */
type Rate = {
  readonly key: RateKey;
  readonly field: Field;
  readonly percent: Exact | Outcome | null;
};

type KnownRate = Rate & { readonly percent: Exact };

export function scoreProjects(
  { rows }: ProjectEvaluation,
  settings: ScoringSettings,
): ProjectScores {
  const fractions = holdsFractions(rows);
  const named = byName(rows);
  const all = rows.map(row => {
    const twins = named.get(plainText(row.name)) ?? [];
    const project = scoreProject(row, fractions, settings);
    return twins.length > 1 ? { ...project, score: repeated(row, twins) } : project;
  });
  const finals = all.map(project => finalScore(project));
  const complete = finals.length > 0 && finals.every(score => score !== null);
  return {
    scored: all,
    rows: all.map((project, index) => ({
      project: project.row.name,
      executionRate: scored(project.row.executionRate, project.rate),
      score: scored(project.row.score, project.score),
      deviates: project.deviates,
      grade: gradeOf(finals[index] ?? null, settings),
    })),
    average: complete ? printed(mean(finals), settings.scoreDecimals) : null,
    grades: complete ? countGrades(finals, settings) : null,
    problems: distinct(
      all.map(project => problemOf(project.score)).filter(problem => problem !== null),
    ),
  };
}

function scoreProject(
  row: ProjectRow,
  fractions: boolean,
  settings: ScoringSettings,
): ScoredProject {
  const rates = RATES.map(key => rateOf(row, key, fractions));
  const percents = rates.map(rate => rate.percent).filter(percent => percent !== null);
  const readable = percents.every(percent => !('state' in percent));
  return {
    row,
    rate: executionRate(row.annualBudget, row.executed, '%'),
    score: projectScore(row, rates, settings),
    // The execution rate does not count: 培训费 with 12.14% is "否".
    deviates: readable ? percents.some(percent => !('state' in percent) && percent.lt(100)) : null,
  };
}

function byName(rows: readonly ProjectRow[]): ReadonlyMap<string, readonly ProjectRow[]> {
  const found = new Map<string, ProjectRow[]>();
  for (const row of rows) {
    const twins = found.get(plainText(row.name));
    if (twins) twins.push(row);
    else found.set(plainText(row.name), [row]);
  }
  return found;
}

function repeated(row: ProjectRow, twins: readonly ProjectRow[]): Outcome {
  const cells = twins.map(twin => twin.nameCell);
  return bad(message('score.repeatedProject', { project: row.name, cells }), ...cells);
}

/** Rows of one name have one problem. */
function distinct(problems: readonly ScoreProblem[]): readonly ScoreProblem[] {
  return [...new Map(problems.map(problem => [messageKey(problem.message), problem])).values()];
}

function fieldOf(row: ProjectRow, key: RateKey): Field {
  const fields: Readonly<Record<RateKey, Field>> = {
    fundManagement: row.fundManagementRate,
    cost: row.costRate,
    output: row.outputRate,
    benefit: row.benefitRate,
    satisfaction: row.satisfactionRate,
  };
  return fields[key];
}

/** Rates without a percent sign are fractions when none in the table is above 1, else percentages. */
function holdsFractions(rows: readonly ProjectRow[]): boolean {
  const bare = rows
    .flatMap(row => RATES.map(key => fieldOf(row, key)))
    .filter(field => !field.percent && field.number !== null);
  return bare.every(field => exact(field.number ?? '0').lte(1));
}

function rateOf(row: ProjectRow, key: RateKey, fractions: boolean): Rate {
  const field = fieldOf(row, key);
  const rate = { key, field };
  const { cell, shown } = field;
  // Reading gives the name's cell to a column that is not there.
  if (sameCell(field.cell, row.nameCell)) return { ...rate, percent: null };
  if (field.number === null) {
    return {
      ...rate,
      percent: bad(message('score.rateNoPercent', { cell, rate: key, shown }), cell),
    };
  }
  const value = exact(field.number);
  const percent = field.percent || !fractions ? value : value.times(100);
  if (!field.percent && !fractions && value.gt(0) && value.lte(1)) {
    return {
      ...rate,
      percent: bad(
        message('score.rateFraction', { cell, shown, percent: value.times(100).toFixed() }),
        cell,
      ),
    };
  }
  if (percent.isNegative() || percent.gt(100)) {
    return {
      ...rate,
      percent: bad(message('score.rateOutside', { cell, shown }), cell),
    };
  }
  return { ...rate, percent };
}

function projectScore(row: ProjectRow, rates: readonly Rate[], settings: ScoringSettings): Outcome {
  const { weights, execution, executionWeight } = settings.projects;
  const { outcome: ten, term } = executionScore({
    budget: row.annualBudget,
    executed: row.executed,
    weight: exact(executionWeight),
    rule: execution,
    settings,
  });
  if (ten.state !== 'known') return ten;

  let sum = ten.value;
  let left = exact(FULL_SCORE).minus(executionWeight);
  const terms = [term];
  const unknown: KnownRate[] = [];
  for (const rate of rates) {
    const weight = weights[rate.key];
    // A rate that counts for nothing may be absent.
    if (weight !== null && exact(weight).isZero()) continue;
    const { percent } = rate;
    if (percent === null) {
      if (weight === null) continue;
      return bad(
        message('score.noRateColumn', { cell: row.nameCell, rate: rate.key, weight }),
        row.nameCell,
      );
    }
    if ('state' in percent) return percent;
    if (weight === null) {
      unknown.push({ ...rate, percent });
    } else {
      left = left.minus(weight);
      sum = sum.plus(percent.times(weight).div(100));
      terms.push(`${weight} × ${maths(percent)}%`);
    }
  }
  const below = unknown.filter(rate => !rate.percent.eq(100));
  if (below.length > 0) return weightsAsked(row, below, unknown, left);
  if (unknown.length > 0) {
    sum = sum.plus(left);
    terms.push(`${maths(left)} × 100%`);
  }
  const text = printed(sum, settings.scoreDecimals);
  return known(sum, text, byFormula({ formula: terms.join(' + '), result: text }));
}

function weightsAsked(
  row: ProjectRow,
  below: readonly KnownRate[],
  unknown: readonly KnownRate[],
  left: Exact,
): Outcome {
  const said = message('score.weightsAsked', {
    project: row.name,
    low: below.map(({ key, field: { cell, shown } }) => ({ cell, rate: key, shown })),
    open: unknown.map(({ key }) => key),
    left: maths(left),
  });
  return open(said, ...below.map(rate => rate.field.cell));
}

/** The printed score; a person's own where the rules leave it open. */
function finalScore({ row, score }: ScoredProject): Exact | null {
  if (score.state === 'known') return exact(score.text);
  if (score.state === 'bad' || row.score.number === null) return null;
  const own = exact(row.score.number);
  return own.isNegative() || own.gt(FULL_SCORE) ? null : own;
}

function mean(scores: readonly (Exact | null)[]): Exact {
  return scores.reduce<Exact>((sum, score) => sum.plus(score ?? 0), exact(0)).div(scores.length);
}
