/** compare: two drafts of the same accounts, workbooks or documents: what was changed, and which errors came and went. */
import type { Comparison } from '../../app/compare/compare';
import { compare, isSame } from '../../app/compare/compare';
import { compareJson, notComparedJson } from '../../app/compare/compareJson';
import type { Draft } from '../../app/compare/draft';
import { review } from '../../app/review/review';
import type { Problem, Result } from '../../core/result';
import { ok } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import type { Limits } from '../apart/limits';
import { guarded, LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import { openedApart } from '../apart/openApart';
import type { Arguments } from '../arguments';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine } from '../io';
import { compareText } from '../text/compareText';
import { understandNow } from '../understand';

export const OPTIONS = { json: 'flag', ...LIMIT_OPTIONS } as const;

/** As `diff` does: 1 where anything differs. */
export async function run(args: Arguments, io: Io): Promise<Exit> {
  const [before, after, more] = args.paths;
  if (before === undefined || after === undefined)
    throw new UsageError('请给出两份文件：先是上一稿，后是这一稿。');
  if (more !== undefined) throw new UsageError(`一次只比较两份文件，多出了 ${more}。`);
  const json = args.flag('json');
  const files = { old: before, new: after };
  const refused = (where: string, reason: Problem, exit: Exit): Exit => {
    const said = sayChinese(reason);
    if (json) io.out(jsonLine(notComparedJson(files, `${where}${said}`)));
    else io.note(`${where}${said}\n`);
    return exit;
  };
  const limits = limitsOf(args, io);
  const old = await draftOf(before, limits);
  if (!old.ok) return refused(`${before}：`, old.error, EXIT.unreadable);
  const now = await draftOf(after, limits);
  if (!now.ok) return refused(`${after}：`, now.error, EXIT.unreadable);
  const compared = guarded(limits, () => compare(old.value, now.value));
  if (!compared.ok)
    return refused(
      '',
      compared.error,
      compared.error.code === 'compareKinds' ? EXIT.usage : EXIT.unreadable,
    );
  io.out(json ? jsonLine(compareJson(files, compared.value)) : compareText(files, compared.value));
  return exitOf(compared.value);
}

/** A file without tables is a draft too: its text is compared. */
async function draftOf(path: string, limits: Limits): Promise<Result<Draft>> {
  const found = await openedApart({ path, problem: null, reading: limits.reading }, limits);
  return guarded(limits, (): Result<Draft> => {
    const understood = understandNow(found, {}, () => null);
    if (!understood.ok) return understood;
    const { report, document } = understood.value;
    const given = document && { ...document, snapshot: report.snapshot };
    return ok({ report, review: given ? review(given) : null });
  });
}

/** Tables of which nothing could be compared are no success. */
function exitOf(comparison: Comparison): Exit {
  const isUnread = comparison.tables.gaps.some(({ before, after }) =>
    [before, after].some(status => status === 'unreadable' || status === 'ambiguous'),
  );
  if (isUnread) return EXIT.unreadable;
  return isSame(comparison) ? EXIT.fine : EXIT.wrong;
}
