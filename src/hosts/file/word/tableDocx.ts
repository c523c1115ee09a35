/**
 * A published table on landscape pages: title, the line with 单位, 年度 and 金额单位, the table with its merged header
 * repeated on each page, and the notes below it. No row is split over two pages.
 */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SpanCell } from '../../../app/publish/spans';
import type { ColumnUse, TablePage } from '../../../app/publish/tablePage';
import { A4, LANDSCAPE_MARGIN, SIZE, centred, run } from './paper';

const WIDTH = A4.height - 2 * LANDSCAPE_MARGIN;
/** Half points and row height; the first that is loose enough for the table fits one page where that is possible. */
const DENSITIES = [
  { columns: 7, rows: 20, size: 21, height: 330 },
  { columns: 9, rows: 28, size: 18, height: 270 },
  { columns: Infinity, rows: 32, size: 16, height: 226 },
  { columns: Infinity, rows: Infinity, size: 15, height: 200 },
] as const;

/** Rows before the last one that stay with it. */
const KEPT_ROWS = 2;

export interface TableHead {
  readonly unit: string;
  readonly year: string;
}

export function tableBlocks(
  page: TablePage,
  { unit, year }: TableHead,
  first: boolean,
  mark: string,
): (Paragraph | Table)[] {
  const code =
    page.code === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(page.code, '宋体', 18)] })];
  return [
    centred(
      page.title,
      '方正小标宋简体',
      SIZE.heading,
      { pageBreakBefore: !first, spacing: { after: 60 }, outlineLevel: 1 },
      mark,
    ),
    ...code,
    headLine(page, unit, year),
    grid(page),
    ...page.notes.map(note),
  ];
}

function headLine(page: TablePage, unit: string, year: string): Paragraph {
  const part = (text: string): TextRun => run(text, '宋体', 18);
  return new Paragraph({
    spacing: { after: 40 },
    tabStops: [
      { type: TabStopType.CENTER, position: WIDTH / 2 },
      { type: TabStopType.RIGHT, position: WIDTH },
    ],
    children: [
      part(`单位：${unit}`),
      new TextRun({ children: [new Tab()] }),
      part(`${year}年度`),
      new TextRun({ children: [new Tab()] }),
      part(`金额单位：${page.amountUnit}`),
    ],
  });
}

function note(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 40 }, children: [run(text, '宋体', 18)] });
}

type Sheet = Pick<TablePage, 'columns' | 'header' | 'body'>;

/** Rows are whole on a page; the last one takes the row before it with it, so that no 总计 stands alone. */
export function grid(page: Sheet): Table {
  const total = page.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = page.columns.map(column => Math.floor((WIDTH * column.width) / total));
  const density =
    DENSITIES.find(
      ({ columns, rows }) =>
        page.columns.length <= columns && page.header.length + page.body.length <= rows,
    ) ?? DENSITIES[3];
  const row = (cells: readonly SpanCell[], header: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: density.height, rule: HeightRule.ATLEAST },
      children: cells.map(cell =>
        tableCell(cell, page, widths, { header, keepNext, size: density.size }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...page.header.map(cells => row(cells, true, true)),
      ...page.body.map((cells, index) => {
        const left = page.body.length - 1 - index;
        return row(cells, false, left > 0 && left <= KEPT_ROWS);
      }),
    ],
  });
}

const ALIGNMENT: Readonly<Record<ColumnUse, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  code: AlignmentType.LEFT,
  label: AlignmentType.LEFT,
  line: AlignmentType.CENTER,
  amount: AlignmentType.RIGHT,
};

/** More is a text to be read from its left edge. */
const MOST_CENTRED = 30;

interface RowLook {
  readonly header: boolean;
  readonly keepNext: boolean;
  /** Half points. */
  readonly size: number;
}

function tableCell(
  cell: SpanCell,
  page: Sheet,
  widths: readonly number[],
  { header, keepNext, size }: RowLook,
): TableCell {
  const use = page.columns[cell.column]?.use ?? 'label';
  const centre =
    header || (cell.columns > 1 && use !== 'amount' && cell.text.length <= MOST_CENTRED);
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: VerticalAlignTable.CENTER,
    width: {
      size: widths
        .slice(cell.column, cell.column + cell.columns)
        .reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    margins: { top: 0, bottom: 0, left: 50, right: 50 },
    children: [
      new Paragraph({
        keepNext,
        alignment: centre ? AlignmentType.CENTER : ALIGNMENT[use],
        spacing: { line: size * 11, lineRule: LineRuleType.AT_LEAST },
        children: [run(cell.text, '宋体', size, header)],
      }),
    ],
  });
}
