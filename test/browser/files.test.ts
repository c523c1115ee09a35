/** Other people's files: opened, refused with a sentence, never losing what lies on the desk. */
import { utils, write } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { createWorkbook, openWorkbook, saveWorkbook } from '../../src/hosts/file';
import { cellKey } from '../../src/workbook';
import { Workbench, connect, fixture, until } from './support';
import { sayChinese } from '../../src/messages/zh';

jest.setTimeout(240_000);

let browser: Browser;
let bench: Workbench;

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());
beforeEach(async () => {
  bench = await Workbench.open(browser);
});
afterEach(async () => {
  const { alarms } = bench;
  await bench.close();
  expect(alarms).toEqual([]);
});

const TOTALS = '收入支出决算总表';

test('another department opens, is read and checked', async () => {
  await bench.openFile(fixture('sh-putuo-finance-2024.xlsx'));
  await until('the other unit', async () => (await bench.paneText()).includes('2024 年度'));
  expect(await bench.page.locator('#file-name').innerText()).toBe('sh-putuo-finance-2024.xlsx');
  await bench.tab('校验');
  expect(await bench.press('校验')).toBeLessThanOrEqual(4);
  expect(await bench.paneText()).toContain('重新校验');
});

test.each([
  [
    'a text that calls itself a workbook',
    { name: '决算.xlsx', mimeType: '', buffer: Buffer.from('这不是工作簿') },
  ],
  ['an empty file', { name: '空.xlsx', mimeType: '', buffer: Buffer.alloc(0) }],
  [
    'half a file',
    {
      name: '半个.xlsx',
      mimeType: '',
      buffer: fixture('sanmenxia-2023.xlsx').buffer.subarray(0, 9000),
    },
  ],
])('%s is refused in Chinese and the workbook stays', async (_, file) => {
  const before = await bench.modelText();
  await bench.openFile(file);
  expect(await bench.page.locator('#note').getAttribute('data-kind')).toBe('error');
  expect(await bench.note()).toMatch(/[\u4e00-\u9fff]{4,}.*。/);
  expect(await bench.modelText()).toBe(before);
  expect(await bench.page.locator('#file-name').innerText()).toContain('三门峡');
});

test('changes that were not downloaded are asked about before they are lost', async () => {
  await bench.type(TOTALS, 'C7', '1');
  await bench.page.locator('#file').setInputFiles(fixture('sh-putuo-finance-2024.xlsx'));
  await bench.page.getByRole('button', { name: '取消' }).click();
  expect((await bench.cell(TOTALS, 'C7')).held).toBe(1);

  await bench.page.getByRole('button', { name: '重新载入示例' }).click();
  await bench.page.getByRole('button', { name: '放弃改动' }).click();
  await until('the sample', async () => (await bench.cell(TOTALS, 'C7')).held === 2939.71);
  await bench.settled();
});

test('what the workbench cannot keep is refused with a sentence', async () => {
  const before = await bench.everything();
  await bench.type(TOTALS, 'C7', '2939.71');
  await bench.page.mouse.click(260, 400);
  await bench.page.keyboard.press('Control+b');
  await until('the note', async () => (await bench.note()).includes('改动格式'));
  expect(await bench.everything()).toEqual(before);
});

test.each(['1.9', '1.14'])('an Excel with ExcelApi %s does the same work', async version => {
  await bench.page.locator('#version').selectOption(version);
  await bench.settled();
  await until('the pane', async () => (await bench.paneText()).includes('三门峡市人民政府办公室'));
  await bench.tab('校验');
  expect(await bench.press('校验')).toBeLessThanOrEqual(4);
  expect((await bench.marks()).length).toBe(2);
  await bench.press('清除标记');
  expect(await bench.marks()).toEqual([]);
});

test('a formula of the file keeps its result until something that it reads is changed', async () => {
  const { buffer } = fixture('sanmenxia-2023.xlsx');
  const opened = openWorkbook(new Uint8Array(buffer), 'a.xlsx');
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  // A result that is out of date: Excel would show it too until it recalculates.
  opened.value.sheets[0]!.cells.set(cellKey(6, 6), {
    value: 999,
    formula: '=SUM(F14:F15)',
    format: 'General',
    error: false,
  });
  const saved = await saveWorkbook(new Uint8Array(buffer), opened.value);
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  await bench.openFile({ name: '公式.xlsx', mimeType: '', buffer: Buffer.from(saved.value) });
  await bench.page.waitForTimeout(1000);
  expect(await bench.cell(TOTALS, 'G7')).toEqual({
    shown: 999,
    held: 999,
    formula: '=SUM(F14:F15)',
  });
  await bench.type(TOTALS, 'F14', '100');
  await until(
    'the result',
    async () => Math.abs(Number((await bench.cell(TOTALS, 'G7')).held) - 216.99) < 1e-9,
  );
});

test('an .xls file opens; that it cannot be written is said, with what to do', async () => {
  const sheet = utils.aoa_to_sheet([
    ['收入支出决算总表'],
    ['项目', '金额'],
    ['一、一般公共预算财政拨款收入', 2939.71],
  ]);
  const bytes = write(
    { SheetNames: [TOTALS], Sheets: { [TOTALS]: sheet } },
    { type: 'buffer', bookType: 'biff8' },
  ) as Buffer;
  await bench.openFile({ name: '旧格式.xls', mimeType: '', buffer: bytes });
  expect((await bench.cell(TOTALS, 'B3')).shown).toBe(2939.71);
  await bench.page.getByRole('button', { name: '下载结果' }).click();
  await until('the note', async () => (await bench.note()).includes('另存为 .xlsx'));
});

test('a protected sheet is not typed into', async () => {
  const { buffer } = fixture('sanmenxia-2023.xlsx');
  const protectedBytes = await protectFirstSheet(new Uint8Array(buffer));
  await bench.openFile({ name: '保护.xlsx', mimeType: '', buffer: Buffer.from(protectedBytes) });
  const before = await bench.modelText();
  await bench.type(TOTALS, 'C7', '1');
  await until('the note', async () => (await bench.note()).includes('受保护'));
  expect(await bench.modelText()).toBe(before);
  expect((await bench.cell(TOTALS, 'C7')).shown).toBe(2939.71);
});

test('twenty thousand rows open and are read', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`第 ${row} 行`, row, row * 2, row / 7]);
  const made = createWorkbook([
    { name: '明细', rows, layout: { widths: [20, 10, 10, 10], headerRows: 0, wrap: [] } },
  ]);
  await bench.openFile({ name: '大表.xlsx', mimeType: '', buffer: Buffer.from(made) });
  expect((await bench.cell('明细', 'B20000')).shown).toBe(19_999);
  await until('the pane', async () =>
    (await bench.paneText()).includes('没有找到部门决算公开的表'),
  );
});

test('formulas are calculated by the grid and reach the workbook and the pane', async () => {
  await bench.type(TOTALS, 'G7', '=C7+F14');
  await until('the result', async () => (await bench.cell(TOTALS, 'G7')).held === 3150.34);
  expect((await bench.cell(TOTALS, 'G7')).formula).toBe('=C7+F14');
  await bench.type(TOTALS, 'F14', '0');
  await until('the new result', async () => (await bench.cell(TOTALS, 'G7')).held === 2939.71);
});

/** As Excel writes it: one element after the cells. */
async function protectFirstSheet(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  parts[name] = strToU8(
    strFromU8(parts[name]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  );
  return zipSync(parts);
}
