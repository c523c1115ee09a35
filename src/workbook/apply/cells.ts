/** One cell of a plan. */
import { badValue } from '../../app/plan/valid';
import { parseA1 } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { WorkbookModel } from '../model';
import { MAX_COLUMNS, MAX_ROWS, cellAt, cellKey } from '../model';
import type { Done, OpOf } from './done';
import { findSheet, sameValue } from './done';

export function setCell(model: WorkbookModel, op: OpOf<'setCell'>): Result<Done> {
  const { cell, expected, value } = op;
  const sheet = findSheet(model, cell.sheet);
  if (!sheet) return err(problem('noSheet', { sheet: cell.sheet }));
  const place = parseA1(cell.address);
  if (!place || place.row >= MAX_ROWS || place.column >= MAX_COLUMNS)
    return err(problem('noCell', { cell }));
  const { name } = sheet;
  const { address } = cell;
  const ref = { sheet: name, address };
  if (sheet.protection.protected)
    return err(problem('protected', { sheet: name, kept: { from: 'writing', address } }));
  const before = cellAt(sheet, place.row, place.column);
  const now = before?.value ?? null;
  if (!sameValue(now, expected)) return err(problem('changedSince', { cell: ref, now, expected }));
  if (before && before.formula !== '')
    return err(problem('formula', { cell: ref, formula: before.formula }));
  const why = badValue(value);
  if (why) return err(problem('badValue', { cell: ref, why }));
  const key = cellKey(place.row, place.column);
  const format = before?.format ?? 'General';
  if (value === null && format === 'General') sheet.cells.delete(key);
  else sheet.cells.set(key, { value, formula: '', format, error: false });
  const revert = (): void => {
    if (before) sheet.cells.set(key, before);
    else sheet.cells.delete(key);
  };
  return ok({ revert, undo: { ...op, expected: value, value: expected } });
}
