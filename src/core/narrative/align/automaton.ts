/**
 * The declarations of a whole narrative as one automaton: states in order, edges only forwards or onto themselves.
 * The cheapest path that spells a text is the reading of that text (reference: weighted alignment).
 */
import type { Alternative, Draft, Human, Key, Node, NumberSlot } from '../language/nodes';
import { tokensOf } from './tokens';

export type Edge =
  /** Goes on without a token. `skips` names the draft that is not in the text. */
  | {
      readonly kind: 'free';
      readonly to: number;
      readonly cost: number;
      readonly branch?: { node: Alternative; index: number };
      readonly skips?: Draft;
    }
  | {
      readonly kind: 'literal';
      readonly to: number;
      readonly text: string;
      readonly number: boolean;
      readonly key: Key | null;
      readonly exact?: true;
    }
  | { readonly kind: 'slot'; readonly to: number; readonly slot: NumberSlot }
  /** Takes any token and stays. */
  | { readonly kind: 'any'; readonly to: number; readonly what: Human | 'stranger' | 'gap' };

export interface Automaton {
  readonly edges: readonly (readonly Edge[])[];
  /** For each state the draft that it belongs to; `null` between drafts. */
  readonly draftOf: readonly (Draft | null)[];
}

/** A branch that the figures do not ask for may be read, at a price. */
const OTHER_BRANCH = 0.5;
/** A heading left out says nothing of what it stands over. */
const SKIP_HEADING = 2;
/** Entering text that no declaration knows. */
const ENTER_STRANGER = 4;

export function automatonOf(drafts: readonly Draft[]): Automaton {
  return new Builder(drafts).built;
}

class Builder {
  private readonly edges: Edge[][] = [];
  private readonly owners: (Draft | null)[] = [];
  private draft: Draft | null = null;

  constructor(drafts: readonly Draft[]) {
    let at = this.boundary(this.state());
    for (const draft of drafts) {
      const start = at;
      this.draft = draft;
      const inner = this.compile(draft.node, this.free(start, 0));
      this.draft = null;
      const end = this.state();
      this.add(inner, { kind: 'free', to: end, cost: 0 });
      this.add(start, {
        kind: 'free',
        to: end,
        cost: draft.kind === 'heading' ? SKIP_HEADING : skipCost(inner - start),
        skips: draft,
      });
      at = this.boundary(end);
    }
  }

  get built(): Automaton {
    return { edges: this.edges, draftOf: this.owners };
  }

  private state(): number {
    this.owners.push(this.draft);
    return this.edges.push([]) - 1;
  }

  private add(from: number, edge: Edge): void {
    this.edges[from]?.push(edge);
  }

  private free(from: number, cost: number, branch?: { node: Alternative; index: number }): number {
    const to = this.state();
    this.add(from, branch ? { kind: 'free', to, cost, branch } : { kind: 'free', to, cost });
    return to;
  }

  /** Between two paragraphs, and between two sentences of one, strange text may stand. */
  private boundary(at: number): number {
    const strange = this.free(at, ENTER_STRANGER);
    this.add(strange, { kind: 'any', to: strange, what: 'stranger' });
    const next = this.free(strange, 0);
    this.add(at, { kind: 'free', to: next, cost: 0 });
    return next;
  }

  /** Strange text only behind a full stop that is there: else half a sentence would do for one. */
  private sentenceEnd(from: number, to: number): number {
    const stop = this.state();
    this.add(from, {
      kind: 'literal',
      to: stop,
      text: '。',
      number: false,
      key: null,
      exact: true,
    });
    const next = this.boundary(stop);
    this.add(to, { kind: 'free', to: next, cost: 0 });
    return next;
  }

  private compile(node: Node, from: number): number {
    switch (node.kind) {
      case 'literal':
        return this.literal(node.text, from);
      case 'key':
        return this.literal(node.text, from, node);
      case 'number': {
        const to = this.state();
        this.add(from, { kind: 'slot', to, slot: node });
        return this.literal(node.unit, to);
      }
      case 'human':
        return this.loop(node, from);
      case 'gap':
        return this.loop('gap', from);
      case 'sequence':
        return node.nodes.reduce((at, part) => this.compile(part, at), from);
      case 'list':
        return node.items.reduce<number>(
          (at, item, index) =>
            this.compile(item, index === 0 ? at : this.literal(node.separator, at)),
          from,
        );
      case 'alternative':
        return this.alternative(node, from);
    }
  }

  private literal(text: string, from: number, key: Key | null = null): number {
    let at = from;
    for (const token of tokensOf(text)) {
      const to = this.state();
      this.add(at, { kind: 'literal', to, text: token.text, number: token.number, key });
      at = token.text === '。' ? this.sentenceEnd(at, to) : to;
    }
    return at;
  }

  private loop(what: Human | 'gap', from: number): number {
    const at = this.free(from, 0);
    this.add(at, { kind: 'any', to: at, what });
    return this.free(at, 0);
  }

  private alternative(node: Alternative, from: number): number {
    const ends = node.branches.map((branch, index) => {
      const cost = node.chosen === null || node.chosen === index ? 0 : OTHER_BRANCH;
      return this.compile(branch, this.free(from, cost, { node, index }));
    });
    const join = this.state();
    for (const end of ends) this.add(end, { kind: 'free', to: join, cost: 0 });
    return join;
  }
}

/** Leaving a whole paragraph out costs less than deleting its letters, and more than a few edits. */
function skipCost(states: number): number {
  return Math.min(3 + 0.3 * states, 30);
}
