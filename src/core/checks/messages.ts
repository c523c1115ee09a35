/**
 * What the check has to say, rule by rule. Amounts and rates are decimal texts as they are printed, in the workbook's
 * unit or, in the evaluation tables, in 万元.
 */
import type { AccountsMessage, Trouble } from '../accounts/messages';
import type { AccountTableId, TableId } from '../accounts/tableId';
import type { CellRef } from '../address';
import type { AmountUnit } from '../money';
import type { SlipKind } from './slipKind';

/** An amount of the tables by its row and column, for sentences. */
export interface AmountName {
  readonly table: AccountTableId;
  /** Of the year before. */
  readonly prior: boolean;
  readonly row: { readonly key: string; readonly code: string | null; readonly label: string };
  readonly column: string;
  /** The words above the column. */
  readonly header: string | null;
}

/** One relation of a workbook by its names. `left` is empty where a form prints no whole: then the right is named. */
export interface RelationNames {
  readonly left: readonly AmountName[];
  readonly atMost: boolean;
  /** What the right side is called, a word of the rule: 各类之和. */
  readonly right: string;
}

/** The same with its numbers: sums as decimal texts in `unit`, and the parts of the right sum, the first of them. */
export interface Relation extends RelationNames {
  readonly unit: AmountUnit;
  readonly leftSum: string;
  readonly rightSum: string;
  readonly parts: readonly { readonly isAdded: boolean; readonly amount: string }[];
  readonly partCount: number;
}

/** What an unreadable amount may be, by its own text or by the relations around it. */
export interface Guess {
  readonly by: 'text' | 'severalTexts' | 'contradictedText' | 'relations' | 'oneRelation';
  readonly amounts: readonly string[];
}

/** `implied`: '' for blank, null when it is not known. */
export interface SlipAt extends CellRef {
  readonly implied: string | null;
  readonly kind: SlipKind;
}

export type EvaluationAmount = 'initialBudget' | 'annualBudget' | 'executed';

/** Why an indicator's score is doubted; got and full are the score and its weight. */
export interface Complaint {
  readonly kind: 'aboveWeight' | 'noDeviation' | 'noReason';
  readonly got: string;
  readonly full: string;
}

interface Subjects {
  readonly table: AccountTableId;
  readonly codes: readonly string[];
}

/** `project`: null for the department's evaluation. */
interface OfEvaluation {
  readonly project: string | null;
}

export interface CheckMessages {
  /** `allowed`: what rounding explains, null for nothing; `isForced`: forced balancing may be a part of it. */
  'relation': {
    readonly relation: Relation;
    readonly verdict: 'failed' | 'advice' | 'tail' | 'unsure';
    readonly difference: string;
    readonly allowed: string | null;
    readonly isForced: boolean;
  };
  /** The first of the cells without an amount, and how many there are. */
  'relation.unread': {
    readonly relation: RelationNames;
    readonly cells: readonly {
      readonly address: string;
      readonly prior: boolean;
      readonly trouble: Trouble;
    }[];
    readonly count: number;
  };
  /** Relations that cannot hold together: the first, and how many. */
  'J-01.clash': {
    readonly relations: readonly Relation[];
    readonly count: number;
    readonly isCertain: boolean;
  };
  'T0-01.amount': {
    readonly amount: AmountName;
    readonly trouble: Trouble;
    readonly guess: Guess | null;
  };
  /** Amounts of one table hidden on purpose (`***`, 涉密); the first of them, as it stands. */
  'T0-01.hidden': { readonly amount: AmountName; readonly shown: string; readonly count: number };
  'T0-01.table': { readonly table: AccountTableId; readonly reason: AccountsMessage | null };

  'TX-01.length': Subjects;
  'TX-01.repeated': Subjects;
  'TX-01.order': Subjects;
  'TX-01.parent': Subjects;
  /** `cut`: the shorter names are beginnings of the longest. */
  'TX-01.name': {
    readonly code: string;
    readonly names: readonly { readonly name: string; readonly tables: readonly TableId[] }[];
    readonly cut: boolean;
  };
  'TX-02.differs': {
    readonly what: 'year' | 'unit' | 'amountUnit';
    readonly said: readonly { readonly value: string; readonly tables: readonly TableId[] }[];
  };
  'TX-02.noAmountUnit': { readonly table: TableId };
  'TX-02.tableCode': { readonly code: string; readonly tables: readonly TableId[] };
  'TX-03.order': { readonly table: TableId; readonly lines: readonly string[] };
  /** `multiple`: what all its amounts are multiples of: "1万元". */
  'TX-04.coarse': { readonly table: TableId; readonly multiple: string };
  'T6-04.name': { readonly codes: readonly string[] };
  'noData.unsaid': { readonly table: TableId };
  'noData.contradicted': { readonly table: TableId; readonly note: string };
  'X-20.subjects': {
    readonly only: readonly { readonly code: string; readonly table: TableId }[];
  };
  'T1-07.negative': {
    readonly table: TableId;
    readonly amounts: readonly { readonly address: string; readonly shown: string }[];
  };

  'P-01.sum': {
    readonly amount: EvaluationAmount;
    readonly total: string;
    readonly sum: string;
    readonly difference: string;
    readonly tail: boolean;
  };
  'P-06.rate': { readonly printed: string; readonly computed: string };
  'P-07.rate': {
    readonly printed: string;
    readonly computed: readonly { readonly fund: 'total' | 'fiscal'; readonly percent: string }[];
  };
  'P-08.scope': { readonly evaluation: string; readonly accounts: string };
  'P-09.ownMoney': { readonly executed: string };
  'evaluation.rate': OfEvaluation & {
    readonly fund: string;
    readonly printed: string;
    readonly executed: string;
    readonly budget: string;
    readonly right: string;
    readonly tail: boolean;
  };
  'evaluation.weights': OfEvaluation & {
    readonly shown: string;
    readonly sum: string;
    readonly difference: string;
  };
  /** `allowed` where rounding explains the difference, else null. */
  'evaluation.scores': OfEvaluation & {
    readonly shown: string;
    readonly sum: string;
    readonly difference: string;
    readonly allowed: string | null;
  };
  'evaluation.indicator': OfEvaluation & {
    readonly indicator: string;
    readonly complaint: Complaint;
  };
  /** `row`: the class that the projects are compared with; null for the total. */
  'P-10.sum': {
    readonly sum: string;
    readonly row: string | null;
    readonly amount: string;
    readonly difference: string;
    readonly tail: boolean;
  };
  'P-11.vehicles': {
    readonly project: string;
    readonly amount: 'annualBudget' | 'executed';
    readonly own: string;
    readonly accounts: string;
  };
  'P-12.system': { readonly project: string; readonly own: string; readonly system: string };
  'P-12.overBudget': {
    readonly project: string;
    readonly executed: string;
    readonly budget: string;
  };
  'P-12.rate': {
    readonly project: string;
    readonly printed: string;
    readonly executed: string;
    readonly budget: string;
    readonly right: string;
    readonly tail: boolean;
  };
  /** `short`: one of the rates is below 100 %. */
  'P-12.deviation': { readonly project: string; readonly flag: string; readonly short: boolean };
  'P-16.differs': {
    readonly project: string;
    readonly what: 'annualBudget' | 'executed' | 'score';
    readonly own: string;
    readonly listed: string;
  };

  /** A copy of amounts in the narrative; `shown` of a cell is '' for a blank. */
  'N.copy': {
    readonly line: number;
    readonly section: string;
    readonly shown: string;
    /** A percentage stands where an amount belongs. */
    readonly isRate: boolean;
    readonly cells: readonly {
      readonly amount: AmountName;
      readonly address: string;
      readonly shown: string;
    }[];
  };

  'unread.table': { readonly table: TableId; readonly reason: AccountsMessage | null };
  'unread.notWithForms': { readonly table: TableId };
  'unread.noPrior': Record<never, never>;
  'unread.priorTable': { readonly table: TableId };

  'explained.slips': { readonly cells: readonly SlipAt[] };
  /** One of `count` rows below the sum of a row; the first explanation is one of the possible ones. */
  'explained.oneOfGroup': {
    readonly row: AmountName['row'];
    readonly count: number;
    readonly first: readonly SlipAt[];
  };
  'explained.noAmount': {
    readonly cell: CellRef;
    readonly trouble: Trouble;
    readonly implied: string | null;
  };
  'explained.noAmounts': { readonly table: AccountTableId; readonly count: number };
  'explained.reads': { readonly cell: CellRef; readonly implied: string };
  'explained.ifOthersRight': { readonly cell: CellRef; readonly implied: string };
  /** The total of the weights is right, one of its rows is not. */
  'explained.oneOfRows': { readonly cell: CellRef; readonly sum: string; readonly shown: string };
}
