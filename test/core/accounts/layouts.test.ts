/**
 * Changes of layout that leave the amounts alone leave what is read alone, in any combination.
 */
import fc from 'fast-check';
import { readAccounts } from '../../../src/core/accounts';
import type { CellValue, Grid } from '../../../src/core/grid';
import { toA1 } from '../../../src/core/address';
import { amountsOf } from './amountsOf';
import { gridsFrom } from './grids';

type Change = (grids: readonly Grid[]) => Grid[];

function mapCells(grids: readonly Grid[], change: (value: CellValue, format: string) => { value: CellValue; text?: string; format?: string }): Grid[] {
  return grids.map(grid => {
    const cells = grid.values.map((row, r) => row.map((value, c) => ({ ...change(value, grid.formats[r]?.[c] ?? 'General'), old: { value, text: grid.texts[r]?.[c] ?? '', format: grid.formats[r]?.[c] ?? 'General' } })));
    return {
      ...grid,
      values: cells.map(row => row.map(cell => cell.value)),
      texts: cells.map(row => row.map(cell => cell.text ?? (cell.value === cell.old.value ? cell.old.text : String(cell.value ?? '')))),
      formats: cells.map(row => row.map(cell => cell.format ?? cell.old.format)),
    };
  });
}

const isAmount = (value: CellValue, format: string): value is number => typeof value === 'number' && format.includes('0.00') && !format.includes('%');
const fullWidth = (text: string): string => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function eachColumn(grid: Grid, change: <T>(rows: readonly T[]) => T[]): Grid {
  return { ...grid, values: change(grid.values), texts: change(grid.texts), formats: change(grid.formats), formulas: change(grid.formulas) };
}

function eachRow(grid: Grid, change: <T>(row: readonly T[]) => T[]): Grid {
  return eachColumn(grid, rows => rows.map(row => (Array.isArray(row) ? change(row) : row)) as never);
}

const CHANGES: Readonly<Record<string, Change>> = {
  'sheets renamed': grids => grids.map((grid, index) => ({ ...grid, sheet: `Sheet${index + 1}` })),
  'sheets in another order': grids => [...grids].reverse(),
  'tables moved': grids => grids.map((grid, index) => ({ ...grid, row: grid.row + 1 + (index % 4), column: grid.column + (index % 3) })),
  'amounts as text with separators': grids => mapCells(grids, (value, format) => (isAmount(value, format) ? { value: value.toLocaleString('en-US', { minimumFractionDigits: 2 }), format: '@' } : { value })),
  'amounts as full-width text': grids => mapCells(grids, (value, format) => (isAmount(value, format) ? { value: fullWidth(value.toFixed(2)), format: '@' } : { value })),
  'spaces in labels': grids => mapCells(grids, value => (typeof value === 'string' && /^[\u4e00-\u9fff]{2,8}$/.test(value) ? { value: ` ${[...value].join(' ')} ` } : { value })),
  'half-width brackets': grids => mapCells(grids, value => (typeof value === 'string' ? { value: value.replaceAll('（', '(').replaceAll('）', ')') } : { value })),
  'codes as numbers': grids => mapCells(grids, value => (typeof value === 'string' && /^\d{3,7}$/.test(value) ? { value: Number(value) } : { value })),
  'amounts in 元': grids => mapCells(grids, (value, format) => {
    if (isAmount(value, format)) return { value: Math.round(value * 1_000_000) / 100, text: '', format: '#,##0.00' };
    return { value: typeof value === 'string' ? value.replace(/单位\s*：\s*万元/, '单位：元') : value };
  }),
  '行次 left out': grids => grids.map(grid => {
    const gone = new Set(grid.values.slice(0, 8).flatMap(row => row.flatMap((value, column) => (typeof value === 'string' && value.replace(/\s/g, '') === '行次' ? [column] : []))));
    return eachRow(grid, row => row.filter((_, column) => !gone.has(column)));
  }),
  '合计 last': grids => grids.map(grid => {
    const at = grid.values.findIndex(row => row[0] === '合计' || row[0] === ' 合 计 ');
    const notes = grid.values.findIndex((row, r) => r > at && /^ ?[注说]/.test(String(row[0] ?? '')));
    const end = notes < 0 ? grid.values.length : notes;
    const coded = /^20\d$|^2\d\d/.test(String(grid.values[at + 1]?.[0] ?? ''));
    return at < 0 || !coded ? grid : eachColumn(grid, rows => [...rows.slice(0, at), ...rows.slice(at + 1, end), rows[at]!, ...rows.slice(end)]);
  }),
  'blanks printed as 0.00': grids => {
    const { tables } = readAccounts(grids);
    const blanks = new Set(Object.values(tables).flatMap(table => table.rows.flatMap(row => Object.values(row.amounts).flatMap(({ state, cell }) => (state === 'blank' ? [`${cell.sheet}!${cell.address}`] : [])))));
    return grids.map(grid => ({
      ...grid,
      values: grid.values.map((row, r) => row.map((value, c) => (blanks.has(`${grid.sheet}!${toA1(grid.row + r, grid.column + c)}`) ? 0 : value))),
    }));
  },
  'one sheet hidden': grids => grids.map((grid, index) => ({ ...grid, visible: index !== 2 })),
};

const BOOKS = ['sanmenxia-2023.xlsx', 'sh-putuo-finance-2024.xlsx', 'corrupted/clean/gen1-jiaoyu.xlsx', 'corrupted/clean/gen2-nongye.xlsx', 'corrupted/clean/gen4-jiedao.xlsx'].map(file => {
  const grids = gridsFrom(file);
  return { file, grids, amounts: amountsOf(readAccounts(grids)) };
});

test.each(Object.keys(CHANGES))('%s', name => {
  for (const { file, grids, amounts } of BOOKS) {
    expect([file, amountsOf(readAccounts(CHANGES[name]!(grids)))]).toEqual([file, amounts]);
  }
});

test('any combination', () => {
  fc.assert(fc.property(fc.constantFrom(...BOOKS), fc.subarray(Object.keys(CHANGES)), (book, names) => {
    // An amount is text or in 元, not both: the second change would no longer find it.
    const chosen = names.includes('amounts in 元') ? names.filter(name => !name.startsWith('amounts as')) : names;
    const changed = chosen.reduce<readonly Grid[]>((grids, name) => CHANGES[name]!(grids), book.grids);
    expect(amountsOf(readAccounts(changed))).toEqual(book.amounts);
  }), { numRuns: 40 });
}, 120_000);
