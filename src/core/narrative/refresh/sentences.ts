/**
 * Changes by the clause and the sentence in which they stand.
 */
import type { Token } from '../align/tokens';
import type { Change } from './model';
import type { Pieces } from './pieces';

/** Widths are folded in tokens: these are ，；： too. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '。']);
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['。']);

/** The printed tokens of every clause whose words change: a number there says something only with the new words. */
export function clausesTouched(
  old: Pieces,
  fresh: Pieces,
  wording: readonly Change[],
): ReadonlySet<number> {
  const clauses = numbered(old.tokens, CLAUSE_ENDS);
  const touched = new Set(wording.flatMap(change => clausesOf(change, clauses, old, fresh)));
  return new Set([...old.tokens.keys()].filter(index => touched.has(clauses[index] ?? -1)));
}

/** Groups of changes, one a sentence; a change over several sentences joins them. */
export function bySentence(
  old: Pieces,
  changes: readonly Change[],
): readonly (readonly Change[])[] {
  const sentences = numbered(old.tokens, SENTENCE_ENDS);
  const groups: { last: number; changes: Change[] }[] = [];
  for (const change of changes) {
    const first = sentences[change.from] ?? sentences.at(-1) ?? 0;
    const last = sentences[Math.max(change.from, change.to - 1)] ?? first;
    const group = groups.at(-1);
    if (group && first <= group.last) {
      group.changes.push(change);
      group.last = Math.max(group.last, last);
    } else groups.push({ last, changes: [change] });
  }
  return groups.map(group => group.changes);
}

/** Whole clauses put in between two others touch neither. */
function clausesOf(
  { from, to, nowFrom, nowTo }: Change,
  clauses: readonly number[],
  old: Pieces,
  fresh: Pieces,
): readonly number[] {
  const ends = (token: Token | undefined): boolean =>
    token !== undefined && CLAUSE_ENDS.has(token.text);
  if (
    from === to &&
    (from === 0 || ends(old.tokens[from - 1]) || ends(fresh.tokens[nowFrom])) &&
    (ends(fresh.tokens[nowTo - 1]) || ends(old.tokens[to]))
  )
    return [];
  if (from === to) return [clauses[from] ?? clauses.at(-1) ?? 0];
  return clauses.slice(from, to);
}

/** The number of the clause or sentence of each token; its end belongs to it. */
function numbered(tokens: readonly Token[], ends: ReadonlySet<string>): readonly number[] {
  let count = 0;
  return tokens.map(token => {
    const own = count;
    if (ends.has(token.text)) count += 1;
    return own;
  });
}
