/**
 * The workbook of the year before: used only for a workbook of the same unit one year later, since comparing it with
 * another would report errors that are none.
 */
import type { Accounts } from '../core/accounts/model';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import { understand } from './understand';

export function readPrior(path: string | undefined): Result<Accounts | null> {
  if (path === undefined) return ok(null);
  const understood = understand({ path, problem: null });
  return understood.ok ? ok(understood.value.report.accounts) : understood;
}

/** Why `prior` is not the year before of `accounts`; `null` when nothing speaks against it. */
export function mismatch(prior: Accounts, accounts: Accounts): string | null {
  if (prior.unit !== null && accounts.unit !== null && prior.unit !== accounts.unit) {
    return `上年文件属于“${prior.unit}”，这个文件属于“${accounts.unit}”，没有做上年衔接校验。`;
  }
  if (prior.year !== null && accounts.year !== null && prior.year !== accounts.year - 1) {
    return `上年文件是 ${prior.year} 年度的，这个文件是 ${accounts.year} 年度的，没有做上年衔接校验。`;
  }
  return null;
}
