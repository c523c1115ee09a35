/**
 * How exactly a table really gives its amounts, from what they show together: whole 万元 with two zeros behind the point,
 * or 元 converted from 万元 that were rounded to 0.01, are no more exact for the digits that are always 0. Amounts get
 * that step, so that sums have the room which rounding needs.
 */
import type { Accounts, AccountTableId, Amount, Table } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import type { Fen } from '../../money';

/** Steps coarser than a whole 万元 are round amounts, not rounding. */
const COARSEST = 1_000_000;
/** Different amounts that must agree; by chance each is a multiple one time in ten. */
const FEWEST = 6;
/** With so many a cell that was forgotten does not count. */
const MANY = 20;
const NEARLY_ALL = 0.95;

const known = new WeakMap<Table, ReadonlyMap<Fen, Table>>();

/** The accounts with the steps that their amounts really have. */
export function withTrueSteps(accounts: Accounts): Accounts {
  const steps = new Map<AccountTableId, Fen>();
  for (const id of ACCOUNT_TABLES) {
    const step = stepShown(accounts.tables[id]);
    if (step !== null) steps.set(id, step);
  }
  if (steps.size === 0) return accounts;
  const own = commonStep(accounts, steps);
  const tables = { ...accounts.tables };
  for (const id of ACCOUNT_TABLES) {
    const step = steps.get(id) ?? own;
    if (step !== null) tables[id] = coarsened(tables[id], step);
  }
  return { ...accounts, tables };
}

/** Tables whose amounts are less exact than those of other tables, against what they print; of accounts with true steps. */
export function coarserTables({ tables }: Accounts): ReadonlyMap<AccountTableId, Fen> {
  const finest = Math.min(
    ...ACCOUNT_TABLES.filter(id => amountsOf(tables[id]).size >= FEWEST).map(
      id => stepOfMost(tables[id]) ?? Infinity,
    ),
  );
  return new Map(
    ACCOUNT_TABLES.map(id => [id, stepOfMost(tables[id]) ?? 0] as const).filter(
      ([id, step]) => step > finest && isLessExactThanPrinted(tables[id]),
    ),
  );
}

function isLessExactThanPrinted({ rows }: Table): boolean {
  return rows.some(({ amounts }) =>
    Object.values(amounts).some(({ printedStep }) => printedStep !== undefined),
  );
}

/** The step of the workbook, where no table of any size is more exact: it holds for small tables, too. */
function commonStep(accounts: Accounts, steps: ReadonlyMap<AccountTableId, Fen>): Fen | null {
  const large = ACCOUNT_TABLES.filter(id => amountsOf(accounts.tables[id]).size >= FEWEST);
  return large.every(id => steps.has(id)) ? Math.min(...steps.values()) : null;
}

/** The step where it is coarser than the format says; null where it is not, or too few amounts tell. */
function stepShown(table: Table): Fen | null {
  const amounts = [...amountsOf(table)];
  const [first] = amounts;
  if (first === undefined || amounts.length < FEWEST) return null;
  const shown = stepOfMost(table) ?? 1;
  const needed = amounts.length >= MANY ? NEARLY_ALL * amounts.length : amounts.length;
  let step = shown;
  while (step * 10 <= COARSEST && amounts.filter(fen => fen % (step * 10) === 0).length >= needed)
    step *= 10;
  return step > shown ? step : null;
}

/** Sizes of the amounts, each once: one amount in many rows says no more than in one. */
const amountsOf = oncePerTable(
  ({ rows }): ReadonlySet<Fen> =>
    new Set(
      rows
        .flatMap(({ amounts }) => Object.values(amounts))
        .filter(({ state, fen }) => state === 'number' && fen !== 0)
        .map(({ fen }) => Math.abs(fen)),
    ),
);

/** The step of most of its amounts; null without any. */
const stepOfMost = oncePerTable(({ rows }): Fen | null => {
  const counts = new Map<Fen, number>();
  for (const { state, step } of rows.flatMap(({ amounts }) => Object.values(amounts)))
    if (state === 'number') counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
});

/** The step of which all its amounts are multiples, however few; null where none is coarser than what they show. */
export function stepOfAll(table: Table): Fen | null {
  const amounts = [...amountsOf(table)];
  const shown = stepOfMost(table) ?? 1;
  let step = shown;
  while (
    amounts.length > 0 &&
    step * 10 <= COARSEST &&
    amounts.every(fen => fen % (step * 10) === 0)
  )
    step *= 10;
  return step > shown ? step : null;
}

/** How many different amounts a table has. */
export function amountCount(table: Table): number {
  return amountsOf(table).size;
}

/** Several rules ask the same of a table, and after an edit all tables but one are those of before. */
function oncePerTable<T>(of: (table: Table) => T): (table: Table) => T {
  const answers = new WeakMap<Table, { readonly answer: T }>();
  return table => {
    const before = answers.get(table);
    if (before) return before.answer;
    const answer = of(table);
    answers.set(table, { answer });
    return answer;
  };
}

/** The same table for the same step, so that what was tested of it stands. */
export function coarsened(table: Table, step: Fen): Table {
  const made = known.get(table)?.get(step);
  if (made) return made;
  const isCoarse = (amount: Amount): boolean =>
    amount.state === 'number' && amount.step < step && amount.fen % step === 0;
  const rows = table.rows.map(row => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([key, amount]) => [
        key,
        isCoarse(amount) ? { ...amount, step, printedStep: amount.step } : amount,
      ]),
    ),
  }));
  const coarse = { ...table, rows };
  known.set(table, new Map([...(known.get(table) ?? []), [step, coarse]]));
  return coarse;
}
