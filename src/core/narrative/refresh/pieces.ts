/**
 * A printed paragraph as tokens, its numbers under the names of their slots.
 */
import type { Token } from '../align/tokens';
import { tokensOf } from '../align/tokens';
import type { Imprint } from './model';

export interface Pieces {
  readonly imprint: Imprint;
  readonly tokens: readonly Token[];
  /** By token; `null` for words and for numbers among the words. */
  readonly slots: readonly (string | null)[];
}

export function piecesOf(imprint: Imprint): Pieces {
  const tokens = tokensOf(imprint.text);
  const slots = new Map(imprint.spans.map(({ slot, from, to }) => [`${from}-${to}`, slot]));
  return {
    imprint,
    tokens,
    slots: tokens.map(({ number, from, to }) =>
      number ? (slots.get(`${from}-${to}`) ?? null) : null,
    ),
  };
}

/** The text of some tokens as it stands, white space between them included. */
export function wordsOf({ imprint, tokens }: Pieces, from: number, to: number): string {
  return imprint.text.slice(
    tokens[from]?.from ?? 0,
    from < to ? tokens[to - 1]?.to : (tokens[from]?.from ?? 0),
  );
}
