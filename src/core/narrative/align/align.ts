/**
 * The cheapest path of a text through the automaton: which number stands in which slot, which words are a person's,
 * which branch was written, what no declaration knows. There is always an answer; its cost says how good it is.
 *
 * Only states within a beam of the best are kept at each token, so that time grows with the length of the text. A path
 * that costs no more than the beam is the cheapest of all: nothing that could beat it was dropped. So a narrow beam is
 * tried first, which a text near its declarations passes, and a wider one only when it does not.
 */
import type { Human } from '../nodes';
import { agrees } from './agree';
import type { Automaton, Edge } from './automaton';
import { Heap } from './heap';
import type { Reading, Step } from './reading';
import { readingOf } from './reading';
import type { Token } from './tokens';

const BEAMS = [6, 18, 45] as const;
/** Beyond this share of strange tokens the text is not this narrative, and looking harder would not make it so. */
const UNRELATED = 0.7;
const COST = {
  delete: 1, substitute: 1.2, insert: 1, wrongNumber: 0.5, missingNumber: 3, surplusNumber: 3,
  human: 0.001, humanStop: 2, humanNumber: 0.6, longNumber: 0.05, strange: 0.02,
};

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
  return readingOf(automaton, tokens, steps.reverse(), columns[tokens.length]?.get(end)?.cost ?? Infinity);
}

function cheapest(column: Column | undefined): number {
  let best = 0;
  let least = Infinity;
  for (const [state, { cost }] of column ?? []) {
    if (cost < least) [best, least] = [state, cost];
  }
  return best;
}
