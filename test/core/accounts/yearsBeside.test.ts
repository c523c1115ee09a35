/** Other years, budgets and comparisons beside the amounts of this year: this year's are read, or nothing is. */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

function read(id: AccountTableId, lines: Lines): Table {
  return readAccounts([sheet('a', lines)]).tables[id];
}

function amounts({ rows }: Table): string[] {
  return rows.flatMap(({ key, amounts: cells }) =>
    Object.entries(cells).flatMap(([column, amount]) =>
      amount.state === 'number' ? [`${key} ${column} ${amount.shown}`] : [],
    ),
  );
}

const THREE_PUBLIC = [
  'budget total 11.50',
  'budget abroad 0.00',
  'budget vehicle 10.00',
  'budget reception 1.50',
  'final total 7.42',
  'final abroad 0.00',
  'final vehicle 7.21',
  'final reception 0.21',
];

test('“三公”, a line per item: 上年决算数 is not the 决算数', () => {
  const table = read('T9', [
    ['“三公”经费支出决算表'],
    ['部门：某局', _, _, _, _, '单位：万元'],
    ['项目', '2022年决算数', '2023年预算数', '2023年决算数', '比上年增减额', '增减率'],
    ['合计', 9.5, 11.5, 7.42, -2.08, '-21.89%'],
    ['1、因公出国（境）费', 0, 0, 0, 0, _],
    ['2、公务用车购置及运行维护费', 8.5, 10, 7.21, -1.29, _],
    ['3、公务接待费', 1, 1.5, 0.21, -0.79, _],
  ]);
  expect([table.reason, table.year, table.remarks]).toEqual([null, 2023, []]);
  expect(amounts(table)).toEqual(THREE_PUBLIC);
});

test('“三公”, three groups of columns, and the same with a row for each', () => {
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'];
  const head: Lines = [['“三公”经费支出决算表'], ['（2023年度）'], ['某局', _, '单位：万元']];
  const [before, budget, final] = [
    [9.5, 0, 8.5, 1],
    [11.5, 0, 10, 1.5],
    [7.42, 0, 7.21, 0.21],
  ] as const;
  expect(
    amounts(
      read('T9', [
        ...head,
        ['2022年度决算数', _, _, _, '2023年度预算数', _, _, _, '2023年度决算数', _, _, _],
        [...items, ...items, ...items],
        [...before, ...budget, ...final],
      ]),
    ),
  ).toEqual(THREE_PUBLIC);
  expect(
    amounts(
      read('T9', [
        ...head,
        ['项目', ...items],
        ['上年决算数', ...before],
        ['本年预算数', ...budget],
        ['本年决算数', ...final],
      ]),
    ),
  ).toEqual(THREE_PUBLIC);
});

const T1_LINES = (left: (amount: number) => CellValue[]): Lines => [
  ['一、一般公共预算财政拨款收入', ...left(100), '一、一般公共服务支出', ...left(100)],
  ['本年收入合计', ...left(100), '本年支出合计', ...left(100)],
  ['总计', ...left(100), '总计', ...left(100)],
];
const T1_AMOUNTS = [
  'in.generalBudget income 100.00',
  'in.total income 100.00',
  'in.grand income 100.00',
  '201 expenditure 100.00',
  'out.total expenditure 100.00',
  'out.grand expenditure 100.00',
];

test.each<[string, Lines]>([
  [
    '2022年决算数 and 2023年决算数',
    [
      ['项目', '2022年决算数', '2023年决算数', '项目', '2022年决算数', '2023年决算数'],
      ...T1_LINES(amount => [amount - 10, amount]),
    ],
  ],
  [
    '2023年度决算数 alone',
    [['项目', '2023年度决算数', '项目', '2023年度决算数'], ...T1_LINES(amount => [amount])],
  ],
  [
    '上年数 and 本年数',
    [
      ['项目', '上年数', '本年数', '项目', '上年数', '本年数'],
      ...T1_LINES(amount => [amount - 10, amount]),
    ],
  ],
  [
    '金额（万元）',
    [['项目', '金额（万元）', '项目', '金额（万元）'], ...T1_LINES(amount => [amount])],
  ],
])('T1 with columns called %s', (_name, lines) => {
  const table = read('T1', [['收入支出决算总表'], ['部门：某局', _, _, _, '单位：万元'], ...lines]);
  expect([table.reason, table.remarks, amounts(table)]).toEqual([null, [], T1_AMOUNTS]);
});

test('财决01-1 T4: three groups of four columns, of which only 决算数 is read', () => {
  const four = [
    '小计',
    '一般公共预算财政拨款',
    '政府性基金预算财政拨款',
    '国有资本经营预算财政拨款',
  ];
  const line = (left: string, right: string): CellValue[] => [
    left,
    7,
    8,
    100,
    right,
    70,
    70,
    _,
    _,
    80,
    80,
    _,
    _,
    100,
    90,
    10,
    _,
  ];
  // prettier-ignore
  const table = read('T4', [
    ['财政拨款收入支出决算总表'], ['金额单位：元'],
    ['收入', _, _, _, '支出', _, _, _, _, _, _, _, _, _, _, _, _],
    ['项目', '年初预算数', '全年预算数', '决算数', '项目（按功能分类）', '年初预算数', _, _, _, '全年预算数', _, _, _, '决算数', _, _, _],
    [_, _, _, _, _, ...four, ...four, ...four],
    line('一、一般公共预算财政拨款', '一、一般公共服务支出'), line('本年收入合计', '本年支出合计'), line('总计', '总计'),
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(amounts(table).filter(text => text.includes('total ') || text.startsWith('201'))).toEqual([
    'in.total income 100.00',
    '201 total 100.00',
    '201 generalBudget 90.00',
    '201 governmentFund 10.00',
    'out.total total 100.00',
    'out.total generalBudget 90.00',
    'out.total governmentFund 10.00',
    'out.grand total 100.00',
  ]);
});

test('T5 with the year before and the growth beside: the sum of a row is still judged', () => {
  // prettier-ignore
  const table = read('T5', [
    ['一般公共预算财政拨款支出决算表'], ['部门：某局', _, _, _, _, _, '单位：万元'],
    ['序号', '科目编码', '科目名称', '2022年决算数', '2023年决算数', _, _, '2023年决算数比2022年决算数', _, '备注'],
    [_, _, _, _, '小计', '基本支出', '项目支出', '增减额', '增减%', _],
    [_, '合计', _, 8, 10, 6, 4, 2, 25, '含上年结转'], [1, '201', '一般公共服务支出', 8, 10, 6, 4, 2, 25, _],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(amounts(table)).toEqual([
    'total total 10.00',
    'total basic 6.00',
    'total project 4.00',
    '201 total 10.00',
    '201 basic 6.00',
    '201 project 4.00',
  ]);
});

// prettier-ignore
test.each<[string, Lines, number | null]>([
  ['the title', [['2023年度支出决算表'], ['公开日期：2024年', _, '单位：万元']], 2023],
  ['a line below it, whatever stands in the rows', [['支出决算表'], ['某局', '2023年度', '单位：万元']], 2023],
  ['two years side by side', [['支出决算表'], ['单位：万元'], [_, _, '2022年', _, _, '2023年', _, _]], 2023],
  ['a date only', [['支出决算表'], ['填报日期：2024年度', _, '单位：万元']], null],
])('the year is that of %s', (_name, head, year) => {
  const amounts = (count: number): number[] => Array.from({ length: count }, () => 10);
  const twice = head.some(row => row.includes('2022年'));
  const names = ['本年支出合计', '基本支出', '项目支出'];
  expect(read('T3', [...head, ['科目编码', '科目名称', ...names, ...(twice ? names : [])], ['合计', _, ...amounts(twice ? 6 : 3)], ['201', '2022年结转安排的支出', ...amounts(twice ? 6 : 3)]]).year).toBe(year);
});
