/**
 * A paragraph printed before, as a person edited it, against what is printed now (design D9): numbers that are still
 * ours are replaced, the person's words stay; a change of words is a suggestion, and takes the numbers of its clause
 * with it, so that 增加 never stands before the amount of a 减少. Another text altogether is left alone.
 */
import { agrees } from '../align/agree';
import type { Token } from '../align/tokens';
import { tokensOf } from '../align/tokens';
import { changesBetween } from './changes';
import type { Change, Imprint, Refresh, Replacement } from './model';
import { pair } from './pair';
import type { Pieces } from './pieces';
import { piecesOf, wordsOf } from './pieces';
import { bySentence, clausesTouched } from './sentences';

/** Cost per printed token beyond which the text is another one. */
const REWRITTEN = 0.7;

/** `before` is `null` when nothing is known of what was printed: then nothing in the text is ours. */
export function refresh(before: Imprint | null, text: string, now: Imprint): Refresh {
  const nothing = { replacements: [], suggestions: [], conflicts: [], bound: [], changes: [] };
  if (text === now.text) return { ...nothing, kind: 'current', bound: now.spans };
  if (before === null) return { ...nothing, kind: 'rewritten' };
  const old = piecesOf(before);
  const fresh = piecesOf(now);
  const changes = changesBetween(old, fresh);
  if (text === before.text) {
    const replacements = changes
      .map(change =>
        replaced(
          change,
          old.tokens,
          old.tokens.map((_, index) => index),
          fresh,
        ),
      )
      .filter(one => one !== null);
    return { ...nothing, kind: 'printed', replacements, changes, bound: before.spans };
  }
  const tokens = tokensOf(text);
  const { partner, cost } = pair(old.tokens, tokens, index => old.tokens[index]?.number === true);
  if (cost > REWRITTEN * old.tokens.length) return { ...nothing, kind: 'rewritten' };
  return { ...merged(new Edited(old, fresh, tokens, partner), changes), kind: 'edited' };
}

/** The text with the replacements made. */
export function applied(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((now, { from, to, text: words }) => now.slice(0, from) + words + now.slice(to), text);
}

/** The person's text beside what was printed. */
class Edited {
  constructor(
    readonly old: Pieces,
    readonly fresh: Pieces,
    readonly tokens: readonly Token[],
    readonly partner: readonly number[],
  ) {}

  /** The token that stands for a printed one. */
  at(index: number): Token | undefined {
    return this.tokens[this.partner[index] ?? -1];
  }

  /** The person already wrote what would be printed now. */
  isDone({ from, to, nowFrom, nowTo }: Change): boolean {
    const first = from > 0 ? (this.partner[from - 1] ?? -1) : -1;
    const last = to < this.partner.length ? (this.partner[to] ?? -1) : this.tokens.length;
    if ((from > 0 && first < 0) || last < 0) return false;
    const written = this.tokens
      .slice(first + 1, last)
      .map(token => token.text)
      .join('');
    return (
      written ===
      this.fresh.tokens
        .slice(nowFrom, nowTo)
        .map(token => token.text)
        .join('')
    );
  }
}

function merged(edited: Edited, all: readonly Change[]): Omit<Refresh, 'kind'> {
  const { old, fresh } = edited;
  const changes = all.filter(change => change.number || !edited.isDone(change));
  const wording = changes.filter(change => !change.number);
  const touched = clausesTouched(old, fresh, wording);
  const free = changes.filter(change => change.number && !touched.has(change.from));
  const taken = free.flatMap(change => {
    const token = edited.at(change.from);
    const [before, now] = [old.tokens[change.from], fresh.tokens[change.nowFrom]];
    return token &&
      before &&
      now &&
      agrees(before.text, token.text) &&
      !agrees(now.text, token.text)
      ? [
          {
            change,
            replacement: {
              from: token.from,
              to: token.to,
              text: wordsOf(fresh, change.nowFrom, change.nowTo),
            },
          },
        ]
      : [];
  });
  const gone = free.filter(change => {
    const token = edited.at(change.from);
    return !token || agrees(fresh.tokens[change.nowFrom]?.text ?? '', token.text);
  });
  return {
    replacements: taken.map(({ replacement }) => replacement),
    changes: [...taken.map(({ change }) => change), ...gone],
    conflicts: free.flatMap(change => conflict(edited, change)),
    suggestions: bySentence(
      old,
      changes.filter(change => !change.number || touched.has(change.from)),
    )
      .filter(group => group.some(change => !change.number))
      .map(group => {
        const replacements = group
          .filter(change => !change.number || !isSettled(edited, change))
          .map(change => replaced(change, edited.tokens, edited.partner, fresh, old));
        return {
          replacements: replacements.every(one => one !== null) ? replacements : null,
          changes: group,
          before: group
            .filter(change => !change.number)
            .map(change => wordsOf(old, change.from, change.to))
            .filter(words => words !== '')
            .join('…'),
          now: group
            .filter(change => !change.number)
            .map(change => wordsOf(fresh, change.nowFrom, change.nowTo))
            .filter(words => words !== '')
            .join('…'),
        };
      }),
    bound: bound(edited, all),
  };
}

function isSettled(edited: Edited, { from, nowFrom }: Change): boolean {
  const token = edited.at(from);
  return !token || agrees(edited.fresh.tokens[nowFrom]?.text ?? '', token.text);
}

function conflict(
  edited: Edited,
  { from, nowFrom, nowTo }: Change,
): readonly { from: number; to: number; now: string }[] {
  const token = edited.at(from);
  const [before, now] = [
    edited.old.tokens[from]?.text ?? '',
    edited.fresh.tokens[nowFrom]?.text ?? '',
  ];
  if (!token || agrees(before, token.text) || agrees(now, token.text)) return [];
  return [{ from: token.from, to: token.to, now: wordsOf(edited.fresh, nowFrom, nowTo) }];
}

/** Where the change goes in the text; `null` where the printed words no longer stand there as printed. */
function replaced(
  change: Change,
  tokens: readonly Token[],
  partner: readonly number[],
  fresh: Pieces,
  old?: Pieces,
): Replacement | null {
  const { from, to, nowFrom, nowTo } = change;
  const text = wordsOf(fresh, nowFrom, nowTo);
  if (from === to) {
    const [before, after] = [tokens[partner[from - 1] ?? -1], tokens[partner[to] ?? -1]];
    const place = before?.to ?? after?.from;
    return place === undefined ? null : { from: place, to: place, text };
  }
  const stretch = partner.slice(from, to);
  const whole = stretch.every(
    (at, index) =>
      at >= 0 &&
      at === (stretch[0] ?? 0) + index &&
      (!old || agrees(old.tokens[from + index]?.text ?? '', tokens[at]?.text ?? '')),
  );
  const [first, last] = [tokens[stretch[0] ?? -1], tokens[stretch.at(-1) ?? -1]];
  return whole && first && last ? { from: first.from, to: last.to, text } : null;
}

/** Numbers whose slot is printed now too; by the changes' shift from one imprint to the other. */
function bound(
  { old, fresh, partner, tokens }: Edited,
  changes: readonly Change[],
): Refresh['bound'] {
  const now = new Set(fresh.slots);
  const dropped = new Set(
    changes
      .filter(change => !change.number)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  return old.slots.flatMap((slot, index) => {
    const token = tokens[partner[index] ?? -1];
    return slot !== null && token?.number === true && now.has(slot) && !dropped.has(index)
      ? [{ slot, from: token.from, to: token.to }]
      : [];
  });
}
