/**
 * The wording of a whole narrative: its sections with their paragraphs and lists, how it writes numbers, its turns of
 * phrase, what was asked about it.
 */
import type { Expr, ListSpec, Template, VersusKind } from './template';

export type {
  Case,
  Expr,
  Family,
  Frame,
  ListSpec,
  NameForm,
  Pair,
  Template,
  Versus,
  VersusKind,
} from './template';

export type Block =
  | { readonly b: 'heading'; readonly id: string; readonly nodes: readonly Template[] }
  | { readonly b: 'line'; readonly id: string; readonly nodes: readonly Template[] }
  | { readonly b: 'rows'; readonly id: string; readonly list: ListSpec };

export interface Section {
  /** 一, 二 …; '' before the first heading. */
  readonly section: string;
  readonly kind: Kind;
  /** Of funds: whether they had something last year. */
  readonly isFull: boolean;
  readonly blocks: readonly Block[];
}

export type Kind =
  | 'total'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'basic'
  | 'fund'
  | 'capital'
  | 'three'
  | 'operating'
  | 'procurement'
  | 'assets'
  | 'evaluation'
  | 'other';

/** How numbers are written in the whole document. */
export interface Format {
  readonly thousands: boolean;
  readonly decimals: number;
  /** 6.2 for 6.20. */
  readonly trims: boolean;
  /** "0", "0.00". */
  readonly zero: string;
  readonly rateDecimals: number;
  readonly rateTrims: boolean;
  readonly rateZero: string;
}

/** Turns of phrase of the whole document, for places that had the other one last year. */
export type Phrases = Readonly<
  Record<VersusKind, { readonly moved: Turn | null; readonly flat: Turn | null }>
>;

export interface Turn {
  readonly head: readonly Template[];
  readonly own: readonly Template[];
  readonly hasReason: boolean;
}

export interface Candidate {
  readonly label: string;
  readonly x: Expr;
}

export interface Question {
  readonly id: string;
  /** 'same': two amounts were equal last year, and need not be. */
  readonly kind: 'value' | 'mismatch' | 'same';
  /** Last year's sentence. */
  readonly text: string;
  /** What stands there. */
  readonly found: string;
  readonly candidates: readonly Candidate[];
}

/** What is only told: last year's text contradicts its own tables. */
export interface Notice {
  readonly kind: 'tail' | 'amount' | 'share' | 'fact';
  readonly text: string;
  readonly found: string;
}

export interface Wording {
  readonly schema: 'juesuan/wording@1';
  readonly id: string;
  readonly name: string;
  readonly from: {
    readonly unit: string | null;
    readonly year: number | null;
    /** Of all amounts: tables with the same one are last year's own. */
    readonly print: string;
  };
  readonly format: Format;
  readonly phrases: Phrases;
  readonly subject: string;
  readonly sections: readonly Section[];
  /** What last year's text gave of budgets, counts and words. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly counts: Counts;
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
  readonly answers: Readonly<Record<string, string>>;
}

export interface Counts {
  readonly numbers: number;
  readonly amounts: number;
  readonly shares: number;
  readonly inputs: number;
  readonly asked: number;
  readonly facts: number;
  readonly factsBound: number;
}
