/**
 * Data: how offices lay out the same table, each as a change of grids: columns and rows that come, go, split and move.
 */
import type { CellValue, Grid } from '../../../src/core/grid';
import type { Change } from './cellChanges';
import { isCode, isTitle } from './cellChanges';

interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}
type Rows = readonly (readonly Cell[])[];

const BLANK: Cell = { value: null, text: '', format: 'General' };
const CODE_HEADER = /^(?:支出功能分类)?科目代码$/;

function written(value: CellValue): Cell {
  return { value, text: String(value ?? ''), format: 'General' };
}

function cellsOf(grid: Grid): Cell[][] {
  return grid.values.map((row, r) =>
    row.map((value, c) => ({
      value,
      text: grid.texts[r]?.[c] ?? '',
      format: grid.formats[r]?.[c] ?? 'General',
    })),
  );
}

function gridFrom(grid: Omit<Grid, 'values' | 'texts' | 'formats' | 'formulas'>, rows: Rows): Grid {
  const width = Math.max(0, ...rows.map(row => row.length));
  const full = rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? BLANK));
  return {
    sheet: grid.sheet,
    visible: grid.visible,
    row: grid.row,
    column: grid.column,
    values: full.map(row => row.map(cell => cell.value)),
    texts: full.map(row => row.map(cell => cell.text)),
    formats: full.map(row => row.map(cell => cell.format)),
    formulas: full.map(row => row.map(() => '')),
  };
}

/** A change of each sheet on its own; a sheet it does not concern stays. */
function each(change: (rows: Rows, grid: Grid) => Rows | null): Change {
  return grids =>
    grids.map(grid => {
      const rows = change(cellsOf(grid), grid);
      return rows === null ? grid : gridFrom(grid, rows);
    });
}

function plain(cell: Cell | undefined): string {
  return String(cell?.value ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '');
}

/** Where a row of the header stands, by one of its cells. */
function rowWith(rows: Rows, pattern: RegExp): number {
  return rows.slice(0, 14).findIndex(row => row.some(cell => pattern.test(plain(cell))));
}

function columnsWith(rows: Rows, row: number, pattern: RegExp): number[] {
  return (rows[row] ?? []).flatMap((cell, column) => (pattern.test(plain(cell)) ? [column] : []));
}

/** The first row below the header: a total, a code, an amount. */
function bodyOf(rows: Rows): number {
  const head = Math.max(
    rowWith(rows, /^(?:科目名称|金额|决算数|预算数)$/),
    rowWith(rows, /^(?:小计|基本支出)$/),
    rowWith(rows, /^栏次$/),
  );
  return head < 0
    ? -1
    : rows.findIndex(
        (row, index) =>
          index > head &&
          row.some(cell => /^(?:合计|一、.*)$/.test(plain(cell)) || isCode(cell.value)),
      );
}

function titled(rows: Rows): number {
  return rows.findIndex(row => row.some(cell => isTitle(cell.value)));
}

/** Every code column becomes as many as it has levels; a row 类 款 项 comes below its header. */
function split(levels: 2 | 3): Change {
  return each(rows => {
    const head = rowWith(rows, CODE_HEADER);
    const columns = columnsWith(rows, head, CODE_HEADER);
    const economic = columns.length > 1;
    if (head < 0 || economic !== (levels === 2)) return null;
    const parts = (row: readonly Cell[], make: (cell: Cell) => Cell[]): Cell[] =>
      row.flatMap((cell, column) => (columns.includes(column) ? make(cell) : [cell]));
    const names = ['类', '款', '项'].slice(0, levels).map(written);
    const wide = rows.map((row, index) =>
      parts(row, cell =>
        index <= head || !isCode(cell.value)
          ? [cell, ...names.slice(1).map(() => BLANK)]
          : levelsOf(cell, levels),
      ),
    );
    const below = (rows[head] ?? []).map(() => BLANK);
    return [...wide.slice(0, head + 1), parts(below, () => names), ...wide.slice(head + 1)];
  });
}

function levelsOf(cell: Cell, levels: number): Cell[] {
  const code = plain(cell);
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5)]
    .slice(0, levels)
    .map(part => (part === '' ? BLANK : written(part)));
}

/** The header again after every few lines, with or without the title, as printed pages have it. */
function pages(withTitle: boolean, every: number): Change {
  return each(rows => {
    const body = bodyOf(rows);
    const title = titled(rows);
    if (body < 0 || title < 0 || rowWith(rows, /因公出国/) >= 0) return null;
    const last = rows.findLastIndex(row => row.some(cell => typeof cell.value === 'number'));
    const head = withTitle
      ? rows.slice(title, body)
      : rows.slice(title, body).filter(row => !row.some(cell => isTitle(cell.value)));
    return rows.flatMap((row, index) =>
      index > body && index < last && (index - body) % every === 0 ? [...head, row] : [row],
    );
  });
}

const OTHER: Rows = [
  ['政府采购情况表'],
  ['单位：某局', null, '金额单位：万元'],
  ['项目', '采购计划金额', '实际采购金额'],
  ['货物', 12.5, 11.75],
  ['工程', 3, 2.9],
  ['合计', 15.5, 14.65],
].map(row => row.map(value => written(value)));

export const TABLE_CHANGES: Readonly<Record<string, Change>> = {
  'codes in three columns': split(3),
  'economic codes in two columns': split(2),
  'pages with the header repeated': pages(false, 9),
  'pages with title and header repeated': pages(true, 13),
  'no 栏次': each(rows => rows.filter(row => !row.some(cell => plain(cell) === '栏次'))),
  'a line 决算数 below the header': each(rows => {
    const head = rowWith(rows, /^科目名称$/);
    const names = columnsWith(rows, head, /^科目名称$/);
    const body = bodyOf(rows);
    if (names.length !== 1 || body < 0) return null;
    return [
      ...rows.slice(0, body),
      (rows[head] ?? []).map((_, column) => (column > (names[0] ?? 0) ? written('决算数') : BLANK)),
      ...rows.slice(body),
    ];
  }),
  'a blank column beside the names': each(rows => {
    const [column] = columnsWith(rows, rowWith(rows, /^科目名称$/), /^科目名称$/);
    return column === undefined
      ? null
      : rows.map(row => [...row.slice(0, column + 1), BLANK, ...row.slice(column + 1)]);
  }),
  'columns in another order': each(rows => {
    const head = rowWith(rows, /^(?:财政拨款收入|上缴上级支出)$/);
    const [from] = columnsWith(rows, head, /^(?:财政拨款收入|上缴上级支出)$/);
    return from === undefined || rowWith(rows, /^年初结转/) >= 0
      ? null
      : rows.map(row => [...row.slice(0, from), ...row.slice(from).reverse()]);
  }),
  'signed below': each(rows =>
    titled(rows) < 0
      ? null
      : [
          ...rows,
          [written('单位负责人：张三'), BLANK, written('财务负责人：李四')],
          [written('填表日期：2024年8月20日')],
        ],
  ),
  'other tables between': grids =>
    grids.flatMap((grid, index) => [
      grid,
      gridFrom({ sheet: `采购${String(index)}`, visible: true, row: 0, column: 0 }, OTHER),
    ]),
  'another table below each': each(rows =>
    titled(rows) < 0 ? null : [...rows, [BLANK], ...OTHER],
  ),
  'all tables on one sheet': grids => {
    const [own, others] = [
      grids.filter(grid => titled(cellsOf(grid)) >= 0),
      grids.filter(grid => titled(cellsOf(grid)) < 0),
    ];
    return [
      ...others,
      gridFrom(
        { sheet: '公开表', visible: true, row: 2, column: 0 },
        own.flatMap(grid => [...cellsOf(grid), [BLANK], [BLANK]]),
      ),
    ];
  },
  'a hidden copy with other amounts': grids =>
    grids.flatMap(grid => [
      grid,
      {
        ...grid,
        sheet: `${grid.sheet}备份`,
        visible: false,
        values: grid.values.map(row =>
          row.map(value =>
            typeof value === 'number' && !Number.isInteger(value) ? value + 1 : value,
          ),
        ),
      },
    ]),
};
