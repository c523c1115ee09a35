/**
 * What a scoring standard may decide, as data that JSON can hold: a preset (`presets.ts`) and a person's changes to it.
 * Decimals are texts. What a standard leaves open is `ask` or `null`: then the score stays empty and says what to give.
 */
import { exact } from '../money';
import { message } from '../message';
import type { MessageOf } from '../messageOf';
import type { PerformanceMessages } from './messages';
import type { Grade } from './model';
import type { PresetId } from './presets';
import type { RateKey } from './rates';
import { RATES } from './rates';

/** printed: the rate as the table prints it, rounded; exact: the quotient itself. */
export type RateBasis = 'printed' | 'exact';

export interface ExecutionRule {
  /** Execution rate in percent from which the row has its full mark: "90", or "100" for a plain proportion. */
  readonly fullMarkAt: string;
  readonly basis: RateBasis;
}

export interface GradeBand {
  readonly grade: Grade;
  readonly name: string;
  /** Lowest score of the band. */
  readonly from: string;
}

export interface ScoringSettings {
  readonly preset: PresetId;
  /** P1's weights stand in the table. */
  readonly department: { readonly execution: ExecutionRule };
  readonly projects: {
    readonly execution: ExecutionRule;
    readonly executionWeight: string;
    /** `null`: unknown; what the others leave of 100 is shared by the unknown ones in a way that only a person can say. */
    readonly weights: Readonly<Record<RateKey, string | null>>;
  };
  readonly indicators: {
    /** Result above a ≤ target, above the = target or above the range. inverse: target ÷ actual of the weight. */
    readonly overshoot: 'ask' | 'inverse' | 'zero';
    /** "95%" without ≥ or ≤, and the result is another number. */
    readonly bareTarget: 'ask' | 'atLeast';
    /** A target in words, and the result is a percentage below 100. */
    readonly qualitative: 'ask' | 'proportional';
  };
  /** More executed than the budget holds: a slip, or money carried over. */
  readonly overExecution: 'ask' | 'cap';
  readonly scoreDecimals: number;
  /** Highest band first; the last begins at 0. */
  readonly grades: readonly GradeBand[];
}

export const FULL_SCORE = '100';
export const RATE_DECIMALS = 2;
export const DEVIATION_DECIMALS = 2;

const DECIMAL = /^\d+(\.\d+)?$/;
const MOST_DECIMALS = 6;

/** Why settings cannot be used; empty when they can. For the form where a person edits them. */
export function settingProblems(
  settings: ScoringSettings,
): readonly MessageOf<PerformanceMessages>[] {
  const { department, projects, grades, scoreDecimals } = settings;
  const weights = RATES.map(key => projects.weights[key]).filter(weight => weight !== null);
  const texts = [
    department.execution.fullMarkAt,
    projects.execution.fullMarkAt,
    projects.executionWeight,
    ...weights,
    ...grades.map(band => band.from),
  ];
  const wrong = texts.filter(text => !DECIMAL.test(text));
  if (wrong.length > 0) return wrong.map(text => message('standard.noNumber', { text }));

  const problems: MessageOf<PerformanceMessages>[] = [];
  const total = weights.reduce((sum, weight) => sum.plus(weight), exact(projects.executionWeight));
  const allKnown = weights.length === RATES.length;
  if (total.gt(FULL_SCORE) || (allKnown && !total.eq(FULL_SCORE))) {
    problems.push(message('standard.weightTotal', { total: total.toFixed(), full: FULL_SCORE }));
  }
  if (
    exact(department.execution.fullMarkAt).lte(0) ||
    exact(projects.execution.fullMarkAt).lte(0)
  ) {
    problems.push(message('standard.threshold', {}));
  }
  if (
    grades.some(
      (band, index) => index > 0 && exact(band.from).gte(grades[index - 1]?.from ?? FULL_SCORE),
    )
  ) {
    problems.push(message('standard.grades', {}));
  }
  if (!Number.isInteger(scoreDecimals) || scoreDecimals < 0 || scoreDecimals > MOST_DECIMALS) {
    problems.push(message('standard.decimals', { most: MOST_DECIMALS }));
  }
  return problems;
}
