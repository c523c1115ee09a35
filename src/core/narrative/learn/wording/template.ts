/**
 * A narrative's wording as data, learned from one year's text and tables (design D17): the level above `nodes.ts`. What
 * is printed from it, its paragraphs as declared, are the same nodes as a pack's, so that printing, aligning, keeping
 * fresh and tracing know no difference. Plain JSON.
 */
import type { AccountTableId, ColumnKey, RowKey } from '../../../accounts/model';
import type { AmountUnit } from '../../../money';

/** Where an amount comes from. In a list `row` and `column` are those of the member at hand. */
export type Expr =
  | {
      readonly e: 'cell';
      readonly table: AccountTableId;
      readonly row: RowKey;
      readonly column: ColumnKey;
    }
  | { readonly e: 'row'; readonly table: AccountTableId; readonly column: ColumnKey }
  | { readonly e: 'column'; readonly table: AccountTableId; readonly row: RowKey }
  /** What a person gives; `*` in id and label stands for the member at hand. */
  | { readonly e: 'input'; readonly id: string; readonly label: string }
  | { readonly e: 'prior'; readonly of: Expr }
  | { readonly e: 'plus'; readonly a: Expr; readonly b: Expr }
  | { readonly e: 'minus'; readonly a: Expr; readonly b: Expr };

/** Two words for more and for less. */
export interface Pair {
  readonly up: string;
  readonly down: string;
}

/**
 * `was`: the very digits of last year's text where they are not in the document's form, as long as the value rounds to them.
 */
export type Template =
  | { readonly t: 'text'; readonly text: string }
  /** 2023 of 2023年度; the year before with −1. */
  | { readonly t: 'year'; readonly offset: number }
  | {
      readonly t: 'amount';
      readonly x: Expr;
      readonly unit: AmountUnit;
      readonly tail: string;
      readonly name: string;
      readonly was?: string;
    }
  | {
      readonly t: 'share';
      readonly x: Expr;
      readonly base: Expr;
      readonly tail: string;
      readonly name: string;
      readonly was?: string;
    }
  /** Signed: (x − base) ÷ base. */
  | {
      readonly t: 'gapRate';
      readonly x: Expr;
      readonly base: Expr;
      readonly tail: string;
      readonly name: string;
      readonly was?: string;
    }
  | {
      readonly t: 'input';
      readonly id: string;
      readonly label: string;
      /** As it follows the number, spaces included; printed with it. */
      readonly tail: string;
      readonly amount: boolean;
      readonly was?: string;
    }
  /** A person's words of last year, marked until somebody confirms them. */
  | { readonly t: 'draft'; readonly id: string; readonly label: string; readonly text: string }
  /** Words that state what no figure decides; marked. */
  | { readonly t: 'check'; readonly id: string; readonly text: string }
  /** Not known which figure it is; marked, and asked. */
  | { readonly t: 'ask'; readonly id: string; readonly text: string; readonly tail: string }
  /** Stands only while that budget is known, and is not 0 where something was spent: a rate of nothing is none. */
  | {
      readonly t: 'known';
      readonly of: Expr;
      readonly x: Expr;
      readonly nodes: readonly Template[];
    }
  /** A statement that holds while all these amounts are 0; else it is marked and what there is now is said. */
  | {
      readonly t: 'nothing';
      readonly id: string;
      readonly of: readonly Expr[];
      readonly nodes: readonly Template[];
    }
  /** Right if the question is answered so; marked until then. */
  | { readonly t: 'unsure'; readonly nodes: readonly Template[] }
  | Versus
  /** The name of the member at hand. */
  | { readonly t: 'name'; readonly level: number; readonly form: NameForm }
  | { readonly t: 'ordinal' }
  | {
      readonly t: 'list';
      readonly list: ListSpec;
      readonly separator: string;
      /** What stands where there are no members; 无 unless said. */
      readonly empty?: string;
    }
  // Inside a `versus`:
  | { readonly t: 'dir'; readonly pair: Pair }
  | { readonly t: 'delta'; readonly unit: AmountUnit; readonly tail: string; readonly was?: string }
  | { readonly t: 'rate'; readonly tail: string; readonly was?: string }
  | { readonly t: 'reason' };

/** As the table has it; without its final 支出; with one more. */
export type NameForm = 'label' | 'bare' | 'with';

export type VersusKind = 'prior' | 'budget';

/** An amount beside another one: more, less or the same, with words, difference, rate and reason as they belong. */
export interface Versus {
  readonly t: 'versus';
  readonly id: string;
  readonly kind: VersusKind;
  readonly name: string;
  readonly a: Expr;
  readonly b: Expr;
  /** Whether last year they differed, and which way. */
  readonly learned: -1 | 0 | 1;
  /** The punctuation before it, which goes with it while the budget is not known. */
  readonly lead: string;
  /** "与上年相比，" and its like, where it stands directly before. */
  readonly head: readonly Template[];
  readonly own: readonly Template[];
  readonly reason: { readonly id: string; readonly label: string; readonly text: string } | null;
  /** Last year's amount as this place of the text has it, for printing that text back. */
  readonly before: string | null;
}

export type Family =
  /** Rows of a table by the length of their code. */
  | {
      readonly by: 'row';
      readonly table: AccountTableId;
      readonly column: ColumnKey;
      readonly length: number;
      /** Only codes that begin with one of these; none for all. */
      readonly within: readonly string[];
    }
  /** Columns of one row. */
  | {
      readonly by: 'column';
      readonly table: AccountTableId;
      readonly row: RowKey;
      readonly columns: readonly ColumnKey[];
    };

/** Budget known and equal, other, nothing planned; 'any' where nothing is compared. */
export type Case = 'any' | 'equal' | 'differs' | 'unplanned' | 'nothing';

export interface Frame {
  readonly when: Case;
  /** One list of nodes a paragraph. */
  readonly lines: readonly (readonly Template[])[];
}

export interface ListSpec {
  readonly id: string;
  readonly family: Family;
  /** Members of 0 too; those with something, and `always`; exactly those listed. */
  readonly scope: 'all' | 'some' | 'listed';
  readonly always: readonly string[];
  readonly frames: readonly Frame[];
  /** Members whose sentence is another one. */
  readonly own: Readonly<Record<string, readonly (readonly Template[])[]>>;
  /** As last year's text has them, odd ones, for printing it back. */
  readonly odd: Readonly<Record<string, readonly (readonly Template[])[]>>;
  /** A person's words, by member and place. */
  readonly drafts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names other than the table's, by code. */
  readonly aliases: Readonly<Record<string, string>>;
  /** "#、", "（#）", with the numerals it takes; null without. */
  readonly ordinal: { readonly form: string; readonly numerals: 'digits' | 'chinese' } | null;
  /** The paragraph above each group of members of one class. */
  readonly header: { readonly level: number; readonly nodes: readonly Template[] } | null;
  readonly headerOrdinal: { readonly form: string; readonly numerals: 'digits' | 'chinese' } | null;
  /** Members of last year's text in its order. */
  readonly listed: readonly string[];
}
