/**
 * Items whose amount is 0, and which of them a text lists: 经营收入0.00万元，占0.00%. Some regions list them, most do not,
 * and a text may list some only, so each is known by a key: the name of a kind of income or expenditure, the code of a
 * class or an item of the general budget.
 */
import type { Accounts, Amount, Row } from '../../accounts/model';
import { saysNothing } from '../../accounts/amount/noNumber';
import { wordsOf } from '../language/nodes';
import { INCOMES, SPENDINGS } from '../packs/shared/kindNames';
import { itemPath } from '../packs/shared/itemPath';

const NOTHING = '0(?:\\.0+)?万元';

/** Keys of the items of 0 that the text lists. */
export function zeroItemsIn({ tables }: Accounts, text: string): readonly string[] {
  const folded = fold(text);
  if (folded === '') return [];
  const says = (words: string, after: string): boolean =>
    new RegExp(`${escaped(fold(words))}${after}`).test(folded);
  const kinds = [
    [tables.T2, INCOMES],
    [tables.T3, SPENDINGS],
  ] as const;
  const names = kinds.flatMap(([table, columns]) => {
    const total = table.rows.find(row => row.key === 'total');
    return Object.entries(columns).flatMap(([column, name]) =>
      isNothing(total?.amounts[column]) && says(name, `${NOTHING},占`) ? [name] : [],
    );
  });
  const rows = tables.T5.rows.filter(row => isNothing(row.amounts['total']));
  const classes = rows.filter(
    row =>
      row.code?.length === 3 &&
      says(row.label.replace(/支出\s*$/, ''), `(?:支出)?\\(类\\)(?:支出)?${NOTHING},占`),
  );
  const items = rows.filter(
    row => row.code?.length === 7 && says(wordsOf(itemPath(tables.T5, row)), ''),
  );
  return [...names, ...[...classes, ...items].map((row: Row) => row.key)];
}

/** A cell that is there and holds nothing: 0, a blank, a dash. */
export function isNothing(amount: Amount | undefined): boolean {
  return (
    amount !== undefined &&
    amount.fen === 0 &&
    (amount.state !== 'text' || saysNothing(amount.shown))
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
