/**
 * Comparisons without an amount: 与上年持平, 决算数与预算数相同, 决算数小于预算数的主要原因是. Whose they are, the words before
 * them say.
 */
import type { Binding } from './binding';
import { sameExpr, worth } from './learner';
import type { Piece } from './learner';
import { kindAt, pairOf, putVersus, yearsIn } from './moved';
import { FLAT_BUDGET, FLAT_PRIOR, isUp, MOVED_BUDGET } from '../text/phraseWords';
import { candidatesOf } from './standing';
import type { Expr, VersusKind } from '../wording/wording';

export interface Turning {
  readonly from: number;
  readonly to: number;
  /** `null`: the words do not say. */
  readonly kind: VersusKind | null;
  readonly isFlat: boolean;
  /** 小于 and its place. */
  readonly word: { readonly text: string; readonly from: number } | null;
  readonly hasHead: boolean;
  readonly isLoose: boolean;
}

export function turnsIn(text: string): readonly Turning[] {
  const found: Turning[] = [];
  const add = (turn: Turning): void => {
    if (!found.some(one => turn.from < one.to && one.from < turn.to)) found.push(turn);
  };
  for (const match of text.matchAll(MOVED_BUDGET)) {
    const [whole, word] = match;
    const from = match.index;
    add({
      from,
      to: from + whole.length,
      kind: 'budget',
      isFlat: false,
      word: word === undefined ? null : { text: word, from: from + whole.indexOf(word) },
      hasHead: false,
      isLoose: false,
    });
  }
  for (const [pattern, kind] of [
    [FLAT_BUDGET, 'budget'],
    [FLAT_PRIOR, null],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const head = kind === null ? match[1] : undefined;
      add({
        from: match.index,
        to: match.index + match[0].length,
        kind: head === undefined ? kind : 'prior',
        isFlat: true,
        word: null,
        hasHead: head !== undefined,
        isLoose: match[0].includes('基本'),
      });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Left to be marked where it is not known whose it is. */
export function bindTurn(binding: Binding, turn: Turning): void {
  const { learner } = binding;
  const kind = turn.kind ?? kindAt(binding, turn.from);
  const a = whose(binding, turn);
  if (!a) return;
  const planned = binding.standing.plan() ?? binding.standing.budgets(binding.kind)[0] ?? null;
  const b: Expr | null = kind === 'prior' ? { e: 'prior', of: a } : planned;
  if (!b) return;
  const [now, plan] = [worth(learner, a), kind === 'budget' ? worth(learner, b) : null];
  const figures = now !== null && plan !== null ? sign(now - plan) : null;
  // 基本持平 of amounts that differ is a person's judgement.
  if (turn.isLoose && figures !== null && figures !== 0) return;
  const said = saidSign(turn);
  const learned = turn.isFlat ? 0 : (said ?? figures ?? -1);
  if (figures !== null && contradicts(turn, said, figures))
    learner.notices.push({
      kind: 'fact',
      text: binding.sentence(turn.from),
      found: binding.text.slice(turn.from, turn.to),
    });
  const own: Piece[] = [
    ...yearsIn(binding, turn.from, turn.to),
    ...(turn.word === null ? [] : [wordPiece(turn.word)]),
  ];
  putVersus(binding, {
    kind,
    a,
    b,
    before: kind === 'prior' && now !== null ? String(now / 1_000_000) : null,
    sign: learned,
    start: turn.from,
    end: turn.to,
    own,
  });
}

function wordPiece({ text, from }: { readonly text: string; readonly from: number }): Piece {
  return { from, to: from + text.length, node: { t: 'dir', pair: pairOf(text) } };
}

/** The words against the figures. */
function contradicts({ isFlat }: Turning, said: -1 | 1 | null, figures: -1 | 0 | 1): boolean {
  if (isFlat) return figures !== 0;
  return said === null ? figures === 0 : said !== figures;
}

function saidSign({ word }: Turning): -1 | 1 | null {
  if (word === null) return null;
  return isUp(word.text) ? 1 : -1;
}

function sign(difference: number): -1 | 0 | 1 {
  if (difference === 0) return 0;
  return difference > 0 ? 1 : -1;
}

/** The name of the clause, else the amount before it in the sentence, else that of the name in force. */
function whose(binding: Binding, { from }: Turning): Expr | null {
  const { standing, learner, kind } = binding;
  const candidates = candidatesOf(kind, standing, learner);
  const last = binding.lastAmount(from);
  const final = standing.final();
  if (final && candidates.some(x => sameExpr(x, final))) return final;
  const spoken = candidates.find(x => binding.knows(x));
  return (
    spoken ??
    (standing.isNamed(binding.before(from)) ? candidates[0] : undefined) ??
    last?.x ??
    final ??
    null
  );
}
