/**
 * A paragraph as the page shows it: the person's text once there is one, with the sources of its numbers and what an
 * update would change in it.
 */
import type { Standing } from '../../app/narrative/standings';
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
  const spans =
    refresh.kind === 'current'
      ? paragraph.spans
      : refresh.bound.flatMap(({ slot, from, to }): readonly Span[] => {
          const source = sources.get(slot);
          return source ? [{ ...source, from, to }] : [];
        });
  return { paragraph: { ...paragraph, text, spans }, replacements: refresh.replacements };
}

/** A number that a person typed over ours: the words of the text, and what the tables give now. */
export interface HandNumber {
  readonly slot: string;
  readonly from: number;
  readonly typed: string;
  readonly right: string;
}

/** Those that say another amount; the same one written otherwise, and what an update or a conflict tells of, are none. */
export function handNumbers({ text, now, refresh }: Standing): readonly HandNumber[] {
  if (text === null || now === null || refresh.kind !== 'edited') return [];
  const told = new Set([...refresh.replacements, ...refresh.conflicts].map(({ from }) => from));
  return refresh.bound.flatMap(({ slot, from, to }): readonly HandNumber[] => {
    const typed = text.slice(from, to);
    const printed = now.spans
      .filter(span => span.slot === slot)
      .map(span => now.text.slice(span.from, span.to));
    const [right] = printed;
    if (
      right === undefined ||
      told.has(from) ||
      plain(typed) === null ||
      printed.some(one => plain(one) === null || plain(one) === plain(typed))
    )
      return [];
    return [{ slot, from, typed, right }];
  });
}

/** "2,939.71" and "2939.710" are one amount; `null` for what is no number. */
function plain(words: string): number | null {
  const digits = words.normalize('NFKC').replace(/[,\s%]/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}
