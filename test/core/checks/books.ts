/** Workbooks of test/fixtures as accounts, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts, AccountTableId, Amount } from '../../../src/core/accounts/model';
import type { CheckResult, FindingClass } from '../../../src/core/checks/model';
import { toFen } from '../../../src/core/money';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';
import { sayChinese } from '../../../src/messages/zh';

const FIXTURES = join(__dirname, '../../fixtures');
const known = new Map<string, Accounts>();

export function accountsOf(file: string): Accounts {
  const read = known.get(file);
  if (read) return read;
  const opened = openWorkbook(new Uint8Array(readFileSync(join(FIXTURES, file))), file);
  if (!opened.ok) throw new Error(`${file}: ${sayChinese(opened.error)}`);
  const accounts = readAccounts(gridsOf(opened.value));
  known.set(file, accounts);
  return accounts;
}

/** The accounts with one amount replaced: `text` as a person would type it, '' for a blank, what is no number as text. */
export function typed(
  accounts: Accounts,
  table: AccountTableId,
  row: string,
  column: string,
  text: string,
): Accounts {
  const old = accounts.tables[table];
  const rows = old.rows.map(one => {
    const amount = one.amounts[column];
    return one.key === row && amount
      ? { ...one, amounts: { ...one.amounts, [column]: amountOf(amount, text) } }
      : one;
  });
  return { ...accounts, tables: { ...accounts.tables, [table]: { ...old, rows } } };
}

function amountOf(amount: Amount, text: string): Amount {
  if (text === '') return { ...amount, state: 'blank', fen: 0, shown: '' };
  if (Number.isNaN(Number(text))) return { ...amount, state: 'text', fen: 0, shown: text };
  return { ...amount, state: 'number', fen: toFen(text, '万元', 2) ?? 0, shown: text };
}

/** Cells of the findings of a class, as "rule D8 D9". */
export function told(result: CheckResult, judged: FindingClass): string[] {
  return result.findings
    .filter(finding => finding.class === judged)
    .map(({ rule, cells }) => [rule, ...cells.map(({ address }) => address)].join(' '));
}

/** Suspects as "certain T3!D10=2488.07"; the explanations of one suspect separated by " | ". */
export function suspected(result: CheckResult): string[] {
  return result.suspects.map(
    ({ certainty, explanations }) =>
      `${certainty} ${explanations
        .map(({ cells }) =>
          cells.map(cell => `${cell.table ?? ''}!${cell.address}=${cell.implied ?? '?'}`).join(' '),
        )
        .join(' | ')}`,
  );
}
