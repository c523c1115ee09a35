/**
 * Brings the grid to what the model holds: sheets, cells, heights and conditional formats, each only where it differs.
 * Every step is a mutation, which leaves no undo step; whoever calls sees to it that none is taken for a person's.
 */
import type { SheetModel, WorkbookModel } from '../../workbook';
import type { Look } from '../look/look';
import type { FSheet, Grid } from './handles';
import type { RuleData } from './marks';
import { ruleOf } from './marks';
import { SheetDrawing } from './sheetDrawing';
import { cellsToDraw } from './shown';
import type { StyleBook } from './styleBook';

export const SET_VALUES = 'sheet.mutation.set-range-values';

export class Painter {
  /** Of each sheet, the conditional formats that are drawn: id → rule as text. */
  private readonly rules = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    private readonly grid: Grid,
    private readonly model: WorkbookModel,
    private readonly look: Look,
    private readonly book: StyleBook,
  ) {}

  /** Draws one sheet from nothing, with its widths, heights and frozen rows; what was shown stays shown. */
  anew(sheet: SheetModel): void {
    const active = this.grid.workbook.getActiveSheet().getSheetId();
    this.remove(sheet.id, sheet.name);
    this.insert(sheet, this.model.sheets.indexOf(sheet));
    this.activate(active);
    this.conditionalFormats(sheet);
  }

  activate(sheetId: string): void {
    const sheet = this.sheetOf(sheetId);
    if (!sheet || this.grid.workbook.getActiveSheet().getSheetId() === sheetId) return;
    this.grid.workbook.setActiveSheet(sheet);
  }

  sheetOf(sheetId: string): FSheet | null {
    return this.grid.workbook.getSheetBySheetId(sheetId);
  }

  /** Which sheets there are, in what order, under which names, and which are hidden. */
  sheets(): void {
    const { workbook } = this.grid;
    const active = workbook.getActiveSheet().getSheetId();
    for (const sheet of workbook.getSheets()) {
      if (this.model.sheets.some(candidate => candidate.id === sheet.getSheetId())) continue;
      if (active === sheet.getSheetId()) this.activate(this.model.activeSheetId);
      this.remove(sheet.getSheetId(), sheet.getSheetName());
    }
    for (const [index, sheet] of this.model.sheets.entries()) this.sheet(sheet, index);
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

  private sheet(sheet: SheetModel, index: number): void {
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

  /** What the sheet's cells hold. */
  cells(sheet: SheetModel): void {
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
    if (!this.look.sheets.has(sheet.name)) this.heights(drawing, sheet.id, new Set(rows));
  }

  private heights(drawing: SheetDrawing, sheetId: string, rows: ReadonlySet<number>): void {
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

  /** The marks of the sheet. */
  conditionalFormats(sheet: SheetModel): void {
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

  private run(id: string, params: object): void {
    this.grid.api.syncExecuteCommand(id, { unitId: this.grid.workbook.getId(), ...params });
  }
}
