/** Data validations of a plan: what was ours is taken off, what is wanted laid. */
import type { Validation } from '../../app/plan/plan';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { SheetModel, WorkbookModel } from '../model';
import { contentOf, setValidation, validationAreas } from '../validations';
import type { Done, OpOf } from './done';
import { findSheet } from './done';

export function setValidations(model: WorkbookModel, op: OpOf<'setValidations'>): Result<Done> {
  const sheet = findSheet(model, op.sheet);
  if (!sheet) return err(problem('noSheet', { sheet: op.sheet }));
  if (sheet.protection.protected)
    return err(problem('protected', { sheet: sheet.name, kept: { from: 'validations' } }));
  const standing = sheet.validations;
  const wrong = layValidations(sheet, [...op.before, ...op.after], op.after);
  const revert = (): void => {
    sheet.validations = standing;
  };
  return wrong ?? ok({ revert, undo: { ...op, before: op.after, after: op.before } });
}

/** What is wrong with an address; nothing is laid then. */
export function layValidations(
  sheet: SheetModel,
  off: readonly Validation[],
  on: readonly Validation[],
): Result<never> | null {
  const gone = validationAreas(off);
  const laid = on.map(validation => ({
    content: contentOf(validation),
    areas: validationAreas([validation]),
  }));
  const wrong = [gone, ...laid.map(({ areas }) => areas)].find(areas => typeof areas === 'string');
  if (typeof wrong === 'string')
    return err(problem('noCell', { cell: { sheet: sheet.name, address: wrong } }));
  for (const area of typeof gone === 'string' ? [] : gone) setValidation(sheet, area, null);
  for (const { content, areas } of laid) {
    for (const area of typeof areas === 'string' ? [] : areas) setValidation(sheet, area, content);
  }
  return null;
}
