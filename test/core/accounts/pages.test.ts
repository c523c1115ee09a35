/** Forms of before 2020 and printed pages: a table is whole, or it is not read; an empty one says why. */
import { readAccounts } from '../../../src/core/accounts';
import type { Table } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { gridsFrom, sheet } from './grids';

const _ = null;
const HEAD: readonly (readonly CellValue[])[] = [
  ['收入支出决算总表'],
  ['单位：某局', _, _, '金额单位：万元'],
  ['项目', '金额', '项目', '金额'],
];
const TOP: readonly (readonly CellValue[])[] = [
  ['一、财政拨款收入', 100, '一、一般公共服务支出', 60],
  ['其中：政府性基金预算财政拨款', 30, '八、社会保障和就业支出', 20],
  ['二、上级补助收入', 5, '九、卫生健康支出', 25],
];
const BOTTOM: readonly (readonly CellValue[])[] = [
  ['本年收入合计', 105, '本年支出合计', 105],
  ['年初结转和结余', _, '年末结转和结余', _],
  ['总计', 105, '总计', 105],
];

function keys({ rows }: Table): string[] {
  return rows.flatMap(({ key, amounts }) =>
    Object.entries(amounts)
      .filter(([, amount]) => amount.state === 'number')
      .map(([, amount]) => `${key} ${amount.shown}`),
  );
}

test('一、财政拨款收入 on one line, and what it is made of: the part is not added again', () => {
  const accounts = readAccounts([sheet('a', [...HEAD, ...TOP, ...BOTTOM])]);
  expect(keys(accounts.tables.T1).slice(0, 4)).toEqual([
    'in.fiscal 100.00',
    'in.fiscal.governmentFund 30.00',
    'in.superior 5.00',
    'in.total 105.00',
  ]);
  expect(accounts.tables.T1.remarks).toEqual([]);
  expect(checkAccounts(accounts).findings.filter(one => one.class === 'failed')).toEqual([]);
});

test('a wrong 财政拨款收入 fails the sum', () => {
  const wrong = TOP.map((row, index) =>
    index === 0 ? ['一、财政拨款收入', 110, ...row.slice(2)] : row,
  );
  expect(
    checkAccounts(readAccounts([sheet('a', [...HEAD, ...wrong, ...BOTTOM])]))
      .findings.filter(one => one.class === 'failed')
      .map(one => one.rule),
  ).toEqual(['T1-01']);
});

test('two pages on one sheet, each with title and header: one table', () => {
  const { T1 } = readAccounts([sheet('a', [...HEAD, ...TOP, ...HEAD, ...BOTTOM])]).tables;
  expect(keys(T1)).toEqual(
    keys(readAccounts([sheet('a', [...HEAD, ...TOP, ...BOTTOM])]).tables.T1),
  );
});

test('pages of two units are not put together, and no half is read', () => {
  const other = [
    ['收入支出决算总表'],
    ['单位：另一局', _, _, '金额单位：万元'],
    ['项目', '金额', '项目', '金额'],
  ];
  const { status, reason } = readAccounts([sheet('a', [...HEAD, ...TOP, ...other, ...BOTTOM])])
    .tables.T1;
  expect(status).toBe('ambiguous');
  expect(inWords(reason)).toMatch(
    /分成了几段：“a”的 A7 起可以读取，工作表“a”的 A1 起不能.*只读一段会漏数/,
  );
});

test('an empty table says whether it is said below it', () => {
  const seed = gridsFrom('sanmenxia-2023.xlsx');
  expect(inWords(readAccounts(seed).tables.T8.reason)).toBe(
    '工作表“国有资本经营预算财政拨款支出决算表”中这张表没有金额，A9 已注明：说明：我单位没有使用国有资本经营预算安排的支出，故本表无数据。',
  );
  const silent = seed.map(grid => ({
    ...grid,
    values: grid.values.map(row => row.map(value => (/无数据/.test(String(value)) ? null : value))),
  }));
  expect(inWords(readAccounts(silent).tables.T8.reason)).toMatch(
    /没有金额，表下也没有“故本表无数据”的说明。/,
  );
});
