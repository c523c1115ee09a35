/** What officers expect filled beside the scores: rates of execution, and the grade of a total. */
import type { DepartmentEvaluation, Field, FundRow } from '../accounts/evaluations/model';
import { parseA1 } from '../address';
import { message } from '../message';
import type { Target } from './scored';
import { executionRate } from './execution';
import { gradeOf } from './grades';
import type { Outcome } from './outcome';
import { known, open } from './outcome';
import { plainText } from './indicators/quantity';
import type { ScoringSettings } from './settings';

/** A blank rate, written as the other rates of the form are: with a sign, unless its heading has one. */
export function rateTarget(
  fund: FundRow,
  all: readonly FundRow[],
): readonly (Target & { readonly label: string })[] {
  const { rate, executed, has } = fund;
  if (has?.rate === false) return [];
  if (rate.shown.trim() !== '' || rate.formula !== '' || (!has && isLeftOf(rate, executed)))
    return [];
  if (fund.annualBudget.number === null || executed.number === null) return [];
  const others = all.map(one => one.rate).filter(({ number }) => number !== null);
  const signed = fund.rateSigned === true || others.some(({ percent }) => !percent);
  const outcome = executionRate(fund.annualBudget, executed, signed ? '' : '%');
  return outcome.state === 'known' ? [{ field: rate, outcome, label: fund.label }] : [];
}

/** A column that is not there has the cell of the label. */
function isLeftOf(field: Field, other: Field): boolean {
  return (parseA1(field.cell.address)?.column ?? 0) < (parseA1(other.cell.address)?.column ?? 0);
}

export function gradeTarget(
  { grade }: DepartmentEvaluation,
  total: Target | null,
  settings: ScoringSettings,
): Target | null {
  return grade && total ? gradeAt(grade, total, settings) : null;
}

/** The grade of a form whose cell for it cannot be told from the blank ones beside: said, for a person to write. */
export function gradeUnplaced(
  { gradeLabel }: DepartmentEvaluation,
  total: Target | null,
  settings: ScoringSettings,
): Outcome | null {
  const grade = total && gradeLabel ? gradeName(total, settings) : null;
  if (!gradeLabel || grade === null) return null;
  const data = { cell: gradeLabel, score: grade.score, grade: grade.name };
  return open(message('score.gradeUnplaced', data), gradeLabel);
}

function gradeName(
  { outcome }: Target,
  settings: ScoringSettings,
): { readonly name: string; readonly score: string } | null {
  if (outcome.state !== 'known') return null;
  const band = gradeOf(outcome.value, settings);
  const name = settings.grades.find(one => one.grade === band)?.name ?? band;
  return name === null ? null : { name, score: outcome.text };
}

/** The grade of a score that is computed: filled where it is blank; another one that stands there is told. */
export function gradeAt(field: Field, total: Target, settings: ScoringSettings): Target | null {
  const { outcome } = total;
  const named = gradeName(total, settings);
  if (outcome.state !== 'known' || named === null) return null;
  const { name: grade, score } = named;
  const data = { score, grade };
  const shown = plainText(field.shown);
  if (shown === '')
    return { field, outcome: known(outcome.value, grade, { code: 'score.grade', data }) };
  if (shown === grade || !settings.grades.some(({ name }) => name === shown)) return null;
  const { cell } = field;
  return { field, outcome: open(message('score.gradeDiffers', { cell, shown, ...data }), cell) };
}
