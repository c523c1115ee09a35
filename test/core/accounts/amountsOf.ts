/** All amounts of accounts as "table row column" → 分, blanks and printed zeros alike 0 and left out. */
import type { Accounts } from '../../../src/core/accounts/model';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';

export function amountsOf(accounts: Accounts): Record<string, number> {
  const amounts: Record<string, number> = {};
  for (const id of ACCOUNT_TABLES) {
    for (const row of accounts.tables[id].rows) {
      for (const [column, amount] of Object.entries(row.amounts)) {
        if (amount.state === 'number' && amount.fen !== 0)
          amounts[`${id} ${row.key} ${column}`] = amount.fen;
      }
    }
  }
  return amounts;
}
