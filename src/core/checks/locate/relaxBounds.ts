/**
 * Whether a book exists when some cells may hold anything: bounds of the freed cells by propagation through all hard
 * constraints they stand in. Sound: what it refuses is impossible. For one cell it is exact.
 */
import type { Constraint, System } from './system';

export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

export type Relaxed =
  | { readonly possible: true; readonly bounds: ReadonlyMap<number, Bounds> }
  | { readonly possible: false; readonly conflict: readonly Constraint[] };

interface Var {
  readonly cell: number;
  lo: number;
  hi: number;
  loBy: Constraint | null;
  hiBy: Constraint | null;
}

interface Part {
  readonly constraint: Constraint;
  readonly vars: readonly { readonly v: Var; readonly sign: 1 | -1 }[];
  /** Range that the freed cells of the constraint must sum to. */
  readonly lo: number;
  readonly hi: number;
}

/** A bound of time: bounds may creep; what is not refused by then is taken for possible. */
const MOST_ROUNDS = 12;

/**
 * Frees the cells `freed` and narrows what they may read by every hard constraint that they stand in. `fixed`: bounds
 * that some of them have already; `ignore`: constraints that are not asked. The answer is bounds for each freed cell,
 * or a few constraints that cannot hold together however the freed cells are filled.
 */
export function relaxedBounds(
  system: System,
  freed: readonly number[],
  fixed: ReadonlyMap<number, Bounds> = new Map(),
  ignore?: ReadonlySet<Constraint>,
): Relaxed {
  const vars = freed.map((cell): Var => {
    const known = fixed.get(cell);
    return { cell, lo: known?.lo ?? -Infinity, hi: known?.hi ?? Infinity, loBy: null, hiBy: null };
  });
  const parts = partsOf(system, vars, ignore);
  const pattern = samePattern(parts);
  if (pattern) return { possible: false, conflict: pattern };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const part of parts) {
      const result = tighten(part);
      if (result instanceof Array) return { possible: false, conflict: result };
      changed ||= result;
    }
    if (!changed || vars.length === 1) break;
  }
  return { possible: true, bounds: new Map(vars.map(({ cell, lo, hi }) => [cell, { lo, hi }])) };
}

function partsOf(system: System, vars: readonly Var[], ignore?: ReadonlySet<Constraint>): Part[] {
  const found = new Map<Constraint, { v: Var; sign: 1 | -1 }[]>();
  for (const v of vars) {
    for (const { constraint, sign } of system.usesOf(v.cell)) {
      if (ignore?.has(constraint)) continue;
      const list = found.get(constraint);
      if (list) list.push({ v, sign });
      else found.set(constraint, [{ v, sign }]);
    }
  }
  return [...found].map(([constraint, list]) => {
    let { sumLo, sumHi } = constraint;
    for (const { v, sign } of list) {
      const { lo, hi } = system.cell(v.cell);
      sumLo -= sign > 0 ? lo : -hi;
      sumHi -= sign > 0 ? hi : -lo;
    }
    return { constraint, vars: list, lo: constraint.lower - sumHi, hi: constraint.upper - sumLo };
  });
}

/** Two constraints on the same freed cells with the same signs must allow a common sum; propagation would not see it. */
function samePattern(parts: readonly Part[]): readonly Constraint[] | null {
  const ranges = new Map<string, { lo: number; hi: number; loBy: Constraint; hiBy: Constraint }>();
  for (const { constraint, vars, lo, hi } of parts) {
    if (vars.length < 2) continue;
    const flip = vars[0]?.sign ?? 1;
    const key = vars.map(({ v, sign }) => sign * flip * (v.cell + 1)).join(',');
    const low = flip > 0 ? lo : -hi;
    const high = flip > 0 ? hi : -lo;
    const range = ranges.get(key) ?? {
      lo: -Infinity,
      hi: Infinity,
      loBy: constraint,
      hiBy: constraint,
    };
    if (low > range.lo) {
      range.lo = low;
      range.loBy = constraint;
    }
    if (high < range.hi) {
      range.hi = high;
      range.hiBy = constraint;
    }
    if (range.lo > range.hi) return [range.loBy, range.hiBy];
    ranges.set(key, range);
  }
  return null;
}

/** Narrows the freed cells of one constraint; the constraints that clash when nothing is left. */
function tighten({ constraint, vars, lo, hi }: Part): boolean | readonly Constraint[] {
  let sumLo = 0;
  let sumHi = 0;
  for (const { v, sign } of vars) {
    sumLo += sign > 0 ? v.lo : -v.hi;
    sumHi += sign > 0 ? v.hi : -v.lo;
  }
  let changed = false;
  for (const { v, sign } of vars) {
    const restLo = vars.length === 1 ? 0 : minus(sumLo, sign > 0 ? v.lo : -v.hi, vars, v, 'lo');
    const restHi = vars.length === 1 ? 0 : minus(sumHi, sign > 0 ? v.hi : -v.lo, vars, v, 'hi');
    const low = sign > 0 ? lo - restHi : restLo - hi;
    const high = sign > 0 ? hi - restLo : restHi - lo;
    if (low > v.lo) {
      v.lo = low;
      v.loBy = constraint;
      changed = true;
    }
    if (high < v.hi) {
      v.hi = high;
      v.hiBy = constraint;
      changed = true;
    }
    if (v.lo > v.hi) return conflictOf(constraint, v, vars);
  }
  return changed;
}

/** The constraints that left nothing for `v`, with those that bound its neighbours in the same constraint. */
function conflictOf(constraint: Constraint, v: Var, vars: Part['vars']): readonly Constraint[] {
  const involved = [
    constraint,
    v.loBy,
    v.hiBy,
    ...vars.flatMap(({ v: other }) => [other.loBy, other.hiBy]),
  ];
  return [...new Set(involved)].filter(one => one !== null);
}

/** `sum − own` without ∞ − ∞. */
function minus(
  sum: number,
  own: number,
  vars: Part['vars'],
  skip: Var,
  bound: 'lo' | 'hi',
): number {
  if (Number.isFinite(own)) return sum - own;
  let rest = 0;
  for (const { v, sign } of vars) {
    if (v === skip) continue;
    if (bound === 'lo') rest += sign > 0 ? v.lo : -v.hi;
    else rest += sign > 0 ? v.hi : -v.lo;
  }
  return rest;
}
