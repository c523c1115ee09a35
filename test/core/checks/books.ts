/** Workbooks of test/fixtures as accounts, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts } from '../../../src/core/accounts/model';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';

const FIXTURES = join(__dirname, '../../fixtures');
const known = new Map<string, Accounts>();

export function accountsOf(file: string): Accounts {
  const read = known.get(file);
  if (read) return read;
  const opened = openWorkbook(new Uint8Array(readFileSync(join(FIXTURES, file))), file);
  if (!opened.ok) throw new Error(`${file}: ${opened.error.message}`);
  const accounts = readAccounts(gridsOf(opened.value));
  known.set(file, accounts);
  return accounts;
}
