/**
 * The second round trip of a plan: all its changes in one batch. What cannot be put back exactly — marks and sheets
 * that go — comes last, so that a failure before it leaves them alone.
 */
import type { Mark, SheetLayout, WritePlan } from '../../../app/plan/plan';
import type { CellValue } from '../../../core/grid';
import type { Area } from '../../common/areas';
import { typed } from '../../common/cellText';
import type { SheetNow } from '../../common/now';
import type { Now } from './inspect';
import { queueJournal, queueJournalEnd, queueMarkingEnd } from './journal';
import { queueLayout } from '../layout';
import type { Added } from '../marks/marks';
import {
  addressLists,
  idIfMade,
  queueAdd,
  queueRecord,
  queueRecordBack,
  queueRemove,
} from '../marks/marks';
import { queueStateWrite, queueTakeOver } from '../state';
import { opsOf } from '../../common/touched';
import { queueValidations } from '../validations';

/** Answers after the round trip; all but the first also, as far as Excel came, after one that failed. */
export interface Written {
  readonly added: () => readonly { readonly id: string; readonly name: string }[];
  readonly made: () => readonly string[];
  readonly marks: () => readonly Added[];
  /** The marks that were taken off, where they were. */
  readonly marksBefore: () => readonly Mark[];
}

/** The marks that a plan asks for; `null` when it leaves them as they are. */
export function marksOf(plan: WritePlan): readonly Mark[] | null {
  return opsOf(plan, 'setMarks').at(-1)?.marks ?? null;
}

/** `standing`: the new marks, when they stand already. */
export function queueWrite(
  context: Excel.RequestContext,
  plan: WritePlan,
  now: Now,
  standing: readonly Added[] | null,
): Written {
  context.application.suspendScreenUpdatingUntilNextSync();
  const content = plan.ops.some(op => op.kind !== 'setMarks');
  if (content) queueJournal(context, plan, now);
  const added = opsOf(plan, 'addSheet').map(({ sheet, rows, layout }) =>
    queueSheet(context, sheet, rows, layout),
  );
  for (const sheet of now.touched) queueBlocks(context, sheet);
  for (const { sheet, before, after } of opsOf(plan, 'setValidations'))
    queueValidations(context.workbook.worksheets.getItem(sheet), [...before, ...after], after);
  const states = opsOf(plan, 'putState');
  if (now.kept)
    queueTakeOver(
      context,
      now.kept,
      states.map(({ key }) => key),
    );
  for (const { key, value } of states.filter(({ key }) => key !== 'journal'))
    queueStateWrite(context, key, value, now.state[key]);
  const marks = marksOf(plan);
  const addedMarks = marks !== null && standing === null ? queueAdd(context, marks) : () => [];
  const removedMarks = marks === null ? () => [] : queueRemove(context, now.standing);
  if (marks !== null) queueIds(context, standing ?? unnamed(marks), now.storedMarks !== null);
  for (const { id } of now.leaving) context.workbook.worksheets.getItem(id).delete();
  if (content) queueJournalEnd(context);
  if (marks !== null) queueMarkingEnd(context);
  return {
    added: () => added.map(({ id, name }) => ({ id, name })),
    made: () => added.map(idIfMade).filter(id => id !== ''),
    marks: () => standing ?? addedMarks(),
    marksBefore: removedMarks,
  };
}

export function queueSheet(
  context: Excel.RequestContext,
  name: string,
  rows: readonly (readonly CellValue[])[],
  layout: SheetLayout,
): Excel.Worksheet {
  // Its id first: should the rest fail, it tells which sheet is ours.
  const sheet = context.workbook.worksheets.add(name).load('id,name');
  const columns = Math.max(0, ...rows.map(row => row.length));
  if (columns > 0) {
    sheet.getRangeByIndexes(0, 0, rows.length, columns).values = rows.map(row =>
      Array.from({ length: columns }, (_, column) => typed(row[column] ?? null, 'General')),
    );
  }
  queueLayout(sheet, layout);
  queueValidations(sheet, [], layout.validations ?? []);
  return sheet;
}

function queueBlocks(context: Excel.RequestContext, { touched, id, cells }: SheetNow): void {
  if (id === null) return;
  const sheet = context.workbook.worksheets.getItem(id);
  const valueAt = (row: number, column: number): string | number | boolean => {
    const now = cells.get(`${row},${column}`);
    return now ? typed(now.cell.value, now.format) : '';
  };
  for (const block of touched.blocks) rangeOf(sheet, block).values = rowsOf(block, valueAt);
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function rowsOf<T>(block: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: block.rows }, (_, row) =>
    Array.from({ length: block.columns }, (__, column) =>
      at(block.row + row, block.column + column),
    ),
  );
}

/** Without marks nothing of ours stays in the settings. */
function queueIds(context: Excel.RequestContext, marks: readonly Added[], recorded: boolean): void {
  if (marks.length > 0) queueRecord(context, marks);
  else if (recorded) queueRecordBack(context, null);
}

/** Marks that are added in the same batch: their ids come only with its answer, so they are found again by their rule. */
function unnamed(marks: readonly Mark[]): Added[] {
  return marks.flatMap(({ sheet, tone, addresses }) =>
    addressLists(addresses).map(list => ({ id: '', sheet, tone, addresses: list.split(',') })),
  );
}
