/**
 * Bound propagation over many relations at once: each narrows its cells until nothing changes or a relation has no
 * room left. Sound: amounts that meet all relations within the bounds are never lost, so a contradiction is a proof.
 * Stopping early only misses one.
 */

import { CellIndex } from '../identities/cellIndex';

/** lower ≤ Σ ±cell ≤ upper. */
export interface Linear {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly lower: number;
  readonly upper: number;
  /** What `stirs` answers for the box that it is given with, where that was found before. */
  readonly stirs?: boolean;
}

export interface Box {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** Evaluations per relation before giving up: bounds may creep towards a fixed point step by step. */
const MOST_ROUNDS = 30;

/** The relations from which the contradiction follows (more than needed), or null when none was found. */
export function contradiction(relations: readonly Linear[], box: Box): Linear[] | null {
  const stirring: number[] = [];
  relations.forEach((relation, index) => {
    if (relation.stirs ?? stirs(relation, box)) stirring.push(index);
  });
  return stirring.length === 0 ? null : new Propagation(relations, box, stirring).run();
}

/** Whether it narrows a cell as the bounds are: it does when what the others leave is less than a cell's width. */
export function stirs({ cells, signs, lower, upper }: Linear, { lo, hi }: Box): boolean {
  let sumLo = 0;
  let sumHi = 0;
  let widest = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    const low = lo[cell] ?? 0;
    const high = hi[cell] ?? 0;
    const plus = (signs[at] ?? 1) > 0;
    sumLo += plus ? low : -high;
    sumHi += plus ? high : -low;
    widest = Math.max(widest, high - low);
  }
  return sumHi - lower < widest || upper - sumLo < widest;
}

class Propagation {
  private readonly lo: Float64Array;
  private readonly hi: Float64Array;
  /** By cell: the relations that hold it. */
  private readonly uses: CellIndex;
  /** Which cell was narrowed by which relation, in turn; read only to tell of a contradiction. */
  private readonly narrowed: number[] = [];
  private readonly by: number[] = [];
  private readonly queued: Uint8Array;

  /** `queue`: the relations that narrow something to begin with. */
  constructor(
    private readonly relations: readonly Linear[],
    box: Box,
    private readonly queue: number[],
  ) {
    this.lo = box.lo.slice();
    this.hi = box.hi.slice();
    this.queued = new Uint8Array(relations.length);
    for (const index of queue) this.queued[index] = 1;
    this.uses = new CellIndex(box.lo.length, relations.length, (index, visit) => {
      for (const cell of relations[index]?.cells ?? []) visit(cell);
    });
  }

  run(): Linear[] | null {
    const most = this.relations.length * MOST_ROUNDS;
    for (let head = 0; head < this.queue.length && head < most; head++) {
      const index = this.queue[head] ?? 0;
      this.queued[index] = 0;
      const relation = this.relations[index];
      if (relation && !this.narrow(relation, index)) return this.behind(relation);
    }
    return null;
  }

  /** False when the relation cannot hold. */
  private narrow(relation: Linear, index: number): boolean {
    const { cells, signs, lower, upper } = relation;
    let sumLo = 0;
    let sumHi = 0;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? 0;
      const plus = (signs[at] ?? 1) > 0;
      sumLo += plus ? this.low(cell) : -this.high(cell);
      sumHi += plus ? this.high(cell) : -this.low(cell);
    }
    if (sumLo > upper || sumHi < lower) return false;
    // With an amount that may be anything, nothing follows for the others; such relations are not given.
    if (!(Number.isFinite(sumLo) && Number.isFinite(sumHi))) return true;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? 0;
      const plus = (signs[at] ?? 1) > 0;
      const low = this.low(cell);
      const high = this.high(cell);
      // lower − (rest at most) ≤ ±cell ≤ upper − (rest at least)
      const least = lower - (sumHi - (plus ? high : -low));
      const most = upper - (sumLo - (plus ? low : -high));
      const newLow = Math.max(low, plus ? least : -most);
      const newHigh = Math.min(high, plus ? most : -least);
      if (newLow <= low && newHigh >= high) continue;
      if (newLow > newHigh) return false;
      sumLo += plus ? newLow - low : high - newHigh;
      sumHi += plus ? newHigh - high : low - newLow;
      this.lo[cell] = newLow;
      this.hi[cell] = newHigh;
      this.remember(cell, index);
    }
    return true;
  }

  private remember(cell: number, index: number): void {
    this.narrowed.push(cell);
    this.by.push(index);
    for (const other of this.uses.of(cell)) {
      if (other === index || this.queued[other] === 1) continue;
      this.queued[other] = 1;
      this.queue.push(other);
    }
  }

  /** Every relation that had a part in the bounds of the one that cannot hold. */
  private behind(last: Linear): Linear[] {
    const by = new Map<number, Set<Linear>>();
    this.narrowed.forEach((cell, at) => {
      const relation = this.relations[this.by[at] ?? -1];
      if (relation) by.set(cell, (by.get(cell) ?? new Set()).add(relation));
    });
    const found = new Set<Linear>([last]);
    for (const relation of found) {
      for (const cell of relation.cells) {
        for (const other of by.get(cell) ?? []) found.add(other);
      }
    }
    return [...found];
  }

  private low(cell: number): number {
    return this.lo[cell] ?? 0;
  }

  private high(cell: number): number {
    return this.hi[cell] ?? 0;
  }
}
