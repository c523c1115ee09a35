/**
 * Where a table ends to the right: what officers put beside it (a check column, ticks, remarks, hidden helper columns) is
 * none of its columns.
 *
 * A column belongs to the table when a row of the header has words of its own over it. Numbers under no header at the
 * right are not read and told; subject codes there may be a part of the table, which is then left to its reader.
 */
import type { CellRef } from '../../address';
import type { Region } from './cells';
import { isBlankCell, isEmptyColumn, plainAt, refAt, valueAt } from './cells';
import { isMetaRow } from './caption';
import { isLineOfNumbers } from './header';
import { PlainGrid } from './plainGrid';
import { keptFor } from './text';

/** Heads what was put beside a table. */
const BESIDE =
  /^(?:备注|说明|核对|校验|检查|复核|审核|验证|核|差异|平衡|辅助|草稿|测试|是否(?:一致|平衡|相符))|^(?:差额|差|校对|check|ok|diff)/iu;
/** Heads an amount or a name in some table. */
const HEADS =
  /[数费款类项]$|收入|支出|合计|小计|总计|金额|编码|代码|名称|结转|结余|拨款|项目|行次|科目|补助|上缴|基金|预算|决算|单位|年/u;
const MOST_HEADER_ROWS = 25;
const CODE = /^[235]\d{2}(?:\d\d){1,2}$/;
/** One number that looks like a code is an amount. */
const FEWEST_CODES = 2;

const isBesideWord = keptFor(({ plain }) => BESIDE.test(plain) || !/[\p{L}\d]/u.test(plain));
const isAmountText = keptFor(({ plain }) => /^-?[\d,]*\.\d+$|^\d{3,}$/.test(plain));

export interface Trimmed {
  /** Columns beside the table are cut off, those that are hidden copies are blank. */
  readonly region: Region;
  /** The first number in each column that was left out. */
  readonly left: readonly CellRef[];
}

/** `titleRow`: the row above the header. */
export function trimmed(region: Region, titleRow: number): Trimmed {
  const rows = headerRows(region, titleRow);
  const heads = headsByColumn(region, rows);
  if (heads.length === 0) return { region, left: [] };
  const copies = new Set([...hiddenCopies(region, heads), ...leftOf(region, heads)]);
  const width = edgeOf(region, heads, copies);
  const outside = Array.from({ length: region.width - width }, (_, index) => width + index);
  if (
    holdCodes(
      region,
      outside.filter(column => !copies.has(column)),
    )
  )
    return { region, left: [] };
  const numbers = outside
    .filter(column => !copies.has(column))
    .flatMap(column => firstNumber(region, rows, column) ?? []);
  if (outside.length === 0 && copies.size === 0) return { region, left: [] };
  const grid = cut(region.grid, width, copies);
  return { region: { ...region, grid, width }, left: numbers };
}

/** Rows of words from below the title to the first that holds an amount. */
function headerRows(region: Region, titleRow: number): number[] {
  const rows: number[] = [];
  const end = Math.min(region.bottom, titleRow + 1 + MOST_HEADER_ROWS);
  for (let row = titleRow + 1; row < end; row++) {
    const line = region.grid.line(row);
    if (line.isBlank || isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) continue;
    if (line.numbers > 0 || line.texts.some(cell => isAmountText(cell.words))) break;
    rows.push(row);
  }
  return rows;
}

/** By column: whether it has words of its own, and which; words that stand beside are none. */
function headsByColumn(region: Region, rows: readonly number[]): readonly string[][] {
  const heads = Array.from({ length: region.width }, (): string[] => []);
  let found = 0;
  for (const row of rows) {
    const { texts } = region.grid.line(row);
    if (texts.length > 1) found++;
    for (const cell of texts) if (!isBesideWord(cell.words)) heads[cell.column]?.push(cell.plain);
  }
  return found === 0 ? [] : heads;
}

/** Hidden columns whose header repeats that of a visible one, or that have none. */
function hiddenCopies({ grid }: Region, heads: readonly string[][]): ReadonlySet<number> {
  const hidden = new Set((grid.hiddenColumns ?? []).map(column => column - grid.column));
  if (hidden.size === 0) return hidden;
  const visible = new Set(
    heads.flatMap((words, column) => (hidden.has(column) ? [] : [words.at(-1)])),
  );
  return new Set(
    [...hidden].filter(column => {
      const own = heads[column]?.at(-1);
      return heads[column] !== undefined && (own === undefined || visible.has(own));
    }),
  );
}

/** Numbers left of the first header. */
function leftOf(region: Region, heads: readonly string[][]): number[] {
  const first = heads.findIndex(words => words.length > 0);
  return Array.from({ length: Math.max(0, first) }, (_, column) => column).filter(
    column => !isEmptyColumn(region, region.top, column) && !holdWords(region, column),
  );
}

function holdWords({ grid, top, bottom }: Region, column: number): boolean {
  for (let row = top; row < bottom; row++) {
    const text = plainAt(grid, row, column);
    if (/\p{L}/u.test(text) || CODE.test(text) || /^\d{3}$/.test(text)) return true;
  }
  return false;
}

/** One past the last column that belongs to the table. */
function edgeOf(region: Region, heads: readonly string[][], copies: ReadonlySet<number>): number {
  let edge = 0;
  for (let column = 0; column < heads.length; column++) {
    const words = heads[column] ?? [];
    if (words.length === 0 || copies.has(column)) continue;
    const isApart = edge > 0 && hasGap(region, edge, column);
    if (isApart && !words.some(word => HEADS.test(word))) continue;
    edge = column + 1;
  }
  return edge;
}

/** A column without anything in it between the table and that column. */
function hasGap(region: Region, from: number, to: number): boolean {
  for (let column = from; column < to; column++) {
    let isBlank = true;
    for (let row = region.top; row < region.bottom && isBlank; row++)
      isBlank = isBlankCell(region.grid, row, column);
    if (isBlank) return true;
  }
  return false;
}

function holdCodes({ grid, top, bottom }: Region, columns: readonly number[]): boolean {
  return columns.some(column => {
    let codes = 0;
    for (let row = top; row < bottom; row++) if (CODE.test(plainAt(grid, row, column))) codes++;
    return codes >= FEWEST_CODES;
  });
}

function firstNumber(
  { grid, bottom }: Region,
  header: readonly number[],
  column: number,
): CellRef | null {
  for (let row = (header.at(-1) ?? 0) + 1; row < bottom; row++) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number' && value !== 0) return refAt(grid, row, column);
  }
  return null;
}

/** The columns before `width`, those of `blank` with nothing in them. */
function cut(grid: PlainGrid, width: number, blank: ReadonlySet<number>): PlainGrid {
  const kept = <T>(rows: readonly (readonly T[])[], nothing: T): T[][] =>
    rows.map(row =>
      row.slice(0, width).map((cell, column) => (blank.has(column) ? nothing : cell)),
    );
  return new PlainGrid({
    ...grid,
    values: kept(grid.values, null),
    texts: kept(grid.texts, ''),
    formats: kept(grid.formats, ''),
    formulas: kept(grid.formulas, ''),
  });
}
