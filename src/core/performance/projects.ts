/**
 * P2 项目单位自评汇总表: 自评得分 = execution weight × execution rate + Σ weight × 得分率.
 *
 * Weights that the preset leaves open share what is left of 100; as long as their rates are all 100% the split does
 * not matter. When one is below, a person has to give the weights.
 */
import type { Field, ProjectEvaluation, ProjectRow } from '../accounts/evaluations';
import { refText, sameCell } from '../address';
import type { Exact } from '../money';
import { exact } from '../money';
import { executionRate, executionScore } from './execution';
import type { Grade, ProjectScoreRow, ScoreProblem } from './model';
import type { Outcome } from './outcome';
import { at, bad, known, maths, open, printed, problemOf, scored } from './outcome';
import { plainText } from './quantity';
import type { RateKey, ScoringSettings } from './settings';
import { FULL_SCORE, RATES } from './settings';

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
  readonly name: string;
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
  const rates = RATES.map(({ key, name }) => rateOf(row, key, name, fractions));
  const percents = rates.map(rate => rate.percent).filter(percent => percent !== null);
  const readable = percents.every(percent => !('state' in percent));
  return {
    row,
    rate: withSign(executionRate(row.annualBudget, row.executed)),
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
  return bad(
    `项目“${row.name}”出现了 ${twins.length} 次（${cells.map(refText).join('、')}），请删去多余的一行或改正项目名称。`,
    ...cells,
  );
}

/** Rows of one name have one problem. */
function distinct(problems: readonly ScoreProblem[]): readonly ScoreProblem[] {
  return [...new Map(problems.map(problem => [problem.message, problem])).values()];
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

function withSign(rate: Outcome): Outcome {
  return rate.state === 'known' ? { ...rate, text: `${rate.text}%`, why: `${rate.why}%` } : rate;
}

/** Rates without a percent sign are fractions when none in the table is above 1, else percentages. */
function holdsFractions(rows: readonly ProjectRow[]): boolean {
  const bare = rows
    .flatMap(row => RATES.map(({ key }) => fieldOf(row, key)))
    .filter(field => !field.percent && field.number !== null);
  return bare.every(field => exact(field.number ?? '0').lte(1));
}

function rateOf(row: ProjectRow, key: RateKey, name: string, fractions: boolean): Rate {
  const field = fieldOf(row, key);
  const rate = { key, name, field };
  // Reading gives the name's cell to a column that is not there.
  if (sameCell(field.cell, row.nameCell)) return { ...rate, percent: null };
  if (field.number === null) {
    const said = field.shown.trim() === '' ? '是空的' : `现在是“${field.shown}”`;
    return {
      ...rate,
      percent: bad(`${at(field)} 应填${name}指标得分率，${said}，请填写百分数。`, field.cell),
    };
  }
  const value = exact(field.number);
  const percent = field.percent || !fractions ? value : value.times(100);
  if (!field.percent && !fractions && value.gt(0) && value.lte(1)) {
    return {
      ...rate,
      percent: bad(
        `${at(field)} 的得分率 ${field.shown} 没有百分号，分不清是 ${field.shown}% 还是 ${value.times(100).toFixed()}%，请写上百分号。`,
        field.cell,
      ),
    };
  }
  if (percent.isNegative() || percent.gt(100)) {
    return {
      ...rate,
      percent: bad(
        `${at(field)} 的得分率 ${field.shown} 不在 0 到 100% 之间，请更正。`,
        field.cell,
      ),
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
        `${refText(row.nameCell)} 所在的表没有${rate.name}指标得分率这一列，而评分设置给它 ${weight} 分，请补上这一列，或改评分设置。`,
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
  return known(sum, text, `${terms.join(' + ')} = ${text}`);
}

function weightsAsked(
  row: ProjectRow,
  below: readonly KnownRate[],
  unknown: readonly KnownRate[],
  left: Exact,
): Outcome {
  const low = below
    .map(rate => `${at(rate.field)}（${rate.name}指标得分率 ${rate.field.shown}）`)
    .join('、');
  const names = unknown.map(rate => rate.name).join('、');
  return open(
    `项目“${row.name}”的 ${low} 低于 100%，而评分标准只规定了${names}的权重合计为 ${maths(left)}，没有规定各是多少；请在评分设置里填写这几项的权重。`,
    ...below.map(rate => rate.field.cell),
  );
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

function gradeOf(score: Exact | null, { grades }: ScoringSettings): Grade | null {
  if (score === null) return null;
  return grades.find(band => score.gte(band.from))?.grade ?? null;
}

function countGrades(
  scores: readonly (Exact | null)[],
  settings: ScoringSettings,
): Readonly<Record<Grade, number>> {
  const counts: Record<Grade, number> = { 优: 0, 良: 0, 中: 0, 差: 0 };
  for (const score of scores) {
    const grade = gradeOf(score, settings);
    if (grade) counts[grade] += 1;
  }
  return counts;
}
