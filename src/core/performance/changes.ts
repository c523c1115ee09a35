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
import type { ScoredRow } from './department';
import type { Outcome } from './outcome';
import { plainText } from './quantity';

export interface Target {
  readonly field: Field;
  readonly outcome: Outcome;
}

export interface Changes {
  readonly changes: readonly ScoreChange[];
  readonly problems: readonly ScoreProblem[];
}

const NO_DEVIATION = /^(无|[-—–/\\]*)$/;
const SIGN = /%$/;

export function changesOf(targets: readonly Target[]): Changes {
  const changes: ScoreChange[] = [];
  const problems: ScoreProblem[] = [];
  for (const { field, outcome } of targets) {
    if (outcome.state !== 'known' || says(field, outcome.text)) continue;
    if (field.formula === '') {
      changes.push({ ...field.cell, from: field.shown, to: outcome.text, why: outcome.why });
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

/** The cells of a P1 row that may be written. */
export function rowTargets({ score, deviation }: ScoredRow): readonly Target[] {
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
