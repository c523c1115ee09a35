/** T1-07: negative amounts, one finding a table. */
import type { AccountTableId, Row } from '../../../accounts/model';
import { ACCOUNT_TABLES } from '../../../accounts/model';
import { message } from '../../../message';
import type { Book } from '../../identities/amountBook';
import { findingCell } from '../../names';
import type { Check, Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';

/** Negative amounts, one finding a table. */
export const SIGN_CHECKS: readonly Check[] = ACCOUNT_TABLES.map((id): Check => ({
  of: ({ tables, amountUnit }) => [tables[id], amountUnit],
  run: book => [signOutcome(book, id)],
}));

function signOutcome(book: Book, id: AccountTableId): Outcome {
  const table = book.table(id);
  if (table?.availability !== 'usable') return notApplicable('T1-07');
  if (!table.table.rows.some(hasNegative)) return exactly('T1-07');
  const negative = table.all().filter(cell => cell.fen < 0);
  const cells = negative.map(findingCell);
  const amounts = cells.map(({ address, shown }) => ({ address, shown }));
  return told('T1-07', 'advice', message('T1-07.negative', { table: id, amounts }), cells);
}

function hasNegative({ amounts }: Row): boolean {
  for (const key in amounts) {
    if ((amounts[key]?.fen ?? 0) < 0) return true;
  }
  return false;
}
