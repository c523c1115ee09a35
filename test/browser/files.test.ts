/** Other people's files: opened, refused with a sentence, never losing what lies on the desk. */
import type { Browser } from 'playwright-core';
import { Workbench, connect, fixture, until } from './support';

jest.setTimeout(240_000);

let browser: Browser;
let bench: Workbench;

beforeAll(async () => { browser = await connect(); });
afterAll(() => browser.close());
beforeEach(async () => { bench = await Workbench.open(browser); });
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
  expect(await bench.press('校验')).toBeLessThanOrEqual(4);
  expect(await bench.paneText()).toMatch(/一致/);
});

test.each([
  ['a text that calls itself a workbook', { name: '决算.xlsx', mimeType: '', buffer: Buffer.from('这不是工作簿') }],
  ['an empty file', { name: '空.xlsx', mimeType: '', buffer: Buffer.alloc(0) }],
  ['half a file', { name: '半个.xlsx', mimeType: '', buffer: fixture('sanmenxia-2023.xlsx').buffer.subarray(0, 9000) }],
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
  expect(await bench.press('校验')).toBeLessThanOrEqual(4);
  expect((await bench.marks()).length).toBe(2);
  await bench.press('清除标记');
  expect(await bench.marks()).toEqual([]);
});

test('formulas are calculated by the grid and reach the workbook and the pane', async () => {
  await bench.type(TOTALS, 'H7', '=C7+F14');
  await until('the result', async () => (await bench.cell(TOTALS, 'H7')).held === 3150.34);
  expect((await bench.cell(TOTALS, 'H7')).formula).toBe('=C7+F14');
  await bench.type(TOTALS, 'F14', '0');
  await until('the new result', async () => (await bench.cell(TOTALS, 'H7')).held === 2939.71);
});
