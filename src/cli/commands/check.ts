/** check: the identities of each workbook; its narrative as a second witness and a report over all of them on request. */
import { extname } from 'node:path';
import { checkJson, unreadableJson } from '../../app/json';
import { witnessesOf } from '../../app/proofread';
import type { RoundingMode, Witness } from '../../core/checks/model';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import type { Accounts } from '../../core/accounts/model';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import { checkText } from '../checkText';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine, nextTurn, worst } from '../io';
import { mismatch } from '../../app/prior';
import { readNarrative } from '../narrativeFile';
import { readPrior } from '../prior';
import type { Checked } from '../report';
import { reportHtml } from '../reportHtml';
import { kept, reportWorkbook, totalsText } from '../report';
import { understand } from '../understand';
import { explain } from './explain';

export const OPTIONS = { json: 'flag', report: 'value', prior: 'value', rounding: 'value', text: 'value', explain: 'flag' } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  if (args.flag('explain')) return explain(args, json, io);
  const rounding = roundingOf(args.value('rounding'));
  const found = findWorkbooks(somePaths(args.paths));
  const text = textFor(args.value('text'), found);
  if (!text.ok) io.note(`说明 ${args.value('text') ?? ''}：${text.error.message}没有用它校验。\n`);
  const report = args.value('report');
  if (report !== undefined) checkOutput(report, ['.xlsx', '.html'], [...found.map(file => file.path), args.value('prior') ?? '']);
  const prior = readPrior(args.value('prior'));
  if (!prior.ok) io.note(`上年文件 ${args.value('prior') ?? ''}：${prior.error.message}没有做上年衔接校验。\n`);
  const results: Checked[] = [];
  for (const file of found) {
    results.push(checkOne(file, optionsFor({ path: file.path, rounding, prior: prior.ok ? prior.value : null, text: text.ok ? text.value : null }, io), json, io));
    await nextTurn();
  }
  if (!json && found.length > 1) io.out(totalsText(results));
  const reported = report === undefined ? EXIT.fine : writeReport(report, results, io);
  return worst([...results.map(exitOf), reported, prior.ok && text.ok ? EXIT.fine : EXIT.unreadable]);
}

function checkOne(file: Found, options: OptionsFor, json: boolean, io: Io): Checked {
  const understood = understand(file, options);
  if (!understood.ok) {
    const { message } = understood.error;
    if (json) io.out(jsonLine(unreadableJson('juesuan/check@1', file.path, message)));
    else io.note(`${file.path}：${message}\n`);
    return { path: file.path, report: null, reason: message };
  }
  const { report } = understood.value;
  io.out(json ? jsonLine(checkJson(file.path, report)) : checkText(file.path, report));
  return kept(file.path, report);
}

function exitOf({ report }: Checked): Exit {
  if (!report) return EXIT.unreadable;
  return report.result.counts.failed > 0 ? EXIT.wrong : EXIT.fine;
}

type OptionsFor = NonNullable<Parameters<typeof understand>[1]>;

interface Given {
  readonly path: string;
  readonly rounding: RoundingMode | undefined;
  readonly prior: Accounts | null;
  readonly text: string | null;
}

function optionsFor({ path, rounding, prior, text }: Given, io: Io): OptionsFor {
  const fixed = rounding === undefined ? {} : { rounding };
  // Whose accounts these are matters only for what is given beside them.
  if (prior === null && text === null) return fixed;
  return accounts => ({ ...fixed, ...priorFor(path, prior, accounts, io), ...narrativeFor(path, text, accounts, io) });
}

function priorFor(path: string, prior: Accounts | null, accounts: Accounts, io: Io): { prior?: Accounts } {
  const reason = prior && mismatch(prior, accounts);
  if (reason !== null) io.note(`${path}：${reason}\n`);
  return prior === null || reason !== null ? {} : { prior };
}

function narrativeFor(path: string, text: string | null, accounts: Accounts, io: Io): { narrative?: readonly Witness[] } {
  if (text === null) return {};
  const narrative = witnessesOf(accounts, text);
  if (narrative.length === 0) io.note(`${path}：说明里没有找到与表对应的金额，没有用它校验。请确认是同一单位、同一年度的决算情况说明。\n`);
  return { narrative };
}

/** A narrative belongs to one workbook. */
function textFor(source: string | undefined, found: readonly Found[]): Result<string | null> {
  if (source === undefined) return ok(null);
  if (found.length !== 1) throw new UsageError(`--text 是一个工作簿的说明，但找到了 ${String(found.length)} 个工作簿。请只给一个文件。`);
  return readNarrative(source);
}

function writeReport(path: string, results: readonly Checked[], io: Io): Exit {
  const written = writeWhole(path, extname(path).toLowerCase() === '.html' ? reportHtml(results) : reportWorkbook(results));
  io.note(written.ok ? `报告已写入 ${path}\n` : `${written.error.message}\n`);
  return written.ok ? EXIT.fine : EXIT.usage;
}

function roundingOf(value: string | undefined): RoundingMode | undefined {
  if (value === undefined || value === 'published' || value === 'strict') return value;
  throw new UsageError(`选项 --rounding 只能是 published 或 strict，不能是 ${value}。`);
}
