/**
 * A plan applied to Excel, whole or not at all (design D2), in two round trips (`attempt.ts`): look at all it touches
 * and refuse what does not fit; write everything in one batch. A failure in between is put back by `restore.ts`.
 *
 * Marks are no part of what must be whole: where Excel fails and marks are asked for, all else is written without them,
 * and then they are set one by one (`setMarks.ts`).
 */
import type { Mark, WritePlan } from '../../../app/plan/plan';
import type { Applied } from '../../../app/workbook';
import { message } from '../../../core/message';
import type { Result } from '../../../core/result';
import { err, ok } from '../../../core/result';
import { problemOf } from '../excel';
import type { Memory } from '../memory';
import { isOfTheMatter } from '../marks/patience';
import { setMarks } from '../marks/setMarks';
import { looked } from './attempt';
import type { Work } from './attempt';
import type { Attempt, Progress } from './putBack';
import { putBack } from './putBack';
import { refusedPlan } from '../../common/touched';
import { again, inTurn } from './turns';
import { dropDoubles } from '../state';
import { marksOf } from './write';

export function applyPlan(memory: Memory, plan: WritePlan): Promise<Result<Applied>> {
  return inTurn(() => again(() => applied(memory, plan)));
}

async function applied(memory: Memory, plan: WritePlan): Promise<Result<Applied>> {
  const wrong = refusedPlan(plan);
  if (wrong) return err(wrong);
  if (plan.ops.length === 0)
    return ok({ undo: { title: message('plan.undo', { of: plan.title }), ops: [] } });
  const marks = marksOf(plan);
  if (marks !== null && memory.hasFaultyRules) return marksApart(memory, plan, marks);
  const { result, mayDoLess } = await whole(memory, plan);
  return marks !== null && mayDoLess ? marksApart(memory, plan, marks) : result;
}

async function whole(memory: Memory, plan: WritePlan): Promise<Attempt> {
  const progress: Progress = {
    marking: false,
    writing: false,
    now: null,
    ahead: null,
    plan,
    made: () => [],
    laid: () => [],
    areas: () => [],
  };
  try {
    const result = await memory.whileWriting(() =>
      Excel.run({ delayForCellEdit: true }, context =>
        mendedAndLooked({ context, memory, asked: plan, progress }),
      ),
    );
    return { result, mayDoLess: false };
  } catch (error) {
    if (progress.marking || progress.writing)
      return memory.whileWriting(() => putBack(memory, progress, error));
    return { result: err(problemOf(error, 'nothingWritten')), mayDoLess: isOfTheMatter(error) };
  }
}

async function mendedAndLooked(work: Work): Promise<Result<Applied>> {
  const { context, memory } = work;
  if (memory.hasDoubles) await dropDoubles(context);
  memory.hasDoubles = false;
  return looked(work);
}

/** All else first; what becomes of the marks changes nothing about it. */
async function marksApart(
  memory: Memory,
  plan: WritePlan,
  marks: readonly Mark[],
): Promise<Result<Applied>> {
  const rest = plan.ops.filter(op => op.kind !== 'setMarks');
  const written = rest.length > 0 ? (await whole(memory, { ...plan, ops: rest })).result : null;
  if (written?.ok === false) return written;
  const marked = await memory.whileWriting(() => setMarks(memory, plan.title, marks));
  if (written === null) return marked;
  const { undo, notes = [] } = written.value;
  if (!marked.ok) return ok({ undo, notes: [...notes, marked.error] });
  return ok({
    undo: { ...undo, ops: [...undo.ops, ...marked.value.undo.ops] },
    notes: [...notes, ...(marked.value.notes ?? [])],
  });
}
