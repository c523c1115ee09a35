/**
 * 校验: read the workbook, understand its tables, test the identities. Nothing is written here; see `mark.ts`.
 */
import { Reader, readAccounts } from '../../core/accounts';
import type { AccountsMessage } from '../../core/accounts/messages';
import type { Accounts } from '../../core/accounts/model';
import { ACCOUNT_TABLES, ALL_TABLES } from '../../core/accounts/model';
import type { TableId, TableStatus } from '../../core/accounts/model';
import { Checker } from '../../core/checks';
import type { CheckOptions, CheckResult } from '../../core/checks/model';
import type { Grid } from '../../core/grid';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { IgnoredFinding } from './ignored';
import { ignoredFrom, sift } from './ignored';
import { mismatch } from '../narrative/prior';
import { mappingOf, preferencesOf } from '../preferences';
import { OWN_SHEETS } from '../snapshot';
import { stateProblems } from '../stateProblems';
import type { Snapshot, Workbook } from '../workbook';

export interface CheckReport {
  readonly snapshot: Snapshot;
  readonly accounts: Accounts;
  /** Without what a person chose to ignore. */
  readonly result: CheckResult;
  readonly ignored: readonly IgnoredFinding[];
  /** What the workbook keeps of ours and could not be used. */
  readonly stateProblems: readonly Problem[];
  /** Reading the tables and checking them, without the host's round trips. */
  readonly elapsedMs: number;
}

type OptionsFor = Partial<CheckOptions> | ((accounts: Accounts) => Partial<CheckOptions>);

/** What was read and tested the last time; a check with it answers what a check without it answers. */
export class CheckMemory {
  readonly reader = new Reader();
  readonly checker = new Checker();
}

export interface TableState {
  readonly id: TableId;
  readonly status: TableStatus;
  readonly sheet: string | null;
  readonly reason: AccountsMessage | null;
}

export async function checkWorkbook(
  workbook: Workbook,
  options?: Partial<CheckOptions>,
): Promise<Result<CheckReport>> {
  const snapshot = await workbook.read();
  return snapshot.ok ? checkSnapshot(snapshot.value, options) : snapshot;
}

/**
 * The report on whatever was recognised, be it nothing (`noTables`).
 * `memory`: that of the last check of this workbook, so that only what was edited since is read and tested again.
 * `options` may depend on what was read. `onStep` is told after each sheet; the check itself is the last step.
 */
export function reportOn(
  snapshot: Snapshot,
  options: OptionsFor = {},
  memory = new CheckMemory(),
  onStep?: (done: number, total: number) => void,
): CheckReport {
  const start = performance.now();
  const grids = tableGrids(snapshot);
  const accounts = memory.reader.read(grids, mappingOf(snapshot), sheet =>
    onStep?.(sheet + 1, grids.length + 1),
  );
  const preferences = preferencesOf(snapshot);
  const checked = memory.checker.check(accounts, {
    rounding: preferences.rounding,
    ...priorWithin(grids, accounts),
    ...(typeof options === 'function' ? options(accounts) : options),
  });
  const { result, ignored } = sift(checked, ignoredFrom(preferences.ignored));
  return {
    snapshot,
    accounts,
    result,
    ignored,
    stateProblems: stateProblems(snapshot),
    elapsedMs: performance.now() - start,
  };
}

/** The year before, where the workbook holds it as another set of tables of the same unit. */
function priorWithin(grids: readonly Grid[], accounts: Accounts): { readonly prior?: Accounts } {
  const { sets = [], year, unit } = accounts;
  const before = sets.find(one => year !== null && one.year === year - 1 && one.unit === unit);
  if (!before) return {};
  const prior = readAccounts(grids, { sheets: {}, set: before.name });
  return mismatch(prior, accounts) === null ? { prior } : {};
}

/** `reportOn`; fails when not one of the tables is there or could be read: then saying "no error" would be a lie. */
export function checkSnapshot(
  snapshot: Snapshot,
  options: OptionsFor = {},
  memory = new CheckMemory(),
): Result<CheckReport> {
  const report = reportOn(snapshot, options, memory);
  const nothing = nothingToCheck(report);
  return nothing ? err(nothing) : ok(report);
}

/** Named in a sentence. */
const MOST_SHEETS = 5;

type Understood = Pick<CheckReport, 'snapshot' | 'accounts'>;

/** Why there is nothing to check, or `null`: no table is there, or none of those that are there could be read. */
export function nothingToCheck(report: Understood): Problem<'noTables' | 'noAmounts'> | null {
  return noTables(report) ?? noAmounts(report);
}

/** Not one of the tables is there. */
export function noTables({ snapshot, accounts }: Understood): Problem<'noTables'> | null {
  const none =
    accounts.forms.length === 0 &&
    tableStates(accounts).every(table => table.status === 'notFound');
  if (!none) return null;
  const { grids } = snapshot;
  return problem('noTables', {
    sheets: grids.slice(0, MOST_SHEETS).map(({ sheet }) => sheet),
    isMore: grids.length > MOST_SHEETS,
    isEmpty: grids.every(grid => grid.values.length === 0),
  });
}

function noAmounts({ accounts }: Understood): Problem<'noAmounts'> | null {
  const states = tableStates(accounts);
  const tables = ACCOUNT_TABLES.map(id => accounts.tables[id].status);
  if (tables.includes('read')) return null;
  // Evaluations may stand alone; beside tables that could not be read they do not make the workbook read.
  const isAlone = tables.every(status => status === 'notFound');
  const isScored = accounts.forms.length > 0 || states.some(({ status }) => status === 'read');
  if (isAlone && isScored) return null;
  // Tables that hold no amount at all are no accounts either: nothing of them could be compared.
  const unread = states.filter(({ status }) => status !== 'notFound');
  const [first] = unread.filter(({ status }) => status !== 'empty').concat(unread);
  if (!first) return null;
  return problem('noAmounts', { table: first.id, count: unread.length, reason: first.reason });
}

/** The tables of the workbook. */
export function accountsOf(snapshot: Snapshot): Accounts {
  return readAccounts(tableGrids(snapshot), mappingOf(snapshot));
}

/** The add-in's own sheets hold no tables. */
function tableGrids(snapshot: Snapshot): readonly Grid[] {
  const own: readonly string[] = Object.values(OWN_SHEETS);
  return snapshot.grids.filter(grid => !own.includes(grid.sheet));
}

export function tableStates(accounts: Accounts): readonly TableState[] {
  return ALL_TABLES.map(id => {
    const { status, sheet, reason } = tableOf(accounts, id);
    return { id, status, sheet, reason };
  });
}

function tableOf(
  accounts: Accounts,
  id: TableId,
): { status: TableStatus; sheet: string | null; reason: AccountsMessage | null } {
  if (id === 'P1') return accounts.department;
  if (id === 'P2') return accounts.projects;
  return accounts.tables[id];
}
