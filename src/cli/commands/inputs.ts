/** inputs: the form of what no table holds, empty or harvested from an existing narrative, with the style of that text. */
import { allFields, inputsOf, inputsToJson } from '../../app/inputs';
import { packIn, scoresOf } from '../../app/preferences';
import { asInText, harvest, packById, packFor, styled, styleIn } from '../../core/narrative';
import type { Style } from '../../core/narrative';
import type { Inputs } from '../../core/narrative/model';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { checkOutput, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT } from '../io';
import { readNarrative } from '../narrativeFile';
import { packOf } from '../pack';
import { requiredOutput } from '../output';
import { understand } from '../understand';

export const OPTIONS = {
  'out': 'value',
  'from-text': 'value',
  'pack': 'value',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const out = requiredOutput(args);
  const source = args.value('from-text');
  const chosen = packOf(args);
  checkOutput(out, ['.json'], source === undefined ? [path] : [path, source]);
  const understood = await understand(path, limits, io);
  if (!understood.ok) {
    io.note(`${path}：${understood.error.message}\n`);
    return EXIT.unreadable;
  }
  const { accounts, snapshot } = understood.value.report;
  let values: Inputs = inputsOf(snapshot);
  let wording = chosen ?? packFor(accounts);
  let style: Style = {};
  if (source !== undefined) {
    const text = readNarrative(source);
    if (!text.ok) {
      io.note(`${source}：${text.error.message}\n`);
      return EXIT.unreadable;
    }
    const found = packFor(accounts, text.value);
    wording = chosen ?? packById(found.id) ?? found;
    style = styleIn(wording, accounts, text.value);
    values = {
      ...values,
      ...harvest(
        accounts,
        scoresOf(snapshot, accounts),
        text.value,
        asInText(wording, accounts, text.value),
      ).inputs,
    };
  }
  // The workbook's own style, and over it that of the text.
  const pack = styled(packIn(snapshot, accounts, wording), style);
  const written = writeWhole(out, inputsToJson(accounts, values, pack, style));
  if (!written.ok) {
    io.note(`${written.error.message}\n`);
    return EXIT.usage;
  }
  const fields = allFields(accounts, pack);
  const given = fields.filter(field => (values[field.id] ?? '') !== '').length;
  io.out(`填报表 ${fields.length} 项，已有 ${given} 项，已写入 ${out}\n`);
  return EXIT.fine;
}
