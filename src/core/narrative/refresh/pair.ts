/**
 * Which token of one text stands for which token of another, at least cost: the search that reads a whole narrative,
 * over an automaton that is nothing but the first text.
 */
import type { Automaton, Edge } from '../align/automaton';
import { Search } from '../align/search';
import type { Token } from '../align/tokens';
import type { NumberSlot } from '../language/nodes';

const BEAMS = [6, 18, 60] as const;

export interface Pairing {
  /** For each token of the first text the index of its partner; −1 for none. The partner may be another word. */
  readonly partner: readonly number[];
  readonly cost: number;
}

/** With `bySlot`, a number among the first tokens takes any number, the same one for nothing. */
export function pair(
  first: readonly Token[],
  second: readonly Token[],
  bySlot: (index: number) => boolean = () => false,
): Pairing {
  const search = new Search(automatonOf(first, bySlot), second);
  let [beam] = BEAMS as readonly number[];
  let path = search.within(beam ?? 0);
  for (beam of BEAMS.slice(1)) {
    if (path.cost <= beam / 3) break;
    path = search.within(beam);
  }
  const partner = first.map(() => -1);
  for (const { step, index } of path.steps) {
    if (step.edge !== null && step.consumed) partner[step.from] = index;
  }
  return { partner, cost: path.cost };
}

function automatonOf(tokens: readonly Token[], bySlot: (index: number) => boolean): Automaton {
  const edges = tokens.map((token, index): readonly Edge[] => [
    bySlot(index)
      ? { kind: 'slot', to: index + 1, slot: slotOf(token) }
      : { kind: 'literal', to: index + 1, text: token.text, number: token.number, key: null },
  ]);
  return { edges: [...edges, []], draftOf: [...tokens.map(() => null), null] };
}

function slotOf({ text }: Token): NumberSlot {
  return {
    kind: 'number',
    slot: '',
    text,
    also: [],
    unit: '',
    cells: [],
    expression: '',
    gap: '',
    reads: null,
  };
}
