/** Reading: large workbooks, Excel's errors as sentences, and what stands in the workbook that is not ours. */
import { officeWorkbook } from '../../../src/hosts/office';
import { addressOf, blocksOf, isArea } from '../../../src/hosts/common/areas';
import { typed } from '../../../src/hosts/common/cellText';
import { enter } from '../../../src/hosts/simulator/excel/input';
import type { WorkbookModel } from '../../../src/workbook';
import { cellKey } from '../../../src/workbook';
import type { SimulatorOptions } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import fc from 'fast-check';
import { book } from '../books';
import { MARK_FILLS } from '../../../src/app/plan/plan';
import { EXCEL_ERRORS } from '../../../src/core/problems/excel';
import { problem } from '../../../src/core/result';
import { openWorkbook, snapshotOf } from '../../../src/hosts/file';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { example, plan, refusal, set, value } from '../example';
import { installShared } from './load';
import { sayChinese } from '../../../src/messages/zh';
import { sayEnglish } from '../../../src/messages/en';

function start(model: WorkbookModel, options: SimulatorOptions = {}) {
  const simulator = new Simulator(model, { apiVersion: '1.9', ...options });
  installShared(simulator);
  return { simulator, workbook: officeWorkbook() };
}

function rows(count: number, columns: number, text = ''): (string | number)[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      text === '' ? row * columns + column : `${text}${row},${column}`,
    ),
  );
}

const FIXTURES = join(__dirname, '../../fixtures');
const FILES = [
  'sanmenxia-2023.xlsx',
  'sh-putuo-finance-2024.xlsx',
  ...readdirSync(join(FIXTURES, 'variants'))
    .filter(name => name.endsWith('.xlsx'))
    .map(name => `variants/${name}`),
];

test.each(FILES)('%s reads the same through Excel as from the file', async file => {
  const model = value(openWorkbook(new Uint8Array(readFileSync(join(FIXTURES, file))), file));
  const { simulator, workbook } = start(model);
  const read = value(await workbook.read());
  expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(snapshotOf(model))));
  expect(simulator.syncs).toBe(2);
});

test('when Excel cannot tell its conditional formats, the tables are read all the same', async () => {
  const model = example();
  model.sheets[0]?.conditionalFormats.push({
    id: 'x',
    type: 'Custom',
    areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    formula: '=TRUE',
    fill: MARK_FILLS.certain,
    font: null,
    stopIfTrue: false,
  });
  const { simulator, workbook } = start(model);
  expect(value(await workbook.read()).marked).toBe(true);
  const query =
    simulator.log[1]?.body.Actions.findIndex(
      action =>
        action.QueryInfo?.Select?.some(name => name.startsWith('customOrNullObject')) === true,
    ) ?? -1;
  simulator.failAt({ batch: 2, action: query, code: 'InvalidOperation' });
  const read = value(await workbook.read());
  expect([read.marked, read.grids[0]?.values[1]?.[1]]).toEqual([true, 2488.07]);
});

describe('large workbooks', () => {
  test('above 5 MB: one failed try, the sizes, then pieces of 40,000 cells; the next time without the try', async () => {
    const model = book({ 明细: rows(10_000, 12, '项目支出绩效自评'), 小表: [[1]] });
    const { simulator, workbook } = start(model);
    const { grids } = value(await workbook.read());
    expect(grids[0]?.values).toHaveLength(10_000);
    expect(grids[0]?.values.at(-1)?.at(-1)).toBe('项目支出绩效自评9999,11');
    expect(grids[1]?.values).toEqual([[1]]);
    const first = simulator.syncs;
    expect(simulator.log[1]?.error).toBe('ResponsePayloadSizeLimitExceeded');
    value(await workbook.read());
    expect([first, simulator.syncs - first]).toEqual([7, 6]);
    expect(simulator.log.slice(2).every(({ bytesOut }) => bytesOut < 5 * 1024 * 1024)).toBe(true);
  });

  test('a desktop Excel has no such limit', async () => {
    const { simulator, workbook } = start(book({ 明细: rows(10_000, 12) }), {
      payloadLimit: Infinity,
    });
    value(await workbook.read());
    expect(simulator.syncs).toBe(2);
  });

  test('one row too long for an answer is cut into columns', async () => {
    const { workbook } = start(
      book({ 宽表: [Array.from({ length: 40 }, (_, column) => `${'长'.repeat(300)}${column}`)] }),
      { payloadLimit: 30_000 },
    );
    expect(
      value(await workbook.read()).grids[0]?.values[0]?.map(cell => String(cell).slice(300)),
    ).toEqual(Array.from({ length: 40 }, (_, column) => String(column)));
  });

  test('a stray cell in the last corner is refused, with the sheet named', async () => {
    const model = book({ 正常: [[1]], 出格: [[1]] });
    model.sheets[1]?.cells.set(cellKey(1_048_575, 16_383), {
      value: '空格',
      formula: '',
      format: 'General',
      error: false,
    });
    const { workbook } = start(model);
    expect(refusal(await workbook.read())).toEqual({
      code: 'sheetTooLarge',
      sentence: expect.stringMatching(/“出格”.*A1:XFD1048576.*删除/) as string,
    });
  });
});

describe('errors', () => {
  test('every code of Excel’s has a sentence that says what to do', () => {
    for (const error of EXCEL_ERRORS) {
      const said = problem('excel', { error, outcome: 'nothingWritten' });
      expect(sayChinese(said)).toMatch(/^.+。工作簿没有改动。.*(?:请|稍后).*。$/);
      expect(sayEnglish(said)).toMatch(/^.+\. The workbook was not changed\. .+\.$/);
    }
    start(example());
    const documented = Object.values(Excel.ErrorCodes);
    expect(documented).toEqual(
      expect.arrayContaining([
        'AccessDenied',
        'InvalidOperationInCellEditMode',
        'InactiveWorkbook',
      ]),
    );
    expect(
      documented.filter(code => !EXCEL_ERRORS.some(known => known === (code as string))),
    ).toEqual([]);
  });

  test.each([
    ['ItemNotFound', /已经不在/],
    ['AccessDenied', /受保护/],
    ['TooManyRequests', /几秒钟/],
    ['unknown', /通信出错/],
  ])('%s on reading', async (code, sentence) => {
    const { simulator, workbook } = start(example());
    simulator.failAt({ batch: 1, code });
    expect(refusal(await workbook.read())).toEqual({
      code,
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  test('a person is typing in a cell: reading waits until it is done', async () => {
    const { simulator, workbook } = start(example());
    simulator.beginCellEdit();
    const reading = workbook.read();
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
    simulator.edit('空表', 0, 0, '刚输入');
    simulator.endCellEdit();
    expect(value(await reading).grids[1]?.values).toEqual([['刚输入']]);
  });

  test('without Excel', async () => {
    const global = globalThis as { Excel?: unknown };
    const kept = global.Excel;
    delete global.Excel;
    expect(refusal(await officeWorkbook().read())).toEqual({
      code: 'noExcel',
      sentence: expect.stringContaining('工作台') as string,
    });
    expect(await officeWorkbook().apply(plan(set('A1', null, 1)))).toMatchObject({
      ok: false,
      error: { code: 'noExcel' },
    });
    global.Excel = kept;
  });
});

describe('selecting', () => {
  test('a hidden sheet is not shown, and the sentence says how to', async () => {
    const { workbook } = start(example());
    expect(refusal(await workbook.select({ sheet: '隐藏', address: 'A1' }))).toEqual({
      code: 'hidden',
      sentence: expect.stringContaining('取消隐藏') as string,
    });
    expect(await workbook.select({ sheet: '空表', address: 'A0' })).toMatchObject({
      ok: false,
      error: { code: 'noCellToShow' },
    });
  });

  test('what the person selected, whichever sheet it is on', async () => {
    const { simulator, workbook } = start(example());
    simulator.person.select('支出 决算表', { top: 1, left: 0, bottom: 4, right: 2 });
    expect(await workbook.selection()).toEqual({
      ok: true,
      value: { sheet: '支出 决算表', address: 'A2:C5' },
    });
    simulator.person.select('空表', { top: 0, left: 0, bottom: 0, right: 0 });
    expect(await workbook.selection()).toEqual({
      ok: true,
      value: { sheet: '空表', address: 'A1' },
    });
  });
});

test('state of another make under our keys is passed on only as text', async () => {
  const model = example();
  model.settings.set('preferences', { not: 'text' });
  model.settings.set('mapping', '{broken');
  model.customXml.set(
    'x',
    '<?xml version="1.0"?><j:baseline xmlns:j="urn:juesuan:state">a&#x4e2d;&amp;</j:baseline>',
  );
  const { workbook } = start(model);
  // Who parses it says that it cannot be used; kept back, it would pass for nothing stored.
  expect(value(await workbook.read()).state).toEqual({
    preferences: '{"not":"text"}',
    mapping: '{broken',
    baseline: 'a中&',
  });
});

test('text of ours is text to Excel, and shows no apostrophe where none is needed', () => {
  for (const text of [
    '=1',
    '+1',
    '-A1',
    '@x',
    '1',
    '１２',
    '1,000',
    '12%',
    '3-1',
    '1/2',
    '2024年1月',
    '十二月',
    'TRUE',
    '#N/A',
    "'x",
    ' 1',
    '(5)',
    '¥3',
    '1e5',
    '12:30',
    'Jan 5',
  ]) {
    expect([text, typed(text, 'General')]).toEqual([text, `'${text}`]);
  }
  for (const text of [
    '一般公共预算财政拨款支出',
    '（一）基本支出',
    '工资福利支出',
    `2023年度收入总计2,939.71万元，与上年相比${'，'.repeat(60)}`,
    '—— 无'.slice(5),
  ])
    expect(typed(text, 'General')).toBe(text);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('General', '@', '0.00%'), (text, format) => {
      expect(enter(typed(text, format), format)).toMatchObject({
        value: text === '' ? null : text,
        formula: '',
      });
    }),
  );
});

test('scattered cells are covered by few rectangles, and nothing else is', () => {
  expect(
    blocksOf([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
      { row: 2, column: 1 },
      { row: 2, column: 2 },
      { row: 9, column: 0 },
    ])
      .map(addressOf)
      .sort(),
  ).toEqual(['A10', 'B2:C3']);
  const places = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6) }), {
    selector: ({ row, column }) => `${row},${column}`,
  });
  fc.assert(
    fc.property(places, wanted => {
      const covered = blocksOf(wanted).flatMap(({ row, column, rows: height, columns }) =>
        Array.from(
          { length: height * columns },
          (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
        ),
      );
      expect(covered.sort()).toEqual(wanted.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
  expect([isArea('A1'), isArea('A1:B2'), isArea('A'), isArea('A1:B2:C3'), isArea('XFE1')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
