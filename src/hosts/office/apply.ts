/**
 * A plan applied to Excel, whole or not at all (design D2), in two round trips: look at all it touches and refuse what
 * does not fit; write everything in one batch. A failure in between is put back by `restore.ts`.
 *
 * Marks alone expect nothing of the cells, so they are laid in the first round trip and the old ones taken off in the
 * second, which can then also store the ids that Excel gave them. They are no part of what must be whole: where Excel
 * fails and marks are asked for, all else is written without them, and then they are set one by one (`setMarks.ts`).
 */
import { followNotes, followed, withNames } from '../../app/follow';
import type { Mark, WritePlan } from '../../app/plan';
import type { Applied } from '../../app/workbook';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { codeOf, problemOf } from './excel';
import type { Now } from './inspect';
import { queueInspection } from './inspect';
import type { Added, Sheet } from './marks';
import { queueAdd, queueMarks } from './marks';
import type { KnownSheet, Memory } from './memory';
import type { SheetRows } from './names';
import { readRows, sheetsAfter, sheetsIn } from './names';
import { isOfTheMatter } from './patience';
import { refused } from './refuse';
import { restore } from './restore';
import { putMarksBack, setMarks } from './setMarks';
import { opsOf, refusedPlan, sameName, touchedSheets } from './touched';
import { undoOf } from './undo';
import { marksOf, queueWrite } from './write';
import type { Written } from './write';

/** How far it came, for putting things back. */
interface Progress {
  /** Marks may have been laid. */
  marking: boolean;
  /** Anything may have been written. */
  writing: boolean;
  now: Now | null;
  laid: () => readonly Added[];
  /** Where the marks were that were taken off. */
  areas: () => readonly Mark[];
}

interface Work {
  readonly context: Excel.RequestContext;
  readonly memory: Memory;
  /** As it was given, before any of its cells was followed. */
  readonly asked: WritePlan;
  readonly progress: Progress;
}

/** `again`: nothing is changed, and Excel might accept less. */
interface Outcome {
  readonly result: Result<Applied>;
  readonly again: boolean;
}

const NOTHING_WRITTEN = '工作簿没有改动。';
const MOST_NAMED = 20;
/** A person who goes on moving rows meanwhile is not followed for ever. */
const MOST_FOLLOWED = 2;
const STILL_MOVING = '工作表的行列正在变动，没有写入，工作簿没有改动。请等改动结束后重新操作。';

export async function applyPlan(memory: Memory, plan: WritePlan): Promise<Result<Applied>> {
  const wrong = refusedPlan(plan);
  if (wrong) return err(wrong);
  if (plan.ops.length === 0) return ok({ undo: { title: `撤销：${plan.title}`, ops: [] } });
  const marks = marksOf(plan);
  if (marks !== null && memory.hasFaultyRules) return marksApart(memory, plan, marks);
  const { result, again } = await whole(memory, plan);
  return marks !== null && again ? marksApart(memory, plan, marks) : result;
}

async function whole(memory: Memory, plan: WritePlan): Promise<Outcome> {
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
    return { result: err(problemOf(error, NOTHING_WRITTEN)), again: isOfTheMatter(error) };
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
    if (follows === 0) return err(problem('movedSince', STILL_MOVING));
    const again = rows && (await readRows(context, there.value));
    return attempt(work, there.value, again, follows - 1);
  }
  const no = refused(plan, before);
  if (no && !early) return err(no);
  if (no) throw no;
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

async function putBack(
  memory: Memory,
  plan: WritePlan,
  progress: Progress,
  error: unknown,
): Promise<Outcome> {
  const { now } = progress;
  const marksOnly = plan.ops.every(op => op.kind === 'setMarks');
  const isBack = !progress.writing || marksOnly || now === null || (await restore({ plan, now }));
  const areMarksBack = !progress.marking || (await restoreMarks(memory, progress));
  // What stands there now was not looked at again.
  memory.sheets = null;
  if (!isBack) {
    const what = `写入中途失败，也没能全部恢复。${whereToLook(plan, now)}可以不保存就关闭工作簿，再重新打开。`;
    return { result: err(problem('notRestored', what, error)), again: false };
  }
  if (isProblem(error)) return { result: err(error), again: false };
  const outcome = areMarksBack
    ? '工作簿已恢复到写入之前的样子。'
    : '单元格的内容没有改动，标记没能全部恢复，请再校验一次。';
  return { result: err(problemOf(error, outcome)), again: isOfTheMatter(error) };
}

async function restoreMarks(memory: Memory, progress: Progress): Promise<boolean> {
  const { now } = progress;
  const standing = now?.standing ?? memory.standing;
  const areas = areasSafely(progress);
  const before = {
    standing,
    stored: now ? now.storedMarks : undefined,
    laid: progress.laid().filter(({ id }) => id !== ''),
    areas: standing.map(({ id, sheet, tone }, index) => {
      const stored = now?.storedMarks?.marks.find(mark => mark.id === id);
      return areas[index] ?? (stored && { sheet, tone, addresses: stored.addresses });
    }),
  };
  return (await putMarksBack(before)) || putMarksBack(before);
}

/** Excel may have answered up to the point where it failed. */
function areasSafely({ areas }: Progress): readonly Mark[] {
  try {
    return areas();
  } catch {
    return [];
  }
}

function whereToLook(plan: WritePlan, now: Now | null): string {
  const cells = (now?.touched ?? []).flatMap(({ touched, cells: found }) =>
    [...found.values()].map(
      ({ cell, value }) =>
        `“${touched.name}”的 ${cell.address}（原为 ${value === null ? '空' : String(value)}）`,
    ),
  );
  const sheets = opsOf(plan, 'addSheet').map(({ sheet }) => `工作表“${sheet}”（原来没有）`);
  const removed = opsOf(plan, 'removeSheet').map(({ sheet }) => `工作表“${sheet}”（原来有）`);
  const all = [...cells, ...sheets, ...removed];
  if (all.length === 0) return '';
  return `请核对：${all.slice(0, MOST_NAMED).join('、')}${all.length > MOST_NAMED ? `，等 ${all.length} 处` : ''}。`;
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Error) &&
    'code' in value &&
    'message' in value &&
    !('debugInfo' in value)
  );
}
