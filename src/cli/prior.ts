/**
 * The file of the year before, as named by --prior.
 */
import { mismatch, priorInputs } from '../app/narrative/prior';
import type { Accounts } from '../core/accounts/model';
import type { Inputs } from '../core/narrative/model';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { Limits } from './apart/limits';
import type { Io } from './io';
import { understand } from './understand';
import { sayChinese } from '../messages/zh';

export async function readPrior(
  path: string | undefined,
  limits: Limits,
  io: Io,
): Promise<Result<Accounts | null>> {
  if (path === undefined) return ok(null);
  const understood = await understand(path, { ...limits, reading: undefined }, io);
  return understood.ok ? ok(understood.value.report.accounts) : understood;
}

/** Last year's tables, where they are the year before of these. */
export function priorOf(prior: Accounts | null, accounts: Accounts): Accounts | null {
  return prior === null || mismatch(prior, accounts) !== null ? null : prior;
}

/** What the year before answers of this year's inputs; a file of another unit or year is told, and not used. */
export function fromPrior(prior: Accounts | null, accounts: Accounts, io: Io): Inputs {
  const reason = prior === null ? null : mismatch(prior, accounts);
  if (reason !== null) io.note(`${sayChinese(reason)}\n`);
  return prior === null || reason !== null ? {} : priorInputs(prior);
}
