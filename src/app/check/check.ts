/**
 * 校验: read the workbook, understand its tables, test the identities. Nothing is written here; see `mark.ts`.
 */
import { Reader, readAccounts } from '../../core/accounts';
import type { AccountsMessage } from '../../core/accounts/messages';
import type { Accounts } from '../../core/accounts/model';
import { ALL_TABLES } from '../../core/accounts/model';
import type { TableId, TableStatus } from '../../core/accounts/model';
import { Checker } from '../../core/checks';
import type { CheckOptions, CheckResult } from '../../core/checks/model';
import type { Grid } from '../../core/grid';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import { TABLE_NAMES } from '../../messages/zh/names';
import type { IgnoredFinding } from './ignored';
import { ignoredFrom, sift } from './ignored';
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

type Understood = Pick<CheckReport, 'snapshot' | 'accounts'>;

/** Why there is nothing to check, or `null`: no table is there, or none of those that are there could be read. */
export function nothingToCheck(report: Understood): Problem | null {
  return noTables(report) ?? noAmounts(report);
}

/** Not one of the tables is there. */
export function noTables({ snapshot, accounts }: Understood): Problem | null {
  const none = tableStates(accounts).every(table => table.status === 'notFound');
  return none ? problem('noTables', noTablesMessage(snapshot)) : null;
}

function noAmounts({ accounts }: Understood): Problem | null {
  const states = tableStates(accounts);
  if (states.some(({ status }) => status === 'read')) return null;
  const unread = states.filter(({ status }) => status === 'unreadable' || status === 'ambiguous');
  const [first] = unread;
  return first ? problem('noAmounts', noAmountsMessage(first, unread.length)) : null;
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

function noAmountsMessage({ id, reason }: TableState, count: number): string {
  const others = count > 1 ? `等 ${String(count)} 张表` : '';
  return `“${TABLE_NAMES[id]}”${others}没有读出，没有可校验的金额，不等于没有错误。${reason ? sayChinese(reason) : ''}`;
}

function noTablesMessage(snapshot: Snapshot): string {
  const sheets = snapshot.grids
    .map(grid => `“${grid.sheet}”`)
    .slice(0, 5)
    .join('、');
  const empty = snapshot.grids.every(grid => grid.values.length === 0);
  if (empty) return '这个工作簿是空的，没有可校验的表。请打开含有公开01表至公开09表的工作簿。';
  return `在${sheets}${snapshot.grids.length > 5 ? '等' : ''}工作表里没有找到部门决算公开的表（按表名和表头识别，如“收入支出决算总表”）。请确认打开的是决算公开表工作簿。`;
}
