/**
 * What follows from relations taken together and bound propagation alone does not see, as relations of its own:
 *
 * - Cells that must be equal are one amount: a chain of equalities keeps the totals of two tables equal to the 分, where
 *   bounds would let them drift apart by half a step each.
 * - What a whole exceeds its part by (all spending over fiscal spending) adds up like the amounts do: where a total is
 *   exceeded by nothing, none of its lines is by anything.
 *
 * Sound: whatever amounts meet the relations meet these as well.
 */
import type { ImpliedRelation, Signed } from './equalCells';
import { EqualCells, isEquality, linear } from './equalCells';
import type { Box, Linear } from './propagate';
import { contradiction } from './propagate';

/** `contradiction` of the relations with what follows from them. */
export function deepContradiction(relations: readonly Linear[], box: Box): Linear[] | null {
  const plain = contradiction(relations, box);
  if (plain) return plain;
  const implied = impliedIdentities(relations, box);
  const proof = contradiction(implied.relations, implied.box) as ImpliedRelation[] | null;
  return proof && [...new Set(proof.flatMap(({ from }) => from))];
}

/** Part ≤ whole; `by` is the variable that holds what the whole has more. */
interface Excess {
  readonly whole: number;
  readonly part: readonly number[];
  readonly by: number;
  readonly relation: ImpliedRelation;
}

/** One cell as the sum of others. */
interface Sum {
  readonly parts: readonly number[];
  readonly relation: ImpliedRelation;
}

function impliedIdentities(
  relations: readonly Linear[],
  box: Box,
): { readonly relations: readonly ImpliedRelation[]; readonly box: Box } {
  const equals = new EqualCells(relations, box);
  const derived = relations
    .filter(relation => !isEquality(relation))
    .map(relation => equals.rewritten(relation));
  const sums = sumsIn(derived);
  const excesses = excessesIn(relations, equals);
  const following = [...excesses.values()].flatMap(excess => [
    difference(excess),
    ...(sums.get(excess.whole) ?? []).flatMap(
      sum => sumOfExcesses(excess, sum, excesses, sums) ?? [],
    ),
  ]);
  const most = [...excesses.values()].map(({ whole, part }) =>
    Math.max(
      0,
      (equals.box.hi[whole] ?? 0) - part.reduce((sum, cell) => sum + (equals.box.lo[cell] ?? 0), 0),
    ),
  );
  return {
    relations: [...equals.impossible(), ...derived, ...following],
    box: {
      lo: Float64Array.from([...equals.box.lo, ...most.map(() => 0)]),
      hi: Float64Array.from([...equals.box.hi, ...most]),
    },
  };
}

function excessesIn(relations: readonly Linear[], equals: EqualCells): Map<number, Excess> {
  const excesses = new Map<number, Excess>();
  for (const relation of relations) {
    const { cells, signs, lower, upper } = relation;
    const [whole, ...more] = cells
      .filter((_, at) => signs[at] === -1)
      .map(cell => equals.first(cell));
    if (
      lower !== -Infinity ||
      upper !== 0 ||
      whole === undefined ||
      more.length > 0 ||
      excesses.has(whole)
    )
      continue;
    const part = cells.filter((_, at) => signs[at] === 1).map(cell => equals.first(cell));
    excesses.set(whole, {
      whole,
      part,
      by: equals.box.lo.length + excesses.size,
      relation: equals.rewritten(relation),
    });
  }
  return excesses;
}

function sumsIn(relations: readonly ImpliedRelation[]): Map<number, Sum[]> {
  const sums = new Map<number, Sum[]>();
  for (const relation of relations) {
    const { cells, signs, lower, upper } = relation;
    if (lower !== 0 || upper !== 0) continue;
    for (const sign of [1, -1]) {
      const [whole, ...more] = cells.filter((_, at) => signs[at] === sign);
      if (whole === undefined || more.length > 0) continue;
      sums.set(whole, [
        ...(sums.get(whole) ?? []),
        { parts: cells.filter((_, at) => signs[at] !== sign), relation },
      ]);
    }
  }
  return sums;
}

function difference({ whole, part, by, relation }: Excess): ImpliedRelation {
  return exactly([[whole, 1], ...part.map((cell): Signed => [cell, -1]), [by, -1]], relation.from);
}

/** Where whole and part are sums over the same lines, so is what the whole has more; a line without a part is more by all it holds. */
function sumOfExcesses(
  { part, by, relation }: Excess,
  whole: Sum,
  excesses: ReadonlyMap<number, Excess>,
  sums: ReadonlyMap<number, readonly Sum[]>,
): ImpliedRelation | null {
  const lines = whole.parts.map(cell => excesses.get(cell) ?? cell);
  const inLines = lines.flatMap(line => (typeof line === 'number' ? [] : line.part));
  const inPart = part.map(cell =>
    sums.get(cell)?.find(({ parts }) => parts.every(one => inLines.includes(one))),
  );
  if (
    !inPart.every(sum => sum !== undefined) ||
    !sameCells(
      inLines,
      inPart.flatMap(({ parts }) => parts),
    )
  )
    return null;
  const from = [
    relation,
    whole.relation,
    ...inPart.map(sum => sum.relation),
    ...lines.flatMap(line => (typeof line === 'number' ? [] : line.relation)),
  ];
  return exactly(
    [[by, 1], ...lines.map((line): Signed => [typeof line === 'number' ? line : line.by, -1])],
    from.flatMap(one => one.from),
  );
}

function sameCells(some: readonly number[], others: readonly number[]): boolean {
  const sorted = [...others].sort((a, b) => a - b);
  return (
    some.length === others.length &&
    [...some].sort((a, b) => a - b).every((cell, at) => cell === sorted[at])
  );
}

function exactly(terms: readonly Signed[], from: readonly Linear[]): ImpliedRelation {
  return { ...linear(terms, 0, 0), from: [...new Set(from)] };
}
