/**
 * "公用经费0.00万元，主要包括：。" of a year that had none of them: next year's items stand there.
 */
import type { Paragraph } from '../bind/paragraph';
import type { Piece } from '../bind/learner';
import { PERSONNEL, PUBLIC } from './economic';

const LEAD = /(?:主要)?包括[：:，,]?(无?)(?=等?(?:[。，；]|$))/g;

export function emptyLists(
  { id, kind, line }: Paragraph,
  pieces: readonly Piece[],
): readonly Piece[] {
  if (kind !== 'basic') return [];
  return [...line.text.matchAll(LEAD)].flatMap((match, index): Piece[] => {
    const to = match.index + match[0].length;
    const [, empty = ''] = match;
    const from = to - empty.length;
    const said = line.text.slice(0, match.index);
    const [personnel, others] = [said.lastIndexOf('人员经费'), said.lastIndexOf('公用经费')];
    if (
      personnel === others ||
      pieces.some(piece => piece.from < to && from <= piece.to && piece.to > from)
    )
      return [];
    return [
      {
        from,
        to,
        node: {
          t: 'list',
          separator: '、',
          empty,
          list: {
            id: `${id}.e${String(index)}`,
            family: {
              by: 'row',
              table: 'T6',
              column: 'amount',
              length: 5,
              within: personnel > others ? PERSONNEL : PUBLIC,
            },
            scope: 'some',
            always: [],
            frames: [{ when: 'any', lines: [[{ t: 'name', level: 0, form: 'label' }]] }],
            own: {},
            odd: {},
            drafts: {},
            aliases: {},
            ordinal: null,
            header: null,
            headerOrdinal: null,
            listed: [],
          },
        },
      },
    ];
  });
}
