/**
 * 校验: from what was understood of a workbook to findings, counts and suspects (design D5–D7).
 *
 * Amount rules expand to identities, which are tested one by one and then jointly; the wrong cells are looked for in
 * what failed. Special rules answer for themselves. Nothing here throws for what a person's workbook holds.
 */
import type { Accounts } from '../accounts/model';
import { ACCOUNT_TABLES, ALL_TABLES } from '../accounts/model';
import type { TableId } from '../accounts/model';
import { Book, tableAvailability } from './book';
import { expand } from './expand';
import { findingOf, hasFiscalMoneyOnly, isCertain, judge } from './judge';
import { locate } from './locate';
import { suspectsOf } from './locate/suspects';
import type { CheckOptions, CheckResult, Counts, Finding, FindingClass, Suspect } from './model';
import { TABLE_NAMES } from './names';
import { AMOUNT_RULES } from './rules';
import { specialOutcomes, unavailable } from './special';
import type { Outcome } from './special';

const DEFAULTS: CheckOptions = { rounding: 'published' };

type CountKey = keyof Counts;

export function checkAccounts(accounts: Accounts, options: Partial<CheckOptions> = {}): CheckResult {
  const { rounding, prior } = { ...DEFAULTS, ...options };
  const book = new Book(accounts, prior ?? null);
  const expansion = expand(book, AMOUNT_RULES, rounding);
  const judged = judge(book, expansion.identities);
  const findings: Finding[] = [];
  const indexes = new Map<number, number>();
  judged.forEach((one, index) => {
    const finding = findingOf(book, one);
    if (finding) indexes.set(index, findings.push(finding) - 1);
  });
  const fiscalOnly = hasFiscalMoneyOnly(book);
  const unchecked = new Set(judged.filter(one => one.class === 'notChecked').map(one => one.identity));
  const localisation = locate(book, expansion.identities, identity => !unchecked.has(identity) && isCertain(identity, fiscalOnly));
  const suspects: Suspect[] = suspectsOf(book, localisation, identity => indexes.get(identity));
  const outcomes = specialOutcomes(book);
  for (const outcome of outcomes) addOutcome(outcome, findings, suspects);
  const missing = [...new Set([...expansion.notChecked, ...unavailable(accounts)])];
  findings.push(...missingTables(accounts), ...(prior ? [] : [priorFinding()]));
  const classes: CountKey[] = [...judged.map(one => one.class), ...outcomes.map(one => one.class)];
  return { counts: countsOf(classes, expansion.notApplicable, missing.length), findings, suspects };
}

function addOutcome(outcome: Outcome, findings: Finding[], suspects: Suspect[]): void {
  const { rule, class: judged, message, cells, difference, allowed, explanations = [] } = outcome;
  if (judged === 'exact' || judged === 'notApplicable') return;
  const index = findings.push({ rule, class: judged, message, cells, difference, allowed }) - 1;
  if (explanations.length > 0) suspects.push({ certainty: 'candidates', parent: null, explanations, explains: [index] });
}

function countsOf(classes: readonly CountKey[], notApplicable: number, notChecked: number): Counts {
  const count = (key: FindingClass | 'exact' | 'notApplicable'): number => classes.filter(one => one === key).length;
  return {
    exact: count('exact'), tail: count('tail'), failed: count('failed'), advice: count('advice'),
    notApplicable: count('notApplicable') + notApplicable, notChecked: count('notChecked') + notChecked,
  };
}

/** One finding per table that was not read, never one per rule. */
function missingTables(accounts: Accounts): Finding[] {
  return ALL_TABLES.filter(id => tableAvailability(accounts, id) === 'missing').map(id => ({
    rule: ruleOfTable(id), class: 'notChecked', message: missingMessage(accounts, id), cells: [], difference: null, allowed: null,
  }));
}

function ruleOfTable(id: TableId): string {
  if (id === 'P1') return 'P-01';
  return id === 'P2' ? 'P-12' : 'TX-02';
}

function missingMessage(accounts: Accounts, id: TableId): string {
  const reason = reasonOf(accounts, id);
  const why = reason ? `（${reason.replace(/。$/, '')}）` : '';
  const order = ACCOUNT_TABLES.findIndex(one => one === id) + 1;
  const name = order > 0 ? `公开0${String(order)}表 ${TABLE_NAMES[id]}` : TABLE_NAMES[id];
  return `没有读到“${name}”${why}，与它有关的勾稽关系没有检查，不等于通过。`;
}

function reasonOf(accounts: Accounts, id: TableId): string | null {
  if (id === 'P1') return accounts.department.reason;
  return id === 'P2' ? accounts.projects.reason : accounts.tables[id].reason;
}

function priorFinding(): Finding {
  return {
    rule: 'X-19', class: 'notChecked', cells: [], difference: null, allowed: null,
    message: '没有提供上年决算，年初结转和结余是否等于上年年末数没有检查。',
  };
}
