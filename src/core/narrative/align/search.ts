/**
 * The cheapest path of a text through an automaton, within a beam: at each token only states that cost no more than the
 * best one plus the beam are followed, so that time grows with the length of the text. A path that costs no more than
 * the beam is the cheapest of all: nothing that could beat it was dropped.
 */
import type { Human, NumberSlot } from '../language/nodes';
import { fits } from './agree';
import type { Automaton } from './automaton';
import type { Graph } from './graph';
import { COST, FREE, graphOf, LITERAL, NEVER } from './graph';
import { Heap } from './heap';
import type { Step } from './reading';
import type { Token } from './tokens';
import { Trail } from './trail';

const SURPLUS = -1;

export interface Path {
  /** `index` is that of the token that the step meets; `tokens.length` at the end of the text. */
  readonly steps: readonly { readonly step: Step; readonly index: number }[];
  readonly cost: number;
}

/** States reached at one token, with their cost so far and how they were reached. */
interface Column {
  readonly cost: Float64Array;
  readonly entry: Int32Array;
  /** Lowest first: edges lead only upwards, so each state is followed once. */
  readonly waiting: Heap;
  best: number;
}

export class Search {
  private readonly graph: Graph;
  private readonly words: Int32Array;

  constructor(
    automaton: Automaton,
    private readonly tokens: readonly Token[],
  ) {
    this.graph = graphOf(automaton);
    this.words = Int32Array.from(tokens, token => this.graph.words.get(token.text) ?? -1);
  }

  within(beam: number): Path {
    const trail = new Trail();
    let column = this.column();
    let next = this.column();
    reach(trail, column, 0, 0, -1, SURPLUS);
    const last = this.graph.states - 1;
    for (let index = 0; index < this.tokens.length; index += 1) {
      this.spread(trail, column, next, index, beam);
      column.best = NEVER;
      [column, next] = [next, column];
    }
    const end = this.finish(trail, column, last);
    return { steps: this.trace(trail, end.entry), cost: end.cost };
  }

  private column(): Column {
    const { states } = this.graph;
    return {
      cost: new Float64Array(states).fill(NEVER),
      entry: new Int32Array(states),
      waiting: new Heap(),
      best: NEVER,
    };
  }

  /** Follows every edge out of the column's states: those without a token within it, the others into `next`. Leaves it empty. */
  private spread(trail: Trail, column: Column, next: Column, index: number, beam: number): void {
    const limit = column.best + beam;
    const token = this.tokens[index];
    const insert = token?.number === true ? COST.surplusNumber : COST.insert;
    for (let state = column.waiting.pop(); state !== undefined; state = column.waiting.pop()) {
      const cost = column.cost[state] ?? NEVER;
      column.cost[state] = NEVER;
      if (cost > limit) continue;
      const entry = column.entry[state] ?? 0;
      if (token) reach(trail, next, state, cost + insert, entry, SURPLUS);
      this.leave(trail, column, next, state, cost, entry, index);
    }
  }

  private leave(
    trail: Trail,
    column: Column,
    next: Column,
    state: number,
    cost: number,
    entry: number,
    index: number,
  ): void {
    const { first, kind, to, over } = this.graph;
    const token = this.tokens[index];
    const end = first[state + 1] ?? 0;
    for (let edge = first[state] ?? 0; edge < end; edge += 1) {
      const target = to[edge] ?? 0;
      const passing = over[edge] ?? NEVER;
      if (passing < NEVER) reach(trail, column, target, cost + passing, entry, edge * 2);
      if (!token || kind[edge] === FREE) continue;
      const taking = this.taking(edge, token, index);
      if (taking < NEVER) reach(trail, next, target, cost + taking, entry, edge * 2 + 1);
    }
  }

  /** What it costs to take a token along the edge. */
  private taking(edge: number, token: Token, index: number): number {
    const { kind, word, number, over, edges } = this.graph;
    if (word[edge] !== -1 && word[edge] === this.words[index]) return 0;
    if (kind[edge] === LITERAL)
      return (number[edge] === 1) === token.number && over[edge] !== NEVER
        ? COST.substitute
        : NEVER;
    const taken = edges[edge];
    if (taken?.kind === 'slot') return token.number ? binding(taken.slot, token) : NEVER;
    return taken?.kind === 'any' ? swallowing(taken.what, token) : NEVER;
  }

  /** At the end of the text: on to the last state, whatever the text leaves out. */
  private finish(trail: Trail, column: Column, last: number): { entry: number; cost: number } {
    const none = this.column();
    for (let state = column.waiting.pop(); state !== undefined; state = column.waiting.pop()) {
      const cost = column.cost[state] ?? NEVER;
      const entry = column.entry[state] ?? 0;
      if (state === last) return { entry, cost };
      this.leave(trail, column, none, state, cost, entry, this.tokens.length);
    }
    return { entry: 0, cost: NEVER };
  }

  private trace(trail: Trail, end: number): { step: Step; index: number }[] {
    const steps: { step: Step; index: number }[] = [];
    let index = this.tokens.length;
    for (let entry = end; trail.beforeOf(entry) >= 0; entry = trail.beforeOf(entry)) {
      const move = trail.moveOf(entry);
      const consumed = move === SURPLUS || move % 2 === 1;
      if (consumed) index -= 1;
      const edge = move === SURPLUS ? null : (this.graph.edges[move >> 1] ?? null);
      steps.push({ step: { from: trail.stateOf(trail.beforeOf(entry)), edge, consumed }, index });
    }
    return steps.reverse();
  }
}

function reach(
  trail: Trail,
  column: Column,
  state: number,
  cost: number,
  before: number,
  move: number,
): void {
  const known = column.cost[state] ?? NEVER;
  if (known <= cost) return;
  if (known === NEVER) {
    column.entry[state] = trail.add(state);
    column.waiting.push(state);
  }
  column.cost[state] = cost;
  trail.set(column.entry[state] ?? 0, before, move);
  if (cost < column.best) column.best = cost;
}

function binding(slot: NumberSlot, token: Token): number {
  return slot.text === null || fits(slot, token.text) ? 0 : COST.wrongNumber;
}

/** A person's words take anything, at a price that keeps them to their place. */
function swallowing(what: Human | 'stranger' | 'gap', token: Token): number {
  if (what === 'stranger') return COST.strange;
  if (what === 'gap') return COST.human;
  if (token.number) return what.long ? COST.longNumber : COST.humanNumber;
  return token.text === '。' && !what.long ? COST.humanStop : COST.human;
}
