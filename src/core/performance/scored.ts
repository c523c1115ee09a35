/** What was computed of a form, before it is shown or offered for writing. */
import type { Field } from '../accounts/evaluations/model';
import type { Message } from '../message';
import type { DepartmentScoreGroup, DepartmentScoreRow, ScoreProblem } from './model';
import type { Outcome } from './outcome';

export interface Target {
  readonly field: Field;
  readonly outcome: Outcome;
}

/** A cell that may be written, with whose it is; `held`: only when a person says so. */
export interface Offer extends Target {
  readonly item: string;
  readonly project: string;
  readonly held: boolean;
  /** Of a form that does not add up: a blank one is not offered at all. */
  readonly isTotal?: boolean;
}

/** One row of either kind, with what was computed for it. */
export interface ScoredRow {
  readonly indicator: string;
  readonly level1: string | null;
  readonly weight: Field;
  readonly score: { readonly field: Field; readonly outcome: Outcome };
  readonly deviation: { readonly field: Field; readonly outcome: Outcome } | null;
}

export interface DepartmentScores {
  readonly scored: readonly ScoredRow[];
  readonly rows: readonly DepartmentScoreRow[];
  readonly groups: readonly DepartmentScoreGroup[];
  readonly weightTotal: string | null;
  readonly total: Target | null;
  readonly subtotals: readonly (Target & { readonly label: string })[];
  /** Rates of execution whose cells are blank. */
  readonly rates: readonly (Target & { readonly label: string })[];
  readonly grade: Target | null;
  readonly held: readonly Message[];
  /** Whether the form has a column of scores at all. */
  readonly writable: boolean;
  readonly problems: readonly ScoreProblem[];
}
