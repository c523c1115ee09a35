/**
 * A write plan carried out on a model: whole or not at all. Each operation answers how it is undone, both at once
 * (`revert`, when a later one is refused) and later, as a plan (`undo`). Writing files is `hosts/file/save.ts`.
 *
 * It refuses what Excel refuses: cells of a protected sheet, a name that is taken. Whoever writes a copy of the file may
 * have marks laid over protected sheets all the same: they change no content.
 */
import type { WriteOp, WritePlan } from '../../app/plan/plan';
import { message } from '../../core/message';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import type { WorkbookModel } from '../model';
import { readState, writeState } from '../state';
import { setCell } from './cells';
import type { Done, OpOf } from './done';
import type { ApplyOptions } from './marks';
import { setMarks } from './marks';
import { addSheet, removeSheet } from './sheets';
import { setValidations } from './validations';

export type { ApplyOptions } from './marks';

/** On success the plan that undoes it. */
export function applyPlan(
  model: WorkbookModel,
  plan: WritePlan,
  options: ApplyOptions = {},
): Result<WritePlan> {
  const done: Done[] = [];
  for (const op of plan.ops) {
    const result = applyOp(model, op, options);
    if (!result.ok) {
      for (const { revert } of done.reverse()) revert();
      return result;
    }
    done.push(result.value);
  }
  return ok({
    title: message('plan.undo', { of: plan.title }),
    ops: done.reverse().map(({ undo }) => undo),
  });
}

function applyOp(model: WorkbookModel, op: WriteOp, options: ApplyOptions): Result<Done> {
  switch (op.kind) {
    case 'setCell':
      return setCell(model, op);
    case 'addSheet':
      return addSheet(model, op);
    case 'removeSheet':
      return removeSheet(model, op);
    case 'setValidations':
      return setValidations(model, op);
    case 'setMarks':
      return setMarks(model, op.marks, options);
    case 'putState':
      return ok(putState(model, op));
  }
}

function putState(model: WorkbookModel, op: OpOf<'putState'>): Done {
  const before = readState(model, op.key);
  writeState(model, op.key, op.value);
  return {
    revert: () => writeState(model, op.key, before),
    undo: { ...op, value: before, expected: op.value },
  };
}
