/**
 * 校验: from what was understood of a workbook to findings, counts and suspects (design D5–D7).
 */
import type { Accounts } from '../accounts/model';
import { Checker } from './checker';
import type { CheckOptions, CheckResult } from './model';

export { Checker } from './checker';
export { tableNumber, unreadTables } from './missingTables';

/** A single check; for checks after each edit keep a `Checker`. */
export function checkAccounts(
  accounts: Accounts,
  options: Partial<CheckOptions> = {},
): CheckResult {
  return new Checker().check(accounts, options);
}
