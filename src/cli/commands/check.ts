/** check: the identities of each workbook; its narrative as a second witness and a report over all of them on request. */
import { extname } from 'node:path';
import type { RoundingMode } from '../../core/checks/model';
import type { Problem, Result } from '../../core/result';
import { ok } from '../../core/result';
import { eachFile } from '../apart/eachFile';
import type { Limits } from '../apart/limits';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import type { CheckSetting } from '../apart/task';
import { fileChecker, unreadable } from '../checkFile';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, worst } from '../io';
import { readNarrative } from '../narrativeFile';
import { readPrior } from '../prior';
import type { Checked } from '../text/report';
import { reportHtml } from '../text/reportHtml';
import { reportWorkbook, totalsText } from '../text/report';
import { explain } from './explain';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = {
  json: 'flag',
  brief: 'flag',
  report: 'value',
  prior: 'value',
  rounding: 'value',
  text: 'value',
  explain: 'flag',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  const limits = limitsOf(args, io);
  if (args.flag('explain')) return explain(args, json, limits, io);
  const rounding = roundingOf(args.value('rounding'));
  const found = findWorkbooks(somePaths(args.paths));
  const text = await textFor(args.value('text'), found, limits);
  if (!text.ok)
    io.note(`说明 ${args.value('text') ?? ''}：${sayChinese(text.error)}没有用它校验。\n`);
  const report = args.value('report');
  if (report !== undefined)
    checkOutput(
      report,
      ['.xlsx', '.html'],
      [...found.map(file => file.path), args.value('prior') ?? ''],
    );
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok)
    io.note(
      `上年文件 ${args.value('prior') ?? ''}：${sayChinese(prior.error)}没有做上年衔接校验。\n`,
    );
  const setting: CheckSetting = {
    json,
    brief: args.flag('brief'),
    rounding,
    prior: prior.ok ? prior.value : null,
    text: text.ok ? text.value : null,
    reported: report !== undefined,
  };
  const work = {
    task: { name: 'check', setting },
    here: () => fileChecker(setting),
    unreadable: (file: Found, problem: Problem) => unreadable(file, problem, json),
  } as const;
  const results: Checked[] = [];
  const exits = new Set<Exit>([prior.ok && text.ok ? EXIT.fine : EXIT.unreadable]);
  for await (const { exit, checked } of eachFile(found, work, limits, io)) {
    exits.add(exit);
    results.push(checked);
    if (found.length > 1) io.progress?.(`已校验 ${results.length}／${found.length}`);
  }
  if (!json && found.length > 1) io.out(totalsText(results));
  if (report !== undefined) exits.add(writeReport(report, results, io));
  return worst([...exits]);
}

/** A narrative belongs to one workbook. */
async function textFor(
  source: string | undefined,
  found: readonly Found[],
  limits: Limits,
): Promise<Result<string | null>> {
  if (source === undefined) return ok(null);
  if (found.length !== 1)
    throw new UsageError(
      `--text 是一个工作簿的说明，但找到了 ${String(found.length)} 个工作簿。请只给一个文件。`,
    );
  return readNarrative(source, limits);
}

function writeReport(path: string, results: readonly Checked[], io: Io): Exit {
  const written = writeWhole(
    path,
    extname(path).toLowerCase() === '.html' ? reportHtml(results) : reportWorkbook(results),
  );
  io.note(written.ok ? `报告已写入 ${path}\n` : `${sayChinese(written.error)}\n`);
  return written.ok ? EXIT.fine : EXIT.usage;
}

function roundingOf(value: string | undefined): RoundingMode | undefined {
  if (value === undefined || value === 'published' || value === 'strict') return value;
  throw new UsageError(`选项 --rounding 只能是 published 或 strict，不能是 ${value}。`);
}
