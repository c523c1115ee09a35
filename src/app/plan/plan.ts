/**
 * A write plan: what a use case wants changed, as data (design D2). It is the preview, the dry run, the test oracle
 * and the undo record. A host applies it whole or not at all; see `workbook.ts` for what it promises.
 */
import type { CellRef } from '../../core/address';
import type { CellValue } from '../../core/grid';
import type { PlanTitle } from '../../core/plans';
import type { CellName } from './cellName';

/** red = certain, amber = one of these (design D3). */
export type Tone = 'certain' | 'candidate';

/** Light enough to read the number, and no colour of Excel's own palettes; in Excel as in a file. */
export const MARK_FILLS: Readonly<Record<Tone, string>> = {
  certain: '#FFB3B3',
  candidate: '#FFE08A',
};

export interface SheetLayout {
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Rows at the top that are headers: bold, frozen. */
  readonly headerRows: number;
  /** 0-based columns whose text wraps. */
  readonly wrap: readonly number[];
  /** What may be typed into its cells; absent: anything. */
  readonly validations?: readonly Validation[];
}

/** What a person may type into cells (数据验证), and what is said before and after. Our own writes are not held to it. */
export interface Validation {
  /** "D2:D5" */
  readonly addresses: readonly string[];
  readonly accepts: Accepted;
  readonly prompt: Notice;
  readonly refusal: Notice;
}

export type Accepted =
  /** `least` null: negative amounts too. */
  | { readonly kind: 'decimal' | 'whole'; readonly least: number | null }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** At most 32 and 225 characters, which is what Excel shows. */
export interface Notice {
  readonly title: string;
  readonly message: string;
}

export type WriteOp =
  /** A string is always written as text, whatever it begins with (design D10). `null` empties the cell. */
  | {
      readonly kind: 'setCell';
      readonly cell: CellRef;
      readonly expected: CellValue;
      readonly value: CellValue;
      /** What its row and column say: if they moved since, the cell is looked for, and if it is not found, nothing is written. */
      readonly name?: CellName;
    }
  /** Fails the plan when a sheet of that name exists. Never activates it. */
  | {
      readonly kind: 'addSheet';
      readonly sheet: string;
      readonly rows: readonly (readonly CellValue[])[];
      readonly layout: SheetLayout;
    }
  /** Only for sheets that the add-in made; `expected` is what must stand there, so that no one's edit is lost; `validations` come back with it. `layout`: how it looked, told in the journal of a writing. */
  | {
      readonly kind: 'removeSheet';
      readonly sheet: string;
      readonly expected: readonly (readonly CellValue[])[];
      readonly validations?: readonly Validation[];
      readonly layout?: SheetLayout;
    }
  /** For rows that moved on a sheet of ours: `before` is what the add-in laid there, and what undo lays again. */
  | {
      readonly kind: 'setValidations';
      readonly sheet: string;
      readonly before: readonly Validation[];
      readonly after: readonly Validation[];
    }
  /** Replaces our marks of the whole workbook by these; an empty list clears them. The user's own formats stay. */
  | { readonly kind: 'setMarks'; readonly marks: readonly Mark[] }
  /**
   * Our own state kept in the workbook: JSON text, `null` removes it. `expected` is what the plan was made from: what
   * somebody else changed of it since stays (`mergeState.ts`); absent: whatever stands there is replaced.
   */
  | {
      readonly kind: 'putState';
      readonly key: StateKey;
      readonly value: string | null;
      readonly expected?: string | null;
    };

export interface Mark {
  readonly sheet: string;
  readonly tone: Tone;
  readonly addresses: readonly string[];
}

/** `preferences` and `mapping` live in workbook settings; `baseline` (printed narrative) in a custom XML part (D9). */
export type StateKey =
  | 'preferences'
  | 'mapping'
  | 'baseline'
  /** Of a writing that began: gone when it ended (`journal.ts`). */
  | 'journal'
  /** Marks are being set: gone when that ended. */
  | 'marking';

export interface WritePlan {
  readonly title: PlanTitle;
  readonly ops: readonly WriteOp[];
}
