/**
 * Journeys with other documents beside the workbook: an existing narrative proofread, 填报 filled from it and from last
 * year's workbook, and the narrative written from what was filled in.
 */
import type { Browser } from 'playwright-core';
import { referenceOfYear } from '../years';
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
  await bench.close();
  expect(alarms).toEqual([]);
});

const NARRATIVE = fixture('sanmenxia-2023.narrative.txt');

const choose = (label: string, file: ReturnType<typeof fixture>): Promise<void> =>
  bench.pane.getByLabel(label).and(bench.pane.locator('input')).setInputFiles(file);
const says = (words: string): Promise<void> =>
  until(words, async () => (await bench.paneText()).includes(words));

test('核对: a wrong digit is shown in its sentence and leads to the cell', async () => {
  await bench.tab('说明');
  await bench.press('核对已有说明');
  await choose('打开说明文件…', {
    ...NARRATIVE,
    buffer: Buffer.from(NARRATIVE.buffer.toString('utf8').replace('占91.10%', '占91.01%')),
  });
  await says('发现 5 处');
  const issue = bench.pane.getByRole('article').filter({ hasText: '91.01%' });
  expect(await issue.locator('mark').innerText()).toBe('91.01%');
  await issue
    .getByRole('button', { name: /^定位到 支出决算表/ })
    .first()
    .click();
  await until('the cell', async () => (await bench.where()).startsWith('支出决算表!'));
});

test('填报 from a narrative, then 生成说明 has nothing left to fill in', async () => {
  await bench.tab('填报');
  await choose('从已有说明填入…', NARRATIVE);
  await says('必填项已填齐');
  expect(await bench.sheetNames()).toContain('填报');
  await bench.tab('说明');
  await bench.press('写入“说明”表');
  await says('“说明”表与各表一致');
  expect(await bench.paneText()).not.toContain('〔待填');
});

test('last year’s workbook gives last year’s amounts, and 撤销 takes them back', async () => {
  await bench.tab('填报');
  await choose('打开上年决算表…', {
    name: '2022年决算.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await referenceOfYear('2022')),
  });
  await says('填入 4 项');
  await until(
    'the amount',
    async () =>
      (await bench.pane
        .getByLabel(/^上年收、支总计/)
        .first()
        .inputValue()) === '2939.71',
  );
  await bench.press(/^撤销：/);
  expect(await bench.sheetNames()).not.toContain('填报');
});
