/** --pack: the wording of a province and year; without it the text or the unit decides. --subject, --zero-rate, --list-zero: the unit's style. */
import {
  packById,
  packOf as learnedPack,
  PACKS,
  SUBJECTS,
  ZERO_LISTS,
  ZERO_RATES,
} from '../core/narrative';
import { knownWordings, wordingMessage } from '../app/narrative/wording';
import type { Accounts } from '../core/accounts/model';
import { wordingFromJson } from '../app/narrative/wordingFile';
import type { Learned, Style, Wording } from '../core/narrative';
import type { Pack } from '../core/narrative/packs/pack';
import { sayChinese } from '../messages/zh';
import type { Arguments } from './arguments';
import { readBytes } from './files';
import { UsageError } from './io';

/** --wording, learned from last year's text, or --pack; `prior` gives last year's amounts to the first. */
export function packOf(args: Arguments, prior: Accounts | null = null): Pack | undefined {
  const id = args.value('pack');
  const learned = learnedOf(args);
  if (learned !== undefined && id !== undefined)
    throw new UsageError('--wording 和 --pack 只能给一个。');
  if (learned !== undefined) return learnedPack(learned, prior);
  if (id === undefined) return undefined;
  const pack = packById(id);
  if (pack) return pack;
  throw new UsageError(
    `选项 --pack 没有“${id}”，可用的有：${PACKS.map(one => one.id).join('、')}。`,
  );
}

/** The file that --wording names, made by juesuan learn. */
function learnedOf(args: Arguments): Learned | undefined {
  const path = args.value('wording');
  if (path === undefined) return undefined;
  const bytes = readBytes(path);
  if (!bytes.ok) throw new UsageError(sayChinese(bytes.error));
  const read = wordingFromJson(new TextDecoder().decode(bytes.value));
  if (!read.ok) throw new UsageError(`${path}：${sayChinese(read.error)}`);
  return read.value;
}

/** Which wording is in use, and where nothing told it how to choose one. */
export function wordingNote(wording: Wording, accounts: Accounts): string {
  const sentence = sayChinese(wordingMessage(wording, accounts));
  return wording.by === null ? `${sentence}用 --pack 选写法：${knownWordings()}。` : sentence;
}

export const STYLE_OPTIONS = {
  'subject': 'value',
  'zero-rate': 'value',
  'list-zero': 'value',
} as const;

export function styleOf(args: Arguments): Style {
  return {
    ...choice(args, 'subject', SUBJECTS),
    ...choice(args, 'zero-rate', ZERO_RATES, 'zeroRate'),
    ...choice(args, 'list-zero', ZERO_LISTS, 'zeroList'),
  };
}

function choice(
  args: Arguments,
  option: string,
  choices: readonly string[],
  field = option,
): Style {
  const value = args.value(option);
  if (value === undefined) return {};
  if (choices.includes(value)) return { [field]: value };
  throw new UsageError(`选项 --${option} 没有“${value}”，可用的有：${choices.join('、')}。`);
}
