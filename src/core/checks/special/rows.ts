/**
 * TX-05, X-21, X-22: rows and codes that one table has and another lacks, or gives another amount. All are advice: no sum
 * fails by them, and where other money or balances come in they may be right.
 */
import type { AccountTableId } from '../../accounts/model';
import { message } from '../../message';
import type { Book } from '../identities/amountBook';
import { hasFiscalMoneyOnly } from '../identities/classify';
import type { FindingCell } from '../model';
import type { Facts } from '../structure/facts';
import { factsOf, spendsWhatComesIn } from '../structure/hypothesis';
import { signsOf } from '../structure/signs';
import { Sisters } from '../structure/sisters';
import type { Check, Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';
import { labelCell } from './texts/said';

type All = ReadonlyMap<AccountTableId, Facts>;

const TABLES: readonly AccountTableId[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'T7', 'T8'];
const FISCAL: readonly AccountTableId[] = ['T5', 'T7', 'T8'];
/** More that differ have another reason than a slip. */
const MOST = 5;

export const ROW_CHECKS: readonly Check[] = [
  { of: ({ tables }) => TABLES.map(id => tables[id]), run: rowOutcomes },
];

function rowOutcomes(book: Book): Outcome[] {
  const all = factsOf(book);
  const fiscalOnly = hasFiscalMoneyOnly(book);
  const same = spendsWhatComesIn(book.accounts, fiscalOnly);
  return [...barren(all, same), ...unlikeCodes(all, fiscalOnly), ...unlikeAmounts(all, same)];
}

/** 款 without 项, 类 without 款, in a table that prints 项. */
function barren(all: All, same: boolean): Outcome[] {
  const sisters = new Sisters(all);
  const signs = signsOf(all, sisters, same).filter(({ kind }) => kind === 'noItem');
  const outcomes = signs.flatMap(({ table, row }): Outcome[] => {
    const facts = all.get(table);
    const line = facts?.rows[row];
    if (!facts || !line || facts.isBlank(row)) return [];
    const code = facts.code(row);
    const below = [...sisters.codesBeside(table).keys()].filter(
      one => one.length > code.length && one.startsWith(code),
    );
    // Where no table prints anything below it, the form may have it so.
    if (below.length === 0) return [];
    const items = below.filter(one => one.length === Math.max(...below.map(each => each.length)));
    const [only = null] = items.length === 1 ? items : [];
    const said = message('TX-05.noItem', { table, code, items });
    return [
      {
        ...told('TX-05', 'advice', said, [labelCell(table, line)]),
        cause: 'rowMissing',
        row: { table, code: only },
      },
    ];
  });
  return outcomes.length > 0 ? outcomes : [exactly('TX-05')];
}

interface Lone {
  readonly table: AccountTableId;
  readonly row: number;
}

/** A code that the table compared with lacks. */
function unlikeCodes(all: All, fiscalOnly: boolean): Outcome[] {
  const spent = all.get('T3');
  const fiscal = FISCAL.flatMap(id => all.get(id) ?? []);
  const income = all.get('T2');
  if (!spent || (fiscal.length === 0 && !income)) return [notApplicable('X-21')];
  const outcomes: Outcome[] = [];
  const compare = (some: readonly Facts[], others: readonly Facts[], isComplete: boolean): void => {
    const lone = loneIn(some, others);
    const theirs = loneIn(others, some);
    if (lone.length > MOST || theirs.length > MOST) return;
    for (const one of lone) {
      const pair = theirs.find(other => isOneRow(all, one, other));
      const outcome = pair ? miscoded(all, one, pair) : null;
      if (outcome) outcomes.push(outcome);
      else if (isComplete && !pair) outcomes.push(lacking(all, one, others));
    }
  };
  compare(fiscal, [spent], true);
  if (fiscalOnly && fiscal.length > 0) compareBack();
  if (income) compare([income], [spent], false);
  return outcomes.length > 0 ? outcomes : [exactly('X-21')];

  /** Pairs are told once, from the side of the budgets. */
  function compareBack(): void {
    const lone = loneIn([spent as Facts], fiscal);
    const theirs = loneIn(fiscal, [spent as Facts]);
    if (lone.length > MOST) return;
    for (const one of lone)
      if (!theirs.some(other => isOneRow(all, other, one)))
        outcomes.push(lacking(all, one, fiscal));
  }
}

/** Items with an amount whose code no other table has. */
function loneIn(some: readonly Facts[], others: readonly Facts[]): Lone[] {
  return some.flatMap(facts =>
    facts.book.tree.leaves
      .filter(
        row => !facts.isBlank(row) && others.every(one => one.rowOf(facts.code(row)) === undefined),
      )
      .map(row => ({ table: facts.id, row })),
  );
}

/** The same amount under a code that differs in two digits at most. */
function isOneRow(all: All, one: Lone, other: Lone): boolean {
  const [a, b] = [all.get(one.table), all.get(other.table)];
  if (!a || !b) return false;
  const [own, their] = [a.code(one.row), b.code(other.row)];
  const [mine, theirs] = [totalOf(a, one.row), totalOf(b, other.row)];
  return (
    own.length === their.length &&
    [...own].filter((digit, at) => digit !== their[at]).length <= 2 &&
    mine !== 0 &&
    Math.abs(mine - theirs) <= a.room(2)
  );
}

/** The wrong code is the one that no third table has. */
function miscoded(all: All, one: Lone, other: Lone): Outcome | null {
  const [a, b] = [all.get(one.table), all.get(other.table)];
  if (!a || !b) return null;
  const votes = (code: string): number =>
    [...all.values()].filter(facts => facts.rowOf(code) !== undefined).length;
  const [own, their] = [a.code(one.row), b.code(other.row)];
  const isOwn = votes(own) <= votes(their);
  const [wrong, right] = isOwn ? [own, their] : [their, own];
  const [facts, lone] = isOwn ? [a, one] : [b, other];
  const said = message('X-21.code', {
    table: facts.id,
    code: wrong,
    other: isOwn ? b.id : a.id,
    right,
    isSure: votes(own) !== votes(their),
  });
  return {
    ...told('X-21', 'advice', said, [cellOf(facts, lone.row)]),
    cause: 'code',
    row: { table: facts.id, code: wrong },
  };
}

function lacking(all: All, { table, row }: Lone, others: readonly Facts[]): Outcome {
  const facts = all.get(table);
  const code = facts?.code(row) ?? '';
  const tables = others.map(({ id }) => id);
  const [first = table] = tables;
  return {
    ...told(
      'X-21',
      'advice',
      message('X-21.only', { table, code, tables }),
      facts ? [cellOf(facts, row)] : [],
    ),
    cause: 'rowMissing',
    row: { table: first, code },
  };
}

/** The same item with another amount in income and in expenditure, where nothing is carried over. */
function unlikeAmounts(all: All, same: boolean): Outcome[] {
  const [income, spent] = [all.get('T2'), all.get('T3')];
  if (!income || !spent || !same) return [notApplicable('X-22')];
  const unlike = income.book.tree.leaves.flatMap(row => {
    const other = spent.rowOf(income.code(row));
    if (other === undefined || spent.book.tree.isParent(other)) return [];
    const difference = Math.abs(totalOf(income, row) - totalOf(spent, other));
    return difference > income.room(4) ? [{ row, other }] : [];
  });
  if (unlike.length === 0) return [exactly('X-22')];
  const codes = unlike.map(({ row }) => income.code(row));
  const cells = unlike.flatMap(({ row, other }) => [
    totalCell(income, row),
    totalCell(spent, other),
  ]);
  return [told('X-22', 'advice', message('X-22.amounts', { codes }), cells.flat())];
}

function totalOf(facts: Facts, row: number): number {
  return facts.rows[row]?.amounts.total?.fen ?? 0;
}

function totalCell(facts: Facts, row: number): FindingCell[] {
  const amount = facts.rows[row]?.amounts.total;
  return amount ? [{ ...amount.cell, table: facts.id, shown: amount.shown }] : [];
}

function cellOf(facts: Facts, row: number): FindingCell {
  const line = facts.rows[row];
  return line
    ? labelCell(facts.id, line)
    : { sheet: '', address: 'A1', table: facts.id, shown: '' };
}
