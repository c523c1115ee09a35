/** Commands that write: copies only, whole or not at all, and never over an input. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { openWorkbook, snapshotOf } from '../../src/hosts/file';
import type { WorkbookModel } from '../../src/hosts/file';
import { Folder, juesuan } from './run';
import { sayChinese } from '../../src/messages/zh';

const folder = new Folder();
afterAll(() => folder.remove());

function model(path: string): WorkbookModel {
  const result = openWorkbook(new Uint8Array(readFileSync(path)), '');
  if (!result.ok) throw new Error(sayChinese(result.error));
  return result.value;
}

const WRONG = folder.copy('corrupted/c001-sanmenxia-2023.xlsx', '错.xlsx');
const SEED = folder.copy('sanmenxia-2023.xlsx', '对.xlsx');
const original = readFileSync(WRONG);

test('mark: colours and a sheet in a copy; the original is as it was', async () => {
  const out = folder.at('标记.xlsx');
  const run = await juesuan('mark', WRONG, '--out', out);
  expect(run.exit).toBe(1);
  expect(run.out).toContain(`已写入 ${out}`);
  expect(readFileSync(WRONG).equals(original)).toBe(true);
  const marked = model(out);
  expect(snapshotOf(marked).marked).toBe(true);
  const report = snapshotOf(marked).grids.find(grid => grid.sheet === '校验结果');
  expect(report?.values[0]?.slice(0, 4)).toEqual(['序号', '类别', '规则', '说明']);
  expect(report?.values.slice(1).some(row => row[1] === '错误' && row[2] === 'T2-01')).toBe(true);
  // Marked again, it is the same: no second sheet, no second set of marks.
  const again = folder.at('再标记.xlsx');
  await juesuan('mark', out, '--out', again);
  expect(snapshotOf(model(again)).grids).toEqual(snapshotOf(marked).grids);
  expect(model(again).sheets.map(sheet => sheet.conditionalFormats.length)).toEqual(
    marked.sheets.map(sheet => sheet.conditionalFormats.length),
  );
});

test('a workbook saved by LibreOffice, marked and with its narrative', async () => {
  const input = folder.copy('saved-by-libreoffice.xlsx', '另存.xlsx');
  await juesuan('mark', input, '--out', folder.at('另存-标记.xlsx'));
  await juesuan('narrate', input, '--out', folder.at('另存-说明.xlsx'));
  const sheets = (name: string): string[] => model(folder.at(name)).sheets.map(sheet => sheet.name);
  expect(sheets('另存-标记.xlsx')).toContain('校验结果');
  expect(sheets('另存-说明.xlsx')).toContain('说明');
});

test('mark replaces an older result whole and leaves nothing beside it', async () => {
  mkdirSync(folder.at('结果'));
  const out = folder.at('结果', 'a.xlsx');
  writeFileSync(out, 'older');
  await juesuan('mark', SEED, '--out', out);
  expect(model(out).sheets.length).toBeGreaterThan(11);
  expect(readdirSync(folder.at('结果'))).toEqual(['a.xlsx']);
});

test('an output that is an input under whatever name is refused', async () => {
  symlinkSync(WRONG, folder.at('链接.xlsx'));
  linkSync(WRONG, folder.at('硬链接.xlsx'));
  for (const out of [
    WRONG,
    folder.at('.', '..', folder.path.split('/').at(-1) ?? '', '错.xlsx'),
    folder.at('链接.xlsx'),
    folder.at('硬链接.xlsx'),
  ]) {
    const run = await juesuan('mark', WRONG, '--out', out);
    expect(run.exit).toBe(2);
    expect(run.note).toContain('原文件不会被改动');
  }
  expect((await juesuan('check', folder.path, '--report', WRONG)).exit).toBe(2);
  expect(readFileSync(WRONG).equals(original)).toBe(true);
});

test('outputs of another kind, a folder, a folder without permission', async () => {
  expect((await juesuan('mark', WRONG, '--out', folder.at('a.pdf'))).note).toContain(
    '扩展名应为 .xlsx',
  );
  expect((await juesuan('mark', WRONG, '--out', folder.at('a.xls'))).exit).toBe(2);
  mkdirSync(folder.at('文件夹.xlsx'));
  expect((await juesuan('mark', WRONG, '--out', folder.at('文件夹.xlsx'))).note).toContain(
    '是文件夹',
  );
  mkdirSync(folder.at('只读'));
  chmodSync(folder.at('只读'), 0o555);
  // The superuser may write there all the same.
  if (process.getuid?.() !== 0)
    expect(await juesuan('mark', WRONG, '--out', folder.at('只读', 'a.xlsx'))).toMatchObject({
      exit: 2,
      note: expect.stringContaining('没有读写权限') as string,
    });
  expect(readdirSync(folder.at('只读')).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test('.xls is read and reported, not written', async () => {
  const book = utils.book_new();
  for (const sheet of snapshotOf(model(SEED)).grids)
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(sheet.values.map(row => [...row])),
      sheet.sheet.slice(0, 31),
    );
  writeFileSync(
    folder.at('旧.xls'),
    Buffer.from(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  );
  const run = await juesuan('mark', folder.at('旧.xls'), '--out', folder.at('旧.xlsx'));
  expect(run.exit).toBe(2);
  expect(run.note).toContain('另存为 .xlsx');
  expect((await juesuan('read', folder.at('旧.xls'), '--json')).json()[0]).toMatchObject({
    status: 'read',
    unit: '三门峡市人民政府办公室',
  });
});

test('score: the printed total is wrong, the copy has it right, and nothing else changed', async () => {
  const out = folder.at('得分.xlsx');
  const run = await juesuan('score', SEED, '--json', '--out', out, '--overwrite');
  expect(run.exit).toBe(1);
  expect(run.json()[0]).toMatchObject({
    schema: 'juesuan/score@1',
    department: { weightTotal: '99', scoreTotal: { shown: '99.68', computed: '98.68' } },
    average: '95.48',
    grades: { 优: 9, 良: 0, 中: 0, 差: 0 },
    changes: [{ sheet: '部门整体绩效自评表', address: 'H41', from: '99.68', to: '98.68' }],
  });
  const before = snapshotOf(model(SEED)).grids.flatMap(grid =>
    grid.values.flatMap((row, r) =>
      row.map((value, c) => `${grid.sheet} ${r} ${c} ${String(value)}`),
    ),
  );
  const after = snapshotOf(model(out)).grids.flatMap(grid =>
    grid.values.flatMap((row, r) =>
      row.map((value, c) => `${grid.sheet} ${r} ${c} ${String(value)}`),
    ),
  );
  expect(after.filter(cell => !before.includes(cell))).toEqual(['部门整体绩效自评表 40 7 98.68']);
  expect((await juesuan('score', out)).out).toContain('表上的得分与计算一致');
});

test('score: every part of the file but the one sheet is kept byte for byte', async () => {
  const { unzipSync } = await import('fflate');
  const out = folder.at('得分二.xlsx');
  await juesuan('score', SEED, '--out', out, '--overwrite');
  const [before, after] = [SEED, out].map(path => unzipSync(new Uint8Array(readFileSync(path))));
  expect(Object.keys(after ?? {}).sort()).toEqual(Object.keys(before ?? {}).sort());
  const changed = Object.entries(before ?? {})
    .filter(([name, bytes]) => !Buffer.from(bytes).equals(Buffer.from(after?.[name] ?? [])))
    .map(([name]) => name);
  expect(changed).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
});

test('a workbook whose structure is protected gets its marks without the sheet', async () => {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(original));
  parts['xl/workbook.xml'] = strToU8(
    strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
      '<workbookProtection/>',
      '<workbookProtection lockStructure="1"/>',
    ),
  );
  writeFileSync(folder.at('锁.xlsx'), zipSync(parts));
  const run = await juesuan('mark', folder.at('锁.xlsx'), '--out', folder.at('锁标记.xlsx'));
  expect(run.exit).toBe(1);
  expect(run.note).toContain('结构受保护');
  expect(snapshotOf(model(folder.at('锁标记.xlsx')))).toMatchObject({ marked: true });
  expect(model(folder.at('锁标记.xlsx')).sheets).toHaveLength(11);
});
