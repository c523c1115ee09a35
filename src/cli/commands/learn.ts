/** learn: last year's text and tables → the wording, as a file for --wording; what is unsure is asked. */
import * as z from 'zod/mini';
import {
  learnedFrom,
  noticeMessages,
  questionMessage,
  questionsJson,
} from '../../app/narrative/learned';
import { parseJson } from '../../app/preferences';
import type { Accounts } from '../../core/accounts/model';
import type { Learned } from '../../core/narrative';
import { sayChinese } from '../../messages/zh';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { checkOutput, readBytes, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine, UsageError } from '../io';
import { readNarrative } from '../narrativeFile';
import { requiredOutput } from '../output';
import { priorOf, readPrior } from '../prior';
import { understand } from '../understand';

export const OPTIONS = {
  tables: 'value',
  out: 'value',
  before: 'value',
  answers: 'value',
  json: 'flag',
  ...LIMIT_OPTIONS,
} as const;

/** Question id → number or label of a candidate, or 填报. */
const Answers = z.record(z.string(), z.union([z.string(), z.number()]));

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const [source, second] = args.paths;
  if (source === undefined || second !== undefined)
    throw new UsageError('请给出一份去年的说明（.txt、.docx 或 .pdf）。');
  const tables = args.value('tables');
  if (tables === undefined) throw new UsageError('请用 --tables 给出那一年的决算表。');
  const limits = limitsOf(args, io);
  const out = requiredOutput(args);
  checkOutput(out, ['.json'], [source, tables]);
  const answers = answersIn(args.value('answers'));
  const unreadable = (where: string, message: string): Exit => {
    if (args.flag('json')) io.out(jsonLine(failure(where, message)));
    else io.note(`${where}：${message}\n`);
    return EXIT.unreadable;
  };
  const text = await readNarrative(source, limits);
  if (!text.ok) return unreadable(source, sayChinese(text.error));
  const understood = await understand(tables, limits, io);
  if (!understood.ok) return unreadable(tables, sayChinese(understood.error));
  const { accounts } = understood.value.report;
  const before = await readPrior(args.value('before'), limits, io);
  if (!before.ok) return unreadable(args.value('before') ?? '', sayChinese(before.error));
  const learned = learnedFrom(accounts, text.value, priorOf(before.value, accounts), answers);
  if (!learned.ok) return unreadable(source, sayChinese(learned.error));
  const written = writeWhole(out, `${JSON.stringify(learned.value, null, 1)}\n`);
  if (!written.ok) {
    io.note(`${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  tell(source, out, learned.value, accounts, args.flag('json'), io);
  return EXIT.fine;
}

function failure(file: string, reason: string): object {
  return {
    schema: 'juesuan/wording@1',
    from: file,
    reason,
    year: null,
    counts: { numbers: 0, amounts: 0, shares: 0, inputs: 0, asked: 0, facts: 0, factsBound: 0 },
    questions: [],
    notices: [],
  };
}

function tell(
  source: string,
  out: string,
  wording: Learned,
  accounts: Accounts,
  asJson: boolean,
  io: Io,
): void {
  const { counts, questions, from, name } = wording;
  if (asJson) {
    io.out(
      jsonLine({
        schema: wording.schema,
        from: source,
        wording: name,
        reason: null,
        year: from.year,
        counts,
        questions: questionsJson(wording, accounts, null),
        notices: noticeMessages(wording).map(sayChinese),
      }),
    );
    return;
  }
  io.out(
    `学得“${name}”：${counts.numbers} 个数字，取自表里的金额 ${counts.amounts}、比例 ${counts.shares}，每年要填的 ${counts.inputs}；要问的 ${counts.asked}，已写入 ${out}\n`,
  );
  for (const question of questions) {
    io.note(`待答 ${question.id}：${sayChinese(questionMessage(question))}\n`);
    for (const [index, { label }] of question.candidates.entries())
      io.note(`  ${String(index)}  ${label}\n`);
  }
  for (const notice of noticeMessages(wording)) io.note(`${sayChinese(notice)}\n`);
  if (questions.length > 0)
    io.note('把答案写成 {"编号": 候选的序号} 的 JSON 文件，用 --answers 给出；都不对写 "填报"。\n');
}

function answersIn(path: string | undefined): Readonly<Record<string, string>> {
  if (path === undefined) return {};
  const bytes = readBytes(path);
  if (!bytes.ok) throw new UsageError(sayChinese(bytes.error));
  const stored = parseJson(new TextDecoder().decode(bytes.value));
  const inner =
    typeof stored === 'object' && stored !== null && 'answers' in stored ? stored.answers : stored;
  const read = Answers.safeParse(inner);
  if (!read.success)
    throw new UsageError(`${path} 不是答案文件：要 {"编号": 候选的序号} 这样的 JSON。`);
  return Object.fromEntries(Object.entries(read.data).map(([id, answer]) => [id, String(answer)]));
}
