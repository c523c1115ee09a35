/**
 * What the narrative has to say: of an edited text, of tables and inputs that it is printed from, of a text read back.
 * Numbers are as they are printed; names are the wording's or the workbook's own words.
 */
import type { AccountsMessage } from '../accounts/messages';
import type { AccountTableId } from '../accounts/tableId';
import type { CellRef } from '../address';

type Nothing = Record<never, never>;

/** What a template leaves behind. */
export type Placeholder = 'unconfirmed' | 'blank' | 'crosses' | 'choice' | 'hint' | 'instruction';

/** An edited text against the tables and inputs. */
export interface ProofMessages {
  'proof.empty': Nothing;
  'proof.anotherText': Nothing;
  /** Lines that were not read as part of the narrative though they stand before or behind it and hold amounts. */
  'proof.partUnread': { readonly from: number; readonly to: number; readonly numbers: number };
  /** Most numbers of the text are other than in the tables. */
  'proof.otherAmounts': { readonly compared: number; readonly wrong: number };
  'proof.otherYear': { readonly found: string; readonly expected: string; readonly times: number };

  'proof.number': {
    readonly name: string;
    readonly expected: string;
    readonly unit: string;
    /** How it is worked out: "2678.10 ÷ 2939.71 × 100"; '' for a copy. */
    readonly expression: string;
    readonly found: string;
    readonly cells: readonly CellRef[];
    /** The input that it is, where no cell is behind it. */
    readonly input: string | null;
  };
  /** A number of the wording itself: the 100 of “100万元以上设备”. */
  'proof.fixed': { readonly expected: string; readonly found: string };
  'proof.decimals': { readonly name: string; readonly expected: string; readonly found: string };
  'proof.unit': { readonly name: string; readonly unit: string; readonly found: string };
  /** An amount without a unit, and one with two. */
  'proof.unitLacking': { readonly number: string };
  'proof.unitTwice': { readonly found: string };
  /** The name of a class, group or item is nearly that of the tables. */
  'proof.nameDiffers': {
    readonly found: string;
    readonly expected: string;
    readonly cells: readonly CellRef[];
  };
  /** What one sentence says and cannot all be so. */
  'proof.contradiction': { readonly numbers: readonly string[] };
  /** The same, of numbers of which one is worked out from the others as they stand. */
  'proof.notTogether': {
    readonly numbers: readonly string[];
    readonly found: string;
    readonly expected: string;
  };
  'proof.rateFromNothing': { readonly rate: string };
  'proof.flatWithCause': { readonly found: string };
  'proof.wordsTwice': { readonly found: string };
  /** A purpose that is another item's. */
  'proof.purpose': { readonly found: string; readonly name: string };
  'proof.given': { readonly input: string; readonly expected: string; readonly found: string };
  'proof.unchecked': { readonly number: string };

  'proof.branch': { readonly found: string; readonly expected: string };
  'proof.rewritten': Nothing;
  'proof.numberMissing': { readonly name: string; readonly expected: string };
  'proof.nameMissing': { readonly name: string; readonly cells: readonly CellRef[] };
  'proof.paragraphMissing': { readonly begins: string };
  'proof.extraItem': { readonly words: string };
  /** An economic item that has no amount. */
  'proof.extraName': { readonly name: string };
  'proof.placeholder': { readonly what: Placeholder; readonly found: string };
  'proof.placeholderLeft': {
    readonly what: Placeholder;
    readonly found: string;
    readonly section: string;
  };

  'proof.budgets': { readonly sum: string; readonly total: string; readonly difference: string };
  'proof.rateOfNothing': { readonly rate: string };
  /** Projects slower than those that the text lists as slow. */
  'proof.slowProjects': {
    readonly projects: readonly { readonly project: string; readonly rate: string }[];
  };

  /** Of a text whose wording is not known: by the names before its numbers. */
  'proof.namedYear': { readonly expected: string; readonly found: string };
  'proof.namedUnit': {
    readonly name: string;
    readonly found: string;
    readonly cells: readonly CellRef[];
  };
  'proof.namedRate': {
    readonly name: string;
    readonly rate: 'share' | 'completion';
    readonly expected: string;
    readonly found: string;
    readonly cells: readonly CellRef[];
  };
  /** A difference and its rate that cannot both be right. */
  'proof.change': {
    readonly difference: string;
    readonly rate: string;
    readonly wrong: 'difference' | 'rate';
    readonly expected: string;
  };
}

/** What stands in the way of printing. */
export interface NarrateMessages {
  'narrate.tableUnread': {
    readonly table: AccountTableId;
    readonly reason: AccountsMessage | null;
  };
  'narrate.noPlace': {
    readonly table: AccountTableId;
    readonly sheet: string | null;
    readonly row: string;
    readonly column: string;
  };
  'narrate.totalBlank': { readonly cell: CellRef; readonly row: string };
  'narrate.noAmount': { readonly cell: CellRef; readonly shown: string };
  'narrate.inputNoNumber': {
    readonly input: string;
    readonly typed: string;
    readonly kind: 'amount' | 'count';
  };
  /** No row of the general budget has a code of this level. */
  'narrate.noRows': { readonly level: '类' | '项' };
  'narrate.grandTotals': {
    readonly income: string;
    readonly expenditure: string;
    readonly section: string;
    readonly table: AccountTableId;
    /** The word that only equal totals allow. */
    readonly word: '均为' | '总计';
  };
  'narrate.noRate': { readonly section: string; readonly name: string; readonly spent: string };
  'narrate.smallAboveAll': Nothing;
  'narrate.microAboveSmall': Nothing;
  'narrate.foreignAboveReception': { readonly input: string };
}

/** Money of the three public expenses that was spent on something that is counted. */
export type Counted = 'abroad' | 'vehicles' | 'foreignGuests' | 'domesticGuests';

/** Inputs that do not fit together or to the tables: worth a look, no obstacle. */
export interface AdviceMessages {
  'advice.budgets': {
    readonly section: string;
    readonly sum: string;
    readonly total: string;
    readonly difference: string;
  };
  'advice.priorTotals': { readonly all: string; readonly fiscal: string };
  'advice.counted': {
    readonly section: string;
    readonly what: Counted;
    readonly spent: string;
    readonly count: number;
  };
  'advice.vehicles': {
    readonly section: string;
    readonly kept: number;
    readonly assetsSection: string;
    readonly total: number;
  };
  /** 机关运行经费 was not given and is printed as the 公用经费. */
  'advice.operatingTaken': { readonly section: string; readonly amount: string };
  /** Last year's was not given and is taken as last year's 公用经费. */
  'advice.operatingPrior': { readonly amount: string };
  'advice.operatingAbove': {
    readonly section: string;
    readonly given: string;
    readonly held: string;
  };
  'advice.grades': { readonly section: string; readonly graded: number; readonly projects: number };
}

/** What the words of a sentence leave open of a number in it. */
export type Doubt =
  /** The words say another year, or several. */
  | 'year'
  /** They say another amount: an adjusted budget, a plan, a comparison with the budget. */
  | 'nature'
  /** 增加 where the amounts decrease, or both words. */
  | 'direction'
  /** No unit, two, or a per cent sign where an amount belongs. */
  | 'unit'
  /** 约, 余, 左右, a range. */
  | 'inexact'
  /** The sentence lacks a number or its end. */
  | 'unfinished';

/** What an existing narrative did not give, and why. Years are decimal texts. */
export interface HarvestMessages {
  'harvest.lastYear': {
    readonly year: string;
    readonly ours: string;
    readonly totals: number;
    readonly drafts: number;
  };
  'harvest.otherYear': { readonly year: string; readonly ours: string; readonly drafts: number };
  'harvest.unknownYear': { readonly ours: string; readonly drafts: number };
  'harvest.otherTables': { readonly drafts: number };
  /** Amounts of our tables under another year. */
  'harvest.alike': { readonly ours: string };
  'harvest.left': {
    readonly input: string;
    readonly line: number;
    readonly numbers: readonly string[];
  };
  /** The words of its sentence do not say that it is this amount. */
  'harvest.doubt': {
    readonly input: string;
    readonly line: number;
    readonly numbers: readonly string[];
    readonly doubt: Doubt;
  };
  'harvest.moreLeft': { readonly count: number };
}

/** Which wording is in use. */
export interface WordingMessages {
  'wording.used': { readonly name: string; readonly by: 'person' | 'text' | 'unit' | 'learned' };
  'wording.unknown': { readonly name: string; readonly unit: string | null };
}

/** What learning a wording has to ask and to tell; `sentence` is last year's, `found` what stands there. */
export interface LearnMessages {
  /** The name in the text means one amount, the tables hold another. */
  'learn.mismatch': { readonly sentence: string; readonly found: string };
  /** Nothing before the number says what it is; these amounts have its value. */
  'learn.value': { readonly sentence: string; readonly found: string };
  /** Equal last year, though not by any rule. */
  'learn.same': { readonly sentence: string; readonly found: string };
  'learn.tail': { readonly sentence: string; readonly found: string };
  'learn.share': { readonly sentence: string; readonly found: string };
  'learn.amount': { readonly sentence: string; readonly found: string };
  'learn.fact': { readonly sentence: string; readonly found: string };
}

export interface NarrativeMessages
  extends
    ProofMessages,
    NarrateMessages,
    AdviceMessages,
    HarvestMessages,
    WordingMessages,
    LearnMessages {}
