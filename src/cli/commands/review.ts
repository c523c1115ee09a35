/** review: a published document as it is published: its tables, its narrative, and the whole text. */
import { unreadableJson } from '../../app/json';
import { mismatch, priorInputs } from '../../app/narrative/prior';
import { review } from '../../app/review/review';
import type { Review } from '../../app/review/review';
import { marksOf } from '../../app/review/marks';
import { reviewJson, unreadableReview } from '../../app/review/reviewJson';
import type { Accounts } from '../../core/accounts/model';
import type { Problem, Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import { markDocument } from '../../hosts/document';
import { snapshotOf } from '../../hosts/file';
import { guarded, LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Limits } from '../apart/limits';
import { openedApart } from '../apart/openApart';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { characterMap } from '../document/characterMaps';
import { openFound } from '../document/openFile';
import { reviewText } from '../text/reviewText';
import type { OpenedFile } from '../files';
import { checkOutput, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine } from '../io';
import { readPrior } from '../prior';
import type { Understood } from '../understand';
import { understand } from '../understand';

export const OPTIONS = {
  workbook: 'value',
  prior: 'value',
  marked: 'value',
  json: 'flag',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const json = args.flag('json');
  const limits = limitsOf(args, io);
  const unreadable = (where: string, reason: Problem): Exit => {
    const said = sayChinese(reason);
    if (json)
      io.out(jsonLine(unreadableReview(path, said, unreadableJson('juesuan/check@1', path, said))));
    else io.note(`${where}：${said}\n`);
    return EXIT.unreadable;
  };
  const opened = await openedDocument(path, limits);
  if (!opened.ok) return unreadable(path, opened.error);
  const source = args.value('workbook');
  const marks = args.value('marked');
  checkMarked(marks, opened.value, [path, source, args.value('prior')]);
  const workbook = await workbookOf(source, limits, io);
  if (!workbook.ok) return unreadable(source ?? path, workbook.error);
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok) return unreadable(args.value('prior') ?? path, prior.error);
  const reviewed = guarded(limits, () =>
    ok(reviewOf(opened.value, workbook.value, prior.value, io)),
  );
  if (!reviewed.ok) return unreadable(path, reviewed.error);
  const failed = await marked(marks, opened.value, reviewed.value, io);
  io.out(json ? jsonLine(reviewJson(path, reviewed.value)) : reviewText(path, reviewed.value));
  return failed ? EXIT.usage : exitOf(reviewed.value);
}

/** A copy with a note at each place. Whether it could not be made: then it is said why, and nothing is written. */
async function marked(
  out: string | undefined,
  { bytes }: OpenedFile,
  reviewed: Review,
  io: Io,
): Promise<boolean> {
  if (out === undefined) return false;
  const marks = marksOf(reviewed);
  const made = await markDocument(bytes, marks, characterMap);
  const written = made.ok ? writeWhole(out, made.value) : made;
  io.note(
    written.ok
      ? `标出 ${String(marks.length)} 处，已写入 ${out}\n`
      : `${out}：${sayChinese(written.error)}\n`,
  );
  return !written.ok;
}

/** The same kind of file as the document; no input. */
function checkMarked(
  out: string | undefined,
  { document }: OpenedFile,
  inputs: readonly (string | undefined)[],
): void {
  if (out === undefined || !document) return;
  const extension = document.document.from === 'pdf' ? '.pdf' : '.docx';
  checkOutput(
    out,
    [extension],
    inputs.filter(input => input !== undefined),
  );
}

async function openedDocument(path: string, limits: Limits): Promise<Result<OpenedFile>> {
  const found = await openedApart({ path, problem: null }, limits);
  const opened = found.opened ?? guarded(limits, () => openFound(found));
  if (!opened.ok) {
    const { error } = opened;
    return err(
      error.code === 'notWorkbook' && error.data.is === 'doc'
        ? problem('notDocument', { mayBeDoc: true })
        : error,
    );
  }
  return opened.value.document ? opened : err(problem('documentIsWorkbook', {}));
}

async function workbookOf(
  path: string | undefined,
  limits: Limits,
  io: Io,
): Promise<Result<Understood | null>> {
  return path === undefined ? ok(null) : understand(path, limits, io);
}

function reviewOf(
  { document, model }: OpenedFile,
  workbook: Understood | null,
  prior: Accounts | null,
  io: Io,
): Review {
  if (!document) throw new Error('no document');
  const given = {
    document: document.document,
    sheets: document.sheets,
    snapshot: snapshotOf(model),
  };
  const first = review(given, optionsOf(workbook, null));
  const reason = prior && mismatch(prior, workbook?.report.accounts ?? first.report.accounts);
  if (reason !== null) io.note(`${sayChinese(reason)}\n`);
  if (prior === null || reason !== null) return first;
  return review(given, { ...optionsOf(workbook, prior), inputs: priorInputs(prior) });
}

function optionsOf(
  workbook: Understood | null,
  prior: Accounts | null,
): Parameters<typeof review>[1] {
  return {
    ...(workbook
      ? { workbook: { snapshot: workbook.report.snapshot, accounts: workbook.report.accounts } }
      : {}),
    ...(prior ? { prior } : {}),
  };
}

/** Nothing wrong where tables were not read is no success. */
function exitOf({ report, issues, odd }: Review): Exit {
  const wrong =
    report.result.counts.failed > 0 || issues.some(({ severity }) => severity === 'failed');
  if (wrong) return EXIT.wrong;
  const unread = Object.values(report.accounts.tables).some(
    ({ status }) => status === 'unreadable' || status === 'ambiguous',
  );
  return unread || odd.length > 0 ? EXIT.unreadable : EXIT.fine;
}
