/**
 * The grid as a view of the workbook model: shows what the model holds, tells what a person does in it.
 *
 * The model is the truth. What we draw goes in by mutations, which leave no undo steps; Univer runs them at once, so a
 * counter around them is enough to tell them from what a person does. Formula results come later and are marked as such.
 */
import type { Area, WorkbookModel } from '../../workbook';
import type { Look } from '../look/look';
import { workbookData } from './data';
import type { FSheet, Grid } from './handles';
import { Painter, SET_VALUES } from './painter';
import type { Cells, GridEdit } from './shown';
import { editsIn } from './shown';
import type { Refusal } from './refusals';
import { leadingOf } from './ruler';
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

const TOLD = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);
const CONTEXT_ROWS = 6;
const CONTEXT_COLUMNS = 3;
/** Milliseconds after which a sheet that was activated has been drawn. */
const DRAWN = 60;

export class GridView {
  readonly grid: Grid;
  private readonly painter: Painter;
  private drawing = 0;
  private scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
    look: Look,
    dark: boolean,
    private readonly listener: GridListener,
  ) {
    const { data, book } = workbookData(model, look, leadingOf);
    this.grid = createGrid(container, data, dark, {
      ours: () => this.drawing > 0,
      isProtected: sheetId =>
        model.sheets.find(sheet => sheet.id === sheetId)?.protection.protected === true,
      refused: what => listener.refused(what),
    });
    this.painter = new Painter(this.grid, model, look, book);
    this.draw(() => {
      for (const sheet of model.sheets) this.painter.conditionalFormats(sheet);
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
      this.painter.sheets();
      for (const sheet of this.model.sheets) {
        if (sheetIds.has(sheet.id)) this.painter.cells(sheet);
        this.painter.conditionalFormats(sheet);
      }
    });
  }

  /** Draws a sheet anew, with its widths, heights and frozen rows. */
  redraw(sheetId: string): void {
    const sheet = this.model.sheets.find(candidate => candidate.id === sheetId);
    if (!sheet || !this.painter.sheetOf(sheetId)) return;
    this.draw(() => {
      this.painter.anew(sheet);
    });
  }

  /** Goes to the cell, and scrolls when it cannot be seen. */
  show(sheetId: string, area: Area): void {
    this.draw(() => this.select(sheetId, area));
    clearTimeout(this.scrolling);
    this.scrolling = setTimeout(() => this.draw(() => this.scrollTo(sheetId, area)), DRAWN);
  }

  activate(sheetId: string): void {
    this.draw(() => this.painter.activate(sheetId));
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
    const sheet = this.painter.sheetOf(subUnitId);
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
    this.painter
      .sheetOf(sheetId)
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

  private draw(work: () => void): void {
    this.drawing += 1;
    try {
      work();
    } finally {
      this.drawing -= 1;
    }
  }
}
