/**
 * Whether a text has anything to do with the declarations, told at once: the share of runs of three letters in common.
 */
import type { Draft } from '../language/nodes';
import { wordsOf } from '../language/nodes';
import { runsOf } from './runs';

/** Published narratives of other provinces share more than this; other documents less. */
const RELATED = 0.15;

/** The share of its runs that a part of a text has of the declarations, where it is only edited. */
const AKIN = 0.5;

/** Whether most of a text's words are declared. */
export function isAkin(drafts: readonly Draft[], text: string): boolean {
  const own = runsOf(drafts.map(draft => wordsOf(draft.node)).join('\n'));
  const given = runsOf(text);
  return [...given].filter(run => own.has(run)).length >= AKIN * given.size;
}

export function isRelated(drafts: readonly Draft[], text: string): boolean {
  const own = runsOf(drafts.map(draft => wordsOf(draft.node)).join('\n'));
  const given = runsOf(text);
  let shared = 0;
  for (const run of own) if (given.has(run)) shared += 1;
  // A pasted paragraph holds little of the whole, but the whole holds most of it.
  return shared >= RELATED * Math.min(own.size, given.size) && shared > 0;
}
