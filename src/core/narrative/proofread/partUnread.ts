/**
 * Sentences with amounts that stand before the narrative and were read as no part of it: said, for they may be one. Cells
 * of tables, a cover and a table of contents are no sentences.
 */
import { message } from '../../message';
import type { TextReading } from '../align/text';
import type { Found } from './found';
import { foundAt } from './found';
import { placesIn } from './textLines';

const SENTENCE = /[^\r\n]*\d\s*(?:万|亿)?元[^\r\n]*[。；][^\r\n]*/g;
const AMOUNT = /\d\s*(?:万|亿)?元/g;
/** Fewer may be a heading's or a cover's. */
const FEWEST = 3;

export function partUnread({ tokens }: TextReading, text: string): readonly Found[] {
  const front = text.slice(0, tokens[0]?.from ?? 0);
  const lines = [...front.matchAll(SENTENCE)];
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length < FEWEST) return [];
  const span = { from: first.index, to: last.index + last[0].length };
  const place = placesIn(text);
  return [
    foundAt(span, {
      kind: 'unchecked',
      message: message('proof.partUnread', {
        from: place(span.from, span.from).line,
        to: place(span.to, span.to).line,
        numbers: lines.reduce((sum, [line]) => sum + [...line.matchAll(AMOUNT)].length, 0),
      }),
    }),
  ];
}
