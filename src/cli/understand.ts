/**
 * One workbook file up to what is understood of it: bytes, model, snapshot, accounts and check.
 */
import type { CheckReport } from '../app/check';
import { nothingToCheck, reportOn } from '../app/check';
import type { WritePlan } from '../app/plan';
import type { Accounts } from '../core/accounts/model';
import type { CheckOptions } from '../core/checks/model';
import type { Problem, Result } from '../core/result';
import { err, ok } from '../core/result';
import type { WorkbookModel } from '../hosts/file';
import { FileWorkbook, openWorkbook, saveWorkbook, snapshotOf } from '../hosts/file';
import { basename } from 'node:path';
import type { Found } from './files';
import { readBytes } from './files';

export interface Understood {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly model: WorkbookModel;
  readonly report: CheckReport;
}

/**
 * `options` may depend on whose accounts these are. `nothing`: what makes it fail; tables of which none could be read
 * are reason enough, unless it is asked why.
 */
export function understand(
  { path, problem }: Found,
  options: Partial<CheckOptions> | ((accounts: Accounts) => Partial<CheckOptions>) = {},
  nothing: (report: CheckReport) => Problem | null = nothingToCheck,
): Result<Understood> {
  if (problem) return { ok: false, error: problem };
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const model = openWorkbook(bytes.value, basename(path));
  if (!model.ok) return model;
  const report = reportOn(snapshotOf(model.value), options);
  const reason = nothing(report);
  return reason ? err(reason) : ok({ path, bytes: bytes.value, model: model.value, report });
}

/** The file's bytes with these plans carried out, all of them or none. Nothing is written to disk. */
export async function copyWith(
  { bytes, model }: Understood,
  plans: readonly WritePlan[],
): Promise<Result<Uint8Array>> {
  const workbook = new FileWorkbook(model, { marksOnProtected: true });
  const ops = plans.flatMap(plan => plan.ops);
  const applied = await workbook.apply({ title: plans.map(plan => plan.title).join('，'), ops });
  return applied.ok ? saveWorkbook(bytes, workbook.model) : applied;
}
