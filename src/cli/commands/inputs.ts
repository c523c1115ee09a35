/**
 * inputs: the form of what no table holds, empty or harvested from an existing narrative and from last year's workbook,
 * with the style of that text; as a file of its own or as the sheet 填报 in a copy of the workbook.
 */
import { extname } from 'node:path';
import { allFields, inputsOf, inputsPlan, inputsToJson } from '../../app/narrative/inputs';
import { harvested } from '../../app/narrative/harvested';
import {
  packIn,
  preferencesOf,
  putPreferences,
  scoresOf,
  withPreferences,
  wordingIn,
} from '../../app/preferences';
import { asInText, packById, styled, styleFrom, styleIn, wordingFor } from '../../core/narrative';
import type { Style, Wording } from '../../core/narrative';
import type { Inputs } from '../../core/narrative/model';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT } from '../io';
import { readNarrative } from '../narrativeFile';
import { packOf, wordingNote } from '../pack';
import { outputCopy, requiredOutput } from '../output';
import { readPrior, withPrior } from '../prior';
import type { Understood } from '../understand';
import { copyWith, understand } from '../understand';

export const OPTIONS = {
  'out': 'value',
  'from-text': 'value',
  'prior': 'value',
  'pack': 'value',
  'wording': 'value',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const out = requiredOutput(args);
  const source = args.value('from-text');
  const chosen = packOf(args);
  outputCopy(
    out,
    path,
    ['.json'],
    [source ?? '', args.value('prior') ?? '', args.value('wording') ?? ''],
  );
  const understood = await understand(path, limits, io);
  if (!understood.ok) {
    io.note(`${path}：${sayChinese(understood.error)}\n`);
    return EXIT.unreadable;
  }
  const { accounts, snapshot } = understood.value.report;
  const prior = await readPrior(args.value('prior'), limits, io);
  if (!prior.ok) {
    io.note(`${args.value('prior') ?? path}：${sayChinese(prior.error)}\n`);
    return EXIT.unreadable;
  }
  let values: Inputs = inputsOf(snapshot);
  const stored = wordingIn(snapshot, accounts);
  let wording: Wording = chosen
    ? { pack: chosen, by: chosen.learned === undefined ? 'person' : 'learned' }
    : stored;
  let style: Style = {};
  let notes: readonly string[] = [];
  if (source !== undefined) {
    const text = await readNarrative(source, limits);
    if (!text.ok) {
      io.note(`${source}：${sayChinese(text.error)}\n`);
      return EXIT.unreadable;
    }
    const found = wordingFor(accounts, text.value);
    if (!chosen && found.by === 'text')
      wording = { pack: packById(found.pack.id) ?? found.pack, by: 'text' };
    style = styleIn(wording.pack, accounts, text.value);
    const read = harvested(
      accounts,
      scoresOf(snapshot, accounts),
      text.value,
      asInText(wording.pack, accounts, text.value),
    );
    // What a person typed on the sheet stands over another year's words.
    values = { ...read.drafts, ...values, ...read.values };
    notes = read.notes.map(sayChinese);
  }
  values = withPrior(prior.value, accounts, values, io);
  // The workbook's own style, and over it that of the text.
  const pack = styled(packIn(snapshot, accounts, wording.pack), style);
  const chosenPack = isOwn(wording, stored) ? null : wording.pack.id;
  const made =
    extname(out).toLowerCase() === '.json'
      ? ok(inputsToJson(accounts, values, pack, style, { notes, wording: chosenPack }))
      : await copyWithInputs(understood.value, values, style, chosenPack);
  const written = made.ok ? writeWhole(out, made.value) : made;
  if (!written.ok) {
    io.note(`${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  const fields = allFields(accounts, pack);
  const given = fields.filter(field => (values[field.id] ?? '') !== '').length;
  for (const note of [...notes, ...(wording.by === null ? [wordingNote(wording, accounts)] : [])])
    io.note(`${note}\n`);
  io.out(`填报表 ${fields.length} 项，已有 ${given} 项，已写入 ${out}\n`);
  return EXIT.fine;
}

/** Its own sheet 填报, and the style and wording of the text as the workbook's. */
async function copyWithInputs(
  understood: Understood,
  values: Inputs,
  style: Style,
  wording: string | null,
): Promise<Result<Uint8Array>> {
  const { snapshot, accounts } = understood.report;
  const preferences = preferencesOf(snapshot);
  const asWritten = {
    ...preferences,
    style: { ...styleFrom(preferences.style), ...style },
    ...(wording === null ? {} : { wording }),
  };
  const isNew = wording !== null || Object.keys(style).length > 0;
  const before = isNew ? withPreferences(snapshot, asWritten) : snapshot;
  const plan = inputsPlan(before, accounts, values);
  if (!plan.ok) return plan;
  const { title, ops } = plan.value;
  return copyWith(understood, [
    { title, ops: isNew ? [...ops, putPreferences(snapshot, asWritten)] : ops },
  ]);
}

/** What the workbook itself tells need not stand in the form; a wording that nothing told is no choice to keep. */
function isOwn(wording: Wording, stored: Wording): boolean {
  // A learned one is a file of its own, given each time with --wording.
  if (wording.by === 'learned') return true;
  return wording.by === null || (stored.by !== null && wording.pack.id === stored.pack.id);
}
