/** Whether a plan still fits the workbook as it stands; if not, where. Nothing is written then. */
import type { WritePlan } from '../../app/plan/plan';
import { titleIn } from '../../app/plan/journal';
import { sameName } from '../../app/plan/valid';
import type { CellValue } from '../../core/grid';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import { sameValue } from './cellText';
import type { LeavingSheet, Now, SheetNow } from './now';
import { opsOf } from './touched';

export function refused(plan: WritePlan, now: Now): Problem | null {
  return (
    refusedUnfinished(plan, now) ??
    refusedCells(now.touched) ??
    refusedSheets(plan, now) ??
    refusedValidations(plan, now) ??
    refusedMarks(plan, now)
  );
}

/** What was broken off is finished or taken back first: its cells may hold what is neither. */
function refusedUnfinished(plan: WritePlan, { state }: Now): Problem | null {
  return state.journal !== undefined && !opsOf(plan, 'putState').some(op => op.key === 'journal')
    ? problem('unfinished', { title: titleIn(state.journal) })
    : null;
}

function refusedCells(sheets: readonly SheetNow[]): Problem | null {
  for (const { touched, id, isProtected, cells } of sheets) {
    const { name } = touched;
    if (id === null) return problem('noSheet', { sheet: name });
    if (isProtected) {
      const [first] = touched.cells.values();
      const address = first?.address ?? '';
      return problem('protected', { sheet: name, kept: { from: 'writing', address } });
    }
    for (const { cell, value, formula, format } of cells.values()) {
      const { address, expected } = cell;
      const ref = { sheet: name, address };
      if (!sameValue(value, expected, format))
        return problem('changedSince', { cell: ref, now: value, expected });
      if (formula !== '') return problem('formula', { cell: ref, formula });
    }
  }
  return null;
}

function refusedSheets(plan: WritePlan, now: Now): Problem | null {
  const added = opsOf(plan, 'addSheet');
  const removed = opsOf(plan, 'removeSheet');
  const [first] = [...added, ...removed];
  if (first && now.structureProtected)
    return problem('structureProtected', {
      sheet: first.sheet,
      isAdded: first.kind === 'addSheet',
    });
  for (const { sheet, expected } of removed) {
    const leaving = now.leaving.find(({ name }) => sameName(name, sheet));
    if (!leaving) return problem('noSheet', { sheet });
    if (leaving.formulas.length > 0 || !sameRows(leaving, expected))
      return problem('sheetChangedSince', { sheet: leaving.name });
  }
  for (const { sheet } of added) {
    if (now.sheets.some(({ name }) => sameName(name, sheet)))
      return problem('sheetExists', { sheet });
  }
  const left = now.sheets.filter(
    ({ name, visible }) => visible && !removed.some(op => sameName(op.sheet, name)),
  );
  const last = removed[0];
  return last && left.length === 0 && added.length === 0
    ? problem('lastSheet', { sheet: last.sheet })
    : null;
}

function refusedValidations(plan: WritePlan, now: Now): Problem | null {
  for (const { sheet } of opsOf(plan, 'setValidations')) {
    const standing = now.sheets.find(({ name }) => sameName(name, sheet));
    if (!standing) return problem('noSheet', { sheet });
    if (standing.isProtected)
      return problem('protected', { sheet: standing.name, kept: { from: 'validations' } });
  }
  return null;
}

function refusedMarks(plan: WritePlan, now: Now): Problem | null {
  const added = opsOf(plan, 'addSheet');
  for (const { marks } of opsOf(plan, 'setMarks')) {
    for (const { sheet } of marks) {
      const standing = now.sheets.find(({ name }) => sameName(name, sheet));
      if (!standing && !added.some(op => sameName(op.sheet, sheet)))
        return problem('noSheet', { sheet });
      if (standing?.isProtected && !standing.allowFormatCells) return protectedMarks(standing.name);
    }
    const locked = now.standing.find(({ sheetId }) =>
      now.sheets.some(
        ({ id, isProtected, allowFormatCells }) =>
          id === sheetId && isProtected && !allowFormatCells,
      ),
    );
    if (locked) return protectedMarks(locked.sheet);
  }
  return null;
}

export function protectedMarks(sheet: string): Problem {
  return problem('protected', { sheet, kept: { from: 'marks' } });
}

function sameRows({ rows }: LeavingSheet, expected: readonly (readonly CellValue[])[]): boolean {
  for (let row = 0; row < Math.max(rows.length, expected.length); row += 1) {
    const [now, wanted] = [rows[row] ?? [], expected[row] ?? []];
    for (let column = 0; column < Math.max(now.length, wanted.length); column += 1) {
      if (!sameValue(now[column] ?? null, wanted[column] ?? null, 'General')) return false;
    }
  }
  return true;
}
