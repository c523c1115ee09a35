/**
 * Names of economic items that a text lists though the table has no amount for them (section 六). The words decide, not
 * the alignment: a listed name is too much when it is the official name of an item and the lists of the section hold no
 * such name. Lists of anything else are left alone.
 */
import { isEconomicItem } from '../../accounts/layouts/economic/names';
import { message } from '../../message';
import type { Reading } from '../align/reading';
import type { Found } from './found';
import type { Draft } from '../language/nodes';
import { wordsOf } from '../language/nodes';

/** A name between separators; brackets belong to names: 维修（护）费. */
const PIECE = /[^、，；：,;:]+/gu;

export function extraNames({ names }: Reading, text: string): readonly Found[] {
  const starts = new Map<Draft, number>();
  for (const { key, at, draft } of names) {
    if (isEconomicItem(folded(key.text))) starts.set(draft, Math.min(starts.get(draft) ?? at, at));
  }
  const declared = [...starts.keys()].map(draft => folded(wordsOf(draft.node))).join('\n');
  return [...starts].flatMap(([draft, from]) => extraIn(draft, from, text, declared));
}

function extraIn(draft: Draft, from: number, text: string, declared: string): readonly Found[] {
  const before = text.slice(0, from);
  const start = Math.max(before.lastIndexOf('：'), before.lastIndexOf('。')) + 1;
  const stop = text.indexOf('。', from);
  const part = text.slice(start, stop < 0 ? undefined : stop);
  return [...part.matchAll(PIECE)].flatMap(match => {
    const name = match[0].trim().replace(/等$/, '');
    if (!isEconomicItem(folded(name)) || declared.includes(folded(name))) return [];
    const at = start + match.index + match[0].indexOf(name);
    return [
      {
        kind: 'extra' as const,
        draft,
        from: at,
        to: at + name.length,
        expected: null,
        cells: [],
        message: message('proof.extraName', { name }),
      },
    ];
  });
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
