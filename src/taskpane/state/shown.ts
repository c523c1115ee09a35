/**
 * A paragraph as the page shows it: the person's text once there is one, with the sources of its numbers and what an
 * update would change in it.
 */
import type { Standing } from '../../app/narrate';
import type { Paragraph, Span } from '../../core/narrative/model';
import type { Replacement } from '../../core/narrative/refresh';

export interface Shown {
  readonly paragraph: Paragraph;
  readonly replacements: readonly Replacement[];
}

/** `undefined`: the 说明 sheet is not there yet. */
export function shownOf(paragraph: Paragraph, standing: Standing | undefined): Shown {
  if (!standing || standing.text === null) return { paragraph, replacements: [] };
  const { text, refresh } = standing;
  const sources = new Map(paragraph.spans.map(span => [span.slot, span]));
  const spans = refresh.kind === 'current' ? paragraph.spans : refresh.bound.flatMap(({ slot, from, to }): readonly Span[] => {
    const source = sources.get(slot);
    return source ? [{ ...source, from, to }] : [];
  });
  return { paragraph: { ...paragraph, text, spans }, replacements: refresh.replacements };
}
