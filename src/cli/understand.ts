/**
 * One workbook file up to what is understood of it: bytes, model, snapshot, accounts and check.
 */
import { basename } from 'node:path';
import type { CheckReport } from '../app/check/check';
import { nothingToCheck, reportOn } from '../app/check/check';
import type { WritePlan } from '../app/plan/plan';
import type { Accounts } from '../core/accounts/model';
import type { CheckOptions } from '../core/checks/model';
import { message } from '../core/message';
import type { Problem, Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import type { OpenedDocument } from '../hosts/document';
import { openDocument, openWordDocument } from '../hosts/document';
import { FileWorkbook, openWorkbook, saveWorkbook, snapshotOf } from '../hosts/file';
import { sayChinese } from '../messages/zh';
import type { Limits } from './apart/limits';
import { guarded } from './apart/limits';
import { openedApart } from './apart/openApart';
import { characterMap } from './characterMaps';
import type { Found, OpenedFile } from './files';
import { readBytes } from './files';
import type { Io } from './io';
import { readAs } from './reading/reading';

export interface Understood extends OpenedFile {
  readonly path: string;
  readonly report: CheckReport;
}

/** `options` may depend on whose accounts these are. */
type Options = Partial<CheckOptions> | ((accounts: Accounts) => Partial<CheckOptions>);

/** The one workbook of a command, within the limits; what it keeps of ours and could not be used is told. */
export async function understand(
  path: string,
  limits: Limits,
  io: Io,
  options: Options = {},
): Promise<Result<Understood>> {
  const found = await openedApart({ path, problem: null, reading: limits.reading }, limits);
  const understood = guarded(limits, () => understandNow(found, options));
  if (understood.ok) io.note(stateNote(path, understood.value.report));
  return understood;
}

/**
 * The same without limits: for a thread, which has its own, and for work that is guarded as a whole. `nothing`: what
 * makes it fail; tables of which none could be read are reason enough, unless it is asked why.
 */
export function understandNow(
  found: Found,
  options: Options = {},
  nothing: (report: CheckReport) => Problem | null = nothingToCheck,
): Result<Understood> {
  const { path, problem } = found;
  if (problem) return { ok: false, error: problem };
  const opened = found.opened ?? openFound(found);
  if (!opened.ok) return opened;
  const report = reportOn(readAs(snapshotOf(opened.value.model), found.reading), options);
  const reason = withoutTables(opened.value, nothing(report));
  return reason ? err(reason) : ok({ ...opened.value, path, report });
}

/** Of a document without tables that is said in its own words. */
function withoutTables({ document }: OpenedFile, reason: Problem | null): Problem | null {
  if (!document || reason?.code !== 'noTables') return reason;
  return problem('documentNoTables', { from: document.document.from });
}

/** Without causes: the answer may go to another thread. */
export function openFound({ path }: Found): Result<OpenedFile> {
  const bytes = readBytes(path);
  if (!bytes.ok) return { ok: false, error: plain(bytes.error) };
  const model = openWorkbook(bytes.value, basename(path));
  if (model.ok) return ok({ bytes: bytes.value, model: model.value });
  const { error } = model;
  return error.code === 'notWorkbook' && error.data.is === 'docx'
    ? asFile(bytes.value, openWordDocument(bytes.value, basename(path)))
    : { ok: false, error: plain(error) };
}

/** A PDF; the library that reads it cannot be told to wait. */
export async function openPdf({ path }: Found): Promise<Result<OpenedFile>> {
  const bytes = readBytes(path);
  if (!bytes.ok) return { ok: false, error: plain(bytes.error) };
  return asFile(bytes.value, await openDocument(bytes.value, basename(path), characterMap));
}

function asFile(bytes: Uint8Array, opened: Result<OpenedDocument>): Result<OpenedFile> {
  return opened.ok
    ? ok({ bytes, model: opened.value.model, document: opened.value })
    : { ok: false, error: plain(opened.error) };
}

function plain({ code, data }: Problem): Problem {
  return { code, data } as Problem;
}

export function stateNote(path: string, { stateProblems }: CheckReport): string {
  return stateProblems.map(lost => `${path}：${sayChinese(lost)}\n`).join('');
}

/** The file's bytes with these plans carried out, all of them or none. Nothing is written to disk. */
export async function copyWith(
  { bytes, model, document }: Understood,
  plans: readonly WritePlan[],
): Promise<Result<Uint8Array>> {
  if (document) return err(problem('documentNotWritable', {}));
  const workbook = new FileWorkbook(model, { marksOnProtected: true });
  const ops = plans.flatMap(plan => plan.ops);
  const title = message('plan.several', { of: plans.map(plan => plan.title) });
  const applied = await workbook.apply({ title, ops });
  return applied.ok ? saveWorkbook(bytes, workbook.model) : applied;
}
