/**
 * Reading again after an edit answers exactly what a first reading answers, and hands on what did not change as it was.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { Reader, readAccounts } from '../../../src/core/accounts';
import type { CellValue, Grid } from '../../../src/core/grid';
import { gridsFrom, sheet } from './grids';

/** A copy with one cell replaced, every row a new array as a host hands it over. */
function edited(
  grids: readonly Grid[],
  sheetIndex: number,
  row: number,
  column: number,
  value: CellValue,
): Grid[] {
  return grids.map((grid, index) => {
    const copy = <T>(rows: readonly (readonly T[])[], to?: T): T[][] =>
      rows.map((line, r) =>
        line.map((old, c) =>
          to !== undefined && index === sheetIndex && r === row && c === column ? to : old,
        ),
      );
    return {
      ...grid,
      values: copy(grid.values, value),
      texts: copy(grid.texts, ''),
      formats: copy(grid.formats),
      formulas: copy(grid.formulas),
    };
  });
}

const newValue = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: -100_000, max: 100_000 })
      .map((hundredths): CellValue => hundredths / 100),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>(
      null,
      '—',
      '合计',
      '单位：元',
      '金额单位：元',
      '2024 年度',
      '支出决算表',
      '2080501',
      12.3456,
    ),
  },
);

type Edit =
  | { kind: 'cell'; sheet: number; row: number; column: number; value: CellValue }
  | { kind: 'drop' | 'first' | 'hide'; sheet: number };

const edits = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('cell' as const),
        sheet: fc.nat(10),
        row: fc.nat(24),
        column: fc.nat(9),
        value: newValue,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('drop' as const, 'first' as const, 'hide' as const),
        sheet: fc.nat(10),
      }),
    },
  ),
  { minLength: 1, maxLength: 8 },
);

function after(grids: readonly Grid[], edit: Edit): Grid[] {
  const at = edit.sheet % Math.max(1, grids.length);
  if (edit.kind === 'cell') return edited(grids, at, edit.row, edit.column, edit.value);
  if (edit.kind === 'hide')
    return grids.map((grid, index) => (index === at ? { ...grid, visible: !grid.visible } : grid));
  const others = grids.filter((_, index) => index !== at);
  return edit.kind === 'drop' ? others : [...grids.filter((_, index) => index === at), ...others];
}

test.each(['sanmenxia-2023.xlsx', 'sh-putuo-finance-2024.xlsx', 'corrupted/c012-gen1-jiaoyu.xlsx'])(
  '%s',
  file => {
    const start = gridsFrom(file);
    fc.assert(
      fc.property(edits, list => {
        const reader = new Reader();
        let grids = start;
        reader.read(grids);
        for (const edit of list) {
          grids = after(grids, edit);
          expect(reader.read(grids)).toEqual(readAccounts(grids));
        }
      }),
      { numRuns: cases(6, 15) },
    );
  },
);

test('tables of sheets that did not change are the same objects', () => {
  const grids = gridsFrom('sanmenxia-2023.xlsx');
  const reader = new Reader();
  const before = reader.read(grids);
  const again = reader.read(edited(grids, 2, 9, 3, 1));
  expect(again.tables.T3).not.toEqual(before.tables.T3);
  for (const id of ['T1', 'T2', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const)
    expect(again.tables[id]).toBe(before.tables[id]);
  expect(again.department).toBe(before.department);
  expect(again.projects).toBe(before.projects);
});

test('the unit of money that another sheet states, and the person’s choice of sheet, are read anew', () => {
  const head: CellValue[][] = [
    ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, 10, 4, 6],
    ['201', '一般公共服务支出', 10, 4, 6],
  ];
  const T3 = sheet('a', [['支出决算表'], ...head]);
  const unit = (text: string): Grid =>
    sheet('b', [
      ['一般公共预算财政拨款支出决算表'],
      [text],
      ['科目代码', '科目名称', '小计', '基本支出', '项目支出'],
      ['合计', null, 10, 4, 6],
    ]);
  const reader = new Reader();
  expect(reader.read([T3, unit('单位：万元')]).tables.T3.rows[0]?.amounts.total?.fen).toBe(
    10_000_000,
  );
  expect(reader.read([T3, unit('单位：元')]).tables.T3.rows[0]?.amounts.total?.fen).toBe(1_000);
  const twice = [T3, { ...T3, sheet: 'c' }, unit('单位：元')];
  expect(reader.read(twice).tables.T3.status).toBe('ambiguous');
  expect(reader.read(twice, { sheets: { T3: 'c' } }).tables.T3).toMatchObject({
    status: 'read',
    sheet: 'c',
  });
});
