/** check: the identities of each workbook; its narrative as a second witness and a report over all of them on request. */
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { RoundingMode } from '../../core/checks/model';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import type { FileCheck } from '../checkFile';
import { fileChecker, unreadable } from '../checkFile';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, nextTurn, worst } from '../io';
import { readNarrative } from '../narrativeFile';
import { readPrior } from '../prior';
import type { Checked } from '../report';
import { reportHtml } from '../reportHtml';
import { isWrong, reportWorkbook, totalsText } from '../report';
import { inThreads } from '../threads';
import { explain } from './explain';

export const OPTIONS = {
  json: 'flag',
  report: 'value',
  prior: 'value',
  rounding: 'value',
  text: 'value',
  explain: 'flag',
} as const;

/** With fewer, starting and warming a thread takes longer than it saves: two threads break even at 160 files. */
const FILES_A_THREAD = 96;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  if (args.flag('explain')) return explain(args, json, io);
  const rounding = roundingOf(args.value('rounding'));
  const found = findWorkbooks(somePaths(args.paths));
  const text = textFor(args.value('text'), found);
  if (!text.ok) io.note(`说明 ${args.value('text') ?? ''}：${text.error.message}没有用它校验。\n`);
  const report = args.value('report');
  if (report !== undefined)
    checkOutput(
      report,
      ['.xlsx', '.html'],
      [...found.map(file => file.path), args.value('prior') ?? ''],
    );
  const prior = readPrior(args.value('prior'));
  if (!prior.ok)
    io.note(`上年文件 ${args.value('prior') ?? ''}：${prior.error.message}没有做上年衔接校验。\n`);
  const setting = {
    json,
    rounding,
    prior: args.value('prior'),
    text: text.ok ? text.value : null,
    reported: report !== undefined,
  };
  const threads = Math.min(availableParallelism(), Math.floor(found.length / FILES_A_THREAD));
  const checks =
    threads > 1 && io.program !== undefined
      ? inThreads({ program: io.program, count: threads, setting }, found, file =>
          unreadable(file, TOO_LARGE, json),
        )
      : oneByOne(found, fileChecker(setting, prior));
  const results: Checked[] = [];
  for await (const { out, note, checked } of checks) {
    if (note !== '') io.progress?.('');
    io.out(out);
    io.note(note);
    results.push(checked);
    if (found.length > 1) io.progress?.(`已校验 ${results.length}／${found.length}`);
  }
  io.progress?.('');
  if (!json && found.length > 1) io.out(totalsText(results));
  const reported = report === undefined ? EXIT.fine : writeReport(report, results, io);
  return worst([
    ...results.map(exitOf),
    reported,
    prior.ok && text.ok ? EXIT.fine : EXIT.unreadable,
  ]);
}

const TOO_LARGE = '内存不够，没有读完。请单独校验这个文件。';

async function* oneByOne(
  found: readonly Found[],
  check: (file: Found) => FileCheck,
): AsyncGenerator<FileCheck> {
  for (const file of found) {
    yield check(file);
    await nextTurn();
  }
}

function exitOf(checked: Checked): Exit {
  if (!checked.read) return EXIT.unreadable;
  return isWrong(checked) ? EXIT.wrong : EXIT.fine;
}

/** A narrative belongs to one workbook. */
function textFor(source: string | undefined, found: readonly Found[]): Result<string | null> {
  if (source === undefined) return ok(null);
  if (found.length !== 1)
    throw new UsageError(
      `--text 是一个工作簿的说明，但找到了 ${String(found.length)} 个工作簿。请只给一个文件。`,
    );
  return readNarrative(source);
}

function writeReport(path: string, results: readonly Checked[], io: Io): Exit {
  const written = writeWhole(
    path,
    extname(path).toLowerCase() === '.html' ? reportHtml(results) : reportWorkbook(results),
  );
  io.note(written.ok ? `报告已写入 ${path}\n` : `${written.error.message}\n`);
  return written.ok ? EXIT.fine : EXIT.usage;
}

function roundingOf(value: string | undefined): RoundingMode | undefined {
  if (value === undefined || value === 'published' || value === 'strict') return value;
  throw new UsageError(`选项 --rounding 只能是 published 或 strict，不能是 ${value}。`);
}
