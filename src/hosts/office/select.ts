/** Showing a cell: its sheet is activated and the cell selected. A hidden sheet stays hidden. And what a person selected. */
import type { CellRef } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { isArea, withoutSheet } from './areas';
import { inExcel } from './excel';

export async function selectCell({ sheet: name, address }: CellRef): Promise<Result<void>> {
  if (!isArea(address)) return err(problem('noCell', `“${name}”里没有 ${address} 这个单元格。`));
  return inExcel(async context => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    if (sheet.isNullObject)
      return err(
        problem('noSheet', `工作簿里没有名为“${name}”的工作表，可能已改名或删除。请重新校验。`),
      );
    if (sheet.visibility !== 'Visible') {
      return err(
        problem(
          'hidden',
          `工作表“${name}”是隐藏的，不能跳到 ${address}。请右键任一工作表标签，选“取消隐藏”，再试。`,
        ),
      );
    }
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
