/** rollup: a department's 汇总 beside the sum of its units' workbooks, and the unit that moves the difference. */
import type { Problem } from '../../core/result';
import { rollUp } from '../../core/rollup/compare';
import { eachFile } from '../apart/eachFile';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import type { Found } from '../files';
import { findWorkbooks } from '../files';
import { givenPaths } from '../folder/paths';
import { plainUnit } from '../folder/units';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine } from '../io';
import type { Added, AddedAnswer } from '../rollup/added';
import { booksReader, unreadable } from '../rollup/added';
import { rollUpJson, unreadableRollUp } from '../rollup/json';
import { rollUpText } from '../text/rollUpText';
import { realpathSync } from 'node:fs';

export const OPTIONS = { json: 'flag', ...LIMIT_OPTIONS } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  const limits = limitsOf(args, io);
  const [path, ...others] = givenPaths(args.paths, io.input);
  if (path === undefined || others.length === 0)
    throw new UsageError('请先给出汇总的工作簿，再给出各单位的工作簿或所在的文件夹。');
  const own = realPath(path);
  const files = findWorkbooks(others).filter(one => realPath(one.path) !== own);
  const work = {
    task: { name: 'rollup' },
    here: () => booksReader,
    unreadable: (file: Found, problem: Problem): AddedAnswer => unreadable(file, problem),
  } as const;
  const added: Added[] = [];
  for await (const answer of eachFile([{ path, problem: null }, ...files], work, limits, io)) {
    added.push(answer.added);
    io.progress?.(`已读 ${String(added.length)}／${String(files.length + 1)}`);
  }
  const [summary, ...units] = added;
  if (!summary?.book) {
    if (json) io.out(jsonLine(unreadableRollUp(path, summary?.reason ?? '')));
    return EXIT.unreadable;
  }
  const counted = onceEach(units, io);
  const books = counted.flatMap(({ book }) => (book ? [book] : []));
  if (books.length === 0) throw new UsageError('没有一个单位的工作簿可以读，没有比较。');
  const result = rollUp(summary.book, books);
  const unread = units.filter(({ book }) => book === null);
  const given = { summary, units: counted.filter(({ book }) => book !== null), unread, result };
  io.out(json ? jsonLine(rollUpJson(given)) : rollUpText(given));
  if (unread.length > 0) return EXIT.unreadable;
  if (result.counts.failed > 0) return EXIT.wrong;
  return result.notChecked.length > 0 ? EXIT.unreadable : EXIT.fine;
}

/** A unit that is given twice would be added twice: the first counts, and that is told. */
function onceEach(units: readonly Added[], io: Io): Added[] {
  const seen = new Map<string, string>();
  return units.filter(({ unit, file }) => {
    if (unit === null) return true;
    const first = seen.get(plainUnit(unit));
    if (first === undefined) {
      seen.set(plainUnit(unit), file);
      return true;
    }
    io.note(`“${unit}”有两份：${first}、${file}。只加了前一份，请确认用哪一份。\n`);
    return false;
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
