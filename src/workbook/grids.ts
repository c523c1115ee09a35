/**
 * A model as the use cases see it: dense grids of what is used, and the snapshot around them.
 */
import type { Snapshot } from '../app/workbook';
import type { CellValue, Grid } from '../core/grid';
import { DisplayTexts } from './display';
import { isMarked } from './marks';
import type { SheetModel, WorkbookModel } from './model';
import { keyColumn, keyRow, usedArea } from './model';
import { stateOf } from './state';

export function gridsOf(model: WorkbookModel): Grid[] {
  const texts = new DisplayTexts();
  return model.sheets.map(sheet => gridOf(sheet, texts));
}

export function snapshotOf(model: WorkbookModel): Snapshot {
  return {
    name: model.name,
    grids: gridsOf(model),
    state: stateOf(model),
    protectedSheets: model.sheets
      .filter(sheet => sheet.protection.protected)
      .map(sheet => sheet.name),
    marked: isMarked(model),
  };
}

function hidden({
  hiddenRows,
  hiddenColumns,
}: SheetModel): Pick<Grid, 'hiddenRows' | 'hiddenColumns'> {
  return {
    ...(hiddenRows.size === 0 ? {} : { hiddenRows: [...hiddenRows] }),
    ...(hiddenColumns.size === 0 ? {} : { hiddenColumns: [...hiddenColumns] }),
  };
}

/** Rows without content share one array each of empty values, texts, formats: a sheet may be long and nearly empty. */
function gridOf(sheet: SheetModel, display: DisplayTexts): Grid {
  const visible = sheet.visibility === 'Visible';
  const area = usedArea(sheet);
  if (!area)
    return {
      sheet: sheet.name,
      visible,
      row: 0,
      column: 0,
      values: [],
      texts: [],
      formats: [],
      formulas: [],
    };
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const values = new Rows<CellValue>(height, width, null);
  const texts = new Rows(height, width, '');
  const formats = new Rows(height, width, 'General');
  const formulas = new Rows(height, width, '');
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key) - area.top;
    const column = keyColumn(key) - area.left;
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    if (cell.value !== null) values.set(row, column, cell.value);
    const text = cell.error ? String(cell.value) : display.of(cell.value, cell.format);
    if (text !== '') texts.set(row, column, text);
    if (cell.format !== 'General') formats.set(row, column, cell.format);
    if (cell.formula !== '') formulas.set(row, column, cell.formula);
  }
  return {
    sheet: sheet.name,
    visible,
    row: area.top,
    column: area.left,
    values: values.rows,
    texts: texts.rows,
    formats: formats.rows,
    formulas: formulas.rows,
    ...hidden(sheet),
  };
}

class Rows<T> {
  readonly rows: T[][];
  private readonly empty: T[];

  constructor(
    height: number,
    private readonly width: number,
    private readonly nothing: T,
  ) {
    this.empty = new Array<T>(width).fill(nothing);
    this.rows = new Array<T[]>(height).fill(this.empty);
  }

  set(row: number, column: number, value: T): void {
    let cells = this.rows[row] ?? this.empty;
    if (cells === this.empty) {
      cells = new Array<T>(this.width).fill(this.nothing);
      this.rows[row] = cells;
    }
    cells[column] = value;
  }
}
