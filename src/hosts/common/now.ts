/**
 * Everything that a plan is about to change, as it stands in the workbook now: what a host looks at before it writes.
 * From this come the answer whether the plan still fits, the plan that undoes it, and what a failure half-way is
 * restored to.
 */
import type { SheetLayout, StateKey, Tone } from '../../app/plan/plan';
import type { CellValue } from '../../core/grid';
import type { SheetRows } from './rows';
import type { TouchedCell, TouchedSheet } from './touched';

export interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** What the add-in keeps of its own in the workbook, as text. */
export type State = Partial<Record<StateKey, string>>;

/** A mark that stands in the workbook. */
export interface Standing {
  readonly sheetId: string;
  readonly sheet: string;
  readonly id: string;
  readonly tone: Tone;
}

export interface CellNow {
  readonly cell: TouchedCell;
  readonly value: CellValue;
  readonly formula: string;
  readonly format: string;
  /** An error constant such as #N/A, which text of the same letters is not. */
  readonly isError: boolean;
}

export interface SheetNow {
  readonly touched: TouchedSheet;
  /** `null`: there is no such sheet. */
  readonly id: string | null;
  readonly isProtected: boolean;
  readonly cells: ReadonlyMap<string, CellNow>;
}

/** A sheet that the plan removes. */
export interface LeavingSheet extends Sheet {
  readonly position: number;
  /** From A1 on. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
  readonly layout: SheetLayout;
}

export interface Now {
  readonly sheets: readonly (Sheet & {
    readonly visible: boolean;
    readonly isProtected: boolean;
    readonly allowFormatCells: boolean;
  })[];
  readonly structureProtected: boolean;
  readonly touched: readonly SheetNow[];
  /** All that stands on the sheets whose cells are named. */
  readonly rows: SheetRows;
  readonly leaving: readonly LeavingSheet[];
  readonly state: State;
  readonly standing: readonly Standing[];
}
