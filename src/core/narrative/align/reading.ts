/**
 * The cheapest path as what a reader wants to know: each number with its slot, each person's words, each branch.
 */
import type { Alternative, Draft, Human, Key, NumberSlot } from '../language/nodes';
import type { Automaton, Edge } from './automaton';
import type { Token } from './tokens';

export interface BoundNumber {
  readonly slot: NumberSlot;
  readonly token: Token;
  readonly draft: Draft;
}

export interface Reading {
  readonly numbers: readonly BoundNumber[];
  /** Slots that the text does not have, with the offset where they should stand. */
  readonly absent: readonly {
    readonly slot: NumberSlot;
    readonly at: number;
    readonly draft: Draft;
  }[];
  /** Numbers that belong to the fixed words: ordinals, 单价100万元. */
  readonly fixed: readonly {
    readonly expected: string;
    readonly token: Token;
    readonly draft: Draft;
  }[];
  readonly words: readonly {
    readonly human: Human;
    readonly from: number;
    readonly to: number;
    readonly draft: Draft;
  }[];
  readonly branches: readonly {
    readonly node: Alternative;
    readonly index: number;
    readonly at: number;
    readonly draft: Draft;
  }[];
  /** Names taken from a table, with how much of each the text has. */
  readonly names: readonly {
    readonly key: Key;
    readonly kept: number;
    readonly length: number;
    readonly at: number;
    readonly draft: Draft;
  }[];
  readonly skipped: readonly Draft[];
  /** Tokens that no declaration knows. */
  readonly strange: readonly Token[];
  /** Tokens between known words that are too much. */
  readonly surplus: readonly { readonly token: Token; readonly draft: Draft | null }[];
  readonly cost: number;
}

/** How a state was reached: by an edge, taken or passed over, or by a surplus token (`null`). */
export interface Step {
  readonly from: number;
  readonly edge: Edge | null;
  readonly consumed: boolean;
}

type Items<Name extends keyof Reading> = Reading[Name] extends readonly (infer Item)[]
  ? Item[]
  : never;
type Name = {
  -readonly [Field in keyof Reading['names'][number]]: Reading['names'][number][Field];
};

/** `index` of a step is that of the token it meets; `tokens.length` at the end of the text. */
export function readingOf(
  automaton: Automaton,
  tokens: readonly Token[],
  steps: readonly { step: Step; index: number }[],
  cost: number,
): Reading {
  const collected = new Collector(tokens);
  for (const { step, index } of steps)
    collected.add(step, index, automaton.draftOf[step.from] ?? null);
  return collected.reading(cost);
}

class Collector {
  private readonly numbers: Items<'numbers'> = [];
  private readonly absent: Items<'absent'> = [];
  private readonly fixed: Items<'fixed'> = [];
  private readonly words = new Map<Human, Reading['words'][number]>();
  private readonly branches: Items<'branches'> = [];
  private readonly names = new Map<Key, Name>();
  private readonly skipped: Items<'skipped'> = [];
  private readonly strange: Items<'strange'> = [];
  private readonly surplus: Items<'surplus'> = [];

  constructor(private readonly tokens: readonly Token[]) {}

  add({ edge, consumed }: Step, index: number, draft: Draft | null): void {
    const token = this.tokens[index];
    if (edge === null) {
      if (token) this.surplus.push({ token, draft });
      return;
    }
    const at = token?.from ?? this.tokens.at(-1)?.to ?? 0;
    switch (edge.kind) {
      case 'free':
        if (edge.skips) this.skipped.push(edge.skips);
        if (edge.branch && draft) this.branches.push({ ...edge.branch, at, draft });
        break;
      case 'slot':
        if (!draft) break;
        if (consumed && token) this.numbers.push({ slot: edge.slot, token, draft });
        else this.absent.push({ slot: edge.slot, at, draft });
        break;
      case 'literal':
        if (draft) this.addLiteral(edge, consumed ? token : undefined, at, draft);
        break;
      case 'any':
        if (token) this.addFree(edge.what, token, draft);
        break;
    }
  }

  private addLiteral(
    edge: Extract<Edge, { kind: 'literal' }>,
    token: Token | undefined,
    at: number,
    draft: Draft,
  ): void {
    if (edge.number && token) this.fixed.push({ expected: edge.text, token, draft });
    if (edge.key === null) return;
    const name = this.names.get(edge.key) ?? { key: edge.key, kept: 0, length: 0, at, draft };
    name.length += 1;
    if (token?.text === edge.text) name.kept += 1;
    this.names.set(edge.key, name);
  }

  private addFree(what: Human | 'stranger' | 'gap', token: Token, draft: Draft | null): void {
    if (what === 'stranger') this.strange.push(token);
    else if (what !== 'gap' && draft)
      this.words.set(what, {
        human: what,
        from: this.words.get(what)?.from ?? token.from,
        to: token.to,
        draft,
      });
  }

  reading(cost: number): Reading {
    const { numbers, absent, fixed, branches, skipped, strange, surplus } = this;
    return {
      numbers,
      absent,
      fixed,
      branches,
      skipped,
      strange,
      surplus,
      words: [...this.words.values()],
      names: [...this.names.values()],
      cost,
    };
  }
}
