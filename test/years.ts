/** The reference workbook as if it were of another year, for tests that need the year before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, saveWorkbook } from '../src/hosts/file';
import { sayChinese } from '../src/messages/zh';

const NAME = 'sanmenxia-2023.xlsx';

export async function referenceOfYear(year: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(readFileSync(join(__dirname, 'fixtures', NAME)));
  const opened = openWorkbook(bytes, NAME);
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  for (const sheet of opened.value.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (typeof cell.value === 'string' && cell.value.includes('2023'))
        sheet.cells.set(key, { ...cell, value: cell.value.replaceAll('2023', year) });
    }
  }
  const saved = await saveWorkbook(bytes, opened.value);
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  return Uint8Array.from(saved.value);
}
