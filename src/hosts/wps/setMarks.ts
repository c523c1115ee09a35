/**
 * The marks of a plan in the place of those that stand. They are no part of what must be whole: what cannot be done of
 * them is told in a note and keeps nothing else from being done.
 */
import type { Mark } from '../../app/plan/plan';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { problemOf } from './application';
import type { FoundMark } from './marks';
import { layMark, listMarks, removeMarks } from './marks';
import type { KnownSheet } from './sheets';

export interface Marked {
  /** Those that stood before, from the top. */
  readonly before: readonly Mark[];
  readonly notes: readonly Problem[];
}

export function setMarks(sheets: readonly KnownSheet[], marks: readonly Mark[]): Result<Marked> {
  const listed = listMarks(sheets);
  const before = listed.standing.map(markOf);
  const { left, ...removed } = removeMarks(sheets);
  const laid = marks.map(mark => ({ mark, ...layMark(sheets, mark) }));
  const missing = laid.filter(({ errors }) => errors.length > 0);
  if (missing.length > 0 && laid.every(one => one.laid === 0)) {
    const isBack = putMarksBack(sheets, before);
    return err(problemOf(missing[0]?.errors[0], isBack ? 'marksNotSet' : 'marksPartlySet'));
  }
  const notes: Problem[] = [];
  if (missing.length > 0)
    notes.push(problem('marksMissing', { sheets: unique(missing.map(({ mark }) => mark.sheet)) }));
  if (left.length > 0)
    notes.push(problem('marksLeft', { sheets: unique(left), count: left.length }));
  const unread = unique([...listed.unread, ...removed.unread]);
  if (unread.length > 0) notes.push(problem('rulesUnread', { sheets: unread }));
  return ok({ before, notes });
}

/** After a failure: those that stood before, and no others. */
function putMarksBack(sheets: readonly KnownSheet[], before: readonly Mark[]): boolean {
  const { left } = removeMarks(sheets);
  const laid = [...before].reverse().map(mark => layMark(sheets, mark));
  return left.length === 0 && laid.every(({ errors }) => errors.length === 0);
}

function markOf({ sheet, tone, addresses }: FoundMark): Mark {
  return { sheet, tone, addresses };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
