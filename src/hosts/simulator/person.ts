/**
 * The person at the grid: what somebody does by hand in the workbook, with the events that Excel raises for it.
 * The grid has shown it already, so `onBatchEnd` is not called.
 */
import type { CellValue } from '../../core/grid';
import type { Area, CellModel, NoticeModel, SheetModel } from '../../workbook';
import { cellAt, newSheet, validationAt } from '../../workbook';
import { WHOLE_SHEET, areaAddress, bounding } from './excel/addresses';
import { entered, kept, put, requireEditable } from './excel/cells';
import { deleteLines, insertLines } from './excel/lines';
import type { Lines } from './excel/lines';
import { isAccepted } from './excel/validation';
import { EventType } from './events';
import type { ChangeType } from './events';
import type { Host } from './host';
import { itemNotFound } from './hostError';
import { activate, select } from './selection';

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  /** As the grid holds it, parsed already. */
  readonly cell: Partial<CellModel>;
}

export class Person {
  constructor(
    private readonly host: Host,
    private readonly deliver: () => void,
  ) {}

  /** Types `typed` into a cell; Excel reads it as it does. Answers what Excel says instead of taking it (数据验证), else `null`. */
  edit(sheet: string, row: number, column: number, typed: CellValue): NoticeModel | null {
    const target = this.#sheet(sheet);
    requireEditable(target);
    const cell = entered(cellAt(target, row, column), typed ?? '');
    const asked = validationAt(target, row, column);
    // Of a warning the person may say that it is meant; only a stop keeps it out.
    if (asked?.error.show === true && asked.style === 'stop' && !isAccepted(asked, cell))
      return asked.error;
    const before = kept(cellAt(target, row, column));
    const area = { top: row, left: column, bottom: row, right: column };
    put(target, row, column, cell);
    this.host.undo.done({
      by: 'person',
      undo: () => {
        put(target, row, column, before);
        this.#changed(target, area);
      },
    });
    this.#changed(target, area);
    return null;
  }

  /** Ctrl+Z; answers whether there was an edit to take back. */
  undo(): boolean {
    return this.host.undo.undo();
  }

  /** One gesture over several cells (paste, fill, undo), as the grid already understands them. */
  editCells(sheet: string, cells: readonly EditedCell[]): void {
    const target = this.#sheet(sheet);
    const area = replace(target, cells);
    if (area) this.#changed(target, area);
  }

  /** Results of formulas, calculated by whoever calculates. */
  calculated(sheet: string, cells: readonly EditedCell[]): void {
    const target = this.#sheet(sheet);
    const area = replace(target, cells);
    if (!area) return;
    this.host.events.raise(EventType.calculated, target.id, { address: areaAddress(area) });
    this.#done();
  }

  select(sheet: string, area: Area): void {
    select(this.host, this.#sheet(sheet), area);
    this.#done();
  }

  activate(sheet: string): void {
    activate(this.host, this.#sheet(sheet));
    this.#done();
  }

  addSheet(name: string, position = this.host.model.sheets.length): SheetModel {
    const sheet = newSheet(this.host.newId('sheet'), name);
    this.host.model.sheets.splice(position, 0, sheet);
    this.host.events.raise(EventType.added, sheet.id, {});
    this.#done();
    return sheet;
  }

  removeSheet(name: string): void {
    const sheet = this.#sheet(name);
    const { model } = this.host;
    model.sheets.splice(model.sheets.indexOf(sheet), 1);
    const [next] = model.sheets;
    if (next && model.activeSheetId === sheet.id) model.activeSheetId = next.id;
    if (next && model.selection.sheetId === sheet.id)
      model.selection = { sheetId: next.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.host.events.raise(EventType.deleted, sheet.id, {});
    this.#done();
  }

  renameSheet(name: string, next: string): void {
    const sheet = this.#sheet(name);
    sheet.name = next;
    this.host.events.raise(EventType.nameChanged, sheet.id, { nameBefore: name, nameAfter: next });
    this.#done();
  }

  /** `at` is the first of the new ones, 0-based. */
  insertRows(sheet: string, at: number, count = 1): void {
    this.#lines(sheet, insertLines, 'rows', at, count, 'RowInserted');
  }

  deleteRows(sheet: string, at: number, count = 1): void {
    this.#lines(sheet, deleteLines, 'rows', at, count, 'RowDeleted');
  }

  insertColumns(sheet: string, at: number, count = 1): void {
    this.#lines(sheet, insertLines, 'columns', at, count, 'ColumnInserted');
  }

  deleteColumns(sheet: string, at: number, count = 1): void {
    this.#lines(sheet, deleteLines, 'columns', at, count, 'ColumnDeleted');
  }

  #lines(
    name: string,
    move: typeof insertLines,
    lines: Lines,
    at: number,
    count: number,
    change: ChangeType,
  ): void {
    const sheet = this.#sheet(name);
    requireEditable(sheet);
    move(sheet, lines, at, count);
    const last = at + count - 1;
    const area =
      lines === 'rows'
        ? { ...WHOLE_SHEET, top: at, bottom: last }
        : { ...WHOLE_SHEET, left: at, right: last };
    this.host.events.cellsChanged(sheet.id, area, 'Unknown', change);
    this.#done();
  }

  #changed(sheet: SheetModel, area: Area): void {
    this.host.events.cellsChanged(sheet.id, area, 'Unknown');
    this.#done();
  }

  /** The grid knows what it did itself. */
  #done(): void {
    this.host.changes.length = 0;
    this.deliver();
  }

  #sheet(name: string): SheetModel {
    const sheet = this.host.sheetNamed(name);
    if (!sheet) throw itemNotFound(`worksheet ${name}`);
    return sheet;
  }
}

function replace(sheet: SheetModel, cells: readonly EditedCell[]): Area | null {
  let area: Area | null = null;
  for (const { row, column, cell } of cells) {
    put(sheet, row, column, { ...kept(cellAt(sheet, row, column)), ...cell });
    const place = { top: row, left: column, bottom: row, right: column };
    area = area ? bounding(area, place) : place;
  }
  return area;
}
