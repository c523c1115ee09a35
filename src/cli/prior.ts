/**
 * The file of the year before, as named by --prior.
 */
import { mismatch, priorAdvice, priorInputs } from '../app/narrative/prior';
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

/** The inputs and, for blank ones, what the year before answers; a file of another unit or year is told, and not used. */
export function withPrior(
  prior: Accounts | null,
  accounts: Accounts,
  given: Inputs,
  io: Io,
): Inputs {
  const reason = prior === null ? null : mismatch(prior, accounts);
  if (reason !== null) io.note(`${sayChinese(reason)}\n`);
  if (prior === null || reason !== null) return given;
  const answered = Object.entries(priorInputs(prior, given)).filter(
    ([id]) => (given[id] ?? '').trim() === '',
  );
  const inputs = Object.fromEntries(answered);
  for (const advice of priorAdvice(inputs)) io.note(`${sayChinese(advice)}\n`);
  return { ...given, ...inputs };
}
