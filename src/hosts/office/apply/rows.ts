/**
 * What stands on the sheets whose cells a plan names (`names.ts`): asked in the same round trip as the cells themselves.
 * Sheets too large for one answer are read in pieces, just before.
 */
import type { WritePlan } from '../../../app/plan/plan';
import type { SheetRows } from '../../common/rows';
import { fromA1 } from '../../common/rows';
import { readPieces } from '../pieces';
import type { TouchedSheet } from '../../common/touched';
import { touchedSheets } from '../../common/touched';

/** Asks for the sheets whose cells are named; call the answer after the next round trip. */
export function queueRows(
  worksheets: Excel.WorksheetCollection,
  touched: readonly TouchedSheet[],
): () => SheetRows {
  const asked = touched
    .filter(({ isNamed }) => isNamed)
    .map(({ name }) => {
      const sheet = worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
      return { name, used };
    });
  return () =>
    new Map(
      asked.map(({ name, used }) => [
        name.toLowerCase(),
        used.isNullObject ? [] : fromA1(used.rowIndex, used.columnIndex, used.values),
      ]),
    );
}

export async function readRows(context: Excel.RequestContext, plan: WritePlan): Promise<SheetRows> {
  const asked = touchedSheets(plan)
    .filter(({ isNamed }) => isNamed)
    .map(({ name }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
      const used = sheet
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount');
      return { name, sheet, used };
    });
  await context.sync();
  const cells = await readPieces(
    context,
    asked.map(({ sheet }) => (sheet.isNullObject ? '' : sheet.id)),
    asked.map(({ used }) =>
      used.isNullObject
        ? null
        : {
            row: used.rowIndex,
            column: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          },
    ),
  );
  return new Map(
    asked.map(({ name }, index) => {
      const read = cells[index];
      return [name.toLowerCase(), read ? fromA1(read.row, read.column, read.values) : []];
    }),
  );
}
