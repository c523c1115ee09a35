/**
 * Which rows of a table a text lists.
 */
import type { Amount, ColumnKey, Row, Table } from '../../accounts/model';
import { saysNothing } from '../../accounts/amount/noNumber';

/** Rows with an amount other than nothing in the column, by code; words that are no amount are something. */
export function rowsWith(
  table: Table | null,
  column: ColumnKey,
  length: number,
  alsoZero: (row: Row) => boolean = () => false,
): readonly Row[] {
  return (table?.rows ?? []).filter(row => {
    const amount = row.amounts[column];
    return (
      row.code?.length === length &&
      amount !== undefined &&
      (amount.fen !== 0 || isWords(amount) || alsoZero(row))
    );
  });
}

/** "—" says that there is nothing. */
export function isWords(amount: Amount): boolean {
  return amount.state === 'text' && !saysNothing(amount.shown);
}
