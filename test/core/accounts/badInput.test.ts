/**
 * Bad input: what is not understood says so, names the cell and what to do; the rest is read.
 */
import { readAccounts } from '../../../src/core/accounts';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import type { CellValue, Grid } from '../../../src/core/grid';
import { gridsFrom, sheet } from './grids';

const seed = gridsFrom('sanmenxia-2023.xlsx');

function without(...names: string[]): Grid[] {
  return seed.filter(grid => !names.includes(grid.sheet));
}

/** The seed with one cell of a sheet replaced. */
function with_(name: string, row: number, column: number, value: CellValue): Grid[] {
  return seed.map(grid => (grid.sheet !== name ? grid : {
    ...grid,
    values: grid.values.map((cells, r) => cells.map((old, c) => (r === row && c === column ? value : old))),
    texts: grid.texts.map((cells, r) => cells.map((old, c) => (r === row && c === column ? String(value ?? '') : old))),
  }));
}

test('an empty workbook has no tables, each with a reason', () => {
  const read = readAccounts([sheet('Sheet1', [])]);
  expect(ACCOUNT_TABLES.map(id => read.tables[id].status)).toEqual(ACCOUNT_TABLES.map(() => 'notFound'));
  expect(read.tables.T1.reason).toMatch(/收入支出决算总表/);
});

test('a table that is missing is not found; the others are read', () => {
  const read = readAccounts(without('支出决算表'));
  expect(ACCOUNT_TABLES.filter(id => read.tables[id].status === 'notFound')).toEqual(['T3']);
});

test('two tables of a kind: which one is asked, both are named; the answer is kept', () => {
  const copy = seed.filter(grid => grid.sheet === '收入决算表').map(grid => ({ ...grid, sheet: '收入决算表（分单位）' }));
  const twice = [...seed, ...copy];
  const { status, reason } = readAccounts(twice).tables.T2;
  expect(status).toBe('ambiguous');
  expect(reason).toContain('收入决算表（分单位）');
  expect(readAccounts(twice, { sheets: { T2: '收入决算表' } }).tables.T2).toMatchObject({ status: 'read', sheet: '收入决算表' });
});

test('text where an amount stands is told with its cell, and is not 0', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, '约两千万')).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.basic).toMatchObject({ state: 'text', shown: '约两千万', cell: { address: 'D10' } });
  expect(T3.remarks.find(remark => remark.code === 'textAmount')?.message).toMatch(/支出决算表.*D10/);
});

test('an error value is told with its cell', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, '#REF!')).tables;
  expect(T3.remarks.map(remark => remark.code)).toContain('errorValue');
});

test('a dash is no amount and no alarm', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 5, '—')).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.toSuperior).toMatchObject({ state: 'text', shown: '—' });
  expect(T3.remarks).toEqual([]);
});

test('hidden decimals are compared as shown and told once', () => {
  const { T3 } = readAccounts(with_('支出决算表', 9, 3, 2238.4812)).tables;
  expect(T3.rows.find(row => row.key === '2010301')?.amounts.basic).toMatchObject({ fen: 2_238_480_000, hidden: '2238.4812' });
  expect(T3.remarks.filter(remark => remark.code === 'hiddenDecimals').length).toBe(1);
});

test('no unit anywhere: nothing is guessed', () => {
  const unitless = seed.map(grid => ({ ...grid, values: grid.values.map(row => row.map(value => (typeof value === 'string' ? value.replace(/金额单位：万元|万元/g, '') : value))) }));
  const { T1 } = readAccounts(unitless).tables;
  expect(T1.status).toBe('unreadable');
  expect(T1.reason).toMatch(/单位/);
});

test('a table in 元 among tables in 万元 is converted', () => {
  const yuan = seed.map(grid => (grid.sheet !== '支出决算表' ? grid : {
    ...grid, texts: grid.texts.map(row => row.map(() => '')),
    values: grid.values.map(row => row.map(value => (typeof value === 'number' ? Math.round(value * 1_000_000) / 100 : String(value ?? '').replace('万元', '元') || null))),
  }));
  const { T3 } = readAccounts(yuan).tables;
  expect([T3.amountUnit, T3.rows.find(row => row.key === 'total')?.amounts.total?.fen, T3.rows.find(row => row.key === 'total')?.amounts.total?.step]).toEqual(['元', 2_939_710_000, 1]);
});

test('50,000 rows of something else are passed by', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => [`凭证${index}`, index, '摘要']);
  expect(readAccounts([...seed, sheet('流水', rows)]).tables.T3.status).toBe('read');
});
