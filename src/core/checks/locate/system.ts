/**
 * The identities of a workbook as numbers for the localiser: cells 0 … n−1 with bounds, constraints with their sums.
 *
 * Hard constraints must hold in any true book; soft ones only make an explanation more or less likely. A constraint
 * over a cell that holds text proves nothing and is left out.
 */
import type { BookCell } from '../identities/amountBook';
import type { CellIndex } from '../identities/cellIndex';
import type { Identity } from '../identities/identity';
import { cellIndexOf } from '../identities/identity';

export interface Constraint {
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
  private readonly cellIndex: CellIndex;
  private broken: readonly Constraint[] | null = null;
  /** By identity; null for one that is left out. Made when first asked for: most are never looked at. */
  private readonly made: (Constraint | null | undefined)[];
  private readonly used: (readonly Use[] | undefined)[];
  private readonly keys = new Map<number, string>();

  /** `keep`: which of the identities are constraints of this system; `cellIndex` where it is known. */
  constructor(
    readonly cells: readonly BookCell[],
    readonly identities: readonly Identity[],
    private readonly keep: (identity: Identity) => boolean,
    cellIndex?: CellIndex,
  ) {
    this.cellIndex = cellIndex ?? cellIndexOf(cells.length, identities);
    this.made = new Array<Constraint | null | undefined>(identities.length).fill(undefined);
    this.used = new Array<readonly Use[] | undefined>(cells.length).fill(undefined);
  }

  get failing(): readonly Constraint[] {
    return (this.broken ??= this.findFailing());
  }

  private findFailing(): Constraint[] {
    const failing: Constraint[] = [];
    this.identities.forEach((identity, position) => {
      const constraint = mayFail(identity) ? this.constraint(position) : null;
      if (constraint && isBroken(constraint)) failing.push(constraint);
    });
    return failing;
  }

  /** The same cells and identities, of which other ones are kept. */
  keeping(keep: (identity: Identity) => boolean): System {
    return new System(this.cells, this.identities, keep, this.cellIndex);
  }

  private constraint(position: number): Constraint | null {
    const known = this.made[position];
    if (known !== undefined) return known;
    const identity = this.identities[position];
    const constraint = identity && this.keep(identity) ? constraintOf(identity, position) : null;
    this.made[position] = constraint;
    return constraint;
  }

  cell(id: number): BookCell {
    const cell = this.cells[id];
    if (!cell) throw new Error(`No cell ${String(id)}`);
    return cell;
  }

  /** The constraints that it stands in. */
  usesOf(id: number): readonly Use[] {
    return (this.used[id] ??= this.usesIn(this.cellIndex.of(id), id));
  }

  /** The constraints that hold any of the cells. */
  reachedBy(cells: Iterable<number>): Set<Constraint> {
    const reached = new Set<Constraint>();
    for (const cell of cells) {
      for (const { constraint } of this.usesOf(cell)) reached.add(constraint);
    }
    return reached;
  }

  private usesIn(positions: Int32Array, id: number): Use[] {
    const uses: Use[] = [];
    let last = -1;
    for (const position of positions) {
      // One that holds the cell twice stands there twice.
      const constraint = position === last ? null : this.constraint(position);
      last = position;
      constraint?.cells.forEach((cell, at) => {
        if (cell === id) uses.push({ constraint, sign: constraint.signs[at] ?? 1 });
      });
    }
    return uses;
  }

  /** Whether the constraint cannot hold once these cells have other bounds. */
  isBrokenAfter(
    { cells, signs, sumLo, sumHi, lower, upper }: Constraint,
    changes: ReadonlyMap<number, { readonly lo: number; readonly hi: number }>,
  ): boolean {
    let low = sumLo;
    let high = sumHi;
    cells.forEach((id, index) => {
      const after = changes.get(id);
      if (!after) return;
      const { lo, hi } = this.cell(id);
      const plus = (signs[index] ?? 1) > 0;
      low += plus ? after.lo - lo : hi - after.hi;
      high += plus ? after.hi - hi : lo - after.lo;
    });
    return low > upper || high < lower;
  }

  /** Cells with the same key stand in the same hard constraints with the same signs: the tables cannot tell them apart. */
  classKey(id: number): string {
    const known = this.keys.get(id);
    if (known !== undefined) return known;
    const key = this.usesOf(id)
      .map(({ constraint, sign }) => sign * (constraint.identity + 1))
      .join(',');
    this.keys.set(id, key);
    return key;
  }

  /** The cells of a constraint that cannot be told from this one. */
  twins(id: number): number[] {
    const key = this.classKey(id);
    return (this.usesOf(id)[0]?.constraint.cells ?? []).filter(
      other => this.classKey(other) === key,
    );
  }
}

/** Whether the amounts as shown miss the bounds: else no bounds around them can. */
function mayFail({ terms, lower, upper }: Identity): boolean {
  let difference = 0;
  for (const { cell, sign } of terms) difference += sign * cell.fen;
  return difference < lower || difference > upper;
}

function constraintOf({ terms, lower, upper }: Identity, identity: number): Constraint | null {
  let sumLo = 0;
  let sumHi = 0;
  let difference = 0;
  for (const { cell, sign } of terms) {
    difference += sign * cell.fen;
    sumLo += sign > 0 ? cell.lo : -cell.hi;
    sumHi += sign > 0 ? cell.hi : -cell.lo;
  }
  if (!Number.isFinite(sumLo) || !Number.isFinite(sumHi)) return null;
  return {
    cells: terms.map(({ cell }) => cell.id),
    signs: terms.map(({ sign }) => sign),
    lower,
    upper,
    identity,
    sumLo,
    sumHi,
    difference,
  };
}

export function isBroken({ sumLo, sumHi, lower, upper }: Constraint): boolean {
  return sumLo > upper || sumHi < lower;
}

/** Not only that one side is at most the other. */
export function isEquality({ lower, upper }: Constraint): boolean {
  return Number.isFinite(lower) && Number.isFinite(upper);
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
  return groups.map(({ constraints }) => constraints.sort((a, b) => a.identity - b.identity));
}
