/**
 * What the object tables act upon: the model, what has changed in it during the batch, and who wants to be told.
 */
import type { Area, SheetModel, WorkbookModel } from '../../workbook';
import type { EventHub } from './events';
import { itemNotFound } from './hostError';
import { Cost } from './cost';
import { Quirks } from './quirks';
import { UndoList } from './undoList';

export type ApiVersion = '1.9' | '1.14' | '1.17' | '1.19';

/** What a batch changed in the model, for whoever shows it. */
export type Change =
  | { readonly kind: 'cells' | 'formats'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind:
        | 'sheetAdded'
        | 'sheetRemoved'
        | 'sheetRenamed'
        | 'sheetMoved'
        | 'visibility'
        | 'layout'
        | 'protection'
        | 'conditionalFormats'
        | 'activated';
      readonly sheetId: string;
    }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'settings' | 'customXml' | 'names' };

export class Host {
  readonly changes: Change[] = [];
  readonly quirks = new Quirks();
  readonly cost = new Cost();
  readonly undo: UndoList;
  #next = 1;

  constructor(
    readonly model: WorkbookModel,
    readonly events: EventHub,
    readonly version: ApiVersion,
  ) {
    this.undo = new UndoList(version === '1.19');
  }

  changed(change: Change): void {
    this.changes.push(change);
  }

  /** Ids in the form that Excel gives them, never used before in this workbook. */
  newId(kind: 'sheet' | 'format' | 'part'): string {
    const group = { sheet: '0005', format: '0004', part: '0003' }[kind];
    const taken = this.#takenIds();
    for (;;) {
      const id = `{00000000-${group}-0001-0000-${(this.#next++).toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!taken.has(id)) return id;
    }
  }

  sheet(id: string): SheetModel {
    const sheet = this.model.sheets.find(candidate => candidate.id === id);
    if (!sheet) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  /** Names are compared as Excel does, without regard to case. */
  sheetNamed(name: string): SheetModel | undefined {
    const lower = name.toLowerCase();
    return this.model.sheets.find(sheet => sheet.name.toLowerCase() === lower);
  }

  #takenIds(): Set<string> {
    const { sheets, customXml } = this.model;
    return new Set([
      ...sheets.map(sheet => sheet.id),
      ...sheets.flatMap(sheet => sheet.conditionalFormats.map(format => format.id)),
      ...customXml.keys(),
    ]);
  }
}
