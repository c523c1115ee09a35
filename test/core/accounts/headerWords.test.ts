/** The words that headers and lines go by elsewhere, each as the smallest table that has them. */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];
const TITLES: Readonly<Partial<Record<AccountTableId, string>>> = {
  T1: '收入支出决算总表',
  T3: '支出决算表',
  T4: '财政拨款收入支出决算总表',
  T5: '一般公共预算财政拨款支出决算表',
};

function book(id: AccountTableId, lines: Lines): ReturnType<typeof readAccounts> {
  return readAccounts([
    sheet('a', [[TITLES[id] ?? ''], ['部门：某局', _, _, '单位：万元'], ...lines]),
  ]);
}

function read(id: AccountTableId, lines: Lines): Table {
  return book(id, lines).tables[id];
}

const SPENT = [
  ['total', '10.00', '6.00', '4.00'],
  ['201', '10.00', '6.00', '4.00'],
];

function spent({ rows }: Table): (string | undefined)[][] {
  return rows.map(({ key, amounts }) => [
    key,
    amounts['total']?.shown,
    amounts['basic']?.shown,
    amounts['project']?.shown,
  ]);
}

const ROWS: Lines = [
  ['合计', _, 10, 6, 4],
  ['201', '一般公共服务支出', 10, 6, 4],
];

test.each<[string, Lines]>([
  [
    '其中 over 基本支出 and 项目支出',
    [
      ['科目编码', '科目名称', '本年支出合计', '其中', _],
      [_, _, _, '基本支出', '项目支出'],
      ...ROWS,
    ],
  ],
  [
    '其中：基本支出',
    [['科目编码', '科目名称', '本年支出合计', '其中：基本支出', '项目支出'], ...ROWS],
  ],
  [
    '科目（单位）名称',
    [['科目编码', '科目（单位）名称', '本年支出合计', '基本支出', '项目支出'], ...ROWS],
  ],
  [
    '科目名称（类、款、项）',
    [
      ['科目代码（类、款、项）', '科目名称（类、款、项）', '本年支出合计', '基本支出', '项目支出'],
      ...ROWS,
    ],
  ],
  [
    '单位编码 and 单位名称 in front',
    [
      ['单位编码', '单位名称', '科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      [_, _, _, '合计', 10, 6, 4],
      ['101001', '某局', '201', '一般公共服务支出', 10, 6, 4],
    ],
  ],
])('T3: %s', (_name, lines) => {
  const table = read('T3', lines);
  expect([table.reason, table.remarks, spent(table)]).toEqual([null, [], SPENT]);
});

test.each<[string, Lines]>([
  [
    '年初预算数 and 完成年初预算%',
    [
      ['科目编码', '科目名称', '年初预算数', '支出决算数', _, _, '完成年初预算%'],
      [_, _, _, '小计', '基本支出', '项目支出', _],
      ['合计', _, 9, 10, 6, 5, 111.1],
    ],
  ],
  [
    '年初预算数 in three columns',
    [
      ['科目编码', '科目名称', '年初预算数', _, _, '决算数', _, _],
      [_, _, '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
      ['合计', _, 9, 5, 4, 10, 6, 5],
    ],
  ],
])('T5 beside %s: no reason to leave a wrong sum unjudged', (_name, lines) => {
  const accounts = book('T5', lines);
  expect([accounts.tables.T5.remarks, spent(accounts.tables.T5)]).toEqual([
    [],
    [['total', '10.00', '6.00', '5.00']],
  ]);
  expect(
    checkAccounts(accounts)
      .findings.filter(one => one.class === 'failed')
      .map(one => one.rule),
  ).toEqual(['T5-01']);
});

test('T1: 年初预算 beside 决算; 年终结转结余', () => {
  const table = read('T1', [
    ['项目', '年初预算', '决算', '项目', '年初预算', '决算'],
    ['一、一般公共预算财政拨款收入', 9, 10, '一、一般公共服务支出', 9, 8],
    ['本年收入合计', 9, 10, '本年支出合计', 9, 8],
    ['上年结转', _, 1, '年终结转结余', _, 3],
    ['总计', 9, 11, '总计', 9, 11],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(
    table.rows.map(
      ({ key, amounts }) => `${key} ${(amounts['income'] ?? amounts['expenditure'])?.shown ?? ''}`,
    ),
  ).toEqual([
    'in.generalBudget 10.00',
    'in.total 10.00',
    'in.opening 1.00',
    'in.grand 11.00',
    '201 8.00',
    'out.total 8.00',
    'out.closing 3.00',
    'out.grand 11.00',
  ]);
});

test('T4: 一、本年收入 and （一）…, 其中：一般公共预算财政拨款', () => {
  const table = read('T4', [
    ['收入', _, '支出', _, _, _],
    ['项目', '金额', '项目', '合计', '其中：一般公共预算财政拨款', '政府性基金预算财政拨款'],
    ['一、本年收入', 10, '一、本年支出', 9, 9, _],
    ['（一）一般公共预算财政拨款', 10, '（一）一般公共服务支出', 9, 9, _],
    ['二、上年结转', 1, '二、结转下年', 2, 2, _],
    ['（一）一般公共预算财政拨款', 1, _, _, _, _],
    ['收入总计', 11, '支出总计', 11, 11, _],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(
    table.rows.map(
      ({ key, amounts }) =>
        `${key} ${(amounts['income'] ?? amounts['generalBudget'])?.shown ?? ''}`,
    ),
  ).toEqual([
    'in.total 10.00',
    'in.generalBudget 10.00',
    'in.opening 1.00',
    'in.opening.generalBudget 1.00',
    'in.grand 11.00',
    'out.total 9.00',
    '201 9.00',
    'out.closing 2.00',
    'out.grand 11.00',
  ]);
});
