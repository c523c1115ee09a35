/** Forms that print parts of an amount below it, or a total where another subject stands: read whole, or refused. */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

function read(id: AccountTableId, lines: Lines): Table {
  return readAccounts([sheet('a', lines)]).tables[id];
}

function amounts({ rows }: Table): string[] {
  return rows.flatMap(({ key, amounts: cells }) =>
    Object.values(cells).flatMap(amount =>
      amount.state === 'number' ? [`${key} ${amount.shown}`] : [],
    ),
  );
}

const T1: Lines = [
  ['收入支出决算总表'],
  ['部门：某局', _, _, '单位：万元'],
  ['项目', '决算数', '项目', '决算数'],
  ['一、财政拨款收入', 90, '一、一般公共服务支出', 90],
  ['二、事业收入', 10, '二、教育支出', 7],
  ['    其中：教育收费', 4, _, _],
  ['本年收入合计', 100, '本年支出合计', 97],
  ['用事业基金弥补收支差额', _, '结余分配', 2],
  ['年初结转和结余', 5, '  其中：提取职工福利基金', 1],
  ['  其中：项目支出结转和结余', 3, '        转入事业基金', 1],
  [_, _, '年末结转和结余', 6],
  [_, _, '  其中：项目支出结转和结余', 4],
  ['总计', 105, '总计', 105],
];

test('其中 below 事业收入, 结余分配 and what is carried over is not added again, and nothing to complain about', () => {
  const accounts = readAccounts([sheet('a', T1)]);
  expect([accounts.tables.T1.reason, accounts.tables.T1.remarks]).toEqual([null, []]);
  expect(amounts(accounts.tables.T1)).toEqual([
    'in.fiscal 90.00',
    'in.business 10.00',
    'in.total 100.00',
    'in.opening 5.00',
    'in.grand 105.00',
    '201 90.00',
    '205 7.00',
    'out.total 97.00',
    'out.distribution 2.00',
    'out.closing 6.00',
    'out.grand 105.00',
  ]);
  expect(checkAccounts(accounts).findings.filter(one => one.class === 'failed')).toEqual([]);
});

test('a wrong 事业收入 is an error, whatever stands below it', () => {
  // In whole 万元 rounding explains a difference of 1, not of 3.
  const wrong = T1.map(row => (row[0] === '二、事业收入' ? [row[0], 13, ...row.slice(2)] : row));
  expect(
    checkAccounts(readAccounts([sheet('a', wrong)]))
      .findings.filter(one => one.class === 'failed')
      .map(one => one.rule),
  ).toEqual(['T1-01']);
});

test('T6: 人员经费合计 where the first group ends, beside a subject of the second', () => {
  const table = read('T6', [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['人员经费', _, _, '公用经费', _, _],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', 20, '302', '商品和服务支出', 10],
    ['30101', '基本工资', 20, '30201', '办公费', 3],
    ['人员经费合计', _, 20, '30202', '印刷费', 7],
    [_, _, _, '公用经费合计', _, 10],
    ['合计', _, _, _, _, 30],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(amounts(table)).toEqual([
    '301 20.00',
    '302 10.00',
    '30101 20.00',
    '30201 3.00',
    'personnel 20.00',
    '30202 7.00',
    'public 10.00',
    'total 30.00',
  ]);
});

test('T6 in one list: 一、人员经费 and 二、公用经费 are the totals of what follows', () => {
  const lines: Lines = [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['经济分类科目编码', '科目名称', '决算数'],
    [_, '合计', 30],
    [_, '一、人员经费', 20],
    ['301', '工资福利支出', 20],
    ['30101', '基本工资', 20],
    [_, '二、公用经费', 10],
    ['302', '商品和服务支出', 10],
    ['30201', '办公费', 10],
  ];
  const table = read('T6', lines);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(amounts(table)).toEqual([
    'total 30.00',
    'personnel 20.00',
    '301 20.00',
    '30101 20.00',
    'public 10.00',
    '302 10.00',
    '30201 10.00',
  ]);
  const wrong = lines.map(row => (row[1] === '合计' ? [_, '合计', 35] : row));
  expect(
    checkAccounts(readAccounts([sheet('a', wrong)]))
      .findings.filter(one => one.class === 'failed')
      .map(one => one.rule),
  ).toEqual(['T6-03', 'T6-03']);
});

test('a line between the title and the header does not hide “三公”; 货币单位：人民币元 is a unit', () => {
  const table = read('T9', [
    ['“三公”经费支出决算表'],
    ['（一般公共预算安排）'],
    ['填报单位（盖章）：某局', _, _, '货币单位：人民币元'],
    ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    [74200, '-', 72100, 2100],
  ]);
  expect([table.reason, table.amountUnit, amounts(table)]).toEqual([
    null,
    '元',
    ['final 74,200.00', 'final 72,100.00', 'final 2,100.00'],
  ]);
});

test.each<[string, Lines]>([
  [
    'totals above',
    [
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['人员经费合计', _, 20, '公用经费合计', _, 10],
      ['301', '工资福利支出', 20, '302', '商品和服务支出', 10],
      ['30101', '基本工资', 20, '30201', '办公费', 10],
    ],
  ],
  [
    '人员经费小计 above its subjects',
    [
      ['科目编码', '科目名称', '决算数'],
      [_, '人员经费小计', 20],
      ['301', '工资福利支出', 20],
      ['30101', '基本工资', 20],
      [_, '公用经费小计', 10],
      ['302', '商品和服务支出', 10],
      ['30201', '办公费', 10],
    ],
  ],
  [
    'codes behind the names',
    [
      ['科目名称', '科目编码', '决算数', '科目名称', '科目编码', '决算数'],
      ['工资福利支出', '301', 20, '商品和服务支出', '302', 10],
      ['基本工资', '30101', 20, '办公费', '30201', 10],
      ['人员经费合计', _, 20, '公用经费合计', _, 10],
    ],
  ],
])('T6 with %s', (_name, lines) => {
  const table = read('T6', [['一般公共预算财政拨款基本支出决算表'], ['单位：万元'], ...lines]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(amounts(table).sort()).toEqual([
    '301 20.00',
    '30101 20.00',
    '302 10.00',
    '30201 10.00',
    'personnel 20.00',
    'public 10.00',
  ]);
});

test('T6: a group without codes does not take those of the next', () => {
  const table = read('T6', [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['工资福利支出', 20, '302', '商品和服务支出', 10],
    ['基本工资', 20, '30201', '办公费', 10],
  ]);
  expect(amounts(table)).toEqual([
    'unknown:A4 20.00',
    '302 10.00',
    'unknown:A5 20.00',
    '30201 10.00',
  ]);
});
