/** --pack: the wording of a province and year; without it the text or the unit decides. */
import { packById, PACKS } from '../core/narrative';
import type { Pack } from '../core/narrative/pack';
import type { Arguments } from './arguments';
import { UsageError } from './io';

export function packOf(args: Arguments): Pack | undefined {
  const id = args.value('pack');
  if (id === undefined) return undefined;
  const pack = packById(id);
  if (pack) return pack;
  throw new UsageError(`选项 --pack 没有“${id}”，可用的有：${PACKS.map(one => one.id).join('、')}。`);
}
