/** What each operation of a plan answers, and finds first. */
import type { WriteOp } from '../../app/plan/plan';
import { sameName } from '../../app/plan/valid';
import type { CellValue } from '../../core/grid';
import type { SheetModel, WorkbookModel } from '../model';

export interface Done {
  readonly revert: () => void;
  readonly undo: WriteOp;
}

export type OpOf<K extends WriteOp['kind']> = Extract<WriteOp, { kind: K }>;

export function findSheet(model: WorkbookModel, name: string): SheetModel | undefined {
  return model.sheets.find(sheet => sameName(sheet.name, name));
}

/** An empty text is an empty cell. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return (a ?? '') === (b ?? '');
}
