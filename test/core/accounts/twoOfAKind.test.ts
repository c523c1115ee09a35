/**
 * Two tables of a kind that are not the same table: the usual one is read, and the other named. (Two of the same name
 * are asked about: `mapping.test.ts`.)
 */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

function read(id: AccountTableId, sheets: readonly Lines[]): Table {
  return readAccounts(sheets.map((lines, index) => sheet(String(index + 1), lines))).tables[id];
}

const economic = (title: string, total: number): Lines => [
  [title],
  ['部门名称：某厅', _, _, _, '金额单位：万元'],
  ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['合计', _, total, total - 10, 10],
  ['301', '工资福利支出', total - 10, total - 10, _],
  ['302', '商品和服务支出', 10, _, 10],
];

const capital = (title: string, amount: CellValue, carried: boolean): Lines => {
  const spread = (...row: CellValue[]): CellValue[] =>
    carried ? [row[0] ?? _, row[1] ?? _, _, row[2] ?? _, ...row.slice(2), _] : row;
  return [
    [title],
    ['单位：某局', _, _, '金额单位：万元'],
    carried
      ? [
          '科目编码',
          '科目名称',
          '年初结转和结余',
          '本年收入',
          '合计',
          '基本支出',
          '项目支出',
          '年末结转和结余',
        ]
      : ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    spread('合计', _, amount, _, amount),
    spread('223', '国有资本经营预算支出', amount, _, amount),
  ];
};

test('江苏: 基本支出 of all 财政拨款 and of 一般公共预算', () => {
  const table = read('T6', [
    economic('财政拨款基本支出决算表（经济科目）', 45),
    economic('一般公共预算财政拨款基本支出决算表（经济科目）', 30),
  ]);
  expect([
    table.status,
    table.sheet,
    table.rows.find(row => row.key === 'total')?.amounts['amount']?.shown,
  ]).toEqual(['read', '2', '30.00']);
  expect(table.remarks.map(({ message }) => inWords(message)).join()).toContain(
    '“1”（标题是“财政拨款基本支出决算表（经济科目）”），已用“2”',
  );
});

test.each<CellValue>([12, _])(
  '四川: 国有资本经营 with its income and without, amount %p',
  amount => {
    const table = read('T8', [
      capital('国有资本经营预算财政拨款收入支出决算表', amount, true),
      capital('国有资本经营预算财政拨款支出决算表', amount, false),
    ]);
    expect([table.sheet, table.columns.map(({ key }) => key)]).toEqual([
      '2',
      ['total', 'basic', 'project'],
    ]);
  },
);

test('the unusual one is read where it stands alone, or alone holds amounts', () => {
  const [all, unusual, usual] = [
    '财政拨款基本支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算财政拨款支出决算表',
  ];
  expect(read('T6', [economic(all, 45)]).status).toBe('read');
  expect(read('T8', [capital(unusual, 12, true), capital(usual, _, false)]).sheet).toBe('1');
});

test('重庆: 三公 in 机构运行信息表, one line per item beside much else', () => {
  const lines: Lines = [
    ['机构运行信息表'],
    ['公开部门：某局', _, _, _, '单位：万元'],
    ['项目', '预算数', '决算数', '项目', '决算数'],
    ['一、“三公”经费支出', '—', '—', '二、机关运行经费', 206.24],
    ['（一）支出合计', 11.5, 7.42, '（一）行政单位', 206.24],
    ['1．因公出国（境）费', _, _, '三、国有资产占用情况', '—'],
    ['2．公务用车购置及运行维护费', 10, 7.21, '（一）车辆数合计（辆）', 13],
    ['（1）公务用车购置费', _, _, '1．主要领导干部用车', _],
    ['（2）公务用车运行维护费', 10, 7.21, '2．机要通信用车', 1],
    ['3．公务接待费', 1.5, 0.21, '四、政府采购支出信息', '—'],
    ['（1）国内接待费', '—', 0.21, '（一）政府采购支出合计', 83.91],
    ['（二）相关统计数', '—', '—', _, _],
    ['4．公务用车保有量（辆）', '—', 5, _, _],
    ['二、会议费', '—', 0.5, _, _],
  ];
  const { reason, rows } = read('T9', [lines]);
  expect([
    reason,
    rows.map(({ key, amounts }) => [
      key,
      amounts['total']?.shown,
      amounts['vehicle']?.shown,
      amounts['reception']?.shown,
    ]),
  ]).toEqual([
    null,
    [
      ['budget', '11.50', '10.00', '1.50'],
      ['final', '7.42', '7.21', '0.21'],
    ],
  ]);
});
