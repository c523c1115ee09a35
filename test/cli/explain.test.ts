/** check --explain: which sheet, column and row became what, and why. */
import { readFileSync, writeFileSync } from 'node:fs';
import { putMapping } from '../../src/app/preferences';
import { FileWorkbook, openWorkbook, saveWorkbook } from '../../src/hosts/file';
import { Folder, fixturePath, juesuan } from './run';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const SHANGHAI = fixturePath('sh-putuo-finance-2024.xlsx');

test('in words: the sheet and why it was taken, each column and row with its meaning', async () => {
  const { exit, out } = await juesuan('check', '--explain', SEED);
  expect(exit).toBe(0);
  expect(out).toContain('T3 支出决算表：工作表“支出决算表”（按标题“支出决算表”认出），19 行');
  expect(out).toMatch(/D +基本支出 +→ 基本支出/);
  expect(out).toMatch(/B10 +行政运行 +→ 科目 2010301/);
});

test('as JSON, one object a workbook; what is not read says why', async () => {
  const { exit, out } = await juesuan('check', '--explain', '--json', SEED, SHANGHAI);
  const books = out
    .trim()
    .split('\n')
    .map(
      line =>
        JSON.parse(line) as {
          schema: string;
          tables: {
            id: string;
            status: string;
            sheet: string;
            columns: { letter: string; key: string }[];
            rows: { key: string; address: string }[];
          }[];
        },
    );
  expect([exit, books.map(book => book.schema)]).toEqual([
    0,
    ['juesuan/explain@1', 'juesuan/explain@1'],
  ]);
  const t3 = books.map(book => book.tables.find(table => table.id === 'T3'));
  expect(
    t3.map(table => table?.columns.map(column => column.letter + column.key).slice(0, 3)),
  ).toEqual([
    ['Ctotal', 'Dbasic', 'Eproject'],
    ['Etotal', 'Fbasic', 'Gproject'],
  ]);
  expect(t3[1]?.rows[1]).toMatchObject({ key: '201' });
});

test('what a person pointed at in the pane is in the file and is said', async () => {
  const bytes = new Uint8Array(readFileSync(SEED));
  const opened = openWorkbook(bytes, 'a.xlsx');
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  const book = new FileWorkbook(opened.value);
  await book.apply({
    title: TITLE,
    ops: [
      putMapping(
        { state: {} },
        {
          sheets: { T3: '支出决算表' },
          tables: {
            T3: {
              range: 'A1:H26',
              unit: '元',
              columns: { basic: { column: 'D', heading: '基本支出' } },
            },
          },
        },
      ),
    ],
  });
  const saved = await saveWorkbook(bytes, book.model);
  if (!saved.ok) throw new Error(sayChinese(saved.error));
  writeFileSync(folder.at('a.xlsx'), saved.value);
  const { out } = await juesuan('check', '--explain', folder.at('a.xlsx'));
  expect(out).toContain('工作表“支出决算表”（由人指定区域 A1:H26），19 行');
  expect(out).toContain('区域 A1:H26，表头第 4–5 行，金额单位 元（由人指定）');
  expect(out).toMatch(/D +基本支出 +→ 基本支出（由人指定）/);
});

test('a wording pack that does not exist is wrong usage, with those that do', async () => {
  const { exit, note } = await juesuan('narrate', SEED, '--pack', '火星-2030');
  expect([exit, note]).toEqual([2, expect.stringContaining('河南-2023、上海-2024')]);
});
