/**
 * The cheapest path of a text through the automaton: which number stands in which slot, which words are a person's,
 * which branch was written, what no declaration knows. There is always an answer; its cost says how good it is.
 *
 * Only states within a beam of the best are kept at each token, so that time grows with the length of the text. A path
 * that costs no more than the beam is the cheapest of all: nothing that could beat it was dropped. So a narrow beam is
 * tried first, which a text near its declarations passes, and a wider one only when it does not.
 */
import type { Alternative, Draft, Human, NumberSlot } from '../nodes';
import { agrees } from './agree';
import type { Automaton, Edge } from './automaton';
import type { Token } from './tokens';

export interface Reading {
  readonly numbers: readonly { readonly slot: NumberSlot; readonly token: Token; readonly draft: Draft }[];
  /** Slots that the text does not have, with the offset where they should stand. */
  readonly absent: readonly { readonly slot: NumberSlot; readonly at: number; readonly draft: Draft }[];
  readonly words: readonly { readonly human: Human; readonly from: number; readonly to: number; readonly draft: Draft }[];
  readonly branches: readonly { readonly node: Alternative; readonly index: number; readonly at: number; readonly draft: Draft }[];
  readonly skipped: readonly Draft[];
  /** Tokens that no declaration knows. */
  readonly strange: readonly Token[];
  /** Tokens between known words: surplus, or another word than declared. */
  readonly surplus: readonly { readonly token: Token; readonly draft: Draft | null }[];
  readonly cost: number;
}

const BEAMS = [6, 18, 45] as const;
/** Beyond this share of strange tokens the text is not this narrative, and looking harder would not make it so. */
const UNRELATED = 0.7;
const COST = {
  delete: 1, substitute: 1.2, insert: 1, wrongNumber: 0.5, missingNumber: 3, surplusNumber: 3,
  human: 0.001, humanStop: 2, humanNumber: 0.6, longNumber: 0.05, strange: 0.02,
};

/** How a state was reached: by an edge, taken or passed over, or by a surplus token (`null`). */
interface Step {
  readonly from: number;
  readonly edge: Edge | null;
  readonly consumed: boolean;
}

type Column = Map<number, { cost: number; step: Step | null }>;

export function align(automaton: Automaton, tokens: readonly Token[]): Reading {
  let reading: Reading | null = null;
  for (const beam of BEAMS) {
    reading = alignWithin(automaton, tokens, beam);
    if (reading.cost <= beam || isWhole(reading) || reading.strange.length > UNRELATED * tokens.length) break;
  }
  return reading ?? alignWithin(automaton, tokens, BEAMS[0]);
}

/** Every paragraph was found and nothing was left over: a wider beam would only move edits about. */
function isWhole({ skipped, strange }: Reading): boolean {
  return skipped.length === 0 && strange.length === 0;
}

function alignWithin(automaton: Automaton, tokens: readonly Token[], beam: number): Reading {
  const columns: Column[] = [new Map([[0, { cost: 0, step: null }]])];
  for (let index = 0; index <= tokens.length; index += 1) {
    const column = columns[index] ?? new Map();
    const next: Column = new Map();
    spread(automaton, column, tokens[index], next, beam);
    columns.push(next);
  }
  return trace(automaton, tokens, columns);
}

/** Follows every edge out of the column's states: those without a token within it, the others into `next`. */
function spread(automaton: Automaton, column: Column, token: Token | undefined, next: Column, beam: number): void {
  const queue = new Heap();
  let best = Infinity;
  for (const [state, { cost }] of column) {
    queue.push(state);
    best = Math.min(best, cost);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const cost = column.get(state)?.cost ?? Infinity;
    if (cost > best + beam) {
      column.delete(state);
      continue;
    }
    const relax = (to: number, added: number, edge: Edge | null, consumed: boolean): void => {
      const target = consumed ? next : column;
      const total = cost + added;
      const known = target.get(to);
      if (known && known.cost <= total) return;
      if (!known && !consumed) queue.push(to);
      target.set(to, { cost: total, step: { from: state, edge, consumed } });
    };
    for (const edge of automaton.edges[state] ?? []) follow(edge, token, relax);
    if (token) relax(state, token.number ? COST.surplusNumber : COST.insert, null, true);
  }
}

type Relax = (to: number, added: number, edge: Edge | null, consumed: boolean) => void;

function follow(edge: Edge, token: Token | undefined, relax: Relax): void {
  switch (edge.kind) {
    case 'free': relax(edge.to, edge.cost, edge, false); break;
    case 'literal':
      relax(edge.to, edge.number ? COST.missingNumber : COST.delete, edge, false);
      if (token?.number === edge.number) relax(edge.to, token.text === edge.text ? 0 : COST.substitute, edge, true);
      break;
    case 'slot':
      relax(edge.to, COST.missingNumber, edge, false);
      if (token?.number) relax(edge.to, edge.slot.text === null || agrees(edge.slot.text, token.text) ? 0 : COST.wrongNumber, edge, true);
      break;
    case 'any': if (token) relax(edge.to, anyCost(edge.what, token), edge, true); break;
  }
}

function anyCost(what: Human | 'stranger' | 'gap', token: Token): number {
  if (what === 'stranger') return COST.strange;
  if (what === 'gap') return COST.human;
  if (token.number) return what.long ? COST.longNumber : COST.humanNumber;
  return token.text === '。' && !what.long ? COST.humanStop : COST.human;
}

/** Back from the end along the steps. */
function trace(automaton: Automaton, tokens: readonly Token[], columns: readonly Column[]): Reading {
  const last = automaton.edges.length - 1;
  const end = columns[tokens.length]?.get(last) !== undefined ? last : cheapest(columns[tokens.length]);
  const steps: { step: Step; index: number }[] = [];
  let index = tokens.length;
  for (let state = end; ;) {
    const step = columns[index]?.get(state)?.step;
    if (!step) break;
    if (step.consumed) index -= 1;
    steps.push({ step, index });
    state = step.from;
  }
  return collect(automaton, tokens, steps.reverse(), columns[tokens.length]?.get(end)?.cost ?? Infinity);
}

function cheapest(column: Column | undefined): number {
  let best = 0;
  let least = Infinity;
  for (const [state, { cost }] of column ?? []) {
    if (cost < least) [best, least] = [state, cost];
  }
  return best;
}

function collect(automaton: Automaton, tokens: readonly Token[], steps: readonly { step: Step; index: number }[], cost: number): Reading {
  const numbers: Reading['numbers'][number][] = [];
  const absent: Reading['absent'][number][] = [];
  const words = new Map<Human, { human: Human; from: number; to: number; draft: Draft }>();
  const branches: Reading['branches'][number][] = [];
  const skipped: Draft[] = [];
  const strange: Token[] = [];
  const surplus: Reading['surplus'][number][] = [];
  for (const { step: { from, edge, consumed }, index } of steps) {
    const token = tokens[index];
    const draft = automaton.draftOf[from] ?? null;
    if (edge === null) {
      if (token) surplus.push({ token, draft });
    } else if (edge.kind === 'free') {
      if (edge.skips) skipped.push(edge.skips);
      if (edge.branch && draft) branches.push({ ...edge.branch, at: token?.from ?? tokens.at(-1)?.to ?? 0, draft });
    } else if (edge.kind === 'slot' && draft) {
      if (consumed && token) numbers.push({ slot: edge.slot, token, draft });
      else absent.push({ slot: edge.slot, at: token?.from ?? tokens.at(-1)?.to ?? 0, draft });
    } else if (edge.kind === 'any' && token) {
      if (edge.what === 'stranger') strange.push(token);
      else if (edge.what !== 'gap' && draft) words.set(edge.what, { human: edge.what, from: words.get(edge.what)?.from ?? token.from, to: token.to, draft });
    }
  }
  return { numbers, absent, words: [...words.values()], branches, skipped, strange, surplus, cost };
}

/** States waiting to be followed, lowest first: edges lead only upwards, so each is followed once. */
class Heap {
  private readonly items: number[] = [];

  push(value: number): void {
    const { items } = this;
    let at = items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] ?? 0) <= value) break;
      items[at] = items[parent] ?? 0;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const { items } = this;
    const [top] = items;
    const value = items.pop();
    if (top === undefined || value === undefined || items.length === 0) return top;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if ((items[child + 1] ?? Infinity) < (items[child] ?? Infinity)) child += 1;
      if ((items[child] ?? Infinity) >= value) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = value;
    return top;
  }
}
