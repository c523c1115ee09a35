/**
 * Scores recomputed beside those that stand in the workbook. Numbers are decimal texts as the tables print them.
 * `computed` is `null` when the preset leaves something open or a cell holds no number; `why` then says what to give.
 */
import type { CellRef } from '../address';
import type { Message } from '../message';
import type { ScoreReason } from './messages';

export interface ScoredValue {
  readonly cell: CellRef;
  readonly shown: string;
  readonly computed: string | null;
  /** The formula filled with its numbers, "10 × 87.42 ÷ 90 = 9.71", or why there is no score. */
  readonly why: Message;
}

export interface DepartmentScoreRow {
  /** 部门预算总额 for the execution row, else the third-level indicator. */
  readonly indicator: string;
  readonly weight: string;
  readonly score: ScoredValue;
  readonly deviation: ScoredValue | null;
}

/** The indicators of one 一级指标 together; `score` is `null` as long as one of them has none. */
export interface DepartmentScoreGroup {
  readonly level1: string;
  readonly weight: string | null;
  readonly score: string | null;
}

export interface ProjectScoreRow {
  readonly project: string;
  readonly executionRate: ScoredValue;
  readonly score: ScoredValue;
  readonly deviates: boolean | null;
  readonly grade: Grade | null;
}

/** One 项目支出绩效自评表, or a 整体 table of one of several units. */
export interface FormScores extends EvaluationScores {
  readonly project: string;
  readonly nameCell: CellRef;
}

export interface EvaluationScores {
  readonly rows: readonly DepartmentScoreRow[];
  readonly groups: readonly DepartmentScoreGroup[];
  readonly weightTotal: string | null;
  readonly scoreTotal: ScoredValue | null;
  readonly subtotals: readonly ScoredValue[];
  /** Why nothing of this form is written unasked: it does not add up, or could be read in two ways. */
  readonly held: readonly Message[];
}

/** A band of the standard, by its id: 优, 良, 中, 差 in most, whatever a region calls them (`Scores.gradeNames`). */
export type Grade = string;

export interface ScoreChange extends CellRef {
  /** What the row is: an indicator, 总分, a project; and whose form it stands in, '' for the department's. */
  readonly item: string;
  readonly project: string;
  /** Offered for writing from the start: the cell is blank and the form adds up. All else waits for a person. */
  readonly selected: boolean;
  readonly from: string;
  readonly to: string;
  readonly why: ScoreReason;
}

/**
 * Something that keeps a score from being computed or written. input: a cell holds what it should not; open: the rules
 * leave it to a person, `message` says what to decide; formula: a formula that is kept gives another result.
 */
export interface ScoreProblem {
  readonly kind: 'input' | 'open' | 'formula';
  readonly message: Message;
  readonly cells: readonly CellRef[];
}

/** An indicator whose actual value follows from the tables, beside what stands there. */
export interface ActualComparison {
  readonly indicator: string;
  readonly cell: CellRef;
  readonly shown: string;
  /** "64.52%". */
  readonly computed: string;
  /** Equal to as many decimals as are shown. */
  readonly agrees: boolean;
  readonly why: string;
  readonly sources: readonly CellRef[];
}

export interface Scores {
  readonly department: EvaluationScores | null;
  readonly projects: readonly ProjectScoreRow[];
  /** Forms of single projects, where the workbook has them. */
  readonly forms: readonly FormScores[];
  readonly average: string | null;
  readonly grades: Readonly<Record<Grade, number>> | null;
  /** What the preset calls the bands: 优良中差, or 优、良、合格、不合格. */
  readonly gradeNames: Readonly<Record<Grade, string>>;
  readonly problems: readonly ScoreProblem[];
  readonly actuals: readonly ActualComparison[];
  /** How many cells have a computed score, and how many wait for a person or a cell to be filled. */
  readonly computed: number;
  readonly open: number;
  /** Only score, deviation and total cells, and only where what stands there differs from what is computed. */
  readonly changes: readonly ScoreChange[];
}
