/** A table has edges: what stands beside it, below it and hidden in it changes nothing. */
import fc from 'fast-check';
import { cases } from '../../cases';
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue, Grid } from '../../../src/core/grid';
import { amountsOf } from './amountsOf';
import { gridsFrom, sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

const T3: Lines = [
  ['支出决算表'],
  ['部门：某局', _, _, _, '单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['合计', _, 30, 10, 20],
  ['201', '一般公共服务支出', 30, 10, 20],
  ['20101', '人大事务', 30, 10, 20],
  ['2010101', '行政运行', 10, 10, _],
  ['2010102', '一般行政管理事务', 20, _, 20],
];

function table(id: AccountTableId, lines: Lines, more: Partial<Grid> = {}): Table {
  return readAccounts([{ ...sheet('a', lines), ...more }]).tables[id];
}

function amounts({ rows, reason }: Table): string[] {
  if (reason !== null) return [reason.code];
  return rows.flatMap(({ key, amounts: cells }) =>
    Object.entries(cells).flatMap(([column, amount]) =>
      amount.state === 'number' ? [`${key} ${column} ${amount.shown}`] : [],
    ),
  );
}

const PLAIN = amounts(table('T3', T3));
const beside = (words: readonly CellValue[]): Lines =>
  T3.map((row, index) => [...row, ...Array<CellValue>(5 - row.length).fill(_), words[index] ?? _]);
const said = (found: Table): string[] => found.remarks.map(({ message }) => message.code);

test('a check column without a header is no column; its numbers are told', () => {
  const found = table('T3', beside([_, _, _, 0, 0.01, 0, 0, 0]));
  expect([amounts(found), said(found)]).toEqual([PLAIN, ['columns.beside']]);
});

test.each(['核对', '备注', '√', '是否一致'])('a column headed %s beside it is none of it', word => {
  expect(amounts(table('T3', beside([_, _, word, 1, 2, 3, '好', _])))).toEqual(PLAIN);
});

test('a hidden copy of a column is not read; a hidden column of its own is', () => {
  const copied = T3.map((row, index) =>
    index < 2 ? row : [...row, row[2] === '本年支出合计' ? row[2] : Number(row[2]) * 1e4],
  );
  expect(amounts(table('T3', copied, { hiddenColumns: [5] }))).toEqual(PLAIN);
  expect(amounts(table('T3', T3, { hiddenColumns: [4] }))).toEqual(PLAIN);
  expect(amounts(table('T3', copied))).toEqual(['header.twin']);
});

test('a number, another total or a phone number below the table is told, not read', () => {
  const found = table('T3', [...T3, [], [_, _, 12.5], ['核对'], ['合计', _, 31, 10, 20]]);
  expect([amounts(found), said(found)]).toEqual([PLAIN, ['rows.below']]);
});

test('units below one another, the same codes again, are no table to check', () => {
  const units = [...T3.slice(0, 4), ['一局', _, 30, 10, 20], ...T3.slice(4), ['二局', _, 3, 1, 2]];
  expect(amounts(table('T3', [...units, ...T3.slice(4)]))).toEqual(['coded.byUnit']);
});

test('two tables side by side, parted by an empty column, are two', () => {
  const fund = T3.map((row, index) => (index === 0 ? ['政府性基金预算财政拨款支出决算表'] : row));
  const both = T3.map((row, index) => [
    ...row,
    ...Array<CellValue>(6 - row.length).fill(_),
    ...(fund[index] ?? []),
  ]);
  const { tables } = readAccounts([sheet('a', both)]);
  expect([amounts(tables.T3), amounts(tables.T7)]).toEqual([PLAIN, PLAIN]);
  expect(tables.T7.rows[0]?.amounts.total?.cell.address).toBe('I4');
});

test('本年 and 上年 under each column: this year counts', () => {
  const lines = T3.map((row, index) => {
    const [code = _, name = _, ...rest] = row;
    if (index < 2) return row;
    return [code, name, ...rest.flatMap(cell => (index === 2 ? [cell, _, _] : [1, cell, 9]))];
  });
  const years = [
    _,
    _,
    ...['上年', '本年', '增减%', '上年', '本年', '增减%', '上年', '本年', '增减%'],
  ];
  const found = table('T3', [...lines.slice(0, 3), years, ...lines.slice(3)]);
  expect([amounts(found), found.columns.map(({ label }) => label)]).toEqual([
    PLAIN,
    ['本年支出合计', '基本支出', '项目支出'],
  ]);
});

test('a title that is not known: what stands in the table decides, and that is told', () => {
  const [, meta = [], header = [], ...body] = T3;
  const renamed = [['部门支出情况公开表'], meta, [...header, '上缴上级支出'], ...body];
  const found = table('T3', renamed);
  expect([amounts(found), said(found)]).toEqual([PLAIN, ['choice.byContent']]);
  expect(table('T3', [['项目支出决算情况表'], ...renamed.slice(1)]).status).toBe('notFound');
});

test('a column that nothing heads, between the amounts, is none of them', () => {
  const between = T3.map((row, index) =>
    index < 2 ? row : [...row.slice(0, 3), index === 2 ? _ : 0, ...row.slice(3)],
  );
  expect(amounts(table('T3', between))).toEqual(PLAIN);
});

test('codes filled up with zeros are those of their level', () => {
  const padded = T3.map(([code = _, ...rest]) =>
    typeof code === 'string' && /^2\d+$/.test(code)
      ? [code.padEnd(7, '0'), ...rest]
      : [code, ...rest],
  );
  expect(amounts(table('T3', padded))).toEqual(PLAIN);
});

test('a title of 政府性基金 in other words, over columns that three tables have', () => {
  const found = table('T7', [['政府性基金收支情况表'], ...T3.slice(1)]);
  expect([amounts(found), said(found)]).toEqual([PLAIN, ['choice.byContent']]);
});

test('merged cells that keep their value in each cell', () => {
  const filled = [
    ['支出决算表', '支出决算表', '支出决算表', '支出决算表', '支出决算表'],
    ...T3.slice(1),
  ];
  expect(amounts(table('T3', filled))).toEqual(PLAIN);
});

test('甲 | 乙 | 1 | 2 only counts the columns', () => {
  expect(amounts(table('T3', [...T3.slice(0, 3), ['甲', '乙', 1, 2, 3], ...T3.slice(3)]))).toEqual(
    PLAIN,
  );
});

test('收入决算表 with 财政拨款收入 by source only: its parts are summed', () => {
  const T2: Lines = [
    ['收入决算表'],
    ['部门：某局', _, _, _, '单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', _, '其他收入'],
    [_, _, _, '一般公共预算财政拨款', '政府性基金预算财政拨款', _],
    ['合计', _, 30, 10, 15, 5],
    ['201', '一般公共服务支出', 30, 10, 15, 5],
  ];
  const accounts = readAccounts([sheet('a', T2)]);
  expect(accounts.tables.T2.columns.map(({ key }) => key)).toEqual([
    'total',
    'generalBudget',
    'governmentFund',
    'other',
  ]);
  const { findings } = checkAccounts(accounts);
  expect(findings.filter(one => one.class === 'failed')).toEqual([]);
});

const SEED = gridsFrom('sanmenxia-2023.xlsx');
const WANTED = amountsOf(readAccounts(SEED));
const failed = (grids: readonly Grid[]): string[] =>
  checkAccounts(readAccounts(grids))
    .findings.filter(one => one.class === 'failed')
    .map(one => one.rule);
const FAILED = failed(SEED);
const BESIDE_WORDS = fc.constantFrom<CellValue>(
  _,
  '√',
  '×',
  '已核',
  '对',
  0,
  0.01,
  123.45,
  '待查 ok',
);

function withNeighbours(grid: Grid, words: readonly CellValue[], gap: number): Grid {
  const width = Math.max(...grid.values.map(row => row.length));
  const pad = <T>(rows: readonly (readonly T[])[], nothing: T, of: (row: number) => T): T[][] =>
    rows.map((row, index) => [
      ...row,
      ...Array<T>(width - row.length + gap).fill(nothing),
      of(index),
    ]);
  // Below the header: words in it head a column.
  const word = (row: number): CellValue => (row < 7 ? _ : (words[row % words.length] ?? _));
  return {
    ...grid,
    values: pad(grid.values, _, word),
    texts: pad(grid.texts, '', row => String(word(row) ?? '')),
    formats: pad(grid.formats, 'General', () => 'General'),
    formulas: pad(grid.formulas, '', () => ''),
  };
}

test('whatever stands right of the tables changes no amount and makes no finding', () => {
  const index = fc.integer({ min: 0, max: 8 });
  const words = fc.array(BESIDE_WORDS, { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(index, words, fc.integer({ min: 0, max: 3 }), (at, found, gap) => {
      const grids = SEED.map((grid, one) => (one === at ? withNeighbours(grid, found, gap) : grid));
      expect(amountsOf(readAccounts(grids))).toEqual(WANTED);
      expect(failed(grids)).toEqual(FAILED);
    }),
    { numRuns: cases(8, 25) },
  );
});
