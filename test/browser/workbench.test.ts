/**
 * The main journey, as a person makes it: open the workbench, check, find the cell, correct it, write the narrative and
 * the scores, clear the marks, take the result away.
 */
import type { Browser } from 'playwright-core';
import { MARK_FILLS } from '../../src/app/plan/plan';
import { gridsOf, openWorkbook } from '../../src/hosts/file';
import type { Desk } from '../../src/workbench/desk';
import { Workbench, connect, fixture, until } from './support';

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
  const unknown = await bench.unknownMembers();
  await bench.close();
  expect(alarms).toEqual([]);
  expect(unknown).toEqual([]);
});

// Round trips to Excel (design §5).
const READ = 2;
const APPLY = 2;

const RED = MARK_FILLS.certain;
const AMBER = MARK_FILLS.candidate;
const TOTALS = '收入支出决算总表';

test('校验 marks the wrong cells, 清除标记 leaves the workbook as it was', async () => {
  const before = { model: await bench.modelText(), grid: await bench.everything() };
  expect(await bench.marks()).toEqual([]);
  expect(await bench.press('校验')).toBeLessThanOrEqual(READ + APPLY);

  expect(await bench.marks()).toEqual([
    `部门整体绩效自评表!G41 ${AMBER}`,
    `部门整体绩效自评表!H41 ${AMBER}`,
  ]);
  expect(await bench.paneText()).toContain('印的是 100');
  // Marks are conditional formats: the cells themselves are as they were.
  expect(await bench.everything()).toEqual(before.grid);

  expect(await bench.press('清除标记')).toBeLessThanOrEqual(READ + APPLY);
  expect(await bench.marks()).toEqual([]);
  expect(await bench.everything()).toEqual(before.grid);
  expect(await bench.modelText()).toBe(before.model);
});

test('the check is made beside the pane, in a worker', () => {
  expect(bench.page.workers().map(worker => new URL(worker.url()).pathname)).toContain(
    '/pane/checking.js',
  );
});

test('a finding leads to its cell', async () => {
  await bench.press('校验');
  await bench.press('定位到 部门整体绩效自评表 G41');
  expect(await bench.where()).toBe('部门整体绩效自评表!G41');
  await bench.pane.getByRole('group', { name: /科目 2130599 在各表的名称不同/ }).click();
  await until('the cell of TX-01', async () => (await bench.where()) === '收入决算表!B22');
});

test('a wrong amount typed into the grid is found, named with what it should read, and 采纳 puts it right', async () => {
  await bench.press('校验');
  const before = await bench.everything();
  await bench.type(TOTALS, 'C7', '2993.71');
  expect(await bench.cell(TOTALS, 'C7')).toEqual({ shown: 2993.71, held: 2993.71, formula: '' });

  expect(await bench.press('重新校验')).toBeLessThanOrEqual(READ + APPLY);
  await until('the mark', async () => (await bench.marks()).includes(`${TOTALS}!C7 ${RED}`));
  const text = await bench.paneText();
  expect(text).toContain('C7');
  expect(text).toContain('改为 2939.71');

  expect(await bench.press(/^改为 2939.71/)).toBeLessThanOrEqual(READ + APPLY + READ);
  expect(await bench.cell(TOTALS, 'C7')).toEqual({ shown: 2939.71, held: 2939.71, formula: '' });
  await until('no mark', async () => !(await bench.marks()).some(mark => mark.startsWith(TOTALS)));
  expect(await bench.everything()).toEqual(before);
});

test('protected sheets: the findings are shown, marks and 采纳 are refused with what to do, nothing changes', async () => {
  await bench.page.evaluate(() => {
    const { sheets } = (window as unknown as { workbench: Desk }).workbench.simulator!.model;
    for (const sheet of sheets) sheet.protection = { protected: true, allowFormatCells: false };
  });
  const before = await bench.modelText();
  await bench.press('校验');
  expect(await bench.paneText()).toMatch(
    /受保护，不能改变标记，工作簿没有改动。请先撤销工作表保护/,
  );
  expect(await bench.paneText()).toContain('印的是 100');
  await bench.press(/^改为 98\.68/);
  expect(await bench.paneText()).toMatch(/“部门整体绩效自评表”受保护/);
  expect(await bench.marks()).toEqual([]);
  expect(await bench.modelText()).toBe(before);
});

test('忽略 takes a finding out of the count and its mark off the sheet; 恢复 brings both back', async () => {
  await bench.press('校验');
  const marks = await bench.marks();
  await bench.press('忽略…');
  await bench.page.keyboard.type('已与财政核实');
  await bench.page.keyboard.press('Enter');
  await until('ignored', async () => (await bench.paneText()).includes('已忽略 1 条'));
  await bench.settled();
  expect(await bench.marks()).toEqual([`部门整体绩效自评表!H41 ${AMBER}`]);
  await bench.pane.getByText(/^已忽略 1 条/).click();
  expect(await bench.paneText()).toContain('原因：已与财政核实');
  await bench.press('恢复');
  await until('restored', async () => !(await bench.paneText()).includes('已忽略 1 条'));
  expect(await bench.marks()).toEqual(marks);
});

test('Ctrl+Z in the grid takes back what was typed, and the pane hears of it', async () => {
  await bench.press('校验');
  const before = await bench.everything();
  await bench.type(TOTALS, 'C7', '29397.1');
  await until('the mark', async () =>
    (await bench.marks()).some(mark => mark.startsWith(`${TOTALS}!C7`)),
  );
  await bench.page.keyboard.press('Control+z');
  await until('taken back', async () => (await bench.cell(TOTALS, 'C7')).held === 2939.71);
  await until('no mark', async () => !(await bench.marks()).some(mark => mark.startsWith(TOTALS)));
  expect(await bench.everything()).toEqual(before);
});

test('生成说明 fills the 说明 sheet; 撤销 takes it away again', async () => {
  const before = { model: await bench.modelText(), sheets: await bench.sheetNames() };
  await bench.tab('说明');
  expect(await bench.paneText()).toContain('三门峡市人民政府办公室');
  expect(await bench.press('写入“说明”表')).toBeLessThanOrEqual(READ + APPLY);
  expect(await bench.sheetNames()).toEqual([...before.sheets, '说明']);
  const shown = (await bench.everything())['说明'] ?? {};
  const texts = Object.values(shown).map(cell => String(cell.value));
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.join('\n')).toContain('2939.71');
  // The person stays where they were.
  expect(await bench.where()).toMatch(/^收入支出决算总表!/);

  expect(await bench.press(/^撤销：/)).toBeLessThanOrEqual(READ + APPLY);
  expect(await bench.sheetNames()).toEqual(before.sheets);
  expect(await bench.modelText()).toBe(before.model);
});

test('绩效评分 shows each change before it writes, and writes only what was shown', async () => {
  await bench.tab('绩效');
  const before = await bench.everything();
  const text = await bench.paneText();
  const [, sheet = '', address = '', from = '', to = ''] =
    /(\S+) ([A-Z]+\d+)：(\S+) → ([\d.]+)（总分）/.exec(text) ?? [];
  expect({ sheet, address, from, to }).toEqual({
    sheet: '部门整体绩效自评表',
    address: 'H41',
    from: '99.68',
    to: '98.68',
  });
  await bench.pane.getByRole('checkbox', { name: /H41/ }).click();
  expect(await bench.press('写入得分')).toBeLessThanOrEqual(READ + APPLY);
  expect((await bench.cell(sheet, address)).held).toBe(98.68);
  const after = await bench.everything();
  const changed = Object.entries(after).flatMap(([name, cells]) =>
    Object.keys(cells)
      .filter(key => JSON.stringify(cells[key]) !== JSON.stringify(before[name]?.[key]))
      .map(key => `${name} ${key}`),
  );
  expect(changed).toEqual(['部门整体绩效自评表 40,7']);
});

test('the downloaded result opens again with everything that was written, and nothing else', async () => {
  await bench.type(TOTALS, 'C7', '2993.71');
  await bench.press('校验');
  await bench.tab('说明');
  await bench.press('写入“说明”表');
  const { name, bytes } = await bench.download();
  expect(name).toBe('三门峡市人民政府办公室-2023年决算-结果.xlsx');
  expect(await bench.note()).toContain('已下载');

  const opened = openWorkbook(bytes, name);
  const original = openWorkbook(new Uint8Array(fixture('sanmenxia-2023.xlsx').buffer), 'a.xlsx');
  if (!opened.ok || !original.ok) throw new Error('unreadable');
  const now = new Map(gridsOf(opened.value).map(grid => [grid.sheet, grid]));
  expect([...now.keys()]).toEqual([...original.value.sheets.map(sheet => sheet.name), '说明']);
  for (const grid of gridsOf(original.value)) {
    const values = grid.values.map(row => [...row]);
    if (grid.sheet === TOTALS) values[6]![2] = 2993.71;
    expect(now.get(grid.sheet)).toEqual({ ...grid, values, texts: now.get(grid.sheet)?.texts });
  }
  const marked = opened.value.sheets.find(sheet => sheet.name === TOTALS);
  expect(marked?.conditionalFormats.map(format => format.fill)).toContain(RED);

  // And the workbench shows the same when it is opened there.
  const shown = await bench.everything();
  await bench.openFile({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await bench.page
    .getByRole('button', { name: '放弃改动' })
    .click({ timeout: 2000 })
    .catch(() => undefined);
  const again = await bench.everything();
  expect(Object.keys(again)).toEqual(Object.keys(shown));
  for (const [sheet, cells] of Object.entries(shown)) {
    const plain = (list: typeof cells | undefined): unknown =>
      Object.fromEntries(
        Object.entries(list ?? {})
          .filter(([, cell]) => cell.value !== null)
          .map(([key, cell]) => [key, cell.value]),
      );
    expect(plain(again[sheet])).toEqual(plain(cells));
  }
});
