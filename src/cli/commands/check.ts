/** check: the identities of each workbook; a report over all of them on request. */
import { extname } from 'node:path';
import { checkJson, unreadableJson } from '../../app/json';
import type { RoundingMode } from '../../core/checks/model';
import type { Accounts } from '../../core/accounts/model';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import { checkText } from '../checkText';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine, nextTurn, worst } from '../io';
import { mismatch } from '../../app/prior';
import { readPrior } from '../prior';
import type { Checked } from '../report';
import { reportHtml } from '../reportHtml';
import { kept, reportWorkbook, totalsText } from '../report';
import { understand } from '../understand';

export const OPTIONS = { json: 'flag', report: 'value', prior: 'value', rounding: 'value' } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  const rounding = roundingOf(args.value('rounding'));
  const found = findWorkbooks(somePaths(args.paths));
  const report = args.value('report');
  if (report !== undefined) checkOutput(report, ['.xlsx', '.html'], [...found.map(file => file.path), args.value('prior') ?? '']);
  const prior = readPrior(args.value('prior'));
  if (!prior.ok) io.note(`上年文件 ${args.value('prior') ?? ''}：${prior.error.message}没有做上年衔接校验。\n`);
  const results: Checked[] = [];
  for (const file of found) {
    results.push(checkOne(file, optionsFor(file.path, rounding, prior.ok ? prior.value : null, io), json, io));
    await nextTurn();
  }
  if (!json && found.length > 1) io.out(totalsText(results));
  const reported = report === undefined ? EXIT.fine : writeReport(report, results, io);
  return worst([...results.map(exitOf), reported, prior.ok ? EXIT.fine : EXIT.unreadable]);
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

function optionsFor(path: string, rounding: RoundingMode | undefined, prior: Accounts | null, io: Io): OptionsFor {
  const fixed = rounding === undefined ? {} : { rounding };
  if (prior === null) return fixed;
  return accounts => {
    const reason = mismatch(prior, accounts);
    if (reason === null) return { ...fixed, prior };
    io.note(`${path}：${reason}\n`);
    return fixed;
  };
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
