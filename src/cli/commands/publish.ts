/** publish: the whole disclosure as a Word document; refused as long as something is open, unless a draft is asked for. */
import { mismatch } from '../../app/narrative/prior';
import { inputsOf } from '../../app/narrative/inputs';
import { narrateReport } from '../../app/narrative/narrate';
import type { Publication } from '../../app/publish/publish';
import { openLines, publicationOf } from '../../app/publish/publish';
import type { Accounts } from '../../core/accounts/model';
import { sayChinese } from '../../messages/zh';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { checkOutput, writeWhole } from '../files';
import { readInputs } from '../inputsFile';
import type { Exit, Io } from '../io';
import { EXIT, UsageError } from '../io';
import { requiredOutput } from '../output';
import { packOf, STYLE_OPTIONS, styleOf, wordingNote } from '../pack';
import { priorOf, readPrior, withPrior } from '../prior';
import type { Understood } from '../understand';
import { understand } from '../understand';
import { publishDocument } from '../../hosts/file/word';

export const OPTIONS = {
  inputs: 'value',
  out: 'value',
  draft: 'flag',
  prior: 'value',
  pack: 'value',
  wording: 'value',
  ...STYLE_OPTIONS,
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const source = args.value('inputs');
  if (source === undefined)
    throw new UsageError('请用 --inputs 给出填报文件（由 juesuan inputs 生成）。');
  const out = requiredOutput(args);
  const style = styleOf(args);
  checkOutput(out, ['.docx'], [path, source, args.value('prior') ?? '']);
  const unreadable = (where: string, message: string): Exit => {
    io.note(`${where}：${message}\n`);
    return EXIT.unreadable;
  };
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok) return unreadable(args.value('prior') ?? path, sayChinese(prior.error));
  const understood = await understand(path, limits, io, accounts => usable(prior.value, accounts));
  if (!understood.ok) return unreadable(path, sayChinese(understood.error));
  const { report } = understood.value;
  const given = readInputs(source, report.accounts);
  if (!given.ok) return unreadable(source, sayChinese(given.error));
  const narrated = narrateReport(
    report.snapshot,
    report.accounts,
    withPrior(
      prior.value,
      report.accounts,
      { ...inputsOf(report.snapshot), ...given.value.values },
      io,
    ),
    packOf(args, priorOf(prior.value, report.accounts)) ?? given.value.pack,
    { ...given.value.style, ...style },
  );
  const publication = publicationOf(report, narrated);
  io.note(`${wordingNote(narrated.wording, report.accounts)}\n`);
  for (const advice of narrated.narrative.advice) io.note(`${sayChinese(advice)}\n`);
  return finish(understood.value, publication, out, args.flag('draft'), io);
}

async function finish(
  { path, report }: Understood,
  publication: Publication,
  out: string,
  draft: boolean,
  io: Io,
): Promise<Exit> {
  const problems = openLines(publication);
  const wrong = report.result.counts.failed > 0 ? EXIT.wrong : EXIT.fine;
  const list = problems.map((problem, index) => `  ${String(index + 1)}. ${problem}\n`).join('');
  if (problems.length > 0 && !draft) {
    io.note(
      `${path}：还有 ${String(problems.length)} 个问题，没有生成公开文档：\n${list}先解决这些问题；要先看样子，加 --draft 生成草稿。\n`,
    );
    return EXIT.wrong;
  }
  const written = writeWhole(
    out,
    await publishDocument(publication, { draft: draft ? problems : null }),
  );
  if (!written.ok) {
    io.note(`${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  if (problems.length > 0)
    io.note(`草稿里还有 ${String(problems.length)} 个问题（列在文档前面）：\n${list}`);
  io.out(
    `${draft ? '草稿' : '公开文档'}：表 ${String(new Set(publication.tables.map(table => table.id)).size)} 张，说明 ${String(publication.narrative.length)} 段，已写入 ${out}\n`,
  );
  return wrong;
}

function usable(prior: Accounts | null, accounts: Accounts): { prior?: Accounts } {
  return prior === null || mismatch(prior, accounts) !== null ? {} : { prior };
}
