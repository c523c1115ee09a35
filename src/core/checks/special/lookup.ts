/**
 * Single amounts of the nine tables by name, for rules that compare them with the performance tables.
 */
import type { AccountTableId } from '../../accounts/model';
import { isNothing } from '../../accounts/amount/noNumber';
import type { Book, BookCell } from '../identities/amountBook';

/** The cell with a number, or null: absent, blank and text alike. */
export function amountAt(
  book: Book,
  id: AccountTableId,
  row: string,
  column: string,
): BookCell | null {
  const table = book.table(id);
  const index = table?.availability === 'usable' ? table.tree.keys.get(row) : undefined;
  const cell = index === undefined ? undefined : table?.cell(index, column);
  return cell?.amount.state === 'number' ? cell : null;
}

/** Whether something stands there that is no number: it may be any amount. */
export function isUnread(book: Book, id: AccountTableId, row: string, column: string): boolean {
  const amount = book.accounts.tables[id].rows.find(one => one.key === row)?.amounts[column];
  return amount?.state === 'text' && !isNothing(amount);
}

/** Total spending of T3, and of T4 where it differs. */
export function finalsOf(book: Book): BookCell[] {
  return [
    amountAt(book, 'T3', 'total', 'total'),
    amountAt(book, 'T4', 'out.total', 'total'),
  ].filter(cell => cell !== null);
}
