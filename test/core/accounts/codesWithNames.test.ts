/** Codes and names in one cell, and the names that titles and “三公” items go by. */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

function read(id: AccountTableId, lines: Lines): Table {
  return readAccounts([sheet('a', lines)]).tables[id];
}

test.each([
  ['2010301 行政运行', '项目'],
  ['2010301行政运行', '科目名称'],
  ['2010301-行政运行', '支出功能分类科目'],
  ['[2010301]行政运行', '功能分类科目'],
  ['【2010301】行政运行', '科目'],
])('%s under %s', (item, heading) => {
  const written = (code: string, name: string): string =>
    item.replace('2010301', code).replace('行政运行', name);
  const table = read('T3', [
    ['支出决算表'],
    ['部门：某局', _, _, '单位：万元'],
    [heading, '本年支出合计', '基本支出', '项目支出'],
    ['合计', 30, 20, 10],
    [written('201', '一般公共服务支出'), 30, 20, 10],
    [`  ${written('20103', '政府办公厅（室）及相关机构事务')}`, 30, 20, 10],
    [item, 20, 20, _],
    [written('2010302', '一般行政管理事务'), 10, _, 10],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(table.rows.map(row => [row.key, row.label])).toEqual([
    ['total', '合计'],
    ['201', '一般公共服务支出'],
    ['20103', '政府办公厅（室）及相关机构事务'],
    ['2010301', '行政运行'],
    ['2010302', '一般行政管理事务'],
  ]);
});

function reasonOf(...asked: Parameters<typeof read>): string | null {
  return inWords(read(...asked).reason);
}

test('names without codes are no codes: the table is refused with its reason', () => {
  expect(
    reasonOf('T3', [
      ['支出决算表'],
      ['单位：万元'],
      ['项目', '本年支出合计', '基本支出', '项目支出'],
      ['合计', 30, 20, 10],
      ['一般公共服务支出', 30, 20, 10],
      ['行政运行', 30, 20, 10],
    ]),
  ).toMatch(/没有找到“科目名称”表头/);
});

test('the title says the unit of money too', () => {
  const { T9 } = readAccounts([
    sheet('a', [
      ['财政拨款“三公”经费支出决算表          单位：万元'],
      ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
      [7.42, _, 7.21, 0.21],
    ]),
  ]).tables;
  expect([T9.reason, T9.amountUnit, T9.rows.map(row => row.amounts['total']?.shown)]).toEqual([
    null,
    '万元',
    ['7.42'],
  ]);
});

test('“三公” a line per item: the heading is the total where no 合计 stands below it', () => {
  const items: Lines = [
    ['  1.因公出国（境）费用', '万元', _, _],
    ['  2.公务用车购置和运行维护费', '万元', 10, 7.21],
    ['   （1）公务用车购置费用', '万元', _, _],
    ['   （2）公务用车运行维护费用', '万元', 10, 7.21],
    ['  3.公务接待费用', '万元', 1.5, 0.21],
    ['二、相关统计数', '—', '—', '—'],
    ['  1.公务用车保有量', '辆', _, 6],
  ];
  const totals = (lines: Lines): unknown => {
    const table = read('T9', [
      ['“三公”经费支出决算表'],
      ['单位：万元'],
      ['项目', '单位', '预算数', '决算数'],
      ...lines,
      ...items,
    ]);
    return [
      table.reason,
      table.rows.map(row => [
        row.amounts['total']?.shown,
        row.amounts['vehicle']?.shown,
        row.amounts['reception']?.shown,
      ]),
    ];
  };
  const expected = [
    null,
    [
      ['11.50', '10.00', '1.50'],
      ['7.42', '7.21', '0.21'],
    ],
  ];
  expect(totals([['一、“三公”经费支出', '万元', 11.5, 7.42]])).toEqual(expected);
  expect(
    totals([
      ['一、“三公”经费支出', '万元', 99, 99],
      ['（一）支出合计', '万元', 11.5, 7.42],
    ]),
  ).toEqual(expected);
});

test('支出决算表 of 项 only beside a fund table with 类 and 款: what is left out is the sum of what is printed', () => {
  const head = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
  const spent = (fund: number): Lines => [
    ['支出决算表'],
    ['单位：万元'],
    head,
    ['合计', _, 20, _, 20],
    ['2120802', '土地开发支出', fund, _, fund],
    ['2129999', '其他城乡社区支出', 20 - fund, _, 20 - fund],
  ];
  const fund: Lines = [
    ['政府性基金预算财政拨款支出决算表'],
    ['单位：万元'],
    head,
    ['合计', _, 12, _, 12],
    ['212', '城乡社区支出', 12, _, 12],
    ['21208', '国有土地使用权出让收入安排的支出', 12, _, 12],
    ['2120802', '土地开发支出', 12, _, 12],
  ];
  const told = (amount: number): string[] =>
    checkAccounts(readAccounts([sheet('a', spent(amount)), sheet('b', fund)]))
      .findings.filter(one => one.rule === 'X-13')
      .map(one => one.difference ?? '');
  expect(told(12)).toEqual([]);
  expect(told(11)).toEqual(['1.00', '1.00', '1.00', '1.00']);
});

test('T6: code and name in one cell, in two groups', () => {
  const table = read('T6', [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['人员经费', _, '公用经费', _],
    ['经济分类科目', '决算数', '经济分类科目', '决算数'],
    ['301 工资福利支出', 20, '302 商品和服务支出', 10],
    ['30101 基本工资', 20, '30201 办公费', 10],
    ['人员经费合计', 20, '公用经费合计', 10],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(table.rows.map(row => [row.key, row.label, row.amounts['amount']?.shown])).toEqual([
    ['301', '工资福利支出', '20.00'],
    ['302', '商品和服务支出', '10.00'],
    ['30101', '基本工资', '20.00'],
    ['30201', '办公费', '10.00'],
    ['personnel', '人员经费合计', '20.00'],
    ['public', '公用经费合计', '10.00'],
  ]);
});

test('what an amount includes, and a colon behind a label, do not make it another', () => {
  const { T1, T2 } = readAccounts([
    sheet('a', [
      ['收入支出决算总表'],
      ['单位：万元'],
      ['项目', '决算数', '项目', '决算数'],
      ['五、事业收入（含财政专户核拨资金）', 9, '一、一般公共服务支出', 9],
      ['本年收入合计：', 9, '本年支出合计：', 9],
      ['上年结转和结余', 1, '年末结转和结余', 1],
      ['收入总计：', 10, '支出总计：', 10],
    ]),
    sheet('b', [
      ['收入决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入（含教育收费）'],
      ['合计', _, 9, _, 9],
      ['201', '一般公共服务支出', 9, _, 9],
    ]),
  ]).tables;
  expect([T1.reason, T1.remarks, T2.reason, T2.remarks]).toEqual([null, [], null, []]);
  expect(T1.rows.map(row => row.key)).toEqual([
    'in.business',
    'in.total',
    'in.opening',
    'in.grand',
    '201',
    'out.total',
    'out.closing',
    'out.grand',
  ]);
  expect(T2.columns.map(column => column.key)).toEqual(['total', 'fiscal', 'business']);
});

test('政府性基金 with 本年支出 in one column is read; where 基本支出 and 项目支出 are headed, both are needed', () => {
  const head = ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'];
  const fund = (...columns: readonly string[]): Table =>
    read('T7', [
      ['政府性基金预算财政拨款收入支出决算表'],
      ['单位：万元'],
      columns,
      ['合计', _, 1, 10, 9, 2],
      ['212', '城乡社区支出', 1, 10, 9, 2],
    ]);
  expect([fund(...head).reason, fund(...head).columns.map(column => column.key)]).toEqual([
    null,
    ['opening', 'income', 'total', 'closing'],
  ]);
  expect(inWords(fund(...head.slice(0, 5), '项目支出').reason)).toMatch(/缺少“基本支出”列/);
});
