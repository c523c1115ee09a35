/**
 * 采纳建议: write what the suspect cells should read. Cells whose true value is not known are left alone.
 */
import type { Explanation } from '../../core/checks/model';
import { message } from '../../core/message';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { valueForCell } from '../plan/cellValue';
import { setCell } from '../plan/follow';
import type { WriteOp, WritePlan } from '../plan/plan';
import { contentAt } from '../snapshot';
import type { Snapshot } from '../workbook';

/** Refused for a formula: its result is wrong because of the cells it reads, and overwriting it would hide that. */
export function adoptPlan(snapshot: Snapshot, explanation: Explanation): Result<WritePlan> {
  const ops: WriteOp[] = [];
  for (const cell of explanation.cells) {
    if (cell.implied === null) continue;
    const content = contentAt(snapshot, cell);
    const { sheet, address } = cell;
    const { formula } = content;
    if (formula !== '') return err(problem('adoptFormula', { cell: { sheet, address }, formula }));
    // A text that is no amount is what is wrong: a number takes its place.
    const beside = cell.kind === 'noAmount' ? { ...content, value: null } : content;
    const value = valueForCell(cell.implied, beside);
    ops.push(setCell(snapshot, { sheet, address }, content.value, value));
  }
  if (ops.length === 0) return err(problem('nothingToAdopt', {}));
  const known = explanation.cells.flatMap(({ implied }) => (implied === null ? [] : [implied]));
  const to = known.length === 1 ? (known[0] ?? null) : null;
  return ok({ title: message('plan.adopt', { cells: ops.length, to }), ops });
}
