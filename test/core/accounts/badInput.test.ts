/**
 * Bad input: what is not understood says so, names the cell and what to do; the rest is read.
 */
import { readAccounts } from '../../../src/core/accounts';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import type { CellValue, Grid } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { gridsFrom, sheet } from './grids';

const seed = gridsFrom('sanmenxia-2023.xlsx');

function without(...names: string[]): Grid[] {
  return seed.filter(grid => !names.includes(grid.sheet));
}

/** The seed with one cell of a sheet replaced. */
function with_(name: string, row: number, column: number, value: CellValue): Grid[] {
  return seed.map(grid =>
    grid.sheet !== name
      ? grid
      : {
          ...grid,
          values: grid.values.map((cells, r) =>
            cells.map((old, c) => (r === row && c === column ? value : old)),
          ),
          texts: grid.texts.map((cells, r) =>
            cells.map((old, c) => (r === row && c === column ? String(value ?? '') : old)),
          ),
        },
  );
}

test('an empty workbook has no tables, each with a reason', () => {
  const read = readAccounts([sheet('Sheet1', [])]);
  expect(ACCOUNT_TABLES.map(id => read.tables[id].status)).toEqual(
    ACCOUNT_TABLES.map(() => 'notFound'),
  );
  expect(inWords(read.tables.T1.reason)).toMatch(/没有认出这张表.*请核对标题/);
});

test('a table that is missing is not found; the others are read', () => {
  const read = readAccounts(without('支出决算表'));
  expect(ACCOUNT_TABLES.filter(id => read.tables[id].status === 'notFound')).toEqual(['T3']);
});

test('two tables of a kind: which one is asked, both are named; the answer is kept', () => {
  const copy = seed
    .filter(grid => grid.sheet === '收入决算表')
    .map(grid => ({ ...grid, sheet: '收入决算表（分单位）' }));
  const twice = [...seed, ...copy];
  const { status, reason } = readAccounts(twice).tables.T2;
  expect(status).toBe('ambiguous');
  expect(inWords(reason)).toContain('收入决算表（分单位）');
  expect(inWords(readAccounts(twice, { sheets: { T2: '收入决算表' } }).tables.T2)).toMatchObject({
    status: 'read',
    sheet: '收入决算表',
  });
});

test('text where an amount stands is told with its cell, and is not 0', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, '约两千万')).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.basic).toMatchObject({
    state: 'text',
    shown: '约两千万',
    cell: { address: 'D10' },
  });
  expect(inWords(T3.remarks.find(remark => remark.code === 'textAmount')?.message)).toMatch(
    /支出决算表.*D10/,
  );
});

test('an error value is told with its cell', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, '#REF!')).tables;
  expect(T3.remarks.map(remark => remark.code)).toContain('errorValue');
});

test('a dash is no amount and no alarm', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 5, '—')).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.toSuperior).toMatchObject({
    state: 'text',
    shown: '—',
  });
  expect(T3.remarks).toEqual([]);
});

test('hidden decimals are compared as shown and told once', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, 2238.4812)).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.basic).toMatchObject({
    fen: 2_238_480_000,
    hidden: '2238.4812',
  });
  expect(T3.remarks.filter(remark => remark.code === 'hiddenDecimals').length).toBe(1);
});

test('no unit anywhere: nothing is guessed', () => {
  const unitless = seed.map(grid => ({
    ...grid,
    values: grid.values.map(row =>
      row.map(value =>
        typeof value === 'string' ? value.replace(/金额单位：万元|万元/g, '') : value,
      ),
    ),
  }));
  const { T1 } = readAccounts(unitless).tables;
  expect(T1.status).toBe('unreadable');
  expect(inWords(T1.reason)).toMatch(/单位/);
});

test('a table in 元 among tables in 万元 is converted', () => {
  const yuan = seed.map(grid =>
    grid.sheet !== '支出决算表'
      ? grid
      : {
          ...grid,
          texts: grid.texts.map(row => row.map(() => '')),
          values: grid.values.map(row =>
            row.map(value =>
              typeof value === 'number'
                ? Math.round(value * 1_000_000) / 100
                : String(value ?? '').replace('万元', '元') || null,
            ),
          ),
        },
  );
  const { T3 } = readAccounts(yuan).tables;
  expect([
    T3.amountUnit,
    T3.rows.find(row => row.key === 'total')?.amounts.total?.fen,
    T3.rows.find(row => row.key === 'total')?.amounts.total?.step,
  ]).toEqual(['元', 2_939_710_000, 1]);
});

test('50,000 rows of something else are passed by', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => [`凭证${index}`, index, '摘要']);
  expect(readAccounts([...seed, sheet('流水', rows)]).tables.T3.status).toBe('read');
});

const T3: readonly (readonly CellValue[])[] = [
  ['支出决算表'],
  ['单位：某局', null, null, '金额单位：万元'],
  ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['合计', null, 10, 6, 4],
  ['201', '一般公共服务支出', 10, 6, 4],
];

/** T3 with cells replaced, by address. */
function t3(cells: Readonly<Record<string, CellValue>> = {}): CellValue[][] {
  return T3.map((row, r) =>
    Array.from({ length: 5 }, (_, c) => {
      const own = cells[`${'ABCDE'[c]!}${r + 1}`];
      return own === undefined ? (row[c] ?? null) : own;
    }),
  );
}

// prettier-ignore
test.each<[string, Record<string, CellValue>, RegExp]>([
  ['万元 above, 元 in the header', { C3: '本年支出合计（元）' }, /前后矛盾.*D2“金额单位：万元”.*C3“本年支出合计（元）”/],
  ['a unit that is not supported', { D2: '金额单位：角' }, /D2.*“角”.*万元或元/],
  ['a column missing', { D3: '人员支出' }, /缺少“基本支出”列/],
  ['a column twice', { E3: '基本支出' }, /两列都是“基本支出”（D3 和 E3）/],
  ['the header of another table', { C3: '本年收入合计', D3: '财政拨款收入', E3: '上级补助收入' }, /缺少/],
])('%s: unreadable, and why', (_, cells, reason) => {
  expect(inWords(readAccounts([sheet('a', t3(cells))]).tables.T3)).toMatchObject({ status: 'unreadable', reason: expect.stringMatching(reason) as unknown });
});

test('the unit of money is taken from the tables that agree, never where they differ', () => {
  const T2: CellValue[][] = [
    ['收入决算表'],
    ['单位：元'],
    ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
    ['合计', null, 1.5, 1.5],
  ];
  const T5: CellValue[][] = [
    ['一般公共预算财政拨款支出决算表'],
    ['单位：万元'],
    ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', null, 1.5, 1, 0.5],
  ];
  const silent = t3({ D2: null });
  expect(inWords(readAccounts([sheet('a', silent), sheet('b', T2)]).tables.T3)).toMatchObject({
    status: 'read',
    amountUnit: '元',
  });
  expect(
    inWords(readAccounts([sheet('a', silent), sheet('b', T2), sheet('c', T5)]).tables.T3),
  ).toMatchObject({
    status: 'unreadable',
    reason: expect.stringMatching(/元（“b”）、万元（“c”）/) as unknown,
  });
});

test('a hidden copy, an empty template and a list of contents give way, and it is told', () => {
  const contents = sheet('目录', [
    ['目录'],
    ['一、收入支出决算总表', '1'],
    ['三、支出决算表', '3'],
    ['项目', '页码'],
  ]);
  const hidden = readAccounts([contents, sheet('a', t3()), sheet('b', t3(), { visible: false })])
    .tables.T3;
  expect([hidden.sheet, hidden.remarks.map(remark => inWords(remark.message))]).toEqual([
    'a',
    ['同类的表还有“b”（隐藏的工作表），已用“a”。'],
  ]);
  const blank = { C4: null, D4: null, E4: null, C5: null, D5: null, E5: null };
  const template = readAccounts([contents, sheet('a', t3(blank)), sheet('b', t3())]).tables.T3;
  expect([template.sheet, template.remarks.map(remark => inWords(remark.message))]).toEqual([
    'b',
    ['同类的表还有“a”（没有金额），已用“b”。'],
  ]);
});

test('only a hidden sheet has it: it is read', () => {
  expect(readAccounts([sheet('a', t3(), { visible: false })]).tables.T3.status).toBe('read');
});

test('two on one sheet: both places are named', () => {
  expect(inWords(readAccounts([sheet('a', [...t3(), ...t3()])]).tables.T3)).toMatchObject({
    status: 'ambiguous',
    reason: expect.stringMatching(/A1、A6/) as unknown,
  });
});

test('a mapping to a sheet that is gone is told', () => {
  const { T3: read } = readAccounts([sheet('a', t3())], { sheets: { T3: 'b' } }).tables;
  expect([read.status, inWords(read.remarks[0]?.message)]).toEqual([
    'read',
    '曾指定用工作表“b”作“支出决算表”，但它已不在工作簿中。请重新指定。',
  ]);
});

test('lines above the header, the unit in the title, the year in Chinese', () => {
  const head = t3().slice(2);
  const read = readAccounts([
    sheet('a', [
      ['二〇二三年度支出决算表（单位：万元）'],
      ['部门名称', '某市财政局'],
      ['一、', '支出情况'],
      ...head,
    ]),
  ]);
  expect([read.unit, read.year, read.amountUnit, read.tables.T3.status]).toEqual([
    '某市财政局',
    2023,
    '万元',
    'read',
  ]);
});

test('a sheet that speaks of 绩效 is no evaluation table; one without 执行 rows is', () => {
  const talk = readAccounts([
    sheet('绩效', [
      ['部门整体支出绩效自评情况表'],
      ['我单位组织绩效自评，三级指标得分较好'],
      ['项目名称', '内容'],
    ]),
  ]);
  expect([talk.department.status, talk.projects.status]).toEqual(['notFound', 'notFound']);
  const { department } = readAccounts([
    sheet(
      '自评',
      [
        ['2022年度部门整体支出绩效自评表'],
        ['部门名称：某局'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '指标一', '≥50个', '50', 10, 10],
        [null, null, '指标二', '≥90%', '87.4%', 10, 9.7],
        ['效益指标', '社会效益', '指标三', '好', '好', 10, 10],
        ['合计', null, null, null, null, 30, 29.7],
      ],
      { format: 'General' },
    ),
  ]);
  expect([department.unit, department.total?.score.number]).toEqual(['某局', '29.7']);
  expect(
    department.indicators.map(row => [
      row.level1,
      row.level2,
      row.indicator,
      row.actual.number,
      row.deviation,
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '指标一', '50', null],
    ['产出指标', '数量指标', '指标二', '87.4', null],
    ['效益指标', '社会效益', '指标三', null, null],
  ]);
});

test('projects under a header of two rows', () => {
  const { projects } = readAccounts([
    sheet(
      'y',
      [
        ['项目支出绩效自评结果汇总表'],
        ['序号', '项目名称', '资金情况', null, null, '自评得分'],
        [null, null, '全年预算数', '全年执行数', '执行率', null],
        [1, '甲', 10, 5, 0.5, 95.5],
        ['合计', null, 10, 5, 0.5, null],
      ],
      { format: 'General' },
    ),
  ]);
  expect(
    projects.rows.map(row => [
      row.name,
      row.annualBudget.number,
      row.executed.number,
      row.score.number,
    ]),
  ).toEqual([['甲', '10', '5', '95.5']]);
});
