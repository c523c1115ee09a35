/**
 * The narrative as printed: paragraphs with the cells behind every number, and the inputs that no table holds.
 */
import type { CellRef } from '../address';
import type { Message } from '../message';

export interface Span {
  /** Slot id, unique within the paragraph: "支出.基本支出占比". */
  readonly slot: string;
  readonly from: number;
  readonly to: number;
  readonly cells: readonly CellRef[];
  /** "2678.10 ÷ 2939.71 × 100"; the input's label for an input; '' for a plain copy of one cell. */
  readonly expression: string;
  /** It stands in a mark, 〔待核：…〕: a person has to confirm it. */
  readonly sure?: false;
}

export interface Paragraph {
  /** 一 … 十三. */
  readonly section: string;
  /** Stable id, e.g. "5.3.2010301"; the key of the paragraph in the 说明 sheet and its baseline. */
  readonly id: string;
  readonly kind: 'heading' | 'body';
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Narrative {
  readonly paragraphs: readonly Paragraph[];
  /** Ids of the inputs that the text needs and that are not given, in order; each prints 〔待填：label〕. */
  readonly missing: readonly string[];
  /** What stands in the way, e.g. T1 收、支总计 not equal. */
  readonly problems: readonly Message[];
  /** Inputs that do not fit together; the text is printed as they say. */
  readonly advice: readonly Message[];
}

/** Values by input id, as typed: amounts "3337.80", counts "5", texts. An absent or blank value is missing. */
export type Inputs = Readonly<Record<string, string>>;

export interface InputField {
  readonly id: string;
  /** Also what 〔待填：…〕 says. */
  readonly label: string;
  readonly kind: 'amount' | 'count' | 'text' | 'choice';
  /** 万元, 个, 辆 …; '' for texts. */
  readonly unit: string;
  readonly choices?: readonly string[];
  /** Where a person finds it: 上年决算, 预算批复, 单位台账 … */
  readonly source: string;
  readonly section: string;
  readonly required: boolean;
}

export type IssueKind =
  | 'number'
  | 'precision'
  | 'unit'
  | 'branch'
  | 'missing'
  | 'extra'
  | 'unchecked'
  | 'rewritten'
  | 'placeholder'
  | 'name'
  | 'year';

/** One place of an edited text that does not agree with the tables. */
export interface Issue {
  readonly kind: IssueKind;
  readonly section: string | null;
  /** 1-based line of the text; `from` and `to` are offsets in that line. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
  readonly message: Message;
}

export interface Proofreading {
  /** bound: compared with the tables or inputs; human: inside a person's words; unbound: compared with nothing. */
  readonly counts: {
    readonly numbers: number;
    readonly bound: number;
    readonly human: number;
    readonly unbound: number;
  };
  readonly issues: readonly Issue[];
}
