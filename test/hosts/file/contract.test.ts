/** The file host keeps the port's promises, and what it holds after each write can be saved as a file. */
import type { WritePlan } from '../../../src/app/plan/plan';
import type { Applied } from '../../../src/app/workbook';
import type { Result } from '../../../src/core/result';
import type { WorkbookModel } from '../../../src/hosts/file';
import { FileWorkbook, saveWorkbook } from '../../../src/hosts/file';
import { workbookContract } from '../contract';
import { assertStrict } from '../../strictFile';
import { opened, sheetFile } from './files';
import { sayChinese } from '../../../src/messages/zh';

/** A file of one empty sheet: all that a model holds is new to it. */
const EMPTY = sheetFile('<sheetData/>');

/** An empty text is an empty cell. */
function said(model: WorkbookModel): unknown {
  return model.sheets.map(({ name, cells }) => [
    name,
    [...cells]
      .filter(([, { value, formula }]) => (value ?? '') !== '' || formula !== '')
      .sort(([a], [b]) => a - b),
  ]);
}

class WrittenWorkbook extends FileWorkbook {
  override async apply(plan: WritePlan): Promise<Result<Applied>> {
    const applied = await super.apply(plan);
    // The file's own sheet goes, the model's are added.
    const sheets = this.model.sheets.map((sheet, index) => ({
      ...sheet,
      id: `{${String(index)}}`,
    }));
    const saved = await saveWorkbook(EMPTY, { ...this.model, sheets });
    if (!saved.ok) throw new Error(sayChinese(saved.error));
    assertStrict(saved.value);
    expect(said(opened(saved.value))).toEqual(said(this.model));
    return applied;
  }
}

workbookContract(model => new WrittenWorkbook(model));
