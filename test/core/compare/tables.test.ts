/** Tables of two drafts: a row is the same by its code, wherever it stands. */
import fc from 'fast-check';
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts } from '../../../src/core/accounts/model';
import { compareTables } from '../../../src/core/compare/tables';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from '../accounts/grids';

type Line = readonly CellValue[];
const HEAD: readonly Line[] = [
  ['支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
];
const ROWS: readonly Line[] = [
  ['201', '一般公共服务支出', 12, 10, 2],
  ['20106', '财政事务', 12, 10, 2],
  ['2010601', '行政运行', 10, 10, null],
  ['2010608', '财政委托业务支出', 2, null, 2],
];

function spent(rows: readonly Line[], format = '#,##0.00'): Accounts {
  return readAccounts([sheet('支出决算表', [...HEAD, ...rows], { format })]);
}

/** "value 2010601 基本支出 10.00→11.00", "added 2010602". */
function told(before: Accounts, after: Accounts): readonly string[] {
  const { amounts, rows, gaps } = compareTables(before, after);
  return [
    ...amounts.map(change =>
      [
        change.kind,
        change.row.code,
        change.column,
        `${change.before.shown}→${change.after.shown}`,
      ].join(' '),
    ),
    ...rows.map(({ kind, before: old, after: now }) =>
      [kind, ...[old, now].flatMap(row => (row ? [row.code] : []))].join(' '),
    ),
    ...gaps.map(({ table, before: old, after: now }) => `${table} ${old} ${now}`),
  ];
}

const MORE: Line = ['2010602', '一般行政管理事务', 3, null, 3];

test.each<readonly [string, readonly Line[], readonly string[]]>([
  ['nothing', ROWS, []],
  [
    'an amount',
    ROWS.with(2, ['2010601', '行政运行', 10, 11, null]),
    ['value 2010601 basic 10.00→11.00'],
  ],
  ['a row more, and all below it one further down', ROWS.toSpliced(3, 0, MORE), ['added 2010602']],
  ['a row less', ROWS.toSpliced(2, 1), ['removed 2010601']],
  [
    'another code',
    ROWS.with(3, ['2010699', '财政委托业务支出', 2, null, 2]),
    ['code 2010608 2010699'],
  ],
  [
    'another name',
    ROWS.with(3, ['2010608', '财政委托业务', 2, null, 2]),
    ['label 2010608 2010608'],
  ],
  [
    'a zero where nothing stood',
    ROWS.with(2, ['2010601', '行政运行', 10, 10, 0]),
    ['shown 2010601 project →0.00'],
  ],
])('%s', (_, rows, expected) => {
  expect(told(spent(ROWS), spent(rows))).toEqual(expected);
});

test('a table that one of them has not is told, and nothing is said of its amounts', () => {
  expect(told(spent(ROWS), readAccounts([]))).toEqual(['T3 read notFound']);
  expect(told(readAccounts([]), readAccounts([]))).toEqual([]);
});

test('law: whatever rows are put in, only these and no amount of another row are told', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 2010610, max: 2010690 }), { maxLength: 5 });
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 4 }), (added, at) => {
      const lines = added.map((code): Line => [String(code), `项目${String(code)}`, 1, null, 1]);
      const found = told(spent(ROWS), spent(ROWS.toSpliced(at, 0, ...lines)));
      expect([...found].sort()).toEqual(added.map(code => `added ${String(code)}`).sort());
    }),
    { numRuns: 40 },
  );
});
