/**
 * The grid as a view of the workbook model: shows what the model holds, tells what a person does in it.
 *
 * The model is the truth. What we draw goes in by mutations, which leave no undo steps; Univer runs them at once, so a
 * counter around them is enough to tell them from what a person does. Formula results come later and are marked as such.
 */
import type { Area, SheetModel, WorkbookModel } from '../../workbook';
import type { Look } from '../look/look';
import type { StyleBook } from './data';
import { SheetDrawing, workbookData } from './data';
import type { RuleData } from './marks';
import { ruleOf } from './marks';
import type { Cells, FSheet, GridEdit } from './shown';
import { cellsToDraw, editsIn } from './shown';
import type { Refusal } from './refusals';
import { leadingOf } from './ruler';
import type { Grid } from './univer';
import { createGrid } from './univer';

export type { GridEdit } from './shown';

export interface GridListener {
  edited(sheetId: string, cells: readonly GridEdit[]): void;
  /** New results of formulas. */
  calculated(sheetId: string, cells: readonly GridEdit[]): void;
  selected(sheetId: string, area: Area): void;
  /** A cell was opened for typing, or closed. */
  editing(on: boolean): void;
  refused(what: Refusal): void;
}

interface SetRangeValues {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
const TOLD = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);
const CONTEXT_ROWS = 6;
const CONTEXT_COLUMNS = 3;
/** Milliseconds after which a sheet that was activated has been drawn. */
const DRAWN = 60;

export class GridView {
  readonly grid: Grid;
  private readonly unitId: string;
  private readonly book: StyleBook;
  private readonly rules = new Map<string, ReadonlyMap<string, string>>();
  private drawing = 0;
  private scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
    private readonly look: Look,
    dark: boolean,
    private readonly listener: GridListener,
  ) {
    const { data, book } = workbookData(model, look, leadingOf);
    this.book = book;
    this.grid = createGrid(container, data, dark, {
      ours: () => this.drawing > 0,
      isProtected: sheetId =>
        model.sheets.find(sheet => sheet.id === sheetId)?.protection.protected === true,
      refused: what => listener.refused(what),
    });
    this.unitId = this.grid.workbook.getId();
    this.draw(() => {
      for (const sheet of model.sheets) this.drawRules(sheet);
      this.select(model.selection.sheetId, model.selection.area);
    });
    const { api } = this.grid;
    api.addEvent(api.Event.CommandExecuted, event =>
      this.heard(event.id, event.params, event.options),
    );
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
      this.remove(sheetId, sheet.name);
      this.insert(sheet, this.model.sheets.indexOf(sheet));
      this.activate(active);
      this.drawRules(sheet);
    });
  }

  /** Goes to the cell, and scrolls when it cannot be seen. */
  show(sheetId: string, area: Area): void {
    this.draw(() => this.select(sheetId, area));
    clearTimeout(this.scrolling);
    this.scrolling = setTimeout(() => this.draw(() => this.scrollTo(sheetId, area)), DRAWN);
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
    clearTimeout(this.scrolling);
    this.grid.univer.dispose();
  }

  private heard(id: string, params: unknown, options: unknown): void {
    if (this.drawing > 0) return;
    if (TOLD.has(id)) queueMicrotask(() => this.tellSelection());
    if (id !== SET_VALUES) return;
    const { fromFormula = false, applyFormulaCalculationResult = false } = (options ?? {}) as {
      fromFormula?: boolean;
      applyFormulaCalculationResult?: boolean;
    };
    if (fromFormula && !applyFormulaCalculationResult) return;
    const { subUnitId, cellValue = {} } = params as SetRangeValues;
    const sheet = this.sheetOf(subUnitId);
    const model = this.model.sheets.find(candidate => candidate.id === subUnitId);
    if (!sheet || !model) return;
    const cells = editsIn(this.grid, sheet, model, cellValue);
    if (cells.length === 0) return;
    if (fromFormula) this.listener.calculated(subUnitId, cells);
    else this.listener.edited(subUnitId, cells);
  }

  private tellSelection(): void {
    const sheet = this.grid.workbook.getActiveSheet();
    const range = sheet.getActiveRange()?.getRange();
    if (!range) return;
    this.listener.selected(sheet.getSheetId(), {
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    });
  }

  private drawSheets(): void {
    const { workbook } = this.grid;
    const active = workbook.getActiveSheet().getSheetId();
    for (const sheet of workbook.getSheets()) {
      if (this.model.sheets.some(candidate => candidate.id === sheet.getSheetId())) continue;
      if (active === sheet.getSheetId()) this.activate(this.model.activeSheetId);
      this.remove(sheet.getSheetId(), sheet.getSheetName());
    }
    for (const [index, sheet] of this.model.sheets.entries()) this.drawSheet(sheet, index);
    for (const [index, sheet] of this.model.sheets.entries()) {
      const from = workbook.getSheets().findIndex(shown => shown.getSheetId() === sheet.id);
      if (from !== index)
        this.run('sheet.mutation.set-worksheet-order', {
          subUnitId: sheet.id,
          fromOrder: from,
          toOrder: index,
        });
    }
    // Inserting a sheet shows it; Excel stays where it was until the add-in activates another.
    this.activate(
      this.model.sheets.some(sheet => sheet.id === active) ? active : this.model.activeSheetId,
    );
  }

  private drawSheet(sheet: SheetModel, index: number): void {
    const shown = this.sheetOf(sheet.id);
    if (!shown) {
      this.insert(sheet, index);
      return;
    }
    if (shown.getSheetName() !== sheet.name)
      this.run('sheet.mutation.set-worksheet-name', { subUnitId: sheet.id, name: sheet.name });
    const hidden = sheet.visibility !== 'Visible';
    if (shown.isSheetHidden() !== hidden)
      this.run('sheet.mutation.set-worksheet-hidden', {
        subUnitId: sheet.id,
        hidden: hidden ? 1 : 0,
      });
  }

  private insert(sheet: SheetModel, index: number): void {
    const data = new SheetDrawing(sheet, this.look, this.book).data();
    this.run('sheet.mutation.insert-sheet', { index, sheet: data, styles: this.book.styles });
  }

  private remove(sheetId: string, name: string): void {
    this.run('sheet.mutation.remove-sheet', { subUnitId: sheetId, subUnitName: name });
    this.rules.delete(sheetId);
  }

  private drawCells(sheet: SheetModel): void {
    const shown = this.sheetOf(sheet.id);
    if (!shown) return;
    const drawing = new SheetDrawing(sheet, this.look, this.book);
    const changed = cellsToDraw(this.grid, shown, sheet, drawing, this.book);
    const rows = Object.keys(changed).map(row => Number.parseInt(row, 10));
    if (rows.length === 0) return;
    // Univer draws nothing outside the rows and columns that it was told of.
    const { rowCount, columnCount } = drawing.size();
    if (rowCount > shown.getMaxRows())
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheet.id, rowCount });
    if (columnCount > shown.getMaxColumns())
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheet.id, columnCount });
    this.run(SET_VALUES, { subUnitId: sheet.id, cellValue: changed });
    // Only sheets of the add-in's own have rows that follow their text; the file's keep what they had.
    if (!this.look.sheets.has(sheet.name)) this.drawHeights(drawing, sheet.id, new Set(rows));
  }

  private drawHeights(drawing: SheetDrawing, sheetId: string, rows: ReadonlySet<number>): void {
    for (const [row, { h }] of Object.entries(drawing.rows(rows))) {
      const at = Number.parseInt(row, 10);
      const range = { startRow: at, endRow: at, startColumn: 0, endColumn: 0 };
      if (h !== undefined)
        this.run('sheet.mutation.set-worksheet-row-height', {
          subUnitId: sheetId,
          ranges: [range],
          rowHeight: h,
        });
    }
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

  private select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    // A cell that is merged with others is selected with them, as in Excel.
    const merges = this.model.sheets.find(sheet => sheet.id === sheetId)?.merges ?? [];
    const around = merges.find(
      merge =>
        merge.top <= area.top &&
        merge.bottom >= area.bottom &&
        merge.left <= area.left &&
        merge.right >= area.right,
    );
    const { top, left, bottom, right } = around ?? area;
    this.sheetOf(sheetId)
      ?.getRange(top, left, bottom - top + 1, right - left + 1)
      .activate();
  }

  private scrollTo(sheetId: string, area: Area): void {
    const sheet = this.grid.workbook.getActiveSheet();
    const model = this.model.sheets.find(candidate => candidate.id === sheetId);
    if (!model || sheet.getSheetId() !== sheetId) return;
    const seen = sheet.getVisibleRange() as ReturnType<FSheet['getVisibleRange']> | undefined;
    // The last row and column that are seen may be cut.
    const rowSeen =
      area.top < model.frozenRows || (seen && area.top >= seen.startRow && area.top < seen.endRow);
    const columnSeen =
      area.left < model.frozenColumns ||
      (seen && area.left >= seen.startColumn && area.left < seen.endColumn);
    if (rowSeen && columnSeen) return;
    const row = rowSeen && seen ? seen.startRow : Math.max(0, area.top - CONTEXT_ROWS);
    const column = columnSeen && seen ? seen.startColumn : Math.max(0, area.left - CONTEXT_COLUMNS);
    sheet.scrollToCell(row, column);
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
