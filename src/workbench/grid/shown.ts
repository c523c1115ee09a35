/**
 * What the grid holds: raw values, never the text on screen, and what differs between it and the model.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../core/grid';
import type { SheetModel } from '../../workbook';
import { cellAt, keyColumn, keyRow } from '../../workbook';
import { contentOf } from './content';
import type { FSheet, Grid } from './handles';
import type { SheetDrawing } from './sheetDrawing';
import type { StyleBook } from './styleBook';

export type Cells = Record<string, Record<string, Nullable<ICellData>>>;

export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its leading `=`; '' for a constant. */
  readonly formula: string;
  readonly format: string;
}

const BOOLEAN = 3;
const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** What the grid's cell holds, as the model would. */
export function valueOf(raw: Nullable<ICellData>): CellValue {
  const value = raw?.v ?? null;
  if (raw?.t === BOOLEAN && value !== null)
    return value === 1 || value === true || value === 'TRUE';
  // What was typed with line breaks or pasted with colours is kept as a document beside the value.
  const text = raw?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return value === '' ? null : value;
}

function patternOf(grid: Grid, raw: Nullable<ICellData>): string {
  return grid.workbook.getWorkbook().getStyles().getStyleByCell(raw)?.n?.pattern ?? 'General';
}

/** What now stands in the cells that a mutation named, as far as it differs from the model. */
export function editsIn(grid: Grid, sheet: FSheet, model: SheetModel, named: Cells): GridEdit[] {
  const edits: GridEdit[] = [];
  for (const [rowText, columns] of Object.entries(named)) {
    for (const columnText of Object.keys(columns)) {
      const edit = readCell(
        grid,
        sheet,
        Number.parseInt(rowText, 10),
        Number.parseInt(columnText, 10),
      );
      const old = cellAt(model, edit.row, edit.column);
      const same =
        edit.value === (old?.value ?? null) &&
        edit.formula === (old?.formula ?? '') &&
        edit.format === (old?.format ?? 'General');
      if (!same) edits.push(edit);
    }
  }
  return edits;
}

function readCell(grid: Grid, sheet: FSheet, row: number, column: number): GridEdit {
  const raw = sheet.getSheet().getCellRaw(row, column);
  // A formula that was filled over several cells is written down in the first of them only.
  const formula = raw?.f || raw?.si ? sheet.getRange(row, column).getFormula() : '';
  return { row, column, value: valueOf(raw), formula, format: patternOf(grid, raw) };
}

/** The cells of the model that the grid shows differently, as Univer takes them. */
export function cellsToDraw(
  grid: Grid,
  shown: FSheet,
  sheet: SheetModel,
  drawing: SheetDrawing,
  book: StyleBook,
): Cells {
  const changed: Cells = {};
  const set = (row: number, column: number, cell: ICellData): void => {
    (changed[row] ??= {})[column] = cell;
  };
  for (const [key, model] of sheet.cells) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const raw = shown.getSheet().getCellRaw(row, column);
    const content = contentOf(model);
    const filled = Boolean(raw?.si) && !raw?.f;
    const sameFormula = filled || (content.f ?? '') === (raw?.f ?? '');
    if (valueOf(raw) === model.value && sameFormula && patternOf(grid, raw) === model.format)
      continue;
    // A cell that has a style keeps it, but for the number format.
    const style = raw?.s
      ? { n: model.format === 'General' ? null : { pattern: model.format } }
      : book.styleOf(drawing.styleName(row, column));
    set(row, column, { ...EMPTY, ...content, s: style });
  }
  shown
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, raw) => {
      if ((valueOf(raw) !== null || raw?.f) && !cellAt(sheet, row, column))
        set(row, column, { ...EMPTY });
    });
  return changed;
}
