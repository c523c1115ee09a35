/**
 * After a failure half-way: what differs from before is put back. It looks first, and so needs no knowledge of which
 * actions Excel still carried out, or whether only its answer was lost. Two round trips, tried twice. Marks are put
 * back apart (`setMarks.ts`).
 */
import type { WritePlan } from '../../../app/plan/plan';
import { sameName } from '../../../app/plan/valid';
import type { Area } from '../areas';
import { sameValue, typed } from '../cellText';
import type { CellNow, Now, SheetNow } from './inspect';
import { queueCells } from './inspect';
import type { Sheet } from '../marks/marks';
import type { State } from '../state';
import { queueState, queueStateWrite } from '../state';
import { opsOf } from './touched';
import { queueValidations } from '../validations';
import { queueSheet, rangeOf } from './write';

/** What there was before the plan. */
export interface Before {
  readonly plan: WritePlan;
  readonly now: Now;
}

interface Found {
  readonly sheets: readonly Sheet[];
  readonly touched: readonly SheetNow[];
  readonly state: State;
}

/** Whether all is as before. */
export async function restore(before: Before): Promise<boolean> {
  return (await attempt(before)) || attempt(before);
}

async function attempt(before: Before): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, async context => {
      const found = await look(context, before);
      queueRepair(context, before, found);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

async function look(context: Excel.RequestContext, { now }: Before): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  const touched = now.touched.map(sheet => queueCells(worksheets, sheet.touched));
  const state = queueState(context);
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    touched: touched.map(answer => answer()),
    state: state(),
  };
}

function queueRepair(context: Excel.RequestContext, before: Before, found: Found): void {
  const { now, plan } = before;
  for (const [index, sheet] of now.touched.entries())
    queueCellRepair(context, sheet, found.touched[index]);
  for (const key of new Set(opsOf(plan, 'putState').map(op => op.key))) {
    if (found.state[key] !== now.state[key])
      queueStateWrite(context, key, now.state[key] ?? null, found.state[key]);
  }
  queueSheetRepair(context, plan, now, found);
  queueValidationRepair(context, plan, found);
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
    if (is && isSame(is, was)) continue;
    const { row, column } = was.cell;
    const one: Area = { row, column, rows: 1, columns: 1 };
    if (is && is.format !== was.format) rangeOf(sheet, one).numberFormat = [[was.format]];
    rangeOf(sheet, one).values = [[was.isError ? String(was.value) : typed(was.value, was.format)]];
  }
}

function isSame(a: CellNow, b: CellNow): boolean {
  return (
    a.formula === b.formula &&
    a.format === b.format &&
    a.isError === b.isError &&
    typeof a.value === typeof b.value &&
    sameValue(a.value, b.value, 'General')
  );
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
): void {
  for (const { sheet } of opsOf(plan, 'addSheet')) {
    const made = found.sheets.find(
      ({ id, name }) => sameName(name, sheet) && !now.sheets.some(before => before.id === id),
    );
    if (made) context.workbook.worksheets.getItem(made.id).delete();
  }
  for (const { id, name, rows, layout, position } of now.leaving) {
    if (!found.sheets.some(sheet => sheet.id === id))
      queueSheet(context, name, rows, layout).position = position;
  }
}
