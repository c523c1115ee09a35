/** Forms that few offices print: read where that is sure, refused with the cell where it is not. */
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

function amounts(table: Table): unknown {
  return [
    table.reason,
    table.remarks.map(({ message }) => inWords(message)),
    table.rows.map(({ key, amounts: by }) =>
      [key, ...Object.values(by).map(({ shown }) => shown)].join(' '),
    ),
  ];
}

function failed(lines: Lines): string[] {
  return checkAccounts(readAccounts([sheet('a', lines)]))
    .findings.filter(one => one.class === 'failed')
    .map(({ rule }) => rule);
}

test.each([
  [
    'marks between the levels',
    ['科目编码', '科目名称'],
    (code: string, name: string) => [code.replace(/(?<=^\d{3}|^\d{5})(?=\d)/g, '.'), name],
  ],
  [
    'names before the codes',
    ['科目名称', '科目编码'],
    (code: string, name: string) => [name, code],
  ],
  [
    'a column 单位名称 in front',
    ['单位名称', '科目编码', '科目名称'],
    (code: string, name: string) => ['某局', code, name],
  ],
])('支出决算表 with %s', (_name, head, label) => {
  const line = (code: string, name: string, ...shown: readonly CellValue[]): CellValue[] => [
    ...label(code, name),
    ...shown,
  ];
  expect(
    amounts(
      read('T3', [
        ['支出决算表'],
        ['单位：万元'],
        [...head, '本年支出合计', '基本支出', '项目支出'],
        [...head.slice(1).map(() => _), '合计', 30, 20, 10],
        line('201', '一般公共服务支出', 30, 20, 10),
        line('20103', '政府办公厅（室）及相关机构事务', 30, 20, 10),
        line('2010301', '行政运行', 30, 20, 10),
      ]),
    ),
  ).toEqual([
    null,
    [],
    [
      'total 30.00 20.00 10.00',
      '201 30.00 20.00 10.00',
      '20103 30.00 20.00 10.00',
      '2010301 30.00 20.00 10.00',
    ],
  ]);
});

test('表9“三公”经费…: the 三 belongs to the name', () => {
  const items: Lines = [
    ['单位：万元'],
    ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    [7.42, _, 7.21, 0.21],
  ];
  expect(
    ['表9“三公”经费支出决算表', '表九 “三公”经费支出决算表', '附表十三：“三公”经费支出决算表'].map(
      title => read('T9', [[title], ...items]).status,
    ),
  ).toEqual(['read', 'read', 'read']);
});

describe('income above expenditure', () => {
  const lines = (spent: number): Lines => [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['收入', _],
    ['项目', '决算数'],
    ['一、财政拨款收入', 9],
    ['二、事业收入', 2],
    ['本年收入合计', 11],
    ['年初结转和结余', 1],
    ['总计', 12],
    ['支出', _],
    ['项目', '决算数'],
    ['一、一般公共服务支出', spent],
    ['二、教育支出', 3],
    ['本年支出合计', 11],
    ['年末结转和结余', 1],
    ['总计', 12],
  ];

  test('is read', () => {
    expect(amounts(read('T1', lines(8)))).toEqual([
      null,
      [],
      [
        'in.fiscal 9.00',
        'in.business 2.00',
        'in.total 11.00',
        'in.opening 1.00',
        'in.grand 12.00',
        '201 8.00',
        '205 3.00',
        'out.total 11.00',
        'out.closing 1.00',
        'out.grand 12.00',
      ],
    ]);
    expect(failed(lines(8))).toEqual([]);
    // In whole 万元 rounding explains a difference of 1, not of 3.
    expect(failed(lines(5))).toEqual(['T1-02']);
  });

  test('is refused where a line of income stands among the expenditure', () => {
    expect(inWords(read('T1', [...lines(8), ['上级补助收入', 5]]).reason)).toMatch(
      /上下排在同一列，分不清从哪一行起是支出/,
    );
  });
});

describe('基本支出 by names without codes', () => {
  const lines = (...more: Lines): Lines => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['人员经费', _, '公用经费', _],
    ['科目名称', '决算数', '科目名称', '决算数'],
    ['工资福利支出', 20, '商品和服务支出', 9],
    ['　基本工资', 18, '　办公费', 8],
    ['　医疗费', 2, '　差旅费', 1],
    ['对个人和家庭的补助', 5, '资本性支出', 1],
    ['　退休费', 5, '　办公设备购置', 1],
    ...more,
    ['人员经费合计', 25, '公用经费合计', 10],
  ];

  test('each item is one of the class above it', () => {
    expect(amounts(read('T6', lines()))).toEqual([
      null,
      [],
      [
        '301 20.00',
        '302 9.00',
        '30101 18.00',
        '30201 8.00',
        '30114 2.00',
        '30211 1.00',
        '303 5.00',
        '310 1.00',
        '30302 5.00',
        '31002 1.00',
        'personnel 25.00',
        'public 10.00',
      ],
    ]);
    expect(failed(lines())).toEqual([]);
  });

  test('a name that is no item of its class: not read, and the cell is named', () => {
    expect(inWords(read('T6', lines(['　医疗费', 3, _, _])).reason)).toMatch(
      /没有科目编码，A10 的“医疗费”按名称也认不出/,
    );
  });

  test('under 项目 | 金额', () => {
    expect(
      amounts(
        read('T6', [
          ['一般公共预算财政拨款基本支出决算表'],
          ['单位：万元'],
          ['项目', '金额'],
          ['合计', 20],
          ['一、工资福利支出', 20],
          ['基本工资', 20],
        ]),
      ),
    ).toEqual([null, [], ['total 20.00', '301 20.00', '30101 20.00']]);
  });
});

test('“三公”: 购置费 and 运行维护费 without a subtotal add to the total as they are', () => {
  const lines = (total: number): Lines => [
    ['“三公”经费支出决算表'],
    ['单位：万元'],
    ['合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
    [total, _, 15, 7.21, 0.21],
  ];
  expect(amounts(read('T9', lines(22.42)))).toEqual([null, [], ['final 22.42  15.00 7.21 0.21']]);
  expect([failed(lines(22.42)), failed(lines(22.24))]).toEqual([[], ['T9-01']]);
});
