/**
 * Marks set with patience, and put back after a failure (`patientMarks.ts`). What cannot be done of them is told in a
 * note; it keeps nothing else from being done.
 */
import type { Mark } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Applied } from '../../../app/workbook';
import { message } from '../../../core/message';
import type { PlanTitle } from '../../../core/plans';
import type { Problem, Result } from '../../../core/result';
import { err, ok, problem } from '../../../core/result';
import { problemOf, runInExcel } from '../excel';
import { queueMarking, queueMarkingEnd } from '../apply/journal';
import type { Standing } from '../../common/now';
import type { Added, Stored } from './marks';
import type { KnownSheet, Memory } from '../memory';
import type { Listing, Rule } from './patientMarks';
import {
  areasPatiently,
  layPatiently,
  listPatiently,
  recordPatiently,
  removePatiently,
} from './patientMarks';
import { mayBeFormatted } from '../protection';
import { protectedMarks } from '../../common/refuse';
import { queueRecordBack } from './marks';

export async function setMarks(
  memory: Memory,
  title: PlanTitle,
  marks: readonly Mark[],
): Promise<Result<Applied>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, context =>
      attempt(context, memory, title, marks),
    );
  } catch (error) {
    return err(problemOf(error, 'marksPartlySet'));
  }
}

async function attempt(
  context: Excel.RequestContext,
  memory: Memory,
  title: PlanTitle,
  marks: readonly Mark[],
): Promise<Result<Applied>> {
  const sheets = await readSheets(context);
  memory.sheets = sheets;
  const listing = await listPatiently(context, sheets);
  memory.hasFaultyRules = listing.unread.length + listing.unlisted.length > 0;
  const no = refused(marks, listing, sheets);
  if (no) return err(no);
  const before = await areasPatiently(context, listing);
  queueMarking(context);
  await context.sync();
  const { added, missing } = await layPatiently(context, marks);
  if (marks.length > 0 && added.length === 0) {
    queueMarkingEnd(context);
    await context.sync();
    return err(problemOf(missing[0]?.error, 'marksNotSet'));
  }
  const left = await removePatiently(context, listing.standing);
  // A rule that cannot be deleted is no fault of the workbook that the next reading will not find again.
  memory.hasFaultyRules ||= left.length > 0;
  await recordPatiently(context, [...added, ...left.map(kept)], listing.stored);
  queueMarkingEnd(context);
  await context.sync();
  memory.standing = [
    ...left,
    ...added.flatMap(({ id, sheet, tone }) => {
      const sheetId = sheets.find(({ name }) => sameName(name, sheet))?.id;
      return sheetId === undefined ? [] : [{ id, sheetId, sheet, tone }];
    }),
  ];
  return ok({
    undo: {
      title: message('plan.undo', { of: title }),
      ops: [{ kind: 'setMarks', marks: [...before].reverse() }],
    },
    notes: notesOf(listing, left, missing),
  });
}

async function readSheets(context: Excel.RequestContext): Promise<readonly KnownSheet[]> {
  const sheets = context.workbook.worksheets.load(
    'items/id,items/name,items/protection/protected,items/protection/options',
  );
  await context.sync();
  return sheets.items.map(({ id, name, protection }) => ({
    id,
    name,
    locked: protection.protected && !mayBeFormatted(protection),
  }));
}

function refused(
  marks: readonly Mark[],
  { standing }: Listing,
  sheets: readonly KnownSheet[],
): Problem | null {
  const names = [...marks, ...standing].map(({ sheet }) => sheet);
  for (const name of names) {
    const sheet = sheets.find(known => sameName(known.name, name));
    if (!sheet) return problem('noSheet', { sheet: name });
    if (sheet.locked) return protectedMarks(sheet.name);
  }
  return null;
}

function kept({ id, sheet, tone }: Standing): Added {
  return { id, sheet, tone, addresses: [] };
}

function notesOf(
  { unread, unlisted }: Listing,
  left: readonly Rule[],
  missing: readonly { readonly mark: Mark }[],
): readonly Problem[] {
  const notes: Problem[] = [];
  if (missing.length > 0)
    notes.push(problem('marksMissing', { sheets: sheetsOf(missing.map(({ mark }) => mark)) }));
  if (left.length > 0)
    notes.push(problem('marksLeft', { sheets: sheetsOf(left), count: left.length }));
  const unknown = [...unread, ...unlisted.map(({ name }) => ({ sheet: name }))];
  if (unknown.length > 0) notes.push(problem('rulesUnread', { sheets: sheetsOf(unknown) }));
  return notes;
}

function sheetsOf(things: readonly { readonly sheet: string }[]): string[] {
  return [...new Set(things.map(({ sheet }) => sheet))];
}

/** The marks as they were before a plan that failed half-way. */
export interface MarksBefore {
  readonly standing: readonly Standing[];
  /** Where they were, in the same order, as far as it is known. */
  readonly areas: readonly (Mark | undefined)[];
  /** New ones that Excel came to make, finished or not. */
  readonly laid: readonly Added[];
  /** What the settings said of marks; `undefined` when that was not touched. */
  readonly stored: Stored | null | undefined;
}

/** Whether all marks are as before. */
export async function putMarksBack(before: MarksBefore): Promise<boolean> {
  try {
    return await runInExcel(context => putBack(context, before));
  } catch {
    return false;
  }
}

async function putBack(
  context: Excel.RequestContext,
  { standing, areas, laid, stored }: MarksBefore,
): Promise<boolean> {
  const found = await listPatiently(context, await readSheets(context));
  const was = (id: string): boolean => standing.some(mark => mark.id === id);
  const isNew = (id: string): boolean =>
    found.standing.some(mark => mark.id === id) || laid.some(mark => mark.id === id);
  const left = await removePatiently(
    context,
    found.all.filter(({ id }) => isNew(id) && !was(id)),
  );
  const gone = standing.flatMap((mark, index) =>
    found.all.some(({ id }) => id === mark.id) ? [] : [areas[index]],
  );
  // Each is added above the others: the last first.
  const { missing } = await layPatiently(
    context,
    gone.reverse().filter((mark): mark is Mark => mark !== undefined && mark.addresses.length > 0),
  );
  if (stored !== undefined && JSON.stringify(stored) !== JSON.stringify(found.stored)) {
    queueRecordBack(context, stored);
  }
  queueMarkingEnd(context);
  await context.sync();
  return left.length + missing.length === 0;
}
