/**
 * "与上年相比，增加278.52万元，增长10.47%。主要原因是…": an amount beside last year's or its budget, with its difference.
 * The rate says whose difference it is; without one only the sentence's own name does.
 */
import type { AmountUnit } from '../../../money';
import type { Binding } from './binding';
import type { Piece } from './learner';
import {
  BUDGET_HEAD,
  CHANGE_BEFORE,
  isUp,
  opposite,
  PRIOR_HEAD,
  RATE_AFTER,
  SAYS_BUDGET,
  SAYS_PRIOR,
} from '../text/phraseWords';
import { whoseDifference } from './whose';
import type { Numeral, Words } from '../text/scan';
import { rawWords } from '../text/tile';
import type { Expr, Pair, Template, VersusKind } from '../wording/wording';

/** Whether the number is the amount of a change; then it is bound with all that belongs to it. */
export function movedAt(binding: Binding, numeral: Numeral, unit: AmountUnit): boolean {
  const { text, scan } = binding;
  const match = CHANGE_BEFORE.exec(binding.before(numeral.from));
  if (!match) return false;
  const [whole, word = ''] = match;
  const start = numeral.from - whole.length;
  const sign = isUp(word) ? 1 : -1;
  const rate = scan.numerals.find(({ from, unit: of }) => from >= numeral.end && of === '%');
  const between = rate ? text.slice(numeral.end, rate.from) : '';
  const after = rate && between.length < 16 ? RATE_AFTER.exec(between) : null;
  const kind = kindAt(binding, start);
  const found = whoseDifference(binding, {
    numeral,
    unit,
    sign,
    rate: after && rate ? rate.text : null,
    kind,
    start,
  });
  if (!found) return false;
  const own: Piece[] = [
    { from: start, to: start + word.length, node: { t: 'dir', pair: pairOf(word) } },
    {
      from: numeral.from,
      to: numeral.end,
      node: { t: 'delta', unit, tail: binding.tail(numeral), ...binding.was(numeral) },
    },
  ];
  let end = numeral.end;
  if (after && rate) {
    const [, lead = '', second] = after;
    const at = numeral.end + lead.length;
    if (second !== undefined)
      own.push({ from: at, to: at + second.length, node: { t: 'dir', pair: pairOf(second) } });
    own.push({
      from: rate.from,
      to: rate.end,
      node: { t: 'rate', tail: binding.tail(rate), ...binding.was(rate) },
    });
    end = lead.includes('（') && text[rate.end] === '）' ? rate.end + 1 : rate.end;
  }
  putVersus(binding, { kind, ...found, sign, start, end, own });
  binding.note({ x: found.a, role: 'delta', from: numeral.from, end });
  return true;
}

interface Place {
  readonly kind: VersusKind;
  readonly a: Expr;
  readonly b: Expr;
  readonly before: string | null;
  readonly sign: -1 | 0 | 1;
  readonly start: number;
  readonly end: number;
  readonly own: readonly Piece[];
}

/** With the comparing words directly before it and the reason directly behind it. */
export function putVersus(binding: Binding, place: Place): void {
  const { text } = binding;
  const lead = text.slice(
    Math.max(binding.lastEnd(place.start), binding.sentenceStart(place.start)),
    place.start,
  );
  const heads = (place.kind === 'prior' ? PRIOR_HEAD : BUDGET_HEAD).exec(lead);
  const begin = place.start - (heads?.[0].length ?? 0);
  const hasLead = place.kind === 'budget' && /[，,。]/.test(text[begin - 1] ?? '');
  const from = hasLead ? begin - 1 : begin;
  const reason = reasonAfter(binding, place.end);
  const to = reason ? reason.to : place.end;
  const own = binding.tile(place.start, to, [
    ...place.own,
    ...(reason ? because(binding, reason, place) : []),
  ]);
  const id = `${binding.id}.v${String(from)}`;
  const node: Template = {
    t: 'versus',
    id,
    kind: place.kind,
    name: binding.standing.name,
    a: place.a,
    b: place.b,
    learned: place.sign,
    lead: hasLead ? (text[begin - 1] ?? '') : '',
    head: heads ? binding.tile(begin, place.start, yearsIn(binding, begin, place.start)) : [],
    own,
    reason: reason ? reasonOf(binding, reason, id) : null,
    before: place.before,
  };
  // What was bound within is part of it.
  const inside = (piece: Piece): boolean => from <= piece.from && piece.to <= to;
  for (const piece of binding.pieces.filter(inside))
    binding.pieces.splice(binding.pieces.indexOf(piece), 1);
  binding.put(from, to, node);
}

function reasonOf(
  binding: Binding,
  { from, to }: Words,
  id: string,
): { id: string; label: string; text: string } {
  const { codes, name, entity } = binding.standing;
  const [code] = codes;
  const field = code !== undefined && entity === null ? `reason.${code}` : `reason.${id}`;
  const words = rawWords(binding.line, from, to);
  binding.learner.inputs[field] ??= words;
  return {
    id: field,
    label: `${code !== undefined && entity === null ? `${code} ` : ''}${name}差异的主要原因`,
    text: words,
  };
}

/** The person's words that follow at once. */
function reasonAfter(binding: Binding, end: number): Words | undefined {
  return binding.scan.words.find(
    ({ lead, from, isReason }) =>
      isReason &&
      from > end &&
      lead > end - 6 &&
      /^[，,。；：]?的?$/.test(binding.text.slice(end, Math.max(end, lead))),
  );
}

/** "，增加的主要原因是": its word follows the figures where it did so last year. */
function because(binding: Binding, { from, to }: Words, { sign, end }: Place): readonly Piece[] {
  const marker = binding.text.slice(end, from);
  const match = /(增加|减少|增长|下降|上升|降低)(?=的?(?:主要)?原因)/.exec(marker);
  const reason: Piece = { from, to, node: { t: 'reason' } };
  if (!match || sign === 0 || isUp(match[0]) !== sign > 0) return [reason];
  const start = end + match.index;
  return [
    { from: start, to: start + match[0].length, node: { t: 'dir', pair: pairOf(match[0]) } },
    reason,
  ];
}

export function pairOf(word: string): Pair {
  return isUp(word) ? { up: word, down: opposite(word) } : { up: opposite(word), down: word };
}

export function yearsIn({ scan, learner }: Binding, from: number, to: number): readonly Piece[] {
  const { year } = learner.accounts;
  return scan.numerals.flatMap(({ from: start, to: end, text, unit }): Piece[] => {
    if (start < from || end > to || (unit !== '年' && unit !== '年度') || year === null) return [];
    const offset = Number.parseInt(text, 10) - year;
    return offset === 0 || offset === -1
      ? [{ from: start, to: end, node: { t: 'year', offset } }]
      : [];
  });
}

/** With what it is compared: said in the sentence, else in the one before. */
export function kindAt(binding: Binding, at: number): VersusKind {
  const start = binding.sentenceStart(at);
  for (const from of [start, binding.sentenceStart(start - 1), 0]) {
    const said = binding.text.slice(from, at);
    const prior = [...said.matchAll(SAYS_PRIOR)].at(-1)?.index ?? -1;
    const budget = [...said.matchAll(SAYS_BUDGET)].at(-1)?.index ?? -1;
    if (prior >= 0 || budget >= 0) return budget > prior ? 'budget' : 'prior';
  }
  return 'prior';
}
