/**
 * Numbers that no declaration knows, alone or in an item too many.
 */
import { message } from '../../message';
import type { Reading } from '../align/reading';
import type { Token } from '../align/tokens';
import type { Draft } from '../language/nodes';
import type { Found } from './found';
import { foundAt } from './found';

/** So many surplus letters with a number among them are an item of its own. */
const ITEM_LENGTH = 4;

/** Numbers that no declaration knows, outside a person's words; a whole clause with some is an item too many. */
export function uncheckedIssues({ strange, surplus }: Reading, text: string): readonly Found[] {
  const runs = [
    ...adjoining(
      strange.map(token => ({ token, draft: null })),
      text,
    ),
    ...adjoining(surplus, text),
  ];
  return runs.flatMap(run => {
    const numbers = run.filter(({ token }) => token.number);
    const [first] = run;
    if (!first || numbers.length === 0) return [];
    const sentences = run.slice(0, -1).some(({ token }) => token.text === '。');
    if (sentences || run.length < ITEM_LENGTH)
      return numbers.map(({ token, draft }) => unchecked(token, draft));
    const span = { from: first.token.from, to: run.at(-1)?.token.to ?? first.token.to };
    return [
      foundAt(span, {
        kind: 'extra',
        draft: first.draft,
        message: message('proof.extraItem', { words: text.slice(span.from, span.to) }),
      }),
    ];
  });
}

function unchecked(token: Token, draft: Draft | null): Found {
  return foundAt(token, {
    kind: 'unchecked',
    draft,
    message: message('proof.unchecked', { number: token.text }),
  });
}

type Surplus = Reading['surplus'][number];

/** Surplus letters with nothing but white space between them. */
function adjoining(surplus: readonly Surplus[], text: string): readonly (readonly Surplus[])[] {
  const runs: Surplus[][] = [];
  let end = -1;
  for (const one of surplus) {
    const last = runs.at(-1);
    if (last && text.slice(end, one.token.from).trim() === '') last.push(one);
    else runs.push([one]);
    end = one.token.to;
  }
  return runs;
}
