/**
 * Scores recomputed beside those that stand in the workbook. Numbers are decimal texts as the tables print them.
 * `computed` is `null` when the preset leaves something open or a cell holds no number; `why` then says what to give.
 */
import type { CellRef } from '../address';

export interface ScoredValue {
  readonly cell: CellRef;
  readonly shown: string;
  readonly computed: string | null;
  /** The formula filled with its numbers, "10 × 87.42 ÷ 90 = 9.71", or why there is no score. */
  readonly why: string;
}

export interface DepartmentScoreRow {
  /** 部门预算总额 for the execution row, else the third-level indicator. */
  readonly indicator: string;
  readonly weight: string;
  readonly score: ScoredValue;
  readonly deviation: ScoredValue | null;
}

export interface ProjectScoreRow {
  readonly project: string;
  readonly executionRate: ScoredValue;
  readonly score: ScoredValue;
  readonly deviates: boolean | null;
}

export type Grade = '优' | '良' | '中' | '差';

export interface ScoreChange extends CellRef {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export interface Scores {
  readonly department: {
    readonly rows: readonly DepartmentScoreRow[];
    readonly weightTotal: string | null;
    readonly scoreTotal: ScoredValue | null;
  } | null;
  readonly projects: readonly ProjectScoreRow[];
  readonly average: string | null;
  readonly grades: Readonly<Record<Grade, number>> | null;
  /** Only score, deviation and total cells, and only where what stands there differs from what is computed. */
  readonly changes: readonly ScoreChange[];
}
