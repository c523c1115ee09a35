/**
 * The JSON objects that the command line prints, one per workbook (design §4): numbers as texts of decimals exactly
 * as shown, addresses like D8. A field is never left out; what is unknown is null.
 */
import type { Accounts, Amount, Row, Table } from '../core/accounts/model';
import { ACCOUNT_TABLES } from '../core/accounts/model';
import type { Field } from '../core/accounts/evaluations/model';
import type { Explanation, FindingCell, SuspectCell } from '../core/checks/model';
import type { CellRef } from '../core/address';
import { exact, formatFenExactly } from '../core/money';
import { plainLabel } from './labels';
import type { CheckReport } from './check/check';
import { tableStates } from './check/check';
import { sayChinese } from '../messages/zh';

interface AmountJson {
  table: string;
  row: string;
  label: string;
  column: string;
  sheet: string;
  address: string;
  shown: string;
  wan: string;
}

export function accountsJson(file: string, accounts: Accounts): object {
  return {
    schema: 'juesuan/accounts@1',
    file,
    status: 'read',
    reason: null,
    ...headJson(accounts),
    amounts: amountsJson(accounts),
  };
}

/** What is known of where a cell stands beside its address: of a document, page and box. */
export type Placed = (cell: CellRef) => object;
const NOWHERE: Placed = () => ({});

export function checkJson(file: string, report: CheckReport, placed = NOWHERE): object {
  const cellAt = (cell: FindingCell): object => ({ ...cellJson(cell), ...placed(cell) });
  const { result, ignored, accounts, elapsedMs } = report;
  return {
    schema: 'juesuan/check@1',
    file,
    status: 'read',
    reason: null,
    ...headJson(accounts),
    counts: result.counts,
    findings: result.findings.map(finding => ({
      rule: finding.rule,
      class: finding.class,
      message: sayChinese(finding.message),
      cells: finding.cells.map(cellAt),
      difference: finding.difference,
      allowed: finding.allowed,
      // Where the finding itself tells what is the matter.
      ...(finding.cause ? { cause: finding.cause, row: finding.row ?? null } : {}),
    })),
    suspects: result.suspects.map(({ certainty, parent, explanations, explains }) => ({
      certainty,
      parent: parent === null ? null : cellAt(parent),
      // Places in `findings`, from 0: an addition to design §4.
      explains,
      explanations: explanations.map(explanation => explanationJson(explanation, placed)),
    })),
    // An addition to design §4: what a person accepted, with the reason.
    ignored: ignored.map(({ finding, reason }) => ({
      rule: finding.rule,
      class: finding.class,
      message: sayChinese(finding.message),
      cells: finding.cells.map(cellAt),
      reason,
    })),
    // Another one: what the workbook keeps of ours and could not be used.
    stateProblems: report.stateProblems.map(sayChinese),
    elapsedMs: Math.round(elapsedMs * 10) / 10,
  };
}

/** For a file that cannot be read at all; `schema` is that of the command. */
export function unreadableJson(schema: string, file: string, reason: string): object {
  return {
    schema,
    file,
    status: 'unreadable',
    reason,
    unit: null,
    year: null,
    amountUnit: null,
    tables: [],
    ...(schema === 'juesuan/check@1'
      ? {
          counts: { exact: 0, tail: 0, failed: 0, advice: 0, notApplicable: 0, notChecked: 0 },
          findings: [],
          suspects: [],
          ignored: [],
          stateProblems: [],
          elapsedMs: 0,
        }
      : {}),
    ...(schema === 'juesuan/accounts@1' ? { amounts: [] } : {}),
  };
}

/** `wording` is an addition to design §4: which one, and what told it; `by` is null where nothing did. */

/** What was read of each table; the first fields of every answer. */
export function headJson(accounts: Accounts): object {
  const { unit, year, amountUnit } = accounts;
  return {
    unit,
    year,
    amountUnit,
    tables: tableStates(accounts).map(({ id, sheet, status, reason }) => ({
      id,
      sheet,
      status,
      reason: reason && sayChinese(reason),
    })),
  };
}

export function cellJson({ sheet, address, table, shown }: FindingCell): object {
  return { sheet, address, table, shown };
}

/** `row` where the cause is about a row or a table; its code is null for a table, or where it is not known. */
function explanationJson({ cause, row, cells, message }: Explanation, placed: Placed): object {
  return {
    cause,
    row,
    cells: cells.map(cell => ({ ...suspectJson(cell), ...placed(cell) })),
    message: sayChinese(message),
  };
}

function suspectJson({ sheet, address, shown, implied, kind }: SuspectCell): object {
  return { sheet, address, shown, implied, kind };
}

function amountsJson(accounts: Accounts): AmountJson[] {
  const tables = ACCOUNT_TABLES.flatMap(id => tableAmounts(accounts.tables[id]));
  return [...tables, ...evaluationAmounts(accounts)];
}

function tableAmounts(table: Table): AmountJson[] {
  return table.rows.flatMap(row =>
    table.columns.flatMap(column => {
      const amount = row.amounts[column.key];
      return amount?.state === 'number' ? [amountJson(table.id, row, column.label, amount)] : [];
    }),
  );
}

function amountJson(table: string, row: Row, column: string, amount: Amount): AmountJson {
  return {
    table,
    row: row.code ?? plainLabel(row.label),
    label: row.label.trim(),
    column,
    sheet: amount.cell.sheet,
    address: amount.cell.address,
    shown: amount.shown,
    wan: formatFenExactly(amount.fen),
  };
}

/** The money of P1 and P2; scores and rates are no amounts. */
function evaluationAmounts({ department, projects }: Accounts): AmountJson[] {
  const fundRows = department.funds.flatMap(({ label, initialBudget, annualBudget, executed }) => [
    fieldJson('P1', label, '年初预算数', initialBudget),
    fieldJson('P1', label, '全年预算数', annualBudget),
    fieldJson('P1', label, '全年执行数', executed),
  ]);
  const projectRows = projects.rows.flatMap(
    ({ name, annualBudget, executed, executedBySystem }) => [
      fieldJson('P2', name, '全年预算数', annualBudget),
      fieldJson('P2', name, '全年执行数', executed),
      ...(executedBySystem ? [fieldJson('P2', name, '系统查询全年执行数', executedBySystem)] : []),
    ],
  );
  return [...fundRows, ...projectRows].filter(row => row !== null);
}

function fieldJson(
  table: string,
  label: string,
  column: string,
  { number, cell, shown }: Field,
): AmountJson | null {
  if (number === null) return null;
  return {
    table,
    row: plainLabel(label),
    label,
    column,
    sheet: cell.sheet,
    address: cell.address,
    shown,
    wan: exact(number).toFixed(),
  };
}
