/** check: the identities of each workbook; its narrative as a second witness; and what a reviewer of many needs. */
import { extname } from 'node:path';
import type { RoundingMode } from '../../core/checks/model';
import type { Problem, Result } from '../../core/result';
import { ok } from '../../core/result';
import { eachFile } from '../apart/eachFile';
import type { Limits } from '../apart/limits';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import type { CheckSetting } from '../apart/task';
import { fileChecker, unreadable } from '../checkFile';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import { givenPaths } from '../folder/paths';
import { priorFiles } from '../folder/priorFolder';
import type { FolderRun } from '../folder/run';
import { arrivedOf, endOfRun } from '../folder/end';
import { readRoster } from '../folder/roster';
import { progressText } from '../folder/timeLeft';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, worst } from '../io';
import { readNarrative } from '../narrativeFile';
import { readPrior } from '../prior';
import { questionOf } from '../record/stamp';
import type { Checked } from '../text/report';
import { keptRecord, totalsText } from '../text/report';
import { explain } from './explain';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = {
  'json': 'flag',
  'brief': 'flag',
  'report': 'value',
  'prior': 'value',
  'prior-dir': 'value',
  'roster': 'value',
  'rounding': 'value',
  'text': 'value',
  'explain': 'flag',
  'out': 'value',
  'resume': 'flag',
  'since': 'value',
  'letters': 'value',
  'letter-template': 'value',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  const limits = limitsOf(args, io);
  if (args.flag('explain')) return explain(args, json, limits, io);
  const found = findWorkbooks(givenPaths(args.paths, io.input));
  checkOutputs(args, found);
  const roster = args.value('roster');
  const listed = roster === undefined ? null : readRoster(roster);
  const { setting, exit } = await settingOf(args, found, limits, io);
  const folder = await folderRun(args, setting, io);
  const results: Checked[] = [];
  const todo = folder
    ? await folder.open(found, async record => {
        results.push(keptRecord(record, setting.reported));
        io.note(await folder.takeKept(record));
      })
    : found;
  const exits = new Set<Exit>([exit, ...results.map(one => exitOf(one))]);
  const work = {
    task: { name: 'check', setting },
    here: () => fileChecker(setting),
    unreadable: (file: Found, problem: Problem) => unreadable(file, problem, setting),
    taken: folder ? folder.take.bind(folder) : undefined,
  } as const;
  const start = performance.now();
  let done = 0;
  for await (const answer of eachFile(todo, work, limits, io)) {
    exits.add(answer.exit);
    results.push(answer.checked);
    done += 1;
    if (todo.length > 1)
      io.progress?.(progressText(done, todo.length, (performance.now() - start) / 1000));
  }
  folder?.close();
  // What an interrupted run has done came first; the lists of a report go by their files.
  if (todo.length < found.length) inOrder(results, found);
  if (!json && found.length > 1) io.out(totalsText(results));
  exits.add(endOfRun(results.map(arrivedOf), listed, json, io));
  if (folder?.letters) io.note(folder.letters.summary());
  const report = args.value('report');
  if (report !== undefined) exits.add(await writeReport(report, results, io));
  return worst([...exits]);
}

function inOrder(results: Checked[], found: readonly Found[]): void {
  const places = new Map(found.map(({ path }, index) => [path, index]));
  results.sort((a, b) => (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0));
}

/** What an earlier run found of a file counts as if it were found now. */
function exitOf({ read }: Checked): Exit {
  return read && read.counts.failed > 0 ? EXIT.wrong : EXIT.fine;
}

function checkOutputs(args: Arguments, found: readonly Found[]): void {
  const others = ['prior', 'since', 'roster', 'letter-template', 'text'].map(
    name => args.value(name) ?? '',
  );
  const inputs = [...found.map(file => file.path), ...others.filter(path => path !== '')];
  const report = args.value('report');
  if (report !== undefined) checkOutput(report, ['.xlsx', '.html'], inputs);
  const out = args.value('out');
  if (out !== undefined) checkOutput(out, ['.ndjson', '.jsonl'], inputs);
  if (args.flag('resume') && out === undefined)
    throw new UsageError(
      '--resume 要和 --out OUT.ndjson 一起用：上次写到这个文件里的结果不再做，其余接着写在后面。',
    );
  if (args.value('letter-template') !== undefined && args.value('letters') === undefined)
    throw new UsageError('--letter-template 要和 --letters 文件夹一起用。');
  if (args.value('prior') !== undefined && args.value('prior-dir') !== undefined)
    throw new UsageError('--prior 和 --prior-dir 只能给一个。');
}

async function settingOf(
  args: Arguments,
  found: readonly Found[],
  limits: Limits,
  io: Io,
): Promise<{ setting: CheckSetting; exit: Exit }> {
  const rounding = roundingOf(args.value('rounding'));
  const text = await textFor(args.value('text'), found, limits);
  if (!text.ok)
    io.note(`说明 ${args.value('text') ?? ''}：${sayChinese(text.error)}没有用它校验。\n`);
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok)
    io.note(
      `上年文件 ${args.value('prior') ?? ''}：${sayChinese(prior.error)}没有做上年衔接校验。\n`,
    );
  const priorFolder = args.value('prior-dir');
  const asked = {
    rounding,
    prior: prior.ok ? prior.value : null,
    priors: priorFolder === undefined ? null : await priorFiles(priorFolder, limits, io),
    text: text.ok ? text.value : null,
  };
  const isRecorded = ['out', 'since', 'letters'].some(name => args.value(name) !== undefined);
  const setting: CheckSetting = {
    ...asked,
    json: args.flag('json'),
    brief: args.flag('brief'),
    reported: args.value('report') !== undefined,
    recorded: isRecorded ? questionOf([asked, limits.reading]) : null,
  };
  return { setting, exit: prior.ok && text.ok ? EXIT.fine : EXIT.unreadable };
}

/** What goes on with the answers is loaded where somebody asks for it. */
async function folderRun(
  args: Arguments,
  setting: CheckSetting,
  io: Io,
): Promise<FolderRun | null> {
  if (setting.recorded === null) return null;
  const { FolderRun: Run } = await import('../folder/run');
  const folder = new Run(
    {
      out: args.value('out'),
      isResumed: args.flag('resume'),
      since: args.value('since'),
      json: setting.json,
      question: setting.recorded,
    },
    io,
  );
  const into = args.value('letters');
  if (into !== undefined) {
    const { Letters } = await import('../letters/letters');
    folder.letters = await Letters.into(into, args.value('letter-template'));
  }
  return folder;
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

async function writeReport(path: string, results: readonly Checked[], io: Io): Promise<Exit> {
  const content =
    extname(path).toLowerCase() === '.html'
      ? (await import('../text/reportHtml')).reportHtml(results)
      : (await import('../text/reportWorkbook')).reportWorkbook(results);
  const written = writeWhole(path, content);
  io.note(written.ok ? `报告已写入 ${path}\n` : `${sayChinese(written.error)}\n`);
  return written.ok ? EXIT.fine : EXIT.usage;
}

function roundingOf(value: string | undefined): RoundingMode | undefined {
  if (value === undefined || value === 'published' || value === 'strict') return value;
  throw new UsageError(`选项 --rounding 只能是 published 或 strict，不能是 ${value}。`);
}
