/**
 * The port: all that a use case may ask of a workbook, whatever holds it (Excel, WPS 表格, a file).
 * No word of Excel's here. Every method answers a `Result`; none throws.
 */
import type { CellRef } from '../core/address';
import type { Grid } from '../core/grid';
import type { Problem, Result } from '../core/result';
import type { StateKey, WritePlan } from './plan/plan';

export interface Snapshot {
  /** File name where the host knows it. */
  readonly name: string;
  /** One per sheet in order, hidden ones too; an empty sheet has no rows. */
  readonly grids: readonly Grid[];
  readonly state: Readonly<Partial<Record<StateKey, string>>>;
  /** Sheets on which writing is refused. */
  readonly protectedSheets: readonly string[];
  /** Whether marks of ours stand in the workbook. */
  readonly marked: boolean;
}

export interface Applied {
  /** Undoes exactly what was applied, and refuses when somebody changed it since. */
  readonly undo: WritePlan;
  /** What the person should know all the same: cells that were followed, marks that could not be set. */
  readonly notes?: readonly Problem[];
}

/** What a host can do for the person beside reading and writing: the pane asks this, never which host it is (D19). */
export interface Abilities {
  /** Marks may follow every edit: that costs the person nothing. Otherwise the list follows, and marks wait for 校验. */
  readonly liveMarks: boolean;
  /** What our writes do to the person's own undo (Ctrl+Z). */
  readonly undo: 'kept' | 'emptied' | 'unknown';
  /** The add-in's commands have keyboard shortcuts. */
  readonly shortcuts: boolean;
  /** There is a selection that can be taken over. */
  readonly selection: boolean;
}

/** A reading after an edit. */
export interface Following {
  /** Sheets with tables on them. A long sheet without one (somebody's ledger) is left as it was last read. */
  readonly tables: readonly string[];
}

export interface Workbook {
  readonly abilities: Abilities;
  /**
   * At most 2 round trips, and one more where only the host can tell what a number format shows.
   * `following`: only what was changed since the last reading need be read anew, where the host knows it; without it
   * all is.
   */
  read(following?: Following): Promise<Result<Snapshot>>;
  /**
   * At most 2 round trips: re-reads the cells the plan touches, then writes in one batch.
   * If a cell is not what the plan expects, nothing is written (`changedSince`). A cell whose row or column moved is
   * followed, in one round trip more; if it is not found, nothing is written (`movedSince`). After a failure half-way
   * the workbook is put back as it was, and the problem says so; if even that fails, it names the cells.
   * Marks are the exception: one that cannot be set or cleared keeps nothing else from being done, and is told in a note.
   */
  apply(plan: WritePlan): Promise<Result<Applied>>;
  /** Shows the cell: activates its sheet, selects it. */
  select(cell: CellRef): Promise<Result<void>>;
  /** The area that the person selected, as a range of one sheet: "A3:H40". */
  selection(): Promise<Result<CellRef>>;
  /** Tells of edits, recalculation and selection by the person, never of our own writes. */
  watch(listener: (event: WorkbookEvent) => void): Promise<Result<() => Promise<void>>>;
}

export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheet: string | null; readonly address: string | null }
  | { readonly kind: 'selected'; readonly sheet: string; readonly address: string };

export type { Problem };
