/**
 * A paragraph cut into what is drawn: plain text, numbers with their source, placeholders to fill in.
 */
import type { Paragraph, Span } from '../../core/narrative/model';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'missing'; readonly text: string; readonly label: string };

const MISSING = /〔待填：([^〕]*)〕/g;

/** Spans in order and not overlapping; one that begins before the last ended is left to the text. */
export function piecesOf({ text, spans }: Paragraph): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const words = text.slice(span.from, span.to);
    // The year has no source to show.
    if (span.from < at || words === '' || (span.cells.length === 0 && span.expression === '')) continue;
    addText(pieces, text.slice(at, span.from));
    if (words.startsWith('〔待填')) addText(pieces, words);
    else pieces.push({ kind: 'number', text: words, span });
    at = span.to;
  }
  addText(pieces, text.slice(at));
  return pieces;
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
