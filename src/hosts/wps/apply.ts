/**
 * A plan carried out, whole or not at all (design D2): look at all it touches and refuse what does not fit; write one
 * thing after the other; after a failure put back what the look saw. Then the marks, which are no part of the whole.
 *
 * All of it happens at once in this page: two plans never meet. The person is not kept out, so what is about to be
 * overwritten is looked at once more (`write.ts`).
 */
import { followNotes, followed, withNames } from '../../app/plan/follow';
import { overState } from '../../app/plan/mergeState';
import type { Mark, WritePlan } from '../../app/plan/plan';
import type { Applied } from '../../app/workbook';
import { message } from '../../core/message';
import type { ProblemMessages } from '../../core/problems';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { sheetsAfter, sheetsIn } from '../common/names';
import type { Now } from '../common/now';
import { refused } from '../common/refuse';
import { opsOf, refusedPlan } from '../common/touched';
import { undoOf } from '../common/undo';
import type { WpsApplication, WpsBook, WpsSheet } from './application';
import { again, problemOf, twice, undisturbed } from './application';
import { lookAt } from './look';
import { restore } from './restore';
import { setMarks } from './setMarks';
import type { SheetRegister } from './sheets';
import { writeState } from './state';
import { Refused, write } from './write';

/** A person who goes on moving rows meanwhile is not followed for ever. */
const MOST_FOLLOWED = 2;
const MOST_PLACES = 20;

export function applyPlan(
  application: WpsApplication,
  book: WpsBook,
  register: SheetRegister,
  plan: WritePlan,
): Result<Applied> {
  const wrong = refusedPlan(plan);
  if (wrong) return err(wrong);
  if (plan.ops.length === 0)
    return ok({ undo: { title: message('plan.undo', { of: plan.title }), ops: [] } });
  try {
    return undisturbed(application, () => applied(book, register, plan));
  } catch (error) {
    return err(problemOf(error, 'nothingWritten'));
  }
}

function applied(book: WpsBook, register: SheetRegister, asked: WritePlan): Result<Applied> {
  const looked = fitted(book, register, asked);
  if (!looked.ok) return looked;
  const { plan, now } = looked.value;
  const marks = opsOf(plan, 'setMarks').at(-1)?.marks ?? null;
  if (plan.ops.some(op => op.kind !== 'setMarks')) {
    const problem = contentWritten(book, register, plan, now);
    if (problem) return err(problem);
  }
  const marked = marks && marksSet(book, register, marks, now);
  // Marks alone that could not be set are no success.
  if (marked?.ok === false && plan.ops.every(op => op.kind === 'setMarks')) return marked;
  const marksBefore = marked?.ok === true ? marked.value.before : [];
  const undo = undoOf(marked?.ok === false ? withoutMarks(plan) : plan, now, marksBefore);
  const notes = marked?.ok === false ? [marked.error] : (marked?.value.notes ?? []);
  return ok({
    undo: withNames(undo, plan, sheetsAfter(now)),
    notes: [...followNotes(asked, plan), ...notes],
  });
}

/** The plan as it fits the workbook, and what it found there. */
function fitted(
  book: WpsBook,
  register: SheetRegister,
  asked: WritePlan,
): Result<{ readonly plan: WritePlan; readonly now: Now }> {
  let plan = asked;
  for (let follows = 0; ; follows += 1) {
    const now = lookAt(book, register.list(book), plan);
    const there = followed(plan, sheetsIn(now));
    if (!there.ok) return there;
    if (there.value === plan) {
      const over = overState(plan, now.state);
      if (!over.ok) return over;
      const no = refused(plan, now);
      return no ? err(no) : ok({ plan: over.value, now });
    }
    if (follows === MOST_FOLLOWED) return err(problem('stillMoving', {}));
    plan = there.value;
  }
}

/** Why it was not written; all is as before then, or the problem says what is not. */
function contentWritten(
  book: WpsBook,
  register: SheetRegister,
  plan: WritePlan,
  now: Now,
): Problem | null {
  const made: WpsSheet[] = [];
  let shown: WpsSheet | null = null;
  try {
    shown = book.ActiveSheet;
    write(book, register.list(book), plan, now, sheet => made.push(sheet));
    return null;
  } catch (error) {
    if (!restore(book, register, { plan, now, made, shown })) {
      const places = placesOf(plan, now);
      const where = { places: places.slice(0, MOST_PLACES), count: places.length };
      return problem('notRestored', where, error);
    }
    return error instanceof Refused ? error.problem : problemOf(error, 'restored');
  }
}

function marksSet(
  book: WpsBook,
  register: SheetRegister,
  marks: readonly Mark[],
  { state }: Now,
): ReturnType<typeof setMarks> {
  try {
    const result = setMarks(
      again(() => register.list(book)),
      marks,
    );
    // Begun in Excel, and broken off there.
    if (state.marking !== undefined) twice(() => writeState(book, 'marking', null));
    return result;
  } catch (error) {
    return err(problemOf(error, 'marksPartlySet'));
  }
}

function withoutMarks(plan: WritePlan): WritePlan {
  return { ...plan, ops: plan.ops.filter(op => op.kind !== 'setMarks') };
}

/** Where to look. */
function placesOf(plan: WritePlan, now: Now): ProblemMessages['notRestored']['places'] {
  const cells = now.touched.flatMap(({ touched, cells: found }) =>
    [...found.values()].map(({ cell: { address }, value: was }) => ({
      cell: { sheet: touched.name, address },
      was,
    })),
  );
  const added = opsOf(plan, 'addSheet').map(({ sheet }) => ({ sheet, wasThere: false }));
  const removed = opsOf(plan, 'removeSheet').map(({ sheet }) => ({ sheet, wasThere: true }));
  return [...cells, ...added, ...removed];
}
