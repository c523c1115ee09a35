/** What stands on the sheets of a model, for the names of their cells (`app/cellName.ts`). */
import { SheetNames } from '../../app/plan/cellName';
import type { Sheets } from '../../app/plan/follow';
import type { CellValue } from '../../core/grid';
import type { SheetModel, WorkbookModel } from '../../workbook';
import { keyColumn, keyRow } from '../../workbook';

/** The workbook as it stands now: asked anew after a write. */
export function sheetsOf(model: WorkbookModel): Sheets {
  const known = new Map<SheetModel, SheetNames>();
  return {
    ids: model.sheets,
    names: name => {
      const sheet = model.sheets.find(one => one.name.toLowerCase() === name.toLowerCase());
      if (!sheet) return null;
      const names = known.get(sheet) ?? new SheetNames(valuesOf(sheet));
      known.set(sheet, names);
      return names;
    },
  };
}

/** From A1 on; only the cells that hold something, so that a stray one far out costs nothing. */
function valuesOf(sheet: SheetModel): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const [key, { value }] of sheet.cells) {
    if (value !== null) (rows[keyRow(key)] ??= [])[keyColumn(key)] = value;
  }
  return rows;
}
