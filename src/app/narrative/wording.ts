/** The wording of a narrative: which one it is, and what to choose from where nothing tells. */
import type { Accounts } from '../../core/accounts/model';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Wording } from '../../core/narrative';
import { PACKS } from '../../core/narrative';

/** "说明用的是河南（2023 年度）的写法（按单位所在地）。" */
export function wordingMessage({ pack: { name }, by }: Wording, { unit }: Accounts): Message {
  return by === null
    ? message('wording.unknown', { name, unit })
    : message('wording.used', { name, by });
}

export function knownWordings(): string {
  return PACKS.map(({ id }) => id).join('、');
}
