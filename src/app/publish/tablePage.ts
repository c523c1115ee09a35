/**
 * A table of the workbook as it goes into the published document: everything that stands on the sheet between the
 * header and the notes, cell by cell as shown; amounts in 元 turned into 万元 when every amount of the table is known.
 */
import { parseA1 } from '../../core/address';
import { contentAt, isBlankRow, addressAt } from '../../core/accounts/sheet/cells';
import type { Region } from '../../core/accounts/sheet/cells';
import { noteAt } from '../../core/accounts/rawTable';
import { headerOf, isLineOfNumbers } from '../../core/accounts/sheet/header';
import { isMetaRow } from '../../core/accounts/sheet/caption';
import type { Amount, Table, TableId } from '../../core/accounts/model';
import { PlainGrid } from '../../core/accounts/sheet/plainGrid';
import { piecesOf } from '../../core/accounts/sheet/regions';
import { TABLE_NAMES } from '../../messages/zh/names';
import type { Grid } from '../../core/grid';
import type { AmountUnit } from '../../core/money';
import { formatFen } from '../../core/money';
import type { SpanCell } from './spans';
import { spansOf } from './spans';

export type ColumnUse = 'code' | 'label' | 'line' | 'amount';

export interface TablePage {
  readonly id: TableId;
  readonly title: string;
  /** 公开01表, where printed. */
  readonly code: string | null;
  readonly amountUnit: AmountUnit;
  readonly columns: readonly { readonly use: ColumnUse; readonly width: number }[];
  readonly header: readonly (readonly SpanCell[])[];
  readonly body: readonly (readonly SpanCell[])[];
  readonly notes: readonly string[];
}

/** One page of the table; 续表 on the same sheet or another one gives a page each. */
export function tablePages(table: Table, grids: readonly Grid[]): TablePage[] {
  const amounts = new Map(
    table.rows
      .flatMap(row => Object.values(row.amounts))
      .map(amount => [`${amount.cell.sheet}\n${amount.cell.address}`, amount]),
  );
  const regions = regionsOf(table, grids);
  const unit = table.amountUnit ?? '万元';
  const pages = regions.map(({ region, anchors, titleRow }) => {
    const top = headerTop(region, titleRow);
    const bodyTop = Math.min(region.bottom, ...anchors);
    return { region, top, bodyTop, columns: columnsOf(region, top, bodyTop, amounts) };
  });
  const convert =
    unit === '元' &&
    pages.every(({ region, bodyTop, columns }) => allKnown(region, bodyTop, columns, amounts));
  return pages.map(({ region, top, bodyTop, columns }, index) => {
    const text = textReader(region, amounts, convert);
    const textsOf = (row: number): string[] => columns.map(column => text(row, column.index));
    const mayCover = (row: number, column: UsedColumn): boolean =>
      column.use !== 'line' && !amounts.has(keyAt(region.grid, row, column.index));
    const cellsOf = (row: number): SpanCell[] =>
      lineCells(
        textsOf(row),
        columns.map(column => mayCover(row, column)),
      );
    const header = rowsBetween(region, top, bodyTop);
    const labels = header.filter(row => !isLineOfNumbers(region, row));
    const body = rowsBetween(region, bodyTop, bodyEnd(region, bodyTop));
    return {
      id: table.id,
      title: TABLE_NAMES[table.id],
      code: table.code,
      amountUnit: convert ? '万元' : unit,
      columns: columns.map(({ use }, column) => ({
        use,
        width: widthOf(
          use,
          body.map(row => textsOf(row)[column] ?? ''),
        ),
      })),
      header: [
        ...spansOf(labels.map(textsOf), columns.length),
        ...header.filter(row => !labels.includes(row)).map(cellsOf),
      ],
      body: body.map(cellsOf),
      notes: index === pages.length - 1 ? table.notes.map(note => note.text) : [],
    };
  });
}

interface Place {
  readonly region: Region;
  /** Rows of the region on which a row of the table stands. */
  readonly anchors: readonly number[];
  readonly titleRow: number | null;
}

function regionsOf(table: Table, grids: readonly Grid[]): Place[] {
  const rows = new Map<string, Set<number>>();
  for (const { labelCell, amounts } of table.rows) {
    for (const cell of [
      ...(labelCell ? [labelCell] : []),
      ...Object.values(amounts).map(amount => amount.cell),
    ]) {
      const place = parseA1(cell.address);
      if (place) rows.set(cell.sheet, (rows.get(cell.sheet) ?? new Set()).add(place.row));
    }
  }
  const sheets = grids.filter(grid => rows.has(grid.sheet) || grid.sheet === table.sheet);
  return sheets.flatMap(grid =>
    piecesOf(new PlainGrid(grid)).flatMap(({ region, title }): Place[] => {
      const anchors = [...(rows.get(grid.sheet) ?? [])]
        .map(row => row - grid.row)
        .filter(row => row >= region.top && row < region.bottom);
      const own = anchors.length > 0 || (rows.size === 0 && title?.kind === table.id);
      return own ? [{ region, anchors, titleRow: title?.row ?? null }] : [];
    }),
  );
}

function headerTop(region: Region, titleRow: number | null): number {
  for (let row = titleRow === null ? region.top : titleRow + 1; row < region.bottom; row++) {
    const filled = (region.grid.values[row] ?? []).filter(
      (_, column) => contentAt(region.grid, row, column) !== '',
    ).length;
    if (filled >= 2 && !isMetaRow(region.grid, row)) return row;
  }
  return region.bottom;
}

function bodyEnd(region: Region, bodyTop: number): number {
  for (let row = bodyTop; row < region.bottom; row++) if (noteAt(region, row)) return row;
  return region.bottom;
}

function rowsBetween({ grid }: Region, from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(
    row => !isBlankRow(grid, row) && !isMetaRow(grid, row),
  );
}

interface UsedColumn {
  readonly index: number;
  readonly use: ColumnUse;
}

function columnsOf(
  region: Region,
  top: number,
  bodyTop: number,
  amounts: ReadonlyMap<string, Amount>,
): UsedColumn[] {
  const { grid } = region;
  const header = headerOf(region, top, bodyTop);
  const columns: UsedColumn[] = [];
  for (let index = 0; index < region.width; index++) {
    const rows = rowsBetween(region, top, bodyEnd(region, bodyTop));
    if (rows.every(row => contentAt(grid, row, index) === '')) continue;
    const isAmount = rows.some(row => amounts.has(keyAt(grid, row, index)));
    columns.push({ index, use: isAmount ? 'amount' : useOf(header.paths[index]?.at(-1) ?? '') });
  }
  return columns;
}

function useOf(leaf: string): ColumnUse {
  if (/^(?:行次|序号)$/.test(leaf)) return 'line';
  return /代码|编码|^[类款项]$/.test(leaf) ? 'code' : 'label';
}

function keyAt(grid: Grid, row: number, column: number): string {
  return `${grid.sheet}\n${addressAt(grid, row, column)}`;
}

/** A number that is no known amount, 行次 or code could be an amount: then the table stays in its own unit. */
function allKnown(
  region: Region,
  bodyTop: number,
  columns: readonly UsedColumn[],
  amounts: ReadonlyMap<string, Amount>,
): boolean {
  const { grid } = region;
  return rowsBetween(region, bodyTop, bodyEnd(region, bodyTop)).every(row =>
    columns.every(
      ({ index, use }) =>
        use === 'line' ||
        use === 'code' ||
        typeof grid.values[row]?.[index] !== 'number' ||
        amounts.get(keyAt(grid, row, index))?.state === 'number',
    ),
  );
}

function textReader(
  { grid }: Region,
  amounts: ReadonlyMap<string, Amount>,
  convert: boolean,
): (row: number, column: number) => string {
  return (row, column) => {
    const amount = amounts.get(keyAt(grid, row, column));
    if (convert && amount?.state === 'number') return grouped(formatFen(amount.fen));
    const shown = grid.texts[row]?.[column] ?? '';
    return (shown === '' ? contentAt(grid, row, column) : shown).trim();
  };
}

function grouped(text: string): string {
  return text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** 合计 and 栏次 stand over the empty label cells on their right. */
const OVER_LABELS = /合\s*计$|^总\s*计$|^栏\s*次$/;

function lineCells(row: readonly string[], mayCover: readonly boolean[]): SpanCell[] {
  const cells: SpanCell[] = [];
  for (let column = 0; column < row.length;) {
    const text = row[column] ?? '';
    let end = column + 1;
    while (OVER_LABELS.test(text) && end < row.length && row[end] === '' && mayCover[end] === true)
      end++;
    cells.push({ text, column, columns: end - column, rows: 1 });
    column = end;
  }
  return cells;
}

/** In half characters; a column of names takes what it needs up to a line of 14 characters. */
const WIDTHS: Readonly<Record<ColumnUse, readonly [least: number, most: number]>> = {
  code: [8, 10],
  label: [8, 28],
  line: [4, 6],
  amount: [9, 16],
};

function widthOf(use: ColumnUse, texts: readonly string[]): number {
  const [least, most] = WIDTHS[use];
  const longest = Math.max(0, ...texts.map(halfCharacters));
  return Math.min(most, Math.max(least, longest + 1));
}

export function halfCharacters(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}
