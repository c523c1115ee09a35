/**
 * What scoring has to say: how a value came about, what keeps one from being computed, what is wrong in a standard.
 * Numbers are decimal texts, formulas are written as `maths` prints them.
 */
import type { CellRef } from '../address';
import type { MessageOf } from '../messageOf';
import type { RateKey } from './rates';

/** The fields that have to hold a number. */
export type NumberField = 'annualBudget' | 'executed' | 'weight';

/** Why a target counts as reached. `comparison`: "95% ≥ 90%". */
export type Reached =
  | { readonly by: 'comparison'; readonly comparison: string }
  | { readonly by: 'sameWords' }
  | { readonly by: 'inTime' }
  | { readonly by: 'allDone' };

/** "10 × 87.42 ÷ 90" and "9.71". */
export interface Formula {
  readonly formula: string;
  readonly result: string;
}

/** A result that does not keep to its target. */
interface Missed {
  readonly actual: CellRef;
  readonly actualShown: string;
  readonly target: string;
  readonly score: CellRef;
}

export interface PerformanceMessages {
  'score.formula': Formula;
  'score.executedEnough': {
    readonly rate: string;
    readonly threshold: string;
    readonly full: string;
  };
  /** `full` is null where it explains the deviation. */
  'score.reached': { readonly how: Reached; readonly full: string | null };
  'score.nothingAbove': { readonly actual: string; readonly target: string };
  /** `own`: how many rows count with a score that a person gave. */
  /** `from` is null below the lowest step. */
  'score.step': Formula & { readonly rate: string; readonly from: string | null };
  'score.total': Formula & { readonly own: number };

  'score.blank': { readonly cell: CellRef; readonly field: NumberField };
  'score.noNumber': {
    readonly cell: CellRef;
    readonly field: NumberField;
    readonly shown: string;
  };
  'score.negative': {
    readonly cell: CellRef;
    readonly field: NumberField;
    readonly shown: string;
  };
  'score.zeroBudget': { readonly cell: CellRef };
  'score.overExecuted': {
    readonly executed: CellRef;
    readonly executedShown: string;
    readonly budget: CellRef;
    readonly budgetShown: string;
    readonly rate: string;
    readonly full: string;
  };
  'score.noScoreColumn': { readonly cell: CellRef };
  'score.repeatedIndicator': { readonly indicator: string; readonly cells: readonly CellRef[] };
  'score.incomplete': { readonly indicators: readonly string[] };
  'score.blankActual': { readonly cell: CellRef; readonly indicator: string };
  'score.blankTarget': { readonly cell: CellRef; readonly indicator: string };
  'score.unclearTarget': { readonly cell: CellRef; readonly target: string };
  'score.bareTarget': { readonly cell: CellRef; readonly target: string; readonly actual: string };
  'score.actualNoNumber': {
    readonly cell: CellRef;
    readonly target: string;
    readonly actual: string;
  };
  /** 0.95 beside a target in percent. */
  'score.fraction': { readonly cell: CellRef; readonly shown: string; readonly percent: string };
  'score.otherUnit': {
    readonly cell: CellRef;
    readonly target: string;
    /** '' when the target has none. */
    readonly unit: string;
    readonly actual: string;
  };
  'score.noProportion': { readonly indicator: string; readonly score: CellRef };
  'score.overshot': {
    readonly actual: CellRef;
    readonly target: string;
    readonly score: CellRef;
    /** What the inverse proportion would give. */
    readonly inverse: Formula | null;
  };
  'score.noDeviation': { readonly indicator: string; readonly cell: CellRef };
  'score.qualitative': {
    readonly indicator: string;
    readonly actual: CellRef;
    readonly actualShown: string;
    readonly score: CellRef;
    readonly full: string;
    /** In points. */
    readonly bands: readonly {
      readonly name: string;
      readonly from: string;
      readonly to: string;
    }[];
  };
  'score.late': Missed & { readonly full: string };
  'score.notAbove': Missed;
  'score.totalUnclear': { readonly cell: CellRef };
  'score.totalApart': { readonly cell: CellRef; readonly sum: string; readonly printed: string };
  'score.gradeUnplaced': { readonly cell: CellRef; readonly score: string; readonly grade: string };
  'score.noWeightColumn': { readonly cell: CellRef };
  'score.fromForm': { readonly project: string; readonly result: string; readonly cell: CellRef };
  'score.noRates': { readonly project: string; readonly cell: CellRef };
  'score.grade': { readonly score: string; readonly grade: string };
  'score.gradeDiffers': {
    readonly cell: CellRef;
    readonly shown: string;
    readonly score: string;
    readonly grade: string;
  };
  'score.subtotal': Formula;
  /** Why a form is shown and not written. */
  'held.weights': { readonly sheet: string; readonly sum: string; readonly printed: string | null };
  'held.noWeight': { readonly sheet: string; readonly cells: readonly CellRef[] };
  'held.above': { readonly cells: readonly CellRef[] };
  'held.noScoreColumn': { readonly sheet: string };
  'score.heldByFormula': {
    readonly cell: CellRef;
    readonly shown: string;
    readonly right: string;
    readonly why: ScoreReason;
  };

  'score.repeatedProject': { readonly project: string; readonly cells: readonly CellRef[] };
  'score.repeatedForm': { readonly project: string; readonly cells: readonly CellRef[] };
  'score.rateNoPercent': {
    readonly cell: CellRef;
    readonly rate: RateKey;
    readonly shown: string;
  };
  'score.rateFraction': {
    readonly cell: CellRef;
    readonly shown: string;
    readonly percent: string;
  };
  'score.rateOutside': { readonly cell: CellRef; readonly shown: string };
  'score.noRateColumn': {
    readonly cell: CellRef;
    readonly rate: RateKey;
    readonly weight: string;
  };
  'score.weightsAsked': {
    readonly project: string;
    readonly low: readonly {
      readonly cell: CellRef;
      readonly rate: RateKey;
      readonly shown: string;
    }[];
    readonly open: readonly RateKey[];
    readonly left: string;
  };

  'standard.noNumber': { readonly text: string };
  'standard.weightTotal': { readonly total: string; readonly full: string };
  'standard.threshold': Record<never, never>;
  'standard.grades': Record<never, never>;
  'standard.decimals': { readonly most: number };
}

/** How a value that is known came about. */
export type ScoreReason = MessageOf<
  PerformanceMessages,
  | 'score.formula'
  | 'score.executedEnough'
  | 'score.reached'
  | 'score.nothingAbove'
  | 'score.total'
  | 'score.step'
  | 'score.fromForm'
  | 'score.grade'
  | 'score.subtotal'
>;
