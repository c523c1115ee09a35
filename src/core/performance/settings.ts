/**
 * What a scoring standard may decide, as data that JSON can hold: a preset (`presets.ts`) and a person's changes to it.
 * Decimals are texts. What a standard leaves open is `ask` or `null`: then the score stays empty and says what to give.
 */
import { exact } from '../money';
import { message } from '../message';
import type { MessageOf } from '../messageOf';
import type { PerformanceMessages } from './messages';
import type { Grade } from './model';
import type { RateKey } from './rates';
import { RATES } from './rates';

/** printed: the rate as the table prints it, rounded; exact: the quotient itself. */
export type RateBasis = 'printed' | 'exact';

export interface ExecutionRule {
  /** Execution rate in percent from which the row has its full mark: "90", or "100" for a plain proportion. */
  readonly fullMarkAt: string;
  readonly basis: RateBasis;
  /** In place of a proportion: from this rate on, this share of the weight in percent. Highest first. */
  readonly steps?: readonly Step[];
  /** Below this rate nothing is earned. */
  readonly floor?: string;
}

export interface Step {
  readonly from: string;
  readonly share: string;
}

/** Shares of the weight in percent that a person may give, with the words of such a result. */
export interface QualitativeBand {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface GradeBand {
  readonly grade: Grade;
  readonly name: string;
  /** Lowest score of the band. */
  readonly from: string;
}

export interface ScoringSettings {
  /** Its id; the shipped ones are in `presets.ts`, others come from a file or a sheet. */
  readonly preset: string;
  readonly name?: string;
  /** Where the rule is published. */
  readonly source?: string;
  /** Places whose units it holds for: 三门峡, 上海. */
  readonly regions?: readonly string[];
  /** Words of a form's own footnote that name it: 财预〔2020〕10号. */
  readonly footnotes?: readonly string[];
  /** P1's weights stand in the table. */
  readonly department: { readonly execution: ExecutionRule };
  readonly projects: {
    readonly execution: ExecutionRule;
    readonly executionWeight: string;
    /** `null`: unknown; what the others leave of 100 is shared by the unknown ones in a way that only a person can say. */
    readonly weights: Readonly<Record<RateKey, string | null>>;
  };
  readonly indicators: {
    /** Result above a ≤ target. inverse: target ÷ actual of the weight. */
    readonly overshoot: 'ask' | 'inverse' | 'zero';
    /** Result above an = target or above a range. Left out: as `overshoot` says. */
    readonly above?: 'ask' | 'inverse' | 'zero' | 'full';
    /** "95%" without ≥ or ≤, and the result is another number. byKind: 数量, 质量, 效益 at least, 成本 at most. */
    readonly bareTarget: 'ask' | 'atLeast' | 'byKind';
    /** In place of a proportion below a target: from this share of the target on, this share of the weight. */
    readonly steps?: readonly Step[];
    /** From this percentage of a ≥ target on a person decides whether it was set too low. Left out: always full. */
    readonly farAbove?: string;
    /** Done after the deadline. */
    readonly late?: 'ask' | 'zero';
    /** Target and result say the same words. */
    readonly sameWords?: 'full' | 'ask';
    /** What a person may give for a target in words. */
    readonly bands?: readonly QualitativeBand[];
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
  const steps = [department.execution, projects.execution, settings.indicators].flatMap(
    rule => rule.steps ?? [],
  );
  const texts = [
    ...steps.flatMap(({ from, share }) => [from, share]),
    ...(settings.indicators.bands ?? []).flatMap(({ from, to }) => [from, to]),
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
