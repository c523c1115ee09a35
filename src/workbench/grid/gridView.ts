/**
 * The grid as a view of the workbook model: shows what the model holds, tells what a person does in it.
 *
 * The model is the truth. What we draw goes in by mutations, which leave no undo steps; Univer runs them at once, so a
 * counter around them is enough to tell them from what a person does. Formula results come later and are marked as such.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../core/grid';
import type { Area, SheetModel, WorkbookModel } from '../../hosts/file/model';
import { cellAt, keyColumn, keyRow } from '../../hosts/file/model';
import type { Look } from '../look/look';
import type { StyleBook } from './data';
import { SheetDrawing, contentOf, workbookData } from './data';
import type { RuleData } from './marks';
import { ruleOf } from './marks';
import type { Grid } from './univer';
import { createGrid } from './univer';

export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its leading `=`; '' for a constant. */
  readonly formula: string;
  readonly format: string;
  /** Typed as text, with an apostrophe or into a text cell. */
  readonly isText: boolean;
}

export interface GridListener {
  edited(sheetId: string, cells: readonly GridEdit[]): void;
  /** New results of formulas. */
  calculated(sheetId: string, cells: readonly GridEdit[]): void;
  selected(sheetId: string, area: Area): void;
  /** A cell was opened for typing, or closed. */
  editing(on: boolean): void;
  refused(what: string): void;
}

type Cells = Record<string, Record<string, Nullable<ICellData>>>;

interface SetRangeValues {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
}

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };
const SET_VALUES = 'sheet.mutation.set-range-values';
const CONTEXT_ROWS = 6;
const CONTEXT_COLUMNS = 3;

export class GridView {
  readonly grid: Grid;
  private readonly unitId: string;
  private readonly book: StyleBook;
  private readonly rules = new Map<string, ReadonlyMap<string, string>>();
  private drawing = 0;

  constructor(container: HTMLElement, private readonly model: WorkbookModel, private readonly look: Look, dark: boolean, private readonly listener: GridListener) {
    const { data, book } = workbookData(model, look);
    this.book = book;
    this.grid = createGrid(container, data, dark, what => {
      if (this.drawing === 0) listener.refused(what);
    }, () => this.drawing > 0);
    this.unitId = this.grid.workbook.getId();
    this.draw(() => {
      for (const sheet of model.sheets) this.drawRules(sheet);
      this.show(model.selection.sheetId, model.selection.area);
    });
    const { api } = this.grid;
    api.addEvent(api.Event.CommandExecuted, event => this.heard(event.id, event.params, event.options));
    api.addEvent(api.Event.SheetEditStarted, () => listener.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => listener.editing(false));
  }

  /** Puts into the grid what is different in the model. `sheetIds`: whose cells may have changed. */
  refresh(sheetIds: ReadonlySet<string>): void {
    this.draw(() => {
      this.drawSheets();
      for (const sheet of this.model.sheets) {
        if (sheetIds.has(sheet.id)) this.drawCells(sheet);
        this.drawRules(sheet);
      }
    });
  }

  /** Draws a sheet anew, with its widths, heights and frozen rows. */
  redraw(sheetId: string): void {
    const sheet = this.model.sheets.find(candidate => candidate.id === sheetId);
    if (!sheet || !this.sheetOf(sheetId)) return;
    this.draw(() => {
      const active = this.grid.workbook.getActiveSheet().getSheetId();
      this.run('sheet.mutation.remove-sheet', { subUnitId: sheetId, subUnitName: sheet.name });
      this.rules.delete(sheetId);
      this.insert(sheet, this.model.sheets.indexOf(sheet));
      this.activate(active);
      this.drawRules(sheet);
    });
  }

  show(sheetId: string, area: Area): void {
    this.draw(() => {
      this.activate(sheetId);
      const sheet = this.sheetOf(sheetId);
      if (!sheet) return;
      const { top, left, bottom, right } = this.withMerged(sheetId, area);
      sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
      sheet.scrollToCell(Math.max(0, area.top - CONTEXT_ROWS), Math.max(0, area.left - CONTEXT_COLUMNS));
    });
  }

  activate(sheetId: string): void {
    const sheet = this.sheetOf(sheetId);
    if (!sheet || this.grid.workbook.getActiveSheet().getSheetId() === sheetId) return;
    this.draw(() => this.grid.workbook.setActiveSheet(sheet));
  }

  isEditing(): boolean {
    return this.grid.workbook.isCellEditing();
  }

  dark(on: boolean): void {
    this.grid.api.toggleDarkMode(on);
  }

  dispose(): void {
    this.grid.univer.dispose();
  }

  private heard(id: string, params: unknown, options: unknown): void {
    if (this.drawing > 0) return;
    if (id === 'sheet.operation.set-selections' || id === 'sheet.operation.set-worksheet-active') queueMicrotask(() => this.tellSelection());
    if (id !== SET_VALUES) return;
    const { fromFormula = false, applyFormulaCalculationResult = false } = (options ?? {}) as { fromFormula?: boolean; applyFormulaCalculationResult?: boolean };
    if (fromFormula && !applyFormulaCalculationResult) return;
    const { subUnitId, cellValue } = params as SetRangeValues;
    const cells = this.read(subUnitId, cellValue ?? {});
    if (cells.length === 0) return;
    if (fromFormula) this.listener.calculated(subUnitId, cells);
    else this.listener.edited(subUnitId, cells);
  }

  private tellSelection(): void {
    const sheet = this.grid.workbook.getActiveSheet();
    const range = sheet.getActiveRange()?.getRange();
    if (!range) return;
    this.listener.selected(sheet.getSheetId(), { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });
  }

  /** What now stands in the cells that a mutation named, as far as it differs from the model. */
  private read(sheetId: string, named: Cells): GridEdit[] {
    const model = this.model.sheets.find(sheet => sheet.id === sheetId);
    const sheet = this.sheetOf(sheetId);
    if (!model || !sheet) return [];
    const edits: GridEdit[] = [];
    for (const [rowText, columns] of Object.entries(named)) {
      for (const columnText of Object.keys(columns)) {
        const row = Number.parseInt(rowText, 10);
        const column = Number.parseInt(columnText, 10);
        const edit = this.readCell(sheet, row, column);
        const old = cellAt(model, row, column);
        const same = edit.value === (old?.value ?? null) && edit.formula === (old?.formula ?? '') && edit.format === (old?.format ?? 'General');
        if (!same) edits.push(edit);
      }
    }
    return edits;
  }

  private readCell(sheet: FSheet, row: number, column: number): GridEdit {
    const raw = sheet.getSheet().getCellRaw(row, column);
    // A formula that was filled over several cells is written down in the first of them only.
    const formula = raw?.f || raw?.si ? sheet.getRange(row, column).getFormula() : '';
    return { row, column, value: valueOf(raw), formula, format: this.patternOf(raw), isText: formula === '' && (raw?.t === 1 || raw?.t === 4) };
  }

  private patternOf(raw: Nullable<ICellData>): string {
    return this.grid.workbook.getWorkbook().getStyles().getStyleByCell(raw)?.n?.pattern ?? 'General';
  }

  private drawSheets(): void {
    const { workbook } = this.grid;
    const active = workbook.getActiveSheet().getSheetId();
    for (const sheet of workbook.getSheets()) {
      if (this.model.sheets.some(candidate => candidate.id === sheet.getSheetId())) continue;
      if (active === sheet.getSheetId()) this.activate(this.model.activeSheetId);
      this.run('sheet.mutation.remove-sheet', { subUnitId: sheet.getSheetId(), subUnitName: sheet.getSheetName() });
      this.rules.delete(sheet.getSheetId());
    }
    for (const [index, sheet] of this.model.sheets.entries()) {
      const shown = this.sheetOf(sheet.id);
      if (!shown) this.insert(sheet, index);
      else if (shown.getSheetName() !== sheet.name) this.run('sheet.mutation.set-worksheet-name', { subUnitId: sheet.id, name: sheet.name });
      const hidden = sheet.visibility === 'Visible' ? 0 : 1;
      const now = this.sheetOf(sheet.id)?.isSheetHidden() === true ? 1 : 0;
      if (now !== hidden) this.run('sheet.mutation.set-worksheet-hidden', { subUnitId: sheet.id, hidden });
    }
    for (const [index, sheet] of this.model.sheets.entries()) {
      const from = workbook.getSheets().findIndex(shown => shown.getSheetId() === sheet.id);
      if (from !== index) this.run('sheet.mutation.set-worksheet-order', { subUnitId: sheet.id, fromOrder: from, toOrder: index });
    }
    // Inserting a sheet shows it; Excel stays where it was until the add-in activates another.
    this.activate(this.model.sheets.some(sheet => sheet.id === active) ? active : this.model.activeSheetId);
  }

  private insert(sheet: SheetModel, index: number): void {
    const data = new SheetDrawing(sheet, this.look, this.book).data();
    this.run('sheet.mutation.insert-sheet', { index, sheet: data, styles: this.book.styles });
  }

  private drawCells(sheet: SheetModel): void {
    const shown = this.sheetOf(sheet.id);
    if (!shown) return;
    const changed: Cells = {};
    const set = (row: number, column: number, cell: ICellData): void => {
      (changed[row] ??= {})[column] = cell;
    };
    const drawing = new SheetDrawing(sheet, this.look, this.book);
    for (const [key, model] of sheet.cells) {
      const row = keyRow(key);
      const column = keyColumn(key);
      const raw = shown.getSheet().getCellRaw(row, column);
      const content = contentOf(model);
      const pattern = this.patternOf(raw);
      const sameFormula = (content.f ?? '') === (raw?.f ?? '') || (raw?.si !== undefined && raw.si !== null && !raw.f);
      if (valueOf(raw) === model.value && sameFormula && pattern === model.format) continue;
      const plain = raw?.s === undefined || raw.s === null;
      const style = plain ? drawing.cell(row, column).s : { n: model.format === 'General' ? null : { pattern: model.format } };
      set(row, column, { ...EMPTY, ...content, ...(plain ? { s: this.book.styleOf(style as string | undefined) } : { s: style as { n: null } }) });
    }
    shown.getSheet().getCellMatrix().forValue((row, column, raw) => {
      if ((valueOf(raw) !== null || raw?.f) && !cellAt(sheet, row, column)) set(row, column, { ...EMPTY });
    });
    const rows = Object.keys(changed).map(row => Number.parseInt(row, 10));
    if (rows.length === 0) return;
    this.grow(shown, sheet);
    this.run(SET_VALUES, { subUnitId: sheet.id, cellValue: changed });
    this.drawHeights(drawing, sheet.id, new Set(rows));
  }

  /** Only sheets of the add-in's own have rows that follow their text; the file's keep what they had. */
  private drawHeights(drawing: SheetDrawing, sheetId: string, rows: ReadonlySet<number>): void {
    const name = this.model.sheets.find(sheet => sheet.id === sheetId)?.name ?? '';
    if (this.look.sheets.has(name)) return;
    for (const [row, { h }] of Object.entries(drawing.rows(rows))) {
      const at = Number.parseInt(row, 10);
      const range = { startRow: at, endRow: at, startColumn: 0, endColumn: 0 };
      if (h !== undefined) this.run('sheet.mutation.set-worksheet-row-height', { subUnitId: sheetId, ranges: [range], rowHeight: h });
    }
  }

  /** Univer draws nothing outside the rows and columns that it was told of. */
  private grow(shown: FSheet, sheet: SheetModel): void {
    const { rowCount = 0, columnCount = 0 } = new SheetDrawing(sheet, this.look, this.book).size();
    if (rowCount > shown.getMaxRows()) this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheet.id, rowCount });
    if (columnCount > shown.getMaxColumns()) this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheet.id, columnCount });
  }

  private drawRules(sheet: SheetModel): void {
    const shown = this.rules.get(sheet.id) ?? new Map<string, string>();
    const wanted = new Map<string, RuleData>();
    for (const format of sheet.conditionalFormats) {
      const rule = ruleOf(format);
      if (rule) wanted.set(format.id, rule);
    }
    const kept = new Map<string, string>();
    for (const [id, text] of shown) {
      if (JSON.stringify(wanted.get(id)) === text) kept.set(id, text);
      else this.run('sheet.mutation.delete-conditional-rule', { subUnitId: sheet.id, cfId: id });
    }
    for (const [id, rule] of wanted) {
      if (kept.has(id)) continue;
      this.run('sheet.mutation.add-conditional-rule', { subUnitId: sheet.id, rule });
      kept.set(id, JSON.stringify(rule));
    }
    this.rules.set(sheet.id, kept);
  }

  /** A cell that is merged with others is selected with them, as in Excel. */
  private withMerged(sheetId: string, area: Area): Area {
    const merges = this.model.sheets.find(sheet => sheet.id === sheetId)?.merges ?? [];
    return merges.find(merge => merge.top <= area.top && merge.bottom >= area.bottom && merge.left <= area.left && merge.right >= area.right) ?? area;
  }

  private sheetOf(sheetId: string): FSheet | null {
    return this.grid.workbook.getSheetBySheetId(sheetId);
  }

  private run(id: string, params: object): void {
    this.grid.api.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }

  private draw(work: () => void): void {
    this.drawing += 1;
    try {
      work();
    } finally {
      this.drawing -= 1;
    }
  }
}

type FSheet = ReturnType<Grid['workbook']['getActiveSheet']>;

const BOOLEAN = 3;

function valueOf(raw: Nullable<ICellData>): CellValue {
  const value = raw?.v ?? null;
  if (raw?.t === BOOLEAN && value !== null) return value === 1 || value === true || value === 'TRUE';
  // What was typed with line breaks or pasted with colours is kept as a document beside the value.
  const text = raw?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return value === '' ? null : value;
}
