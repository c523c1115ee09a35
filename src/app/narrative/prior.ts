/**
 * The workbook of the year before: used only for a workbook of the same unit one year later, since comparing it with
 * another would report errors that are none.
 */
import type { AccountTableId, Accounts } from '../../core/accounts/model';
import { formatFenExactly } from '../../core/money';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
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
  ['prior.operating', 'T6', [['public', 'amount']]],
  ...(['total', 'abroad', 'vehicle', 'reception'] as const).map(
    column => [`prior.threePublic.${column}`, 'T9', [['final', column]]] as const,
  ),
];
const OPERATING = 'prior.operating';

/**
 * What last year's tables answer of this year's 填报. The 公用经费 stands for the 机关运行经费 of last year only where it
 * does so this year: not where a person gave another amount, or none applies, and not where there was none (rule N10).
 */
export function priorInputs(prior: Accounts, given: Inputs = {}): Inputs {
  const inputs: Record<string, string> = {};
  const differs =
    (given['operating.amount'] ?? '').trim() !== '' || given['operating.scope'] === '不属于';
  for (const [id, table, places] of TOTALS) {
    if (id === OPERATING && differs) continue;
    const amounts = places.map(
      ([row, column]) =>
        prior.tables[table].rows.find(candidate => candidate.key === row)?.amounts[column],
    );
    const [first] = amounts;
    const isOne =
      first && amounts.every(amount => amount?.state === 'number' && amount.fen === first.fen);
    if (isOne && !(id === OPERATING && first.fen === 0)) inputs[id] = formatFenExactly(first.fen);
  }
  return inputs;
}

/** That last year's 机关运行经费 was taken from the 公用经费, where it was; for a person to look at. */
export function priorAdvice(inputs: Inputs): readonly Message[] {
  const amount = inputs[OPERATING];
  return amount === undefined ? [] : [message('advice.operatingPrior', { amount })];
}
