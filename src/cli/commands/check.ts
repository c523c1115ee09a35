/** check: the identities of each workbook; a report over all of them on request. */
import { extname } from 'node:path';
import { checkJson, unreadableJson } from '../../app/json';
import type { RoundingMode } from '../../core/checks/model';
import type { Accounts } from '../../core/accounts/model';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import { checkText } from '../checkText';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine, worst } from '../io';
import { mismatch, readPrior } from '../prior';
import type { Checked } from '../report';
import { reportHtml } from '../reportHtml';
import { kept, reportWorkbook, totalsText } from '../report';
import { understand } from '../understand';

export const OPTIONS = { json: 'flag', report: 'value', prior: 'value', rounding: 'value' } as const;

export function run(args: Arguments, io: Io): Exit {
  const json = args.flag('json');
  const rounding = roundingOf(args.value('rounding'));
  const prior = readPrior(args.value('prior'));
  const found = findWorkbooks(somePaths(args.paths));
  const report = args.value('report');
  if (report !== undefined) checkOutput(report, ['.xlsx', '.html'], [...found.map(file => file.path), args.value('prior') ?? '']);
  if (!prior.ok) io.note(`上年文件 ${args.value('prior') ?? ''}：${prior.error.message}没有做上年衔接校验。\n`);
  const results: Checked[] = [];
  const exits = found.map((file): Exit => {
    const understood = understand(file, optionsFor(file.path, rounding, prior.ok ? prior.value : null, io));
    if (!understood.ok) {
      const { message } = understood.error;
      if (json) io.out(jsonLine(unreadableJson('juesuan/check@1', file.path, message)));
      else io.note(`${file.path}：${message}\n`);
      results.push({ path: file.path, report: null, reason: message });
      return EXIT.unreadable;
    }
    const checked = understood.value.report;
    io.out(json ? jsonLine(checkJson(file.path, checked)) : checkText(file.path, checked));
    results.push(kept(file.path, checked));
    return checked.result.counts.failed > 0 ? EXIT.wrong : EXIT.fine;
  });
  if (!json && found.length > 1) io.out(totalsText(results));
  const reported = report === undefined ? EXIT.fine : writeReport(report, results, io);
  return worst([...exits, reported, prior.ok ? EXIT.fine : EXIT.unreadable]);
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
