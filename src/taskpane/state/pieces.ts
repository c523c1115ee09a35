/**
 * A paragraph cut into what is drawn: plain text, numbers with their source, placeholders to fill in, and what an
 * update would put in the place of what.
 */
import type { Paragraph, Span } from '../../core/narrative/model';
import type { Replacement } from '../../core/narrative/refresh';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `becomes`: what an update would put there. */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly span: Span;
      readonly becomes: string | null;
    }
  | { readonly kind: 'missing'; readonly text: string; readonly label: string }
  | { readonly kind: 'change'; readonly text: string; readonly becomes: string };

const MISSING = /〔待填：([^〕]*)〕/g;

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly span: Span | null;
  readonly becomes: string | null;
}

/** Marks in order and not overlapping; one that begins before the last ended is left to the text. */
export function piecesOf(
  { text, spans }: Paragraph,
  replacements: readonly Replacement[] = [],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, span, becomes } of marksOf(text, spans, replacements)) {
    if (from < at) continue;
    addText(pieces, text.slice(at, from));
    const words = text.slice(from, to);
    if (span) pieces.push({ kind: 'number', text: words, span, becomes });
    else if (becomes !== null) pieces.push({ kind: 'change', text: words, becomes });
    at = to;
  }
  addText(pieces, text.slice(at));
  return pieces;
}

function marksOf(
  text: string,
  spans: readonly Span[],
  replacements: readonly Replacement[],
): readonly Mark[] {
  const changed = new Map(replacements.map(one => [`${one.from}-${one.to}`, one.text]));
  const numbers = spans.flatMap((span): readonly Mark[] => {
    const { from, to, cells, expression } = span;
    const words = text.slice(from, to);
    // The year has no source to show; a placeholder leads to the form.
    const plain =
      words === '' || words.startsWith('〔待填') || (cells.length === 0 && expression === '');
    return plain ? [] : [{ from, to, span, becomes: changed.get(`${from}-${to}`) ?? null }];
  });
  const taken = new Set(numbers.map(({ from, to }) => `${from}-${to}`));
  const others = replacements
    .filter(({ from, to }) => !taken.has(`${from}-${to}`))
    .map(({ from, to, text: becomes }) => ({ from, to, span: null, becomes }));
  // Where a change covers a number, the change is shown.
  const free = numbers.filter(
    ({ from, to, becomes }) =>
      becomes !== null || !others.some(other => other.from < to && from < other.to),
  );
  return [...free, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
}

function addText(pieces: Piece[], text: string): void {
  let at = 0;
  for (const match of text.matchAll(MISSING)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push({ kind: 'missing', text: match[0], label: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
}
