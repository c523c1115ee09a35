/** proofread: an existing narrative compared with the tables, number by number. */
import { unreadableJson } from '../../app/json';
import { inputsOf } from '../../app/narrative/inputs';
import { proofreadJson } from '../../app/narrative/json';
import { MOST_CHARACTERS, proofreadText } from '../../app/narrative/proofread';
import type { Proofreading } from '../../core/narrative/model';
import { asInText } from '../../core/narrative';
import { sayChinese } from '../../messages/zh';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { readInputs } from '../inputsFile';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine } from '../io';
import { readNarrative } from '../narrativeFile';
import { packOf } from '../pack';
import { priorOf, readPrior, withPrior } from '../prior';
import { understand } from '../understand';

export const OPTIONS = {
  text: 'value',
  inputs: 'value',
  prior: 'value',
  pack: 'value',
  wording: 'value',
  json: 'flag',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const source = args.value('text');
  if (source === undefined)
    throw new UsageError('请用 --text 指出要核对的说明（.txt、.docx 或 .pdf）。');
  packOf(args);
  const unreadable = (where: string, message: string): Exit => {
    if (args.flag('json'))
      io.out(
        jsonLine({
          ...unreadableJson('juesuan/proofread@1', path, message),
          counts: { numbers: 0, bound: 0, human: 0, unbound: 0 },
          issues: [],
        }),
      );
    else io.note(`${where}：${message}\n`);
    return EXIT.unreadable;
  };
  const understood = await understand(path, limits, io);
  if (!understood.ok) return unreadable(path, sayChinese(understood.error));
  const { snapshot, accounts } = understood.value.report;
  const text = await readNarrative(source, limits);
  if (!text.ok) return unreadable(source, sayChinese(text.error));
  if (text.value.length > MOST_CHARACTERS)
    io.note(
      `${source}：全文 ${text.value.length} 字，只核对了前 ${MOST_CHARACTERS} 字。请只留下决算情况说明部分再核对。\n`,
    );
  const given = readInputs(args.value('inputs'), accounts);
  if (!given.ok) return unreadable(args.value('inputs') ?? path, sayChinese(given.error));
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok) return unreadable(args.value('prior') ?? path, sayChinese(prior.error));
  const pack = packOf(args, priorOf(prior.value, accounts));
  if (pack) io.note(`核对用的是${pack.name}的写法。\n`);
  const read = proofreadText(
    snapshot,
    accounts,
    text.value,
    withPrior(prior.value, accounts, { ...inputsOf(snapshot), ...given.value.values }, io),
    pack?.learned ? pack : pack && asInText(pack, accounts, text.value),
  );
  io.out(
    args.flag('json')
      ? jsonLine(proofreadJson(path, read, pack?.name))
      : proofreadingText(source, read),
  );
  return read.issues.length > 0 ? EXIT.wrong : EXIT.fine;
}

function proofreadingText(source: string, { counts, issues }: Proofreading): string {
  const head = `${source}：${counts.numbers} 个数字，已核对 ${counts.bound}，本单位自填 ${counts.human}，未核对 ${counts.unbound}\n`;
  const lines = issues.map(
    ({ section, line, from, message }) =>
      `  第${section === null ? '' : `${section}节，第`}${line}行第${from + 1}字：${sayChinese(message)}\n`,
  );
  return issues.length === 0 ? `${head}没有发现不一致。\n` : `${head}${lines.join('')}`;
}
