/**
 * The two round trips of a plan. Marks alone expect nothing of the cells, so they are laid in the first and the old ones
 * taken off in the second, which can then also store the ids that Excel gave them.
 */
import { followNotes, followed, withNames } from '../../../app/plan/follow';
import { overState } from '../../../app/plan/mergeState';
import type { Mark, WritePlan } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Applied } from '../../../app/workbook';
import type { Result } from '../../../core/result';
import { err, ok, problem } from '../../../core/result';
import { codeOf } from '../excel';
import { meanwhile, queueAhead } from './ahead';
import type { Now } from './inspect';
import { queueInspection } from './inspect';
import { queueMarking } from './journal';
import type { Sheet } from '../../common/now';
import type { SheetRows } from '../../common/rows';
import type { Added } from '../marks/marks';
import { queueAdd, queueMarks } from '../marks/marks';
import type { KnownSheet, Memory } from '../memory';
import { sheetsAfter, sheetsIn } from '../../common/names';
import { readRows } from './rows';
import { refused } from '../../common/refuse';
import type { Progress } from './putBack';
import { Refused } from './putBack';
import { touchedSheets } from '../../common/touched';
import { undoOf } from '../../common/undo';
import { marksOf, queueWrite } from './write';
import type { Written } from './write';

export interface Work {
  readonly context: Excel.RequestContext;
  readonly memory: Memory;
  /** As it was given, before any of its cells was followed. */
  readonly asked: WritePlan;
  readonly progress: Progress;
}

/** A person who goes on moving rows meanwhile is not followed for ever. */
const MOST_FOLLOWED = 2;

/** Where a sheet does not fit into one answer, what stands on it is read before. */
export async function looked(work: Work): Promise<Result<Applied>> {
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
  const { context, memory, progress } = work;
  const marks = marksOf(plan);
  const early = marks !== null && canMarkEarly(memory, plan, marks);
  const known = marks === null ? [] : (memory.sheets ?? (await listSheets(context)));
  const inspection = queueInspection(context, plan, touchedSheets(plan), known, rows);
  progress.marking = early;
  if (early) queueMarking(context);
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
  const over = overState(plan, before.state);
  if (!over.ok) return over;
  const no = refused(plan, before);
  if (no && !early) return err(no);
  if (no) throw new Refused(no);
  return write(work, over.value, before, laid, rows);
}

async function write(
  { context, memory, asked, progress }: Work,
  plan: WritePlan,
  before: Now,
  laid: readonly Added[] | null,
  rows: SheetRows | null,
): Promise<Result<Applied>> {
  const marks = marksOf(plan);
  const ahead = queueAhead(context, plan, rows);
  Object.assign(progress, { writing: true, marking: marks !== null, plan, ahead });
  const written = queueWrite(context, plan, before, laid);
  progress.made = written.made;
  progress.laid = written.marks;
  progress.areas = written.marksBefore;
  await context.sync();
  const changed = ahead && meanwhile(plan, before, ahead());
  if (changed) throw new Refused(changed);
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
