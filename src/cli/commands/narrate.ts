/** narrate: the narrative printed from the tables and the inputs; as text, Word document or in a copy of the workbook. */
import { extname } from 'node:path';
import { unreadableJson } from '../../app/json';
import { narrativeJson } from '../../app/narrative/json';
import { questionMessage, questionsJson } from '../../app/narrative/learned';
import { narrateReport, narrativePlan, narrativeText } from '../../app/narrative/narrate';
import { inputsOf } from '../../app/narrative/inputs';
import type { Narrative } from '../../core/narrative/model';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { writeWhole } from '../files';
import { readInputs } from '../inputsFile';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine } from '../io';
import { narrativeDocx } from '../../hosts/file/word';
import { outputCopy } from '../output';
import { packOf, STYLE_OPTIONS, styleOf, wordingNote } from '../pack';
import { priorOf, readPrior, withPrior } from '../prior';
import type { Understood } from '../understand';
import { copyWith, understand } from '../understand';

export const OPTIONS = {
  json: 'flag',
  inputs: 'value',
  prior: 'value',
  pack: 'value',
  wording: 'value',
  ...STYLE_OPTIONS,
  out: 'value',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const source = args.value('inputs');
  const style = styleOf(args);
  const out = args.value('out');
  if (out !== undefined)
    outputCopy(out, path, ['.txt', '.docx'], [source ?? '', args.value('prior') ?? '']);
  const understood = await understand(path, limits, io);
  if (!understood.ok) return unreadable(args, io, path, sayChinese(understood.error));
  const { snapshot, accounts } = understood.value.report;
  const given = readInputs(source, accounts);
  if (!given.ok) return unreadable(args, io, source ?? path, sayChinese(given.error));
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok) return unreadable(args, io, args.value('prior') ?? path, sayChinese(prior.error));
  const before = priorOf(prior.value, accounts);
  const { narrative, fields, wording } = narrateReport(
    snapshot,
    accounts,
    withPrior(prior.value, accounts, { ...inputsOf(snapshot), ...given.value.values }, io),
    packOf(args, before) ?? given.value.pack,
    { ...given.value.style, ...style },
  );
  const learned = wording.pack.learned;
  const questions = learned ? questionsJson(learned, before, accounts) : [];
  if (args.flag('json')) io.out(jsonLine(narrativeJson(path, narrative, wording, questions)));
  else if (out === undefined) io.out(narrativeText(narrative));
  io.note(`${wordingNote(wording, accounts)}\n`);
  for (const question of learned?.questions ?? [])
    io.note(`待答：${sayChinese(questionMessage(question))}\n`);
  const labels = new Map(fields.map(field => [field.id, field.label]));
  for (const told of [...narrative.problems, ...narrative.advice]) io.note(`${sayChinese(told)}\n`);
  if (narrative.missing.length > 0 && !args.flag('json')) {
    io.note(`还有 ${narrative.missing.length} 项待填：\n`);
    for (const id of narrative.missing) io.note(`  ${labels.get(id) ?? id}\n`);
  }
  return out === undefined ? EXIT.fine : write(understood.value, narrative, out, io);
}

function unreadable(args: Arguments, io: Io, path: string, message: string): Exit {
  if (args.flag('json'))
    io.out(
      jsonLine({
        ...unreadableJson('juesuan/narrative@1', path, message),
        paragraphs: [],
        missing: [],
        problems: [],
        advice: [],
      }),
    );
  else io.note(`${path}：${message}\n`);
  return EXIT.unreadable;
}

async function write(
  understood: Understood,
  narrative: Narrative,
  out: string,
  io: Io,
): Promise<Exit> {
  const content = await contentOf(understood, narrative, extname(out).toLowerCase());
  const written = content.ok ? writeWhole(out, content.value) : content;
  io.note(
    written.ok
      ? `说明 ${narrative.paragraphs.length} 段，已写入 ${out}\n`
      : `${understood.path}：${sayChinese(written.error)}\n`,
  );
  return written.ok ? EXIT.fine : EXIT.usage;
}

async function contentOf(
  understood: Understood,
  narrative: Narrative,
  extension: string,
): Promise<Result<Uint8Array | string>> {
  if (extension === '.txt') return ok(narrativeText(narrative));
  if (extension === '.docx') return ok(await narrativeDocx(narrative));
  const plan = narrativePlan(understood.report.snapshot, narrative);
  return plan.ok ? copyWith(understood, [plan.value]) : plan;
}
