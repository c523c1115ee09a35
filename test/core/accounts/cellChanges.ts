/**
 * Data: what offices do to the cells of their tables without meaning anything by it, each as a change of grids.
 */
import { readAccounts } from '../../../src/core/accounts';
import type { CellValue, Grid } from '../../../src/core/grid';
import { toA1 } from '../../../src/core/address';

export type Change = (grids: readonly Grid[]) => Grid[];

export function mapCells(
  grids: readonly Grid[],
  change: (
    value: CellValue,
    format: string,
  ) => { value: CellValue; text?: string; format?: string },
): Grid[] {
  return grids.map(grid => {
    const cells = grid.values.map((row, r) =>
      row.map((value, c) => ({
        ...change(value, grid.formats[r]?.[c] ?? 'General'),
        old: { value, text: grid.texts[r]?.[c] ?? '', format: grid.formats[r]?.[c] ?? 'General' },
      })),
    );
    return {
      ...grid,
      values: cells.map(row => row.map(cell => cell.value)),
      texts: cells.map(row =>
        row.map(
          cell =>
            cell.text ?? (cell.value === cell.old.value ? cell.old.text : String(cell.value ?? '')),
        ),
      ),
      formats: cells.map(row => row.map(cell => cell.format ?? cell.old.format)),
    };
  });
}

export const isAmount = (value: CellValue, format: string): value is number =>
  typeof value === 'number' && format.includes('0.00') && !format.includes('%');
const fullWidth = (text: string): string =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function eachColumn(grid: Grid, change: <T>(rows: readonly T[]) => T[]): Grid {
  return {
    ...grid,
    values: change(grid.values),
    texts: change(grid.texts),
    formats: change(grid.formats),
    formulas: change(grid.formulas),
  };
}

function eachRow(grid: Grid, change: <T>(row: readonly T[]) => T[]): Grid {
  return eachColumn(
    grid,
    rows => rows.map(row => (Array.isArray(row) ? change(row) : row)) as never,
  );
}

export const CELL_CHANGES: Readonly<Record<string, Change>> = {
  'sheets renamed': grids => grids.map((grid, index) => ({ ...grid, sheet: `Sheet${index + 1}` })),
  'sheets in another order': grids => [...grids].reverse(),
  'tables moved': grids =>
    grids.map((grid, index) => ({
      ...grid,
      row: grid.row + 1 + (index % 4),
      column: grid.column + (index % 3),
    })),
  'amounts as text with separators': grids =>
    mapCells(grids, (value, format) =>
      isAmount(value, format)
        ? { value: value.toLocaleString('en-US', { minimumFractionDigits: 2 }), format: '@' }
        : { value },
    ),
  'amounts as full-width text': grids =>
    mapCells(grids, (value, format) =>
      isAmount(value, format) ? { value: fullWidth(value.toFixed(2)), format: '@' } : { value },
    ),
  'spaces in labels': grids =>
    mapCells(grids, value =>
      typeof value === 'string' && /^[\u4e00-\u9fff]{2,8}$/.test(value)
        ? { value: ` ${[...value].join(' ')} ` }
        : { value },
    ),
  'half-width brackets': grids =>
    mapCells(grids, value =>
      typeof value === 'string'
        ? { value: value.replaceAll('（', '(').replaceAll('）', ')') }
        : { value },
    ),
  'codes as numbers': grids =>
    mapCells(grids, value =>
      typeof value === 'string' && /^\d{3,7}$/.test(value) ? { value: Number(value) } : { value },
    ),
  'amounts in 元': grids =>
    mapCells(grids, (value, format) => {
      if (isAmount(value, format))
        return { value: Math.round(value * 1_000_000) / 100, text: '', format: '#,##0.00' };
      return {
        value: typeof value === 'string' ? value.replace(/单位\s*：\s*万元/, '单位：元') : value,
      };
    }),
  '行次 left out': grids =>
    grids.map(grid => {
      const gone = new Set(
        grid.values
          .slice(0, 8)
          .flatMap(row =>
            row.flatMap((value, column) =>
              typeof value === 'string' && value.replace(/\s/g, '') === '行次' ? [column] : [],
            ),
          ),
      );
      return eachRow(grid, row => row.filter((_, column) => !gone.has(column)));
    }),
  '合计 last': grids =>
    grids.map(grid => {
      const at = grid.values.findIndex(row => row[0] === '合计' || row[0] === ' 合 计 ');
      const notes = grid.values.findIndex(
        (row, r) => r > at && /^ ?[注说]/.test(String(row[0] ?? '')),
      );
      const end = notes < 0 ? grid.values.length : notes;
      const coded = /^20\d$|^2\d\d/.test(String(grid.values[at + 1]?.[0] ?? ''));
      return at < 0 || !coded
        ? grid
        : eachColumn(grid, rows => [
            ...rows.slice(0, at),
            ...rows.slice(at + 1, end),
            rows[at]!,
            ...rows.slice(end),
          ]);
    }),
  'blanks printed as 0.00': grids => {
    const { tables } = readAccounts(grids);
    const blanks = new Set(
      Object.values(tables).flatMap(table =>
        table.rows.flatMap(row =>
          Object.values(row.amounts).flatMap(({ state, cell }) =>
            state === 'blank' ? [`${cell.sheet}!${cell.address}`] : [],
          ),
        ),
      ),
    );
    return grids.map(grid => ({
      ...grid,
      values: grid.values.map((row, r) =>
        row.map((value, c) =>
          blanks.has(`${grid.sheet}!${toA1(grid.row + r, grid.column + c)}`) ? 0 : value,
        ),
      ),
    }));
  },
  'one sheet hidden': grids => grids.map((grid, index) => ({ ...grid, visible: index !== 2 })),
  'codes in full-width digits': grids =>
    mapCells(grids, value => (isCode(value) ? { value: fullWidth(String(value)) } : { value })),
  'codes with spaces around': grids =>
    mapCells(grids, value => (isCode(value) ? { value: ` ${String(value)}\u3000` } : { value })),
  'line feeds in names': grids =>
    mapCells(grids, value =>
      typeof value === 'string' && /^[\u4e00-\u9fff、（）“”]{7,}$/.test(value)
        ? { value: `${value.slice(0, 4)}\n${value.slice(4)}` }
        : { value },
    ),
  'names indented': grids =>
    mapCells(grids, value =>
      typeof value === 'string' && /^[\u4e00-\u9fff]/.test(value)
        ? { value: `\u3000 ${value}  ` }
        : { value },
    ),
  'titles with the year before them': grids =>
    mapCells(grids, value => (isTitle(value) ? { value: `2023年度${value}` } : { value })),
  'titles numbered': grids =>
    grids.map(
      (grid, index) =>
        mapCells([grid], value =>
          isTitle(value) ? { value: `表${String(index + 1)}：${value}` } : { value },
        )[0]!,
    ),
  'titles called 批复': grids =>
    mapCells(grids, value => (isTitle(value) ? { value: `${value}（批复）` } : { value })),
  'blanks printed as dashes': grids => {
    const { tables } = readAccounts(grids);
    const blanks = new Set(
      Object.values(tables).flatMap(table =>
        table.rows.flatMap(row =>
          Object.values(row.amounts).flatMap(({ state, cell }) =>
            state === 'blank' ? [`${cell.sheet}!${cell.address}`] : [],
          ),
        ),
      ),
    );
    return grids.map(grid => ({
      ...grid,
      values: grid.values.map((row, r) =>
        row.map((value, c) =>
          blanks.has(`${grid.sheet}!${toA1(grid.row + r, grid.column + c)}`) ? '—' : value,
        ),
      ),
    }));
  },
};

/** In words of the sheet: digits that stand for a subject. */
export function isCode(value: CellValue): boolean {
  return (
    (typeof value === 'string' && /^(?:[1-5]\d{2}|[1-5]\d{4}|[1-5]\d{6})$/.test(value)) ||
    (typeof value === 'number' &&
      Number.isInteger(value) &&
      /^[235]\d{2}(?:\d\d){1,2}$/.test(String(value)))
  );
}

export function isTitle(value: CellValue): value is string {
  return (
    typeof value === 'string' &&
    /^[^：:。，]{0,30}决算[^：:。，]{0,6}表$/.test(value) &&
    !/^[一二三四五六七八九]、/.test(value)
  );
}
