/**
 * Rules on texts, signs and heads of tables: one edit of the reference workbook each, and what it adds to the findings.
 */
import { readAccounts } from '../../../src/core/accounts';
import { toA1 } from '../../../src/core/address';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue, Grid } from '../../../src/core/grid';
import { gridsFrom } from '../accounts/grids';
import { sayChinese } from '../../../src/messages/zh';

type Edit = readonly [sheet: string, address: string, value: CellValue];

const SEED = gridsFrom('sanmenxia-2023.xlsx');
const BEFORE = findings(SEED);

function edited(grids: readonly Grid[], edits: readonly Edit[]): Grid[] {
  return grids.map(grid =>
    edits
      .filter(([sheet]) => sheet === grid.sheet)
      .reduce((one, [, address, value]) => {
        const replace = <T>(rows: readonly (readonly T[])[], to: T): T[][] =>
          rows.map((row, r) =>
            row.map((old, c) => (toA1(r + grid.row, c + grid.column) === address ? to : old)),
          );
        return { ...one, values: replace(one.values, value), texts: replace(one.texts, '') };
      }, grid),
  );
}

function findings(grids: readonly Grid[]): Map<string, string> {
  const { findings: all } = checkAccounts(readAccounts(grids));
  return new Map(
    all
      .filter(one => one.class === 'failed' || one.class === 'advice')
      .map(({ rule, class: judged, cells, message }) => [
        [rule, judged, ...cells.map(({ address }) => address)].join(' '),
        sayChinese(message),
      ]),
  );
}

/** What the edits add, as "rule class cells". */
function added(...edits: Edit[]): string[] {
  return [...findings(edited(SEED, edits)).keys()].filter(key => !BEFORE.has(key));
}

const T1 = '收入支出决算总表';
const T2 = '收入决算表';
const T3 = '支出决算表';
const T7 = '政府性基金预算财政拨款收入支出决算表';

// prettier-ignore
test.each<[string, Edit[], string[]]>([
  ['TX-01 a code out of order', [[T3, 'A13', '2080599']], ['TX-01 advice B14']],
  ['TX-01 a code twice', [[T3, 'A14', '2080501']], ['TX-01 advice B14', 'TX-01 advice B13 B13 B14 B13']],
  ['TX-01 the group of an item is missing', [[T2, 'A9', '20104']], ['TX-01 advice B10']],
  ['TX-01 another name in one table', [[T2, 'B10', '行政运营']], ['TX-01 advice B10 B10 B10']],
  ['TX-02 another year in one table', [[T3, 'D3', '2022 年度']], ['TX-02 failed']],
  ['TX-02 another unit in one table', [[T3, 'A3', '单位：三门峡市财政局']], ['TX-02 advice']],
  ['TX-02 a table code twice', [[T3, 'H2', '公开 02 表']], ['TX-02 advice']],
  ['TX-03 line numbers out of order', [[T1, 'E15', 38]], ['TX-03 advice D15']],
  ['a name cut short is told once, a space or a full-width bracket is no other name', [[T2, 'B9', '政府办公厅(室)及 相关机构事务']], []],
])('%s', (_, edits, expected) => {
  expect(added(...edits).filter(key => /^(?:TX|T6-04|T7-02|T8-02|T9-04)/.test(key))).toEqual(expected);
});

test('T1-07 a negative amount is advice, whatever else it breaks', () => {
  expect(added([T3, 'D13', -53.27]).filter(key => key.startsWith('T1-07'))).toEqual([
    'T1-07 advice D13',
  ]);
});

test('T7-02 an empty table says so; zeros printed as 0.00 are no data; a table with data must not say it has none', () => {
  const seed = SEED.find(grid => grid.sheet.startsWith('政府性基金'));
  expect(seed).toBeDefined();
  // prettier-ignore
  const rows: readonly (readonly CellValue[])[] = [
    [T7], ['单位：某局', null, null, '2023年度', null, null, null, '金额单位：万元'],
    ['科目代码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
    [null, null, null, null, '小计', '基本支出', '项目支出', null],
  ];
  const says = ['注：本单位没有政府性基金预算财政拨款收入支出，故本表无数据。'];
  const sheetOf = (lines: readonly (readonly CellValue[])[]): Grid => {
    const values = [...rows, ...lines].map(line =>
      Array.from({ length: 8 }, (_, column) => line[column] ?? null),
    );
    const fill = <T>(to: T): T[][] => values.map(line => line.map(() => to));
    return {
      sheet: T7,
      visible: true,
      row: 0,
      column: 0,
      values,
      texts: fill(''),
      formats: fill('#,##0.00'),
      formulas: fill(''),
    };
  };
  const told = (...lines: (readonly CellValue[])[]): string[] =>
    [...findings([...SEED.filter(grid => grid !== seed), sheetOf(lines)]).keys()].filter(key =>
      key.startsWith('T7-02'),
    );
  const zeros = ['合计', null, 0, 0, 0, 0, 0, 0];
  const data = ['合计', null, null, 5, 5, null, 5, null];
  expect(told(['合计'], says)).toEqual([]);
  expect(told(['合计'])).toEqual(['T7-02 advice']);
  expect(told(zeros, says)).toEqual([]);
  expect(told(data)).toEqual([]);
  expect(told(data, says)).toEqual(['T7-02 advice A6']);
});
