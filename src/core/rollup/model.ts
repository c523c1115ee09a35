/** 汇总: a department's own tables beside the sum of its units'. Amounts in 分. */
import type { TableId } from '../accounts/model';
import type { CellRef } from '../address';
import type { Fen } from '../money';

/** One amount of one workbook. `half`: half of its last shown digit, by which rounding may have moved it. */
export interface Share {
  readonly fen: Fen;
  readonly half: number;
  readonly cell: CellRef;
  readonly shown: string;
}

/** The amounts of a workbook by table, row and column, and what its own check said of them. */
export interface Book {
  readonly name: string;
  readonly amounts: ReadonlyMap<string, Share>;
  /** Its tables that hold amounts, or are blank forms. */
  readonly tables: ReadonlySet<TableId>;
  /** "sheet!D8" → what the check of this workbook alone says should stand there; `null` where it only doubts it. */
  readonly doubts: ReadonlyMap<string, Fen | null>;
}

export interface Difference {
  readonly key: string;
  readonly summary: Share | null;
  readonly sum: Fen;
  /** Summary less sum. */
  readonly difference: Fen;
  /** Rounding of each unit's amount and of the summary explains less than this. */
  readonly allowed: number;
  /** offset: money that units paid each other, which a department leaves out of its sum. */
  readonly class: 'failed' | 'tail' | 'offset';
}

export type Cause = 'leftOut' | 'twice' | 'value';

/** Who moves some of the differences. More than one unit: it cannot be told which of them. */
export interface Mover {
  readonly certainty: 'certain' | 'candidates';
  readonly cause: Cause;
  /** Places in the list of units, most likely first, three at most. */
  readonly units: readonly number[];
  /** Keys of the differences that it explains. */
  readonly explains: readonly string[];
}

export interface RollUp {
  readonly counts: {
    readonly exact: number;
    readonly tail: number;
    readonly failed: number;
    readonly offset: number;
  };
  /** Those that are not exact. */
  readonly differences: readonly Difference[];
  readonly movers: readonly Mover[];
  /** Tables that are not compared: one of the books has none that was read. `null`: the summary itself. */
  readonly notChecked: readonly {
    readonly table: TableId;
    readonly units: readonly (number | null)[];
  }[];
}
