/**
 * The workbook of the year before: used only for a workbook of the same unit one year later, since comparing it with
 * another would report errors that are none.
 */
import type { AccountTableId, Accounts } from '../../core/accounts/model';
import { formatFen } from '../../core/money';
import type { Inputs } from '../../core/narrative/model';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';

/** Why `prior` is not the year before of `accounts`; `null` when nothing speaks against it. */
export function mismatch(prior: Accounts, accounts: Accounts): Problem | null {
  const [theirUnit, ourUnit] = [prior.unit, accounts.unit];
  if (theirUnit !== null && ourUnit !== null && theirUnit !== ourUnit)
    return problem('priorUnit', { theirs: theirUnit, ours: ourUnit });
  const [theirYear, ourYear] = [prior.year, accounts.year];
  if (theirYear !== null && ourYear !== null && theirYear !== ourYear - 1)
    return problem('priorYear', { theirs: theirYear, ours: ourYear });
  return null;
}

/** Input id → where last year's amount stands. Totals of both sides are taken only when they agree. */
const TOTALS: readonly (readonly [
  id: string,
  table: AccountTableId,
  places: readonly (readonly [row: string, column: string])[],
])[] = [
  [
    'prior.total',
    'T1',
    [
      ['in.grand', 'income'],
      ['out.grand', 'expenditure'],
    ],
  ],
  [
    'prior.fiscal',
    'T4',
    [
      ['in.grand', 'income'],
      ['out.grand', 'total'],
    ],
  ],
  ['prior.generalBudget', 'T5', [['total', 'total']]],
];

/** What last year's tables answer of this year's 填报. */
export function priorInputs(prior: Accounts): Inputs {
  const inputs: Record<string, string> = {};
  for (const [id, table, places] of TOTALS) {
    const amounts = places.map(
      ([row, column]) =>
        prior.tables[table].rows.find(candidate => candidate.key === row)?.amounts[column],
    );
    const [first] = amounts;
    if (first && amounts.every(amount => amount?.state === 'number' && amount.fen === first.fen))
      inputs[id] = formatFen(first.fen);
  }
  return inputs;
}
