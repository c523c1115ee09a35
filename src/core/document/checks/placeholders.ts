/** D-03: what a template leaves behind, in the whole text and in the tables. */
import { message } from '../../message';
import { PLACEHOLDERS } from '../../narrative/language/placeholders';
import type { DocumentIssue, Look, Looked } from '../look';
import { spotAt } from '../look';
import { linesOf, tablesOf } from '../model';
import type { DocumentSpot } from '../sheets';
import { TEMPLATE } from './templateWords';

export function placeholders({ document }: Look): Looked {
  const places: {
    readonly text: string;
    readonly at: (from: number, to: number) => DocumentSpot;
  }[] = [
    ...linesOf(document).map(line => ({
      text: line.text,
      at: (from: number, to: number) => spotAt(line, from, to),
    })),
    ...tablesOf(document).flatMap(({ number, cells }) =>
      cells.map(({ text, row, column }) => ({
        text,
        at: () => ({ table: number, row, column }),
      })),
    ),
  ];
  return {
    looked: places.length,
    issues: places.flatMap(({ text, at }) => left(text, at) ?? []),
  };
}

/** One for a place: the first, and how many more. */
function left(text: string, at: (from: number, to: number) => DocumentSpot): DocumentIssue | null {
  const found = PLACEHOLDERS.flatMap(({ pattern, what }) =>
    [...text.matchAll(pattern)].map(match => ({ what, words: match[0], from: match.index })),
  ).sort((a, b) => a.from - b.from);
  const [first] = found;
  if (first)
    return {
      rule: 'D-03',
      at: at(first.from, first.from + first.words.length),
      found: first.words,
      expected: null,
      message: message('doc.placeholder', {
        what: first.what,
        found: first.words,
        more: found.length - 1,
      }),
    };
  const words = TEMPLATE.exec(text);
  if (!words) return null;
  return {
    rule: 'D-03',
    at: at(words.index, words.index + words[0].length),
    found: words[0],
    expected: null,
    message: message('doc.template', { found: words[0] }),
  };
}
