/**
 * One sheet of the model with its look → what Univer draws of it: cells with their styles, merges, hidden and frozen
 * rows, and rows as high as their text needs where the file does not say.
 */
import type { ICellData, IRowData, IWorksheetData } from '@univerjs/core';
import type { Area, CellModel, SheetModel } from '../../workbook';
import { cellAt, cellKey, keyColumn, keyRow, usedArea } from '../../workbook';
import type { Look, SheetLook } from '../look/look';
import { contentOf } from './content';
import { heightOf } from './height';
import type { Extra, StyleBook } from './styleBook';
import { FAMILY, WRAP } from './styleBook';

const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const DEFAULT_HEIGHT = 15;
const DEFAULT_WIDTH = 8.43;
const SPARE = 20;
const LEAST_COLUMNS = 12;

export class SheetDrawing {
  private readonly look: SheetLook | undefined;
  private readonly heads = new Map<number, Area>();
  private readonly covered: readonly Area[];

  constructor(
    private readonly sheet: SheetModel,
    look: Look,
    private readonly book: StyleBook,
  ) {
    this.look = look.sheets.get(sheet.name);
    for (const area of sheet.merges) this.heads.set(cellKey(area.top, area.left), area);
    this.covered = sheet.merges;
  }

  cell(row: number, column: number): ICellData {
    const model = cellAt(this.sheet, row, column);
    const s = this.styleName(row, column);
    return { ...contentOf(model), ...(s === undefined ? {} : { s }) };
  }

  data(): IWorksheetData {
    const { sheet, look } = this;
    return {
      id: sheet.id,
      name: sheet.name,
      tabColor: '',
      hidden: sheet.visibility === 'Visible' ? 0 : 1,
      freeze: {
        xSplit: sheet.frozenColumns,
        ySplit: sheet.frozenRows,
        startRow: sheet.frozenRows === 0 ? -1 : sheet.frozenRows,
        startColumn: sheet.frozenColumns === 0 ? -1 : sheet.frozenColumns,
      },
      ...this.size(),
      zoomRatio: 1,
      scrollTop: 0,
      scrollLeft: 0,
      defaultColumnWidth: this.columnWidth(-1),
      defaultRowHeight: this.defaultHeight(),
      mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      })),
      cellData: this.cells(),
      rowData: this.rows(),
      columnData: this.columns(),
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      showGridlines: look?.gridlines === false ? 0 : 1,
      rightToLeft: 0,
    };
  }

  /** What is used and some room beside it. */
  size(): { rowCount: number; columnCount: number } {
    const last = this.lastUsed();
    return {
      rowCount: last.row + 1 + SPARE,
      columnCount: Math.max(LEAST_COLUMNS, last.column + 5),
    };
  }

  /** Heights in pixels of the rows, of all that hold something or only of those asked for. */
  rows(only?: ReadonlySet<number>): Record<number, Partial<IRowData>> {
    const boxes = new Map<number, number>();
    for (const [key, model] of this.sheet.cells) {
      const row = keyRow(key);
      if (model.value === null || (only && !only.has(row)) || this.sheet.rowHeights.has(row))
        continue;
      boxes.set(
        row,
        Math.max(boxes.get(row) ?? this.defaultHeight(), this.fitted(row, keyColumn(key), model)),
      );
    }
    const rows: Record<number, Partial<IRowData>> = {};
    for (const [row, h] of boxes) rows[row] = { h };
    for (const [row, points] of this.sheet.rowHeights) {
      if (!only || only.has(row)) rows[row] = { h: Math.round(points * PIXELS_PER_POINT) };
    }
    for (const row of only ? [] : (this.look?.hiddenRows ?? []))
      rows[row] = { ...rows[row], hd: 1 };
    for (const [row, format] of only ? [] : (this.look?.rows ?? [])) {
      const s = this.book.name(format, 'General');
      rows[row] = { ...rows[row], ...(s === undefined ? {} : { s }) };
    }
    return rows;
  }

  private fitted(row: number, column: number, model: CellModel): number {
    const merged = this.heads.get(cellKey(row, column));
    // Excel does not fit a row to a cell that is merged over several rows.
    if (merged && merged.bottom > merged.top) return 0;
    const style = this.book.styleOf(this.styleName(row, column));
    const right = merged?.right ?? column;
    let width = 0;
    for (let at = column; at <= right; at += 1) width += this.columnWidth(at);
    return heightOf({
      text: String(model.value),
      size: style.fs ?? 11,
      wrap: style.tb === WRAP,
      width,
      leading: this.book.leadingOf(style.ff ?? FAMILY),
    });
  }

  styleName(row: number, column: number): string | undefined {
    const { sheet, look } = this;
    const model = cellAt(sheet, row, column);
    const format = look?.cells.get(cellKey(row, column));
    return this.book.name(
      format,
      model?.format ?? 'General',
      look ? '' : this.extraAt(row, column),
    );
  }

  /** What the add-in asked for; an .xls file, which has no look either, asked for nothing. */
  private extraAt(row: number, column: number): Extra {
    const { headerRows, wrapColumns } = this.sheet;
    if (headerRows === 0 && wrapColumns.size === 0) return '';
    if (row < headerRows) return 'bold';
    return wrapColumns.has(column) ? 'wrap' : 'own';
  }

  private cells(): Record<number, Record<number, ICellData>> {
    const keys = new Set([...this.sheet.cells.keys(), ...(this.look?.cells.keys() ?? [])]);
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const key of keys) {
      const row = keyRow(key);
      (cells[row] ??= {})[keyColumn(key)] = this.cell(row, keyColumn(key));
    }
    return cells;
  }

  private columns(): Record<number, { w?: number; hd?: 0 | 1; s?: string }> {
    const columns: Record<number, { w?: number; hd?: 0 | 1; s?: string }> = {};
    const { column: last } = this.lastUsed();
    for (const column of this.sheet.columnWidths.keys()) {
      if (column <= last + 4) columns[column] = { w: this.columnWidth(column) };
    }
    for (const column of this.look?.hiddenColumns ?? [])
      columns[column] = { ...columns[column], hd: 1 };
    for (const { from, to, format } of this.look?.columns ?? []) {
      const s = this.book.name(format, 'General');
      for (let column = from; s !== undefined && column <= Math.min(to, last + 4); column += 1)
        columns[column] = { ...columns[column], s };
    }
    return columns;
  }

  private columnWidth(column: number): number {
    const characters =
      this.sheet.columnWidths.get(column) ?? this.look?.columnWidth ?? DEFAULT_WIDTH;
    return Math.max(4, Math.round(characters * PIXELS_PER_CHARACTER));
  }

  private defaultHeight(): number {
    return Math.round((this.look?.rowHeight ?? DEFAULT_HEIGHT) * PIXELS_PER_POINT);
  }

  private lastUsed(): { row: number; column: number } {
    const used = usedArea(this.sheet);
    let row = used?.bottom ?? 0;
    let column = used?.right ?? 0;
    for (const { bottom, right } of this.covered) {
      row = Math.max(row, bottom);
      column = Math.max(column, right);
    }
    return { row, column };
  }
}
