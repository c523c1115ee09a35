/** What the candidates of a question are worth now. */
import type { Accounts } from '../../accounts/model';
import type { CellRef } from '../../address';
import { formatFenExactly } from '../../money';
import { fenIn, placeOf } from './print/evaluate';
import type { Expr } from './wording/wording';

/** What last year's tables answer of the inputs that a learned wording asks for, by their ids. */
export function priorValues(
  ids: readonly string[],
  prior: Accounts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.flatMap(id => {
      const [, table, row, column] = /^prior\.(T\d)\.(.+)\.(\w+)$/.exec(id) ?? [];
      if (table === undefined || row === undefined || column === undefined) return [];
      const fen = fenIn(prior, { e: 'cell', table: table as 'T1', row, column }, null);
      return fen === null ? [] : [[id, formatFenExactly(fen)]];
    }),
  );
}

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
