/**
 * After a failure half-way: what differs from before is put back. It looks first, and so needs no knowledge of which
 * actions Excel still carried out, or whether only its answer was lost. Two round trips, tried twice. Marks are put
 * back apart (`setMarks.ts`).
 */
import type { WritePlan } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Area } from '../../common/areas';
import { runInExcel } from '../excel';
import { typed } from '../../common/cellText';
import { isAsMade, isOurs, isSame } from '../../common/compare';
import type { LeavingSheet, Sheet, SheetNow, State } from '../../common/now';
import type { Now } from './inspect';
import { queueCells } from './inspect';
import { queueState, queueStateWrite } from '../state';
import { opsOf } from '../../common/touched';
import { queueValidations } from '../validations';
import { queueSheet, rangeOf } from './write';

/** What there was before the plan. */
export interface Before {
  readonly plan: WritePlan;
  readonly now: Now;
  /** Ids of the sheets that Excel told to be made. */
  readonly made: readonly string[];
}

interface Found {
  readonly sheets: readonly (Sheet & { readonly values: readonly (readonly unknown[])[] | null })[];
  readonly touched: readonly SheetNow[];
  readonly state: State;
}

/** Whether all is as before. */
export async function restore(before: Before): Promise<boolean> {
  return (await attempt(before)) || attempt(before);
}

async function attempt(before: Before): Promise<boolean> {
  try {
    await runInExcel(async context => {
      const found = await look(context, before);
      queueRepair(context, before, found);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

async function look(context: Excel.RequestContext, { plan, now }: Before): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  const touched = now.touched.map(sheet => queueCells(worksheets, sheet.touched));
  const state = queueState(context);
  const perhapsMade = opsOf(plan, 'addSheet').map(({ sheet }) => {
    const used = worksheets
      .getItemOrNullObject(sheet)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,values');
    return { sheet, used };
  });
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => {
      const used = perhapsMade.find(({ sheet }) => sameName(sheet, name))?.used;
      const fromA1 = used?.isNullObject === false && used.rowIndex + used.columnIndex === 0;
      return { id, name, values: fromA1 ? used.values : null };
    }),
    touched: touched.map(answer => answer()),
    state: state().state,
  };
}

function queueRepair(context: Excel.RequestContext, before: Before, found: Found): void {
  const { now, plan, made } = before;
  for (const [index, sheet] of now.touched.entries())
    queueCellRepair(context, sheet, found.touched[index]);
  queueSheetRepair(context, plan, now, found, made);
  queueValidationRepair(context, plan, found);
  // The journal last: as long as it stands, what is left can be taken back at the next opening.
  const keys = opsOf(plan, 'putState').map(op => op.key);
  for (const key of new Set([...keys.filter(one => one !== 'journal'), 'journal' as const])) {
    if (found.state[key] !== now.state[key])
      queueStateWrite(context, key, now.state[key] ?? null, found.state[key]);
  }
}

function queueCellRepair(
  context: Excel.RequestContext,
  before: SheetNow,
  found: SheetNow | undefined,
): void {
  if (!found || found.id === null) return;
  const sheet = context.workbook.worksheets.getItem(found.id);
  for (const [key, was] of before.cells) {
    const is = found.cells.get(key);
    // What is neither as before nor as we wrote it was typed since, and is somebody's.
    if (is && (isSame(is, was) || !isOurs(is))) continue;
    const { row, column } = was.cell;
    const one: Area = { row, column, rows: 1, columns: 1 };
    if (is && is.format !== was.format) rangeOf(sheet, one).numberFormat = [[was.format]];
    if (was.formula !== '') rangeOf(sheet, one).formulas = [[was.formula]];
    else
      rangeOf(sheet, one).values = [
        [was.isError ? String(was.value) : typed(was.value, was.format)],
      ];
  }
}

/** Without a look at what stands there: laid again, it is what the plan found. */
function queueValidationRepair(context: Excel.RequestContext, plan: WritePlan, found: Found): void {
  for (const { sheet, before, after } of opsOf(plan, 'setValidations')) {
    const there = found.sheets.find(({ name }) => sameName(name, sheet));
    if (there)
      queueValidations(
        context.workbook.worksheets.getItem(there.id),
        [...before, ...after],
        before,
      );
  }
}

function queueSheetRepair(
  context: Excel.RequestContext,
  plan: WritePlan,
  now: Now,
  found: Found,
  made: readonly string[],
): void {
  for (const { sheet, rows } of opsOf(plan, 'addSheet')) {
    // Somebody else may just have made a sheet of this name: it stays, unless it holds what we wrote and nothing else.
    const ours = found.sheets.find(
      ({ id, name, values }) =>
        made.includes(id) ||
        (sameName(name, sheet) &&
          !now.sheets.some(before => before.id === id) &&
          made.length === 0 &&
          isAsMade(values, rows)),
    );
    if (ours) context.workbook.worksheets.getItem(ours.id).delete();
  }
  for (const leaving of now.leaving) {
    if (!found.sheets.some(sheet => sheet.id === leaving.id)) queueLeavingBack(context, leaving);
  }
}

function queueLeavingBack(
  context: Excel.RequestContext,
  { name, rows, formulas, layout, position }: LeavingSheet,
): void {
  const sheet = queueSheet(context, name, rows, layout);
  for (const { row, column, formula } of formulas)
    rangeOf(sheet, { row, column, rows: 1, columns: 1 }).formulas = [[formula]];
  sheet.position = position;
}
