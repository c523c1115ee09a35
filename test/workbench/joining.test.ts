/** Several files opened at once in the workbench. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { openWorkbook } from '../../src/hosts/file';
import { joining } from '../../src/workbench/joining';

const seed = new Uint8Array(readFileSync(join(__dirname, '../fixtures/sanmenxia-2023.xlsx')));

function oneEach(): { name: string; bytes: Uint8Array }[] {
  const book = read(seed, { cellNF: true });
  return book.SheetNames.map(name => {
    const one = utils.book_new();
    utils.book_append_sheet(one, book.Sheets[name]!, name);
    const bytes = new Uint8Array(write(one, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    return { name: `${name}.xlsx`, bytes };
  });
}

test('one table each: one set, named after the first, its sheets in their order', () => {
  const files = oneEach();
  const joined = joining(files);
  if ('failed' in joined) throw new Error(joined.failed);
  expect([joined.name, joined.mixed]).toEqual([
    `${files[0]!.name.slice(0, -5)}等${String(files.length)}个文件.xlsx`,
    false,
  ]);
  const model = openWorkbook(joined.bytes, joined.name);
  expect(model.ok ? model.value.sheets.map(sheet => `${sheet.name}.xlsx`) : []).toEqual(
    files.map(({ name }) => name),
  );
});

test('two whole workbooks are more than one set; one that cannot be read is named', () => {
  const twice = joining([
    { name: 'a.xlsx', bytes: seed },
    { name: 'b.xlsx', bytes: seed },
  ]);
  expect('mixed' in twice && twice.mixed).toBe(true);
  expect(
    joining([
      { name: 'a.xlsx', bytes: seed },
      { name: 'b.xlsx', bytes: new Uint8Array(3) },
    ]),
  ).toMatchObject({ failed: 'b.xlsx', problem: { code: 'notWorkbook' } });
});
