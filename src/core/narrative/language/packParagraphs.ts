/**
 * The sections of a pack in order, headings between them: every paragraph of the narrative as declared.
 */
import type { Draft } from './nodes';
import { literal } from './nodes';
import type { Source } from './source';

export function draftsOf(s: Source): readonly Draft[] {
  return s.pack.parts.flatMap(([section, heading, part]) => [
    {
      section,
      id: heading,
      kind: 'heading' as const,
      node: literal(s.pack.headings[heading] ?? ''),
    },
    ...(part === null ? [] : part(s)),
  ]);
}
