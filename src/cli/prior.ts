/**
 * The file of the year before, as named by --prior.
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
