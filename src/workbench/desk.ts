/**
 * What lies on the desk: one workbook, its grid, the simulated Excel over it and the pane.
 *
 * A file that cannot be opened changes nothing: the workbook on the desk stays as it is. The model is the truth; the
 * pane changes it through the simulator and the grid follows, a person changes it through the grid and the pane is told.
 */
import type { Result } from '../core/result';
import { ok } from '../core/result';
import { openWorkbook, saveWorkbook } from '../hosts/file';
import type { WorkbookModel } from '../hosts/file';
import type { Area } from '../workbook';
import type { ApiVersion, Change, EditedCell } from '../hosts/simulator';
import { Simulator } from '../hosts/simulator';
import type { PaneFrame } from './frame';
import type { GridEdit, GridListener } from './grid/gridView';
import { GridView } from './grid/gridView';
import type { Refusal } from './grid/refusals';
import { readLook } from './look/look';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

interface Book {
  readonly original: Uint8Array;
  readonly model: WorkbookModel;
  readonly grid: GridView;
}

export class Desk implements GridListener {
  /** Whether something was changed since the workbook was opened or downloaded. */
  changed = false;
  private book: Book | null = null;
  private player: Simulator | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly pane: PaneFrame,
    private readonly told: (refusal: Refusal) => void,
    private version: ApiVersion,
    private isDark: boolean,
  ) {}

  get name(): string {
    return this.book?.model.name ?? '';
  }

  get grid(): GridView | null {
    return this.book?.grid ?? null;
  }

  get simulator(): Simulator | null {
    return this.player;
  }

  open(bytes: Uint8Array, name: string): Result<void> {
    const opened = openWorkbook(bytes, name);
    if (!opened.ok) return opened;
    const model = opened.value;
    this.book?.grid.dispose();
    this.container.replaceChildren();
    const place = document.createElement('div');
    this.container.append(place);
    this.book = {
      original: bytes,
      model,
      grid: new GridView(place, model, readLook(bytes), this.isDark, this),
    };
    this.changed = false;
    this.play();
    return ok(undefined);
  }

  /** The workbook as it is now, as a file. */
  async save(): Promise<Result<Uint8Array>> {
    if (!this.book) throw new Error('nothing is open');
    const saved = await saveWorkbook(this.book.original, this.book.model);
    if (saved.ok) this.changed = false;
    return saved;
  }

  /** Another Excel for the same workbook: the pane begins anew, as after a restart. */
  play(version: ApiVersion = this.version): void {
    this.version = version;
    if (!this.book) return;
    this.player = new Simulator(this.book.model, {
      apiVersion: version,
      onBatchEnd: changes => this.follow(changes),
    });
    this.pane.open(this.player.bridge, { apiVersion: version, dark: this.isDark });
  }

  dark(on: boolean): void {
    this.isDark = on;
    this.book?.grid.dark(on);
    this.pane.dark(on);
  }

  edited(sheetId: string, cells: readonly GridEdit[]): void {
    this.changed = true;
    this.player?.person.editCells(this.sheetName(sheetId), cells.map(cellOf));
  }

  calculated(sheetId: string, cells: readonly GridEdit[]): void {
    this.player?.person.calculated(this.sheetName(sheetId), cells.map(cellOf));
  }

  selected(sheetId: string, area: Area): void {
    const { book, player } = this;
    if (!book || !player) return;
    if (book.model.activeSheetId !== sheetId) player.person.activate(this.sheetName(sheetId));
    if (!sameArea(book.model.selection.area, area) || book.model.selection.sheetId !== sheetId)
      player.person.select(this.sheetName(sheetId), area);
  }

  editing(on: boolean): void {
    if (on) this.player?.beginCellEdit();
    else this.player?.endCellEdit();
  }

  refused(refusal: Refusal): void {
    this.told(refusal);
  }

  private follow(changes: readonly Change[]): void {
    const { grid } = this.book ?? {};
    if (!grid) return;
    const cells = new Set<string>();
    const layouts = new Set<string>();
    for (const change of changes) {
      if (change.kind !== 'selected' && change.kind !== 'activated') this.changed = true;
      if (change.kind === 'cells' || change.kind === 'formats') cells.add(change.sheetId);
      if (change.kind === 'layout') layouts.add(change.sheetId);
    }
    grid.refresh(cells);
    for (const sheetId of layouts) grid.redraw(sheetId);
    for (const change of changes) {
      if (change.kind === 'activated') grid.activate(change.sheetId);
      else if (change.kind === 'selected') grid.show(change.sheetId, change.area);
    }
  }

  private sheetName(sheetId: string): string {
    return this.book?.model.sheets.find(sheet => sheet.id === sheetId)?.name ?? '';
  }
}

function cellOf({ row, column, value, formula, format }: GridEdit): EditedCell {
  const error = formula !== '' && typeof value === 'string' && ERROR.test(value);
  return { row, column, cell: { value, formula, format, error } };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
