/**
 * The one story that explains all failing relations for the fewest bits: mistakes of rows, codes and tables, one after
 * the other, and wrong amounts for what is left. Bounded by work counted in cells, not by a clock.
 */
import { locate } from '../locate';
import type { Localisation } from '../locate';
import type { Identity } from '../identities/identity';
import type { BookCell } from '../identities/amountBook';
import type { Generator, Hypothesis } from './hypothesis';
import { State } from './hypothesis';
import { bitsOfValues } from './price';
import { bitsOfSigns } from './signs';
import type { Trial } from './trial';

export interface Step {
  readonly hypothesis: Hypothesis;
  /** What failed before it and holds after it. */
  readonly mends: readonly Identity[];
}

export interface Story {
  readonly steps: readonly Step[];
  readonly bits: number;
  readonly trial: Trial;
  /** What amounts explain of the rest. */
  readonly rest: Localisation | null;
}

export interface Weighed {
  readonly stories: readonly Story[];
  /** A story of fewer bits takes the place of the one about amounts. */
  readonly toBeat: number;
}

/** Cells of books that may be made anew, and searches for amounts weighed as so many. */
const WORK = 30_000;
const DEEPEST = 3;
/** Stories that are followed further, and weighed to the end. */
const FOLLOWED = 2;
const WEIGHED = 3;
/** A story about rows must be this much better than one about amounts. */
const MARGIN = 3;
/** Nodes of the search for the amounts of each. */
const NODES = 400;
/** What a wrong amount costs, about. */
const AMOUNT = 17;
/** The least that a group of failing relations costs. */
const LEAST = 11;

interface Draft {
  readonly steps: readonly Step[];
  readonly bits: number;
  readonly failing: readonly Identity[];
  readonly signs: number;
  readonly make: () => Trial;
}

export class Search {
  private work = 0;

  constructor(private readonly generators: readonly Generator[]) {}

  /** Stories about as good as that of amounts alone, or better, best first. */
  stories(base: Trial, located: Localisation): Weighed {
    const state = new State(base);
    const { system } = located.costs;
    const values = bitsOfValues(system, located.located) + bitsOfSigns(state.signs);
    const found: Story[] = [];
    let best = values - MARGIN;
    let followed: readonly Draft[] = [
      { steps: [], bits: 0, failing: base.failing, signs: 0, make: () => base },
    ];
    for (let depth = 0; depth < DEEPEST && followed.length > 0; depth++) {
      const drafts = followed
        .flatMap(draft => this.next(draft, best))
        .sort((a, b) => likelyOf(a) - likelyOf(b));
      for (const draft of drafts.slice(0, WEIGHED)) {
        if (leastOf(draft) > best + NEAR || this.isSpent) continue;
        const story = this.weigh(draft);
        if (story.bits > best + NEAR) continue;
        found.push(story);
        best = Math.min(best, story.bits);
      }
      followed = drafts
        .filter(draft => draft.failing.length > 0 && leastOf(draft) < best)
        .slice(0, FOLLOWED);
    }
    return { stories: found.sort((a, b) => a.bits - b.bits), toBeat: values - MARGIN };
  }

  private get isSpent(): boolean {
    return this.work > WORK;
  }

  private next(from: Draft, best: number): Draft[] {
    const before = from.make();
    const state = new State(before);
    const signs = bitsOfSigns(state.signs);
    const proposed = this.generators
      .flatMap(({ propose }) => propose(state))
      .sort((a, b) => a.bits - b.bits);
    return proposed.flatMap(hypothesis => {
      const bits = from.bits + hypothesis.bits;
      if (bits > best + NEAR || this.isSpent) return [];
      const draft = this.tried(from, before, hypothesis, bits, signs);
      return draft.failing.length < from.failing.length ? [draft] : [];
    });
  }

  private tried(
    from: Draft,
    before: Trial,
    hypothesis: Hypothesis,
    bits: number,
    signs: number,
  ): Draft {
    const { ops, excludes } = hypothesis;
    const amounts = amountsOf(before, hypothesis);
    if (amounts !== null) {
      this.work += 20;
      const failing = before.failingWith(amounts);
      const make = once(() => this.made(before, hypothesis));
      return { steps: stepsAfter(from, before, hypothesis, failing), bits, failing, signs, make };
    }
    const after = excludes === null ? this.made(before, hypothesis) : before.without(excludes);
    const { failing } = after;
    return {
      steps: stepsAfter(from, before, hypothesis, failing),
      bits,
      failing,
      signs: ops.length === 0 ? signs : bitsOfSigns(new State(after).signs),
      make: () => after,
    };
  }

  private made(before: Trial, { ops }: Hypothesis): Trial {
    this.work += before.book.cells.length;
    return before.after(ops);
  }

  private weigh({ steps, bits, failing, signs, make }: Draft): Story {
    const trial = make();
    if (failing.length === 0) return { steps, bits: bits + signs, trial, rest: null };
    this.work += 2 * trial.book.cells.length;
    const rest = locate(
      trial.book,
      trial.identities,
      identity => trial.counts(identity),
      undefined,
      NODES,
    );
    return {
      steps,
      bits: bits + signs + bitsOfValues(rest.costs.system, rest.located),
      trial,
      rest,
    };
  }
}

/** Stories so near to the best that they are told beside it. */
export const NEAR = 6;

function leastOf({ bits, signs, failing }: Draft): number {
  return bits + signs + (failing.length === 0 ? 0 : LEAST);
}

/** A guess, for the order in which they are weighed: what is left as so many wrong amounts as cover it. */
function likelyOf({ bits, signs, failing }: Draft): number {
  let left = failing;
  let cells = 0;
  while (left.length > 0) {
    const counts = new Map<BookCell, number>();
    for (const { terms } of left)
      for (const { cell } of terms) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    left = left.filter(({ terms }) => !terms.some(({ cell }) => cell === most));
    cells += 1;
  }
  return bits + signs + cells * AMOUNT;
}

function stepsAfter(
  { steps }: Draft,
  before: Trial,
  hypothesis: Hypothesis,
  failing: readonly Identity[],
): Step[] {
  const still = new Set(failing.map(keyOf));
  return [
    ...steps,
    { hypothesis, mends: before.failing.filter(identity => !still.has(keyOf(identity))) },
  ];
}

/** The amounts of a hypothesis that changes nothing else; null for another. */
function amountsOf(
  trial: Trial,
  { ops, excludes }: Hypothesis,
): ReadonlyMap<BookCell, number | null> | null {
  if (excludes !== null) return null;
  const amounts = new Map<BookCell, number | null>();
  for (const op of ops) {
    if (op.kind !== 'amount') return null;
    const cell = trial.cell(op.table, op.row, op.column);
    if (cell) amounts.set(cell, op.fen);
  }
  return amounts;
}

const keys = new WeakMap<Identity, string>();

/** The same relation in two states of a workbook: rows may have come and gone, what is on its left stays. */
export function keyOf(identity: Identity): string {
  const known = keys.get(identity);
  if (known !== undefined) return known;
  const places = identity.terms
    .slice(0, identity.leftCount)
    .map(({ cell }) => `${cell.amount.cell.sheet}!${cell.amount.cell.address}`);
  const key = `${identity.case.formula}|${places.join(',')}`;
  keys.set(identity, key);
  return key;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
