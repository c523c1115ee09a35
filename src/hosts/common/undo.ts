/** The plan that undoes a plan: what stood there, expected to find what was written. */
import type { Mark, WriteOp, WritePlan } from '../../app/plan/plan';
import { sameName } from '../../app/plan/valid';
import type { CellValue } from '../../core/grid';
import { message } from '../../core/message';
import type { Now } from './now';
import { opsOf } from './touched';

export function undoOf(plan: WritePlan, now: Now, marksBefore: readonly Mark[]): WritePlan {
  const ops: WriteOp[] = [];
  for (const { touched, cells } of now.touched) {
    for (const { cell, value } of cells.values()) {
      ops.push({
        kind: 'setCell',
        cell: { sheet: touched.name, address: cell.address },
        expected: held(cell.value),
        value,
      });
    }
  }
  for (const { key } of opsOf(plan, 'putState')) {
    if (key === 'journal' || ops.some(op => op.kind === 'putState' && op.key === key)) continue;
    const expected =
      opsOf(plan, 'putState')
        .filter(op => op.key === key)
        .at(-1)?.value ?? null;
    ops.push({ kind: 'putState', key, value: now.state[key] ?? null, expected });
  }
  // Each mark is laid above the others: the last first.
  if (opsOf(plan, 'setMarks').length > 0)
    ops.push({
      kind: 'setMarks',
      marks: marksBefore.filter(mark => mark.addresses.length > 0).reverse(),
    });
  for (const { name, rows, layout } of now.leaving)
    ops.push({ kind: 'addSheet', sheet: name, rows, layout });
  for (const op of opsOf(plan, 'setValidations'))
    ops.push({ ...op, before: op.after, after: op.before });
  for (const {
    sheet,
    rows,
    layout: { validations },
  } of opsOf(plan, 'addSheet')) {
    if (!now.sheets.some(({ name }) => sameName(name, sheet)))
      ops.push({
        kind: 'removeSheet',
        sheet,
        expected: rows,
        ...(validations === undefined ? {} : { validations }),
      });
  }
  return { title: message('plan.undo', { of: plan.title }), ops };
}

/** What a cell holds after `value` was written: an empty text is an empty cell. */
function held(value: CellValue): CellValue {
  return value === '' ? null : value;
}
