/**
 * What a rule is, as data (design D5). Rows live in `rules/`; `expand.ts` turns one into identities of a workbook.
 *
 * A formula names sums of amounts: `T3[$row].total = T3[$row].(basic,project,operating?)`.
 * In brackets: row keys, `$row`, `$row*` (top rows whose code begins so), `$children`, `classes` (top rows with a code),
 * `leaves`, `301*`. After the dot: column keys, or `$column`. `?` marks what a province may leave out of its form;
 * anything else that is absent makes the identity not applicable. `prior.T1` is the table of the year before.
 */
import type { AccountTableId, ColumnKey, TableId } from '../../accounts/model';

/** M must hold up to rounding; S should hold, legitimate exceptions are known; A is worth a look. */
export type Severity = 'M' | 'S' | 'A';

/** failedIfFiscalOnly: impossible when the unit has no other money than fiscal money, else worth a look. */
export type WhenBroken = 'failed' | 'advice' | 'failedIfFiscalOnly';

interface RuleBase {
  readonly id: string;
  readonly title: string;
  /** Where the relation comes from: lines and columns of the form. */
  readonly basis: string;
  readonly severity: Severity;
  readonly whenBroken: WhenBroken;
  /** The first year whose forms have what the rule speaks of; absent: the forms of every year. */
  readonly since?: number;
}

export interface Over {
  /** The rows that `$row` runs through, in the union of `of`. Row keys, or one of the picks. */
  readonly rows?: 'all' | 'parents' | 'classes' | 'codes' | 'codesAndTotal' | readonly string[];
  readonly of?: readonly AccountTableId[];
  /** The columns that `$column` runs through: listed, or all that the first table of `of` has. */
  readonly columns?: 'all' | readonly string[];
}

/** What 基本支出 a table by economic subject is of: 一般公共预算 as a rule, all 财政拨款 where its title says only that. */
export type BasicScope = '一般公共预算' | '财政拨款';

export interface Case {
  readonly formula: string;
  /** The case is about such a table T6 only. */
  readonly basicOf?: BasicScope;
  /** The case stands in for another where the table has not this column. */
  readonly without?: { readonly table: AccountTableId; readonly column: ColumnKey };
  readonly over?: Over;
  /** What the right side is called in the sentence: 各类之和. */
  readonly right: string;
  /** Where one case of the rule is judged more mildly than the rule. */
  readonly whenBroken?: WhenBroken;
}

export interface AmountRule extends RuleBase {
  readonly kind: 'equality' | 'atMost';
  readonly cases: readonly Case[];
}

/** Tested by a function of its own: texts, rates, scores. `needs` says which tables it cannot do without. */
export interface SpecialRule extends RuleBase {
  readonly kind: 'cell' | 'text' | 'rate' | 'score' | 'sign' | 'scope' | 'joint';
  /** The relation in words. */
  readonly says: string;
  readonly needs: readonly TableId[];
}

/** Between tables and narrative; tested when a narrative is given. */
export interface NarrativeRule extends RuleBase {
  readonly kind: 'narrative';
  readonly says: string;
}

export type Rule = AmountRule | SpecialRule | NarrativeRule;
