/**
 * The sections of a pack in order, headings between them: every paragraph of the narrative as declared.
 */
import type { Accounts } from '../../accounts/model';
import type { Scores } from '../../performance/model';
import type { Inputs } from '../model';
import type { Pack } from '../packs/pack';
import type { Draft } from './nodes';
import { literal } from './nodes';
import { Source } from './source';

export function draftsOf(
  accounts: Accounts,
  inputs: Inputs,
  scores: Scores | null,
  pack: Pack,
): readonly Draft[] {
  return draftsFrom(new Source(accounts, inputs, scores, pack), pack);
}

export function draftsFrom(source: Source, { parts, headings }: Pack): readonly Draft[] {
  return parts.flatMap(([section, heading, part]) => {
    const words = headings[heading];
    // A learned wording brings its headings with its paragraphs.
    const own: readonly Draft[] =
      words === undefined ? [] : [{ section, id: heading, kind: 'heading', node: literal(words) }];
    return [...own, ...(part === null ? [] : part(source))];
  });
}
