/**
 * Whether a text has anything to do with the declarations, told at once: the share of runs of three letters in common.
 */
import type { Draft } from '../nodes';
import { wordsOf } from '../nodes';
import { runsOf } from './runs';

/** Published narratives of other provinces share more than this; other documents less. */
const RELATED = 0.15;

export function isRelated(drafts: readonly Draft[], text: string): boolean {
  const own = runsOf(drafts.map(draft => wordsOf(draft.node)).join('\n'));
  const given = runsOf(text);
  let shared = 0;
  for (const run of own) if (given.has(run)) shared += 1;
  // A pasted paragraph holds little of the whole, but the whole holds most of it.
  return shared >= RELATED * Math.min(own.size, given.size) && shared > 0;
}
