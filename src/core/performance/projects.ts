/**
 * P2 项目单位自评汇总表: 自评得分 = execution weight × execution rate + Σ weight × 得分率.
 *
 * Weights that the preset leaves open share what is left of 100; as long as their rates are all 100% the split does
 * not matter. When one is below, a person has to give the weights.
 */
import type { ProjectEvaluation, ProjectRow } from '../accounts/evaluations/model';
import { sameCell } from '../address';
import { message, messageKey } from '../message';
import type { Exact } from '../money';
import { exact } from '../money';
import { executionRate, executionScore } from './execution';
import { gradeAt } from './extras';
import type { ScoredForm } from './forms';
import { countGrades, gradeOf } from './grades';
import type { Offer, Target } from './scored';
import type { Grade, ProjectScoreRow, ScoreProblem } from './model';
import type { Outcome } from './outcome';
import { bad, byFormula, known, maths, open, printed, problemOf, scored } from './outcome';
import { plainText } from './indicators/quantity';
import type { KnownRate, Rate } from './projectRates';
import { hasRates, holdsFractions, rateOf } from './projectRates';
import { RATES } from './rates';
import type { ScoringSettings } from './settings';
import { FULL_SCORE } from './settings';

export interface ScoredProject {
  readonly row: ProjectRow;
  readonly rate: Outcome;
  readonly score: Outcome;
  readonly deviates: boolean | null;
  readonly grade: Target | null;
  /** Only when a person says so. */
  readonly held: boolean;
}

export interface ProjectScores {
  readonly scored: readonly ScoredProject[];
  readonly rows: readonly ProjectScoreRow[];
  readonly average: string | null;
  readonly grades: Readonly<Record<Grade, number>> | null;
  readonly problems: readonly ScoreProblem[];
}

export function scoreProjects(
  { rows }: ProjectEvaluation,
  settings: ScoringSettings,
  forms: readonly ScoredForm[] = [],
): ProjectScores {
  const fractions = holdsFractions(rows);
  const named = byName(rows);
  const all = rows.map(row => {
    const twins = named.get(plainText(row.name)) ?? [];
    const project = hasRates(row)
      ? scoreProject(row, fractions, settings)
      : fromForm(row, forms, settings);
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
      all
        .flatMap(project => [
          problemOf(project.score),
          project.grade && problemOf(project.grade.outcome),
        ])
        .filter(problem => problem !== null),
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
  const score = projectScore(row, rates, settings);
  return {
    row,
    held: false,
    grade: gradeBeside(row, score, settings),
    rate: executionRate(row.annualBudget, row.executed, '%'),
    score,
    // The execution rate does not count: 培训费 with 12.14% is "否".
    deviates: readable ? percents.some(percent => !('state' in percent) && percent.lt(100)) : null,
  };
}

function gradeBeside(row: ProjectRow, outcome: Outcome, settings: ScoringSettings): Target | null {
  return row.grade ? gradeAt(row.grade, { field: row.score, outcome }, settings) : null;
}

function fromForm(
  row: ProjectRow,
  forms: readonly ScoredForm[],
  settings: ScoringSettings,
): ScoredProject {
  const own = forms.filter(({ shown }) => plainText(shown.project) === plainText(row.name));
  const [only] = own;
  const total = own.length === 1 ? only?.scores.total : null;
  const score: Outcome =
    total?.outcome.state === 'known'
      ? known(total.outcome.value, total.outcome.text, {
          code: 'score.fromForm',
          data: { project: row.name, result: total.outcome.text, cell: total.field.cell },
        })
      : open(message('score.noRates', { project: row.name, cell: row.score.cell }), row.score.cell);
  return {
    row,
    rate: executionRate(row.annualBudget, row.executed, '%'),
    score,
    deviates: null,
    grade: gradeBeside(row, score, settings),
    held: (only?.scores.held.length ?? 0) > 0,
  };
}

export function projectOffers({ row, rate, score, grade, held }: ScoredProject): readonly Offer[] {
  const own = { project: row.name, held };
  const { executionRate: shown } = row;
  const isBlank = shown.shown.trim() === '' && !sameCell(shown.cell, row.nameCell);
  return [
    ...(isBlank ? [{ field: shown, outcome: rate, item: '执行率', ...own }] : []),
    { field: row.score, outcome: score, item: '自评得分', ...own },
    ...(grade ? [{ ...grade, item: '等次', ...own }] : []),
  ];
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
