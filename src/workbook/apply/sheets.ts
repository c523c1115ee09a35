/** Sheets that a plan makes and removes. */
import { badValue, isSheetName } from '../../app/plan/valid';
import { cellRef } from '../../core/address';
import type { CellValue } from '../../core/grid';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { SheetModel, WorkbookModel } from '../model';
import { cellAt, cellKey, newSheet, usedArea } from '../model';
import type { Done, OpOf } from './done';
import { findSheet, sameValue } from './done';
import { layValidations } from './validations';

export function addSheet(model: WorkbookModel, op: OpOf<'addSheet'>): Result<Done> {
  const name = op.sheet;
  if (model.structureProtected === true)
    return err(problem('structureProtected', { sheet: name, isAdded: true }));
  if (!isSheetName(name)) return err(problem('sheetName', { sheet: name }));
  if (findSheet(model, name)) return err(problem('sheetExists', { sheet: name }));
  const sheet = newSheet(freeSheetId(model), name);
  op.layout.widths.forEach((width, column) => sheet.columnWidths.set(column, width));
  sheet.headerRows = op.layout.headerRows;
  sheet.frozenRows = op.layout.headerRows;
  sheet.wrapColumns = new Set(op.layout.wrap);
  const { validations } = op.layout;
  const wrong = validations === undefined ? null : layValidations(sheet, [], validations);
  if (wrong !== null) return wrong;
  for (const [row, values] of op.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const why = badValue(value);
      if (why) return err(problem('badValue', { cell: cellRef(name, row, column), why }));
      if (value !== null && value !== '')
        sheet.cells.set(cellKey(row, column), {
          value,
          formula: '',
          format: 'General',
          error: false,
        });
    }
  }
  model.sheets.push(sheet);
  const revert = (): void => {
    model.sheets.splice(model.sheets.indexOf(sheet), 1);
  };
  return ok({
    revert,
    undo: {
      kind: 'removeSheet',
      sheet: name,
      expected: op.rows,
      ...(validations === undefined ? {} : { validations }),
    },
  });
}

export function removeSheet(model: WorkbookModel, op: OpOf<'removeSheet'>): Result<Done> {
  const sheet = findSheet(model, op.sheet);
  if (!sheet) return err(problem('noSheet', { sheet: op.sheet }));
  if (model.structureProtected === true)
    return err(problem('structureProtected', { sheet: sheet.name, isAdded: false }));
  const rows = rowsOf(sheet);
  const hasFormulas = [...sheet.cells.values()].some(cell => cell.formula !== '');
  if (hasFormulas || !sameRows(rows, op.expected))
    return err(problem('sheetChangedSince', { sheet: sheet.name }));
  if (!model.sheets.some(other => other !== sheet && other.visibility === 'Visible'))
    return err(problem('lastSheet', { sheet: sheet.name }));
  const index = model.sheets.indexOf(sheet);
  const { activeSheetId } = model;
  model.sheets.splice(index, 1);
  if (activeSheetId === sheet.id)
    model.activeSheetId = (model.sheets[index] ?? model.sheets[index - 1])?.id ?? '';
  const revert = (): void => {
    model.sheets.splice(index, 0, sheet);
    model.activeSheetId = activeSheetId;
  };
  const widths = Array.from(
    { length: Math.max(0, ...[...sheet.columnWidths.keys()].map(column => column + 1)) },
    (_, column) => sheet.columnWidths.get(column) ?? 9,
  );
  const layout = {
    widths,
    headerRows: sheet.headerRows || sheet.frozenRows,
    wrap: [...sheet.wrapColumns],
    ...(op.validations === undefined ? {} : { validations: op.validations }),
  };
  return ok({ revert, undo: { kind: 'addSheet', sheet: sheet.name, rows, layout } });
}

/** The sheet from A1 on; trailing empty cells are not part of a row. */
function rowsOf(sheet: SheetModel): CellValue[][] {
  const area = usedArea(sheet);
  if (!area) return [];
  return Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from(
      { length: area.right + 1 },
      (__, column) => cellAt(sheet, row, column)?.value ?? null,
    ),
  );
}

function sameRows(
  a: readonly (readonly CellValue[])[],
  b: readonly (readonly CellValue[])[],
): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row += 1) {
    for (let column = 0; column < Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0); column += 1) {
      if (!sameValue(a[row]?.[column], b[row]?.[column])) return false;
    }
  }
  return true;
}

function freeSheetId(model: WorkbookModel): string {
  const taken = new Set(model.sheets.map(sheet => sheet.id));
  for (let number = 1; ; number += 1) {
    const id = `{00000000-0005-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
