/**
 * The identities of a workbook as numbers for the localiser: cells 0 … n−1 with bounds, constraints with their sums.
 *
 * Hard constraints must hold in any true book; soft ones only make an explanation more or less likely. A constraint
 * over a cell that holds text proves nothing and is left out.
 */
import type { BookCell } from '../book';
import type { Identity } from '../identity';

export interface Constraint {
  readonly id: number;
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly lower: number;
  readonly upper: number;
  /** Position of the identity in the list the system was made of. */
  readonly identity: number;
  /** Sums of the bounds of all cells. */
  readonly sumLo: number;
  readonly sumHi: number;
  /** Sum of the amounts as shown. */
  readonly difference: number;
}

export interface Use {
  readonly constraint: Constraint;
  readonly sign: 1 | -1;
}

export class System {
  readonly constraints: Constraint[] = [];
  /** By cell: the constraints it stands in. */
  readonly uses: Use[][];
  readonly failing: Constraint[];
  private readonly keys = new Map<number, string>();

  constructor(readonly cells: readonly BookCell[], readonly identities: readonly Identity[], keep: (identity: Identity) => boolean) {
    this.uses = cells.map(() => []);
    identities.forEach((identity, index) => {
      if (keep(identity)) this.add(identity, index);
    });
    this.failing = this.constraints.filter(isBroken);
  }

  private add({ terms, lower, upper }: Identity, identity: number): void {
    let sumLo = 0;
    let sumHi = 0;
    let difference = 0;
    for (const { cell, sign } of terms) {
      difference += sign * cell.fen;
      sumLo += sign > 0 ? cell.lo : -cell.hi;
      sumHi += sign > 0 ? cell.hi : -cell.lo;
    }
    if (!Number.isFinite(sumLo) || !Number.isFinite(sumHi)) return;
    const constraint = {
      id: this.constraints.length, cells: terms.map(({ cell }) => cell.id), signs: terms.map(({ sign }) => sign),
      lower, upper, identity, sumLo, sumHi, difference,
    };
    this.constraints.push(constraint);
    for (const { cell, sign } of terms) this.uses[cell.id]?.push({ constraint, sign });
  }

  cell(id: number): BookCell {
    const cell = this.cells[id];
    if (!cell) throw new Error(`No cell ${String(id)}`);
    return cell;
  }

  usesOf(id: number): readonly Use[] {
    return this.uses[id] ?? [];
  }

  /** Cells with the same key stand in the same hard constraints with the same signs: the tables cannot tell them apart. */
  classKey(id: number): string {
    const known = this.keys.get(id);
    if (known !== undefined) return known;
    const key = this.usesOf(id).map(({ constraint, sign }) => sign * (constraint.id + 1)).join(',');
    this.keys.set(id, key);
    return key;
  }

  /** The cells of a constraint that cannot be told from this one. */
  twins(id: number): number[] {
    const key = this.classKey(id);
    return (this.usesOf(id)[0]?.constraint.cells ?? []).filter(other => this.classKey(other) === key);
  }
}

export function isBroken({ sumLo, sumHi, lower, upper }: Constraint): boolean {
  return sumLo > upper || sumHi < lower;
}

/** Failing constraints that share cells, each group an error (or several that overlap). */
export function components(failing: readonly Constraint[]): Constraint[][] {
  const groups: { constraints: Constraint[]; cells: Set<number> }[] = [];
  for (const constraint of failing) {
    const touching = groups.filter(({ cells }) => constraint.cells.some(cell => cells.has(cell)));
    const merged = { constraints: [constraint], cells: new Set(constraint.cells) };
    for (const group of touching) {
      merged.constraints.push(...group.constraints);
      for (const cell of group.cells) merged.cells.add(cell);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map(({ constraints }) => constraints.sort((a, b) => a.id - b.id));
}
