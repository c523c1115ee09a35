/**
 * What was not checked, told once per table that was not read, never once per rule.
 */
import type { AccountsMessage } from '../accounts/messages';
import type { AccountTableId, Accounts, TableId } from '../accounts/model';
import { ACCOUNT_TABLES, ALL_TABLES } from '../accounts/model';
import { message } from '../message';
import { tableAvailability } from './identities/amountBook';
import type { Finding } from './model';
import { ruleById } from './rules';

/** Of the nine tables of that year's forms, those that were not found or not read. */
export function unreadTables(accounts: Accounts): readonly AccountTableId[] {
  return ACCOUNT_TABLES.filter(id => isMissing(accounts, id));
}

/** 公开03表, by the order of the nine tables. */
export function tableNumber(id: AccountTableId): string {
  return `公开0${String(ACCOUNT_TABLES.indexOf(id) + 1)}表`;
}

function isMissing(accounts: Accounts, id: TableId): boolean {
  return tableAvailability(accounts, id) === 'missing' && isInForms(id, accounts.year);
}

export function missingTables(accounts: Accounts): Finding[] {
  return ALL_TABLES.filter(id => isMissing(accounts, id)).map(id => ({
    rule: ruleOfTable(id),
    class: 'notChecked',
    message: isOfFormsAlone(accounts, id)
      ? message('unread.notWithForms', { table: id })
      : message('unread.table', { table: id, reason: reasonOf(accounts, id) }),
    cells: [],
    difference: null,
    allowed: null,
  }));
}

/** Self-evaluation forms without the nine tables: the other evaluation table need not be there, no title is wrong. */
function isOfFormsAlone(accounts: Accounts, id: TableId): boolean {
  const { department, projects, forms, tables } = accounts;
  const own = { P1: department, P2: projects }[id as string];
  return (
    own?.status === 'notFound' &&
    own.reason?.code === 'choice.notFound' &&
    (forms.length > 0 || [department, projects].some(({ status }) => status !== 'notFound')) &&
    ACCOUNT_TABLES.every(table => tables[table].status === 'notFound')
  );
}

/** A table that the forms of that year did not have is not missing: its rules do not apply. */
function isInForms(id: TableId, year: number | null): boolean {
  const since = ruleById(`${id}-01`)?.since;
  return since === undefined || year === null || year >= since;
}

function ruleOfTable(id: TableId): string {
  if (id === 'P1') return 'P-01';
  return id === 'P2' ? 'P-12' : 'TX-02';
}

function reasonOf(accounts: Accounts, id: TableId): AccountsMessage | null {
  if (id === 'P1') return accounts.department.reason;
  return id === 'P2' ? accounts.projects.reason : accounts.tables[id].reason;
}

export function priorFinding(): Finding {
  return {
    rule: 'X-19',
    class: 'notChecked',
    cells: [],
    difference: null,
    allowed: null,
    message: message('unread.noPrior', {}),
  };
}

const CARRIED_OVER: readonly AccountTableId[] = ['T1', 'T4', 'T7'];

/** Tables of the year before that the opening balances should be compared with. */
export function missingPrior(prior: Accounts): Finding[] {
  return CARRIED_OVER.filter(id => tableAvailability(prior, id) === 'missing').map(id => ({
    rule: 'X-19',
    class: 'notChecked',
    cells: [],
    difference: null,
    allowed: null,
    message: message('unread.priorTable', { table: id }),
  }));
}
