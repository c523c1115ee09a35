/**
 * A plan applied to Excel, whole or not at all (design D2), in two round trips: look at all it touches and refuse what
 * does not fit; write everything in one batch. A failure in between is put back by `restore.ts`.
 *
 * Marks alone expect nothing of the cells, so they are laid in the first round trip and the old ones taken off in the
 * second, which can then also store the ids that Excel gave them. They are no part of what must be whole: where Excel
 * fails and marks are asked for, all else is written without them, and then they are set one by one (`setMarks.ts`).
 */
import { followNotes, followed, withNames } from '../../../app/plan/follow';
import type { Mark, WritePlan } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Applied } from '../../../app/workbook';
import { message } from '../../../core/message';
import type { Result } from '../../../core/result';
import { err, ok, problem } from '../../../core/result';
import { codeOf, problemOf } from '../excel';
import type { Now } from './inspect';
import { queueInspection } from './inspect';
import type { Sheet } from '../marks/marks';
import { queueAdd, queueMarks } from '../marks/marks';
import type { KnownSheet, Memory } from '../memory';
import { sheetsAfter, sheetsIn } from './names';
import type { SheetRows } from './rows';
import { readRows } from './rows';
import { isOfTheMatter } from '../marks/patience';
import { refused } from './refuse';
import type { Attempt, Progress } from './putBack';
import { Refused, putBack } from './putBack';
import { setMarks } from '../marks/setMarks';
import { refusedPlan, touchedSheets } from './touched';
import { undoOf } from './undo';
import { marksOf, queueWrite } from './write';
import type { Written } from './write';

interface Work {
  readonly context: Excel.RequestContext;
  readonly memory: Memory;
  /** As it was given, before any of its cells was followed. */
  readonly asked: WritePlan;
  readonly progress: Progress;
}

/** A person who goes on moving rows meanwhile is not followed for ever. */
const MOST_FOLLOWED = 2;

export async function applyPlan(memory: Memory, plan: WritePlan): Promise<Result<Applied>> {
  const wrong = refusedPlan(plan);
  if (wrong) return err(wrong);
  if (plan.ops.length === 0)
    return ok({ undo: { title: message('plan.undo', { of: plan.title }), ops: [] } });
  const marks = marksOf(plan);
  if (marks !== null && memory.hasFaultyRules) return marksApart(memory, plan, marks);
  const { result, again } = await whole(memory, plan);
  return marks !== null && again ? marksApart(memory, plan, marks) : result;
}

async function whole(memory: Memory, plan: WritePlan): Promise<Attempt> {
  const progress: Progress = {
    marking: false,
    writing: false,
    now: null,
    laid: () => [],
    areas: () => [],
  };
  try {
    const result = await memory.whileWriting(() =>
      Excel.run({ delayForCellEdit: true }, context =>
        looked({ context, memory, asked: plan, progress }),
      ),
    );
    return { result, again: false };
  } catch (error) {
    if (progress.marking || progress.writing)
      return memory.whileWriting(() => putBack(memory, plan, progress, error));
    return { result: err(problemOf(error, 'nothingWritten')), again: isOfTheMatter(error) };
  }
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

/** Where a sheet does not fit into one answer, what stands on it is read before. */
async function looked(work: Work): Promise<Result<Applied>> {
  const { context, asked, progress } = work;
  try {
    return await attempt(work, asked, null);
  } catch (error) {
    const isTooLong = codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
    if (!isTooLong || progress.writing || progress.marking) throw error;
    return attempt(work, asked, await readRows(context, asked));
  }
}

/** `plan`: what was asked for, as it fits the workbook as far as that was seen. */
async function attempt(
  work: Work,
  plan: WritePlan,
  rows: SheetRows | null,
  follows = MOST_FOLLOWED,
): Promise<Result<Applied>> {
  const { context, memory, asked, progress } = work;
  const marks = marksOf(plan);
  const early = marks !== null && canMarkEarly(memory, plan, marks);
  const known = marks === null ? [] : (memory.sheets ?? (await listSheets(context)));
  const inspection = queueInspection(context, plan, touchedSheets(plan), known, rows);
  progress.marking = early;
  const laying = early ? queueAdd(context, marks) : null;
  progress.laid = laying ?? progress.laid;
  await context.sync();
  const now = marks === null ? inspection() : await withNewSheets(context, inspection(), known);
  // The new marks of an early start are among those that stand.
  const laid = laying?.() ?? null;
  const before = {
    ...now,
    standing: now.standing.filter(({ id }) => laid?.some(mark => mark.id === id) !== true),
  };
  progress.now = before;
  const there = followed(plan, sheetsIn(before));
  if (!there.ok) return there;
  if (there.value !== plan) {
    if (follows === 0) return err(problem('stillMoving', {}));
    const again = rows && (await readRows(context, there.value));
    return attempt(work, there.value, again, follows - 1);
  }
  const no = refused(plan, before);
  if (no && !early) return err(no);
  if (no) throw new Refused(no);
  progress.writing = true;
  progress.marking = marks !== null;
  const written = queueWrite(context, plan, before, laid);
  progress.laid = written.marks;
  progress.areas = written.marksBefore;
  await context.sync();
  remember(memory, before, written, marks);
  const undo = undoOf(plan, before, written.marksBefore());
  return ok({
    undo: withNames(undo, plan, sheetsAfter(before)),
    notes: followNotes(asked, plan),
  });
}

/** Only over sheets that were free to be marked when we last looked; otherwise one looks first. */
function canMarkEarly(memory: Memory, plan: WritePlan, marks: readonly Mark[]): boolean {
  const free = (name: string): boolean =>
    memory.sheets?.some(sheet => sameName(sheet.name, name) && !sheet.locked) === true;
  return (
    plan.ops.every(op => op.kind === 'setMarks') &&
    marks.every(({ sheet }) => free(sheet)) &&
    memory.standing.every(({ sheet }) => free(sheet))
  );
}

async function listSheets(context: Excel.RequestContext): Promise<readonly Sheet[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  return sheets.items.map(({ id, name }) => ({ id, name }));
}

/** A sheet copied since we last looked has copies of our marks: one more round trip, rarely. */
async function withNewSheets(
  context: Excel.RequestContext,
  now: Now,
  known: readonly Sheet[],
): Promise<Now> {
  const fresh = now.sheets.filter(({ id }) => !known.some(sheet => sheet.id === id));
  if (fresh.length === 0) return now;
  const standing = queueMarks(context, fresh);
  await context.sync();
  return { ...now, standing: [...now.standing, ...standing()] };
}

function remember(memory: Memory, now: Now, written: Written, marks: readonly Mark[] | null): void {
  const kept = now.sheets.filter(({ id }) => !now.leaving.some(sheet => sheet.id === id));
  const known = kept.map(({ id, name, isProtected, allowFormatCells }): KnownSheet => ({
    id,
    name,
    locked: isProtected && !allowFormatCells,
  }));
  memory.sheets = [
    ...known,
    ...written.added().map(({ id, name }) => ({ id, name, locked: false })),
  ];
  if (marks === null) return;
  memory.standing = written.marks().flatMap(({ id, sheet: name, tone }) => {
    const sheet = memory.sheets?.find(known => sameName(known.name, name));
    return sheet ? [{ id, sheetId: sheet.id, sheet: sheet.name, tone }] : [];
  });
}
