/** Showing a cell: its sheet is activated and the cell selected. A hidden sheet stays hidden. And what a person selected. */
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { isArea, withoutSheet } from '../common/areas';
import { inExcel } from './excel';

export async function selectCell(cell: CellRef): Promise<Result<void>> {
  const { sheet: name, address } = cell;
  if (!isArea(address)) return err(problem('noCellToShow', { cell }));
  return inExcel(async context => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    if (sheet.isNullObject) return err(problem('noSheetToShow', { sheet: name }));
    if (sheet.visibility !== 'Visible') return err(problem('hidden', { cell }));
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return ok(undefined);
  });
}

/** One block of cells; of several, which Excel refuses as one range, the person is told to choose one. */
export async function selectedArea(): Promise<Result<CellRef>> {
  return inExcel(async context => {
    const range = context.workbook.getSelectedRange().load('address');
    const sheet = range.worksheet.load('name');
    await context.sync();
    return ok({ sheet: sheet.name, address: withoutSheet(range.address) });
  });
}
