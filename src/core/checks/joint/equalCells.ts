/** Cells that relations make equal to the 分; each set of them is told by one of its cells, the first. */
import type { Box, Linear } from './propagate';

export type Signed = readonly [cell: number, sign: 1 | -1];

/** A relation that follows from others. */
export interface ImpliedRelation extends Linear {
  readonly from: readonly Linear[];
}

export class EqualCells {
  /** At a first cell: what all its cells allow. */
  readonly box: Box;
  private readonly parents: Int32Array;
  /** By first cell: the equalities that made its set. */
  private readonly made = new Map<number, readonly Linear[]>();

  constructor(relations: readonly Linear[], box: Box) {
    this.box = { lo: box.lo.slice(), hi: box.hi.slice() };
    this.parents = Int32Array.from(box.lo, (_, cell) => cell);
    for (const relation of relations) if (isEquality(relation)) this.join(relation);
  }

  first(cell: number): number {
    let first = cell;
    for (
      let parent = this.parents[first] ?? first;
      parent !== first;
      parent = this.parents[first] ?? first
    )
      first = parent;
    return first;
  }

  /** The relation over first cells; what stands on both sides is left out. */
  rewritten(relation: Linear): ImpliedRelation {
    const { cells, signs, lower, upper } = relation;
    const terms = cells.map((cell, at): Signed => [this.first(cell), signs[at] ?? 1]);
    const equalities = terms.flatMap(([cell]) => this.made.get(cell) ?? []);
    return { ...linear(terms, lower, upper), from: [...new Set([relation, ...equalities])] };
  }

  /** For each set of equal cells that leaves no amount, a relation that cannot hold. */
  impossible(): ImpliedRelation[] {
    return [...this.made]
      .filter(([first]) => (this.box.lo[first] ?? 0) > (this.box.hi[first] ?? 0))
      .map(([, from]) => ({ ...linear([], 1, -1), from }));
  }

  private join(relation: Linear): void {
    const [a = 0, b = 0] = relation.cells.map(cell => this.first(cell));
    const equalities = [
      ...(this.made.get(a) ?? []),
      ...(a === b ? [] : (this.made.get(b) ?? [])),
      relation,
    ];
    this.made.delete(b);
    this.made.set(a, equalities);
    this.parents[b] = a;
    this.box.lo[a] = Math.max(this.box.lo[a] ?? 0, this.box.lo[b] ?? 0);
    this.box.hi[a] = Math.min(this.box.hi[a] ?? 0, this.box.hi[b] ?? 0);
  }
}

export function isEquality({ cells, signs, lower, upper }: Linear): boolean {
  return cells.length === 2 && lower === 0 && upper === 0 && signs[0] !== signs[1];
}

/** The sum without cells that are both added and taken away. */
export function linear(terms: readonly Signed[], lower: number, upper: number): Linear {
  const left: Signed[] = [];
  for (const [cell, sign] of terms) {
    const opposite = left.findIndex(term => term[0] === cell && term[1] !== sign);
    if (opposite >= 0) left.splice(opposite, 1);
    else left.push([cell, sign]);
  }
  return { cells: left.map(([cell]) => cell), signs: left.map(([, sign]) => sign), lower, upper };
}
