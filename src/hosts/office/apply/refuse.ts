/** Whether a plan still fits the workbook as it stands; if not, the sentence that says where. Nothing is written then. */
import type { WritePlan } from '../../../app/plan/plan';
import type { CellValue } from '../../../core/grid';
import type { Problem } from '../../../core/result';
import { problem } from '../../../core/result';
import { sameValue } from '../cellText';
import type { LeavingSheet, Now, SheetNow } from './inspect';
import { opsOf, sameName } from './touched';

export function refused(plan: WritePlan, now: Now): Problem | null {
  return (
    refusedCells(now.touched) ??
    refusedSheets(plan, now) ??
    refusedValidations(plan, now) ??
    refusedMarks(plan, now)
  );
}

function refusedCells(sheets: readonly SheetNow[]): Problem | null {
  for (const { touched, id, isProtected, cells } of sheets) {
    const { name } = touched;
    if (id === null) return noSheet(name);
    if (isProtected) {
      const [first] = touched.cells.values();
      return problem(
        'protected',
        `工作表“${name}”受保护，没有写入 ${first?.address ?? ''}，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护）。`,
      );
    }
    for (const { cell, value, formula, format } of cells.values()) {
      if (!sameValue(value, cell.expected, format)) {
        return problem(
          'changedSince',
          `“${name}”的 ${cell.address} 现在是“${shown(value)}”，不是预览时的“${shown(cell.expected)}”，工作簿没有改动。请重新操作。`,
        );
      }
      if (formula !== '')
        return problem(
          'formula',
          `“${name}”的 ${cell.address} 是公式 ${formula}，没有改写，工作簿没有改动。`,
        );
    }
  }
  return null;
}

function refusedSheets(plan: WritePlan, now: Now): Problem | null {
  const added = opsOf(plan, 'addSheet');
  const removed = opsOf(plan, 'removeSheet');
  if (added.length + removed.length === 0) return null;
  if (now.structureProtected) {
    return problem(
      'structureProtected',
      '工作簿的结构受保护，不能增删工作表，工作簿没有改动。请先撤销工作簿保护（审阅→保护工作簿）。',
    );
  }
  for (const { sheet, expected } of removed) {
    const leaving = now.leaving.find(({ name }) => sameName(name, sheet));
    if (!leaving) return noSheet(sheet);
    if (leaving.hasFormulas || !sameRows(leaving, expected)) {
      return problem(
        'changedSince',
        `工作表“${leaving.name}”的内容已有改动，没有删除，工作簿没有改动。请重新操作。`,
      );
    }
  }
  for (const { sheet } of added) {
    if (now.sheets.some(({ name }) => sameName(name, sheet)))
      return problem(
        'sheetExists',
        `工作簿里已有名为“${sheet}”的工作表，没有改动。请把它改名后重试。`,
      );
  }
  const left = now.sheets.filter(
    ({ name, visible }) => visible && !removed.some(op => sameName(op.sheet, name)),
  );
  const last = removed[0];
  return last && left.length === 0 && added.length === 0
    ? problem('lastSheet', `“${last.sheet}”是工作簿里唯一可见的工作表，不能删除，工作簿没有改动。`)
    : null;
}

function refusedValidations(plan: WritePlan, now: Now): Problem | null {
  for (const { sheet } of opsOf(plan, 'setValidations')) {
    const standing = now.sheets.find(({ name }) => sameName(name, sheet));
    if (!standing) return noSheet(sheet);
    if (standing.isProtected) {
      return problem(
        'protected',
        `工作表“${standing.name}”受保护，不能改变数据验证，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护）。`,
      );
    }
  }
  return null;
}

function refusedMarks(plan: WritePlan, now: Now): Problem | null {
  const added = opsOf(plan, 'addSheet');
  for (const { marks } of opsOf(plan, 'setMarks')) {
    for (const { sheet } of marks) {
      const standing = now.sheets.find(({ name }) => sameName(name, sheet));
      if (!standing && !added.some(op => sameName(op.sheet, sheet))) return noSheet(sheet);
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
  return problem(
    'protected',
    `工作表“${sheet}”受保护，不能改变标记，工作簿没有改动。请先撤销工作表保护（审阅→撤销工作表保护），或按清单里的单元格查看。`,
  );
}

export function noSheet(name: string): Problem {
  return problem(
    'noSheet',
    `工作簿里没有名为“${name}”的工作表，可能已改名或删除，工作簿没有改动。请重新操作。`,
  );
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

function shown(value: CellValue): string {
  return value === null || value === '' ? '（空）' : String(value);
}
