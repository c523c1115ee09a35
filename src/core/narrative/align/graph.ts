/**
 * An automaton as flat arrays, and its words as numbers, so that the search touches no object.
 */
import type { Automaton, Edge } from './automaton';

export const COST = {
  delete: 1,
  deleteOfName: 1.5,
  substitute: 1.2,
  insert: 1,
  wrongNumber: 0.5,
  missingNumber: 3,
  surplusNumber: 3,
  human: 0.001,
  humanStop: 2,
  humanNumber: 0.6,
  longNumber: 0.05,
  strange: 0.02,
};

/** No path. A constant of our own: the global of that name is slow to look up in some runtimes. */
export const NEVER = Number.POSITIVE_INFINITY;

export const FREE = 0;
export const LITERAL = 1;
const SLOT = 2;
const ANY = 3;

export interface Graph {
  readonly states: number;
  /** Edges of state s: `first[s]` to `first[s + 1]`. */
  readonly first: Int32Array;
  readonly kind: Uint8Array;
  readonly to: Int32Array;
  /** What it costs to go along the edge without a token; `NEVER` where that cannot be. */
  readonly over: Float64Array;
  /** The text of a literal, or what a slot holds, by its number in `words`; −1 for none. */
  readonly word: Int32Array;
  /** Of a literal: 1 for a number. */
  readonly number: Uint8Array;
  readonly edges: readonly Edge[];
  readonly words: ReadonlyMap<string, number>;
}

const KINDS = { free: FREE, literal: LITERAL, slot: SLOT, any: ANY } as const;

export function graphOf(automaton: Automaton): Graph {
  const edges = automaton.edges.flat();
  const first = new Int32Array(automaton.edges.length + 1);
  for (const [state, own] of automaton.edges.entries())
    first[state + 1] = (first[state] ?? 0) + own.length;
  const words = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  return {
    states: automaton.edges.length,
    first,
    edges,
    words,
    kind: Uint8Array.from(edges, edge => KINDS[edge.kind]),
    to: Int32Array.from(edges, edge => edge.to),
    over: Float64Array.from(edges, over),
    word: Int32Array.from(edges, edge => {
      const text = textOf(edge);
      return text === null ? -1 : numberOf(text);
    }),
    number: Uint8Array.from(edges, edge => (edge.kind === 'literal' && edge.number ? 1 : 0)),
  };
}

function over(edge: Edge): number {
  switch (edge.kind) {
    case 'free':
      return edge.cost;
    case 'literal':
      if (edge.exact) return NEVER;
      if (edge.number) return COST.missingNumber;
      return edge.key === null ? COST.delete : COST.deleteOfName;
    case 'slot':
      return COST.missingNumber;
    case 'any':
      return NEVER;
  }
}

function textOf(edge: Edge): string | null {
  if (edge.kind === 'literal') return edge.text;
  return edge.kind === 'slot' ? edge.slot.text : null;
}
