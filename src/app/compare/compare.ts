/**
 * 比较两稿: for whoever signs, and for the second submission: which amounts, paragraphs and scores were changed, which
 * errors are new and which were mended. Workbook with workbook, or document with document.
 */
import { compareEvaluations } from '../../core/compare/evaluations';
import type {
  EvaluationChange,
  EvaluationField,
  TablesCompared,
  TextChange,
} from '../../core/compare/model';
import { compareTables } from '../../core/compare/tables';
import { compareTexts } from '../../core/compare/texts';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { allFields, inputsOf } from '../narrative/inputs';
import type { Draft } from './draft';
import { linesIn } from './draft';
import type { ErrorsCompared } from './errors';
import { compareErrors } from './errors';

export interface InputChange {
  readonly id: string;
  readonly label: string;
  /** '' where nothing was or is given. */
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly before: Draft;
  readonly after: Draft;
  readonly tables: TablesCompared;
  readonly texts: readonly TextChange[];
  readonly evaluations: readonly EvaluationChange[];
  readonly inputs: readonly InputChange[];
  readonly errors: ErrorsCompared;
  readonly counts: CompareCounts;
}

export interface CompareCounts {
  /** Amounts of another worth; those of rows that came or went are counted with their rows. */
  readonly amounts: number;
  /** Printed otherwise, worth the same. */
  readonly shown: number;
  readonly rows: number;
  readonly texts: number;
  readonly scores: number;
  readonly evaluations: number;
  readonly inputs: number;
  readonly newErrors: number;
  readonly fixedErrors: number;
  readonly leftErrors: number;
}

const SCORES: readonly EvaluationField[] = ['score', 'grade', 'deviates', 'deviation', 'weight'];

export function compare(before: Draft, after: Draft): Result<Comparison> {
  if ((before.review === null) !== (after.review === null)) return err(problem('compareKinds', {}));
  const [old, now] = [before.report.accounts, after.report.accounts];
  const tables = compareTables(old, now);
  const texts = compareTexts(linesIn(before), linesIn(after));
  const evaluations = compareEvaluations(old, now);
  const inputs = inputChanges(before, after);
  const errors = compareErrors(before, after);
  const scores = evaluations.filter(({ field }) => field !== null && SCORES.includes(field)).length;
  const counts = {
    amounts: tables.amounts.filter(({ kind }) => kind === 'value').length,
    shown: tables.amounts.filter(({ kind }) => kind === 'shown').length,
    rows: tables.rows.length,
    texts: texts.length,
    scores,
    evaluations: evaluations.length - scores,
    inputs: inputs.length,
    newErrors: errors.fresh.length,
    fixedErrors: errors.fixed.length,
    leftErrors: errors.left.length,
  };
  return ok({ before, after, tables, texts, evaluations, inputs, errors, counts });
}

/** Whether anything at all is told of them, tables that could not be compared among it. */
export function isSame({ tables, counts }: Comparison): boolean {
  // Errors that stand in both are no difference.
  return (
    Object.values({ ...counts, leftErrors: 0 }).every(count => count === 0) &&
    tables.columns.length === 0 &&
    tables.gaps.length === 0
  );
}

function inputChanges(before: Draft, after: Draft): readonly InputChange[] {
  const [old, now] = [inputsOf(before.report.snapshot), inputsOf(after.report.snapshot)];
  const labels = new Map(allFields(after.report.accounts).map(({ id, label }) => [id, label]));
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter(id => (old[id] ?? '') !== (now[id] ?? ''))
    .map(id => ({ id, label: labels.get(id) ?? id, before: old[id] ?? '', after: now[id] ?? '' }));
}
