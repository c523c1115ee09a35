/**
 * What a check says: findings (which rule, which cells, by how much) and suspects (which cell is wrong and what it
 * should read). Classes are those of design D6; amounts are decimal texts in the workbook's own unit, as shown.
 */
import type { CellRef } from '../address';
import type { Accounts, TableId } from '../accounts/model';
import type { Message } from '../message';
import type { Fen } from '../money';
import type { Cause, CauseRow } from './cause';
import type { SlipKind } from './slipKind';

export type { Cause, CauseRow } from './cause';
export type { SlipKind } from './slipKind';

export type FindingClass = 'failed' | 'tail' | 'advice' | 'notChecked';

export interface FindingCell extends CellRef {
  readonly table: TableId | null;
  readonly shown: string;
}

export interface Finding {
  /** "T3-01"; every id stands in the rule table and in docs/rules.md. */
  readonly rule: string;
  readonly class: FindingClass;
  /** What it says: the relation filled with its numbers. */
  readonly message: Message;
  readonly cells: readonly FindingCell[];
  /** left − right, e.g. "0.05"; `null` where the rule compares no amounts. */
  readonly difference: string | null;
  /** The largest difference that rounding explains, e.g. "0.01". */
  readonly allowed: string | null;
  /** What is the matter, where the finding itself tells: a row is missing, a table is rounded more coarsely. */
  readonly cause?: Cause;
  readonly row?: CauseRow;
}

/** The rule of a cell that should hold an amount and holds none. */
export const NO_AMOUNT = 'T0-01';

export interface Counts {
  readonly exact: number;
  readonly tail: number;
  readonly failed: number;
  readonly advice: number;
  readonly notApplicable: number;
  readonly notChecked: number;
}

export interface SuspectCell extends FindingCell {
  /** What the cell should read, decimal text in the workbook's unit; '' for "should be blank"; `null` when unknown. */
  readonly implied: string | null;
  /** noAmount: what stands there is no amount at all (T0-01); code: `shown` and `implied` are subject codes. */
  readonly kind: SlipKind | 'noAmount' | 'code';
}

export interface Explanation {
  readonly cause: Cause;
  /** Where the cause is about a row or a table. */
  readonly row: CauseRow | null;
  /** None where nothing that stands in the tables is wrong: a row that is missing, a table of another year. */
  readonly cells: readonly SuspectCell[];
  /** Where to look when there are no cells: the table's first cell, the row above a missing one. */
  readonly at?: CellRef;
  /** "应为 2488.07（相邻数字录反）". */
  readonly message: Message;
}

/** One per independent error: `certain` has one explanation; `candidates` up to three; `group` cannot be told apart. */
export interface Suspect {
  readonly certainty: 'certain' | 'candidates' | 'group';
  /** For a group: the sum that the cells belong to, the one cell that is marked; else `null`. */
  readonly parent: FindingCell | null;
  readonly explanations: readonly Explanation[];
  /** Indexes into `CheckResult.findings` that this explains. */
  readonly explains: readonly number[];
}

export interface CheckResult {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly suspects: readonly Suspect[];
}

/** published: one step of forced balancing between tables is a tail (default); strict: it is not. */
export type RoundingMode = 'published' | 'strict';

/** An amount of the tables as the narrative repeats it: identical to the digit, or one of the two is wrong. */
export interface Witness {
  /** One, or both totals where the text speaks of 收、支总计. */
  readonly cells: readonly CellRef[];
  /** `null` where no amount stands in the amount's place, but a rate: the text is wrong whatever the table says. */
  readonly fen: Fen | null;
  /** As the text prints it. */
  readonly shown: string;
  /** Section and line of the text, where a person finds it. */
  readonly section: string;
  readonly line: number;
}

export interface CheckOptions {
  readonly rounding: RoundingMode;
  /** The accounts of the year before, for X-19. */
  readonly prior?: Accounts | null;
  /** What the narrative says of single amounts (`core/narrative`, witnessesIn), for the N rules. */
  readonly narrative?: readonly Witness[];
}
