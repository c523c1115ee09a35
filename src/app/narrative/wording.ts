/** Sentences on the wording of a narrative: which one it is, and what to do where nothing tells. */
import type { Accounts } from '../../core/accounts/model';
import type { ToldBy, Wording } from '../../core/narrative';
import { PACKS } from '../../core/narrative';

const BY: Readonly<Record<Exclude<ToldBy, null>, string>> = {
  person: '由人选定',
  text: '按所给说明的标题',
  unit: '按单位所在地',
};

/** "说明用的是河南（2023 年度）的写法（按单位所在地）。" */
export function wordingSentence({ pack, by }: Wording, { unit }: Accounts): string {
  if (by !== null) return `说明用的是${pack.name}的写法（${BY[by]}）。`;
  return `没有${unit === null ? '' : `“${unit}”`}所在地的写法，说明暂用${pack.name}的写法，与本地的要求可能不同。`;
}

export function knownWordings(): string {
  return PACKS.map(({ id }) => id).join('、');
}
