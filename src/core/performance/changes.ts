/**
 * Which cells to write: score, deviation and total cells whose shown value differs from the computed one.
 *
 * A cell with a formula keeps it; when its result differs that is reported. A blank or "无" beside a score that is
 * filled in says "no deviation" as well as 0.00% does.
 */
import type { Field } from '../accounts/evaluations/model';
import { message } from '../message';
import { exact } from '../money';
import type { ScoreChange, ScoreProblem } from './model';
import type { DepartmentScores, Offer, ScoredRow, Target } from './scored';
import { plainText } from './indicators/quantity';

export interface Changes {
  readonly changes: readonly ScoreChange[];
  readonly problems: readonly ScoreProblem[];
}

const NO_DEVIATION = /^(无|[-—–/\\]*)$/;
const SIGN = /%$/;

export function changesOf(targets: readonly Offer[]): Changes {
  const changes: ScoreChange[] = [];
  const problems: ScoreProblem[] = [];
  for (const { field, outcome, item, project, held, isTotal } of targets) {
    if (outcome.state !== 'known' || says(field, outcome.text)) continue;
    const isBlank = field.shown.trim() === '';
    if (held && isTotal === true && isBlank) continue;
    if (field.formula === '') {
      changes.push({
        ...field.cell,
        from: field.shown,
        to: outcome.text,
        why: outcome.why,
        item,
        project,
        selected: isBlank && !held,
      });
    } else {
      problems.push({
        kind: 'formula',
        cells: [field.cell],
        message: message('score.heldByFormula', {
          cell: field.cell,
          shown: field.shown,
          right: outcome.text,
          why: outcome.why,
        }),
      });
    }
  }
  return { changes, problems };
}

/** The cells of an evaluation that may be written. */
export function offersOf(
  { scored, total, subtotals, rates, grade, held, writable }: DepartmentScores,
  project: string,
): readonly Offer[] {
  if (!writable) return [];
  const own = { project, held: held.length > 0 };
  return [
    ...rates.map(target => ({ ...target, ...own, item: target.label })),
    ...scored.flatMap(row =>
      rowTargets(row).map(target => ({ ...target, ...own, item: row.indicator })),
    ),
    ...subtotals.map(target => ({ ...target, ...own, item: target.label, isTotal: true })),
    ...(total ? [{ ...total, ...own, item: '总分', isTotal: true }] : []),
    ...(grade ? [{ ...grade, ...own, item: '等次', isTotal: true }] : []),
  ];
}

function rowTargets({ score, deviation }: ScoredRow): readonly Target[] {
  if (!deviation) return [score];
  const filled = score.field.shown.trim() !== '';
  const none =
    deviation.outcome.state === 'known' &&
    deviation.outcome.value.isZero() &&
    NO_DEVIATION.test(plainText(deviation.field.shown));
  return filled && none ? [score] : [score, deviation];
}

/** Whether the cell already says it: the same number, however many zeros; a percentage also as a fraction. */
function says(field: Field, text: string): boolean {
  if (field.number === null) return plainText(field.shown) === plainText(text);
  const stands = exact(field.number);
  if (!SIGN.test(text)) return !field.percent && stands.eq(text);
  const percent = exact(text.replace(SIGN, ''));
  if (field.percent) return stands.eq(percent);
  return stands.eq(percent) || stands.times(100).eq(percent);
}
