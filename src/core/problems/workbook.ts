/**
 * Why a plan does not fit a workbook, or a cell cannot be shown: the same refusal whatever holds the workbook. Unless
 * its sentence says otherwise, nothing was changed.
 */
import type { CellRef } from '../address';
import type { CellValue } from '../grid';
import type { PlanTitle } from '../plans';

/** What the protection of a sheet kept from being done. */
export type Kept =
  | { readonly from: 'writing'; readonly address: string }
  | { readonly from: 'validations' | 'marks' };

/** Why a cell cannot hold a value. */
export type BadValue =
  | { readonly is: 'noNumber' }
  | { readonly is: 'tooLong'; readonly characters: number; readonly most: number };

/** A line of a sheet that no longer says what it said. */
export interface LineMoved {
  readonly line: 'row' | 'column';
  /** '': it never had words of its own. */
  readonly was: string;
  /** Named by words that stand before it. */
  readonly isAfter: boolean;
  /** '' for a line without words. */
  readonly now: string;
  /** How many lines bear the name that is looked for. */
  readonly bearers: number;
}

interface Cell {
  readonly cell: CellRef;
}

interface Sheet {
  readonly sheet: string;
}

interface Sheets {
  readonly sheets: readonly string[];
}

export interface WorkbookProblems {
  protected: Sheet & { readonly kept: Kept };
  structureProtected: Sheet & { readonly isAdded: boolean };
  noSheet: Sheet;
  noCell: Cell;
  changedSince: Cell & { readonly now: CellValue; readonly expected: CellValue };
  sheetChangedSince: Sheet;
  formula: Cell & { readonly formula: string };
  badValue: Cell & { readonly why: BadValue };
  sheetName: Sheet;
  sheetExists: Sheet;
  lastSheet: Sheet;

  /** The plan contradicts itself. */
  cellTwice: Cell;
  sheetTwice: Sheet;

  /** The cell was looked for by the names of its row and column. */
  movedSince: Cell & { readonly lost: LineMoved };
  stillMoving: Record<never, never>;
  /** A writing that was broken off is to be finished or taken back first; '' where it is not known what it was. */
  unfinished: { readonly title: PlanTitle | null };
  /** Marks were being set, and that was broken off. */
  marksUnfinished: Record<never, never>;
  /** Of what was broken off these cells were changed since, and left; the first of `count`. */
  unfinishedLeft: { readonly cells: readonly CellRef[]; readonly count: number };
  /** Our own stored state was changed between looking and writing; nothing is written. */
  stateMeanwhile: Record<never, never>;
  /** Somebody else changed the same entry of what we keep in the workbook. */
  stateChangedSince: {
    readonly key: 'preferences' | 'mapping' | 'baseline' | 'journal' | 'marking';
  };
  /** No refusal: what a person should know of a plan that was carried out. The first of `count`. */
  followed: {
    readonly moves: readonly { readonly from: CellRef; readonly to: CellRef }[];
    readonly count: number;
  };

  /** The workbook is not as it was before: where to look, the first of `count` places. */
  notRestored: {
    readonly places: readonly (
      | { readonly cell: CellRef; readonly was: CellValue }
      | { readonly sheet: string; readonly wasThere: boolean }
    )[];
    readonly count: number;
  };

  /** Notes on marks that could not be laid or taken off. */
  marksMissing: Sheets;
  marksLeft: Sheets & { readonly count: number };
  rulesUnread: Sheets;

  noCellToShow: Cell;
  noSheetToShow: Sheet;
  hidden: Cell;
  noSelection: Record<never, never>;
  /** `area`: as far as it is used, `null` when that is not known. */
  sheetTooLarge: Sheet & { readonly cells: number; readonly area: string | null };
}
