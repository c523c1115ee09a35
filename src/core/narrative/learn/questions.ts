/** What the candidates of a question are worth now. */
import type { Accounts } from '../../accounts/model';
import type { CellRef } from '../../address';
import { formatFenExactly } from '../../money';
import { fenIn, placeOf } from './print/evaluate';
import type { Expr } from './wording/wording';

export function worthNow(
  accounts: Accounts,
  x: Expr,
): { readonly amount: string | null; readonly cells: readonly CellRef[] } {
  const fen = fenIn(accounts, x, null);
  const place = placeOf(x, null);
  const cell =
    place &&
    accounts.tables[place[0]].rows.find(row => row.key === place[1])?.amounts[place[2]]?.cell;
  return { amount: fen === null ? null : formatFenExactly(fen), cells: cell ? [cell] : [] };
}
