/**
 * Which cells, when freed, let every failing constraint hold: all single cells; where there is none, the smallest sets,
 * by a hitting-set tree deepened one cell at a time. Cells that stand in the same constraints are tried once.
 *
 * Bounded by a number of nodes, so that a workbook with many errors still gets an answer, if a poorer one.
 */
import type { Constraint, System } from './system';
import { relaxedBounds } from './relaxBounds';

/** Wrong cells of one explanation: with more, almost any set explains as much, and none would be believed. */
const MOST_CELLS = 5;
/** A bound of time: so many sets of the same size are no answer for a person. */
const MOST_SOLUTIONS = 60;

/** How many nodes the search may still visit: a bound of time for the whole workbook. */
export class Budget {
  constructor(private left: number) {}
  spend(): boolean {
    this.left -= 1;
    return this.left > 0;
  }
  get spent(): boolean {
    return this.left <= 0;
  }
}

/** Every cell that alone explains all of `targets`. */
export function singles(system: System, targets: readonly Constraint[]): number[] {
  const [first, ...rest] = [...targets].sort((a, b) => a.cells.length - b.cells.length);
  if (!first) return [];
  const others = rest.map(({ cells }) => new Set(cells));
  return first.cells
    .filter(
      (cell, index) => first.cells.indexOf(cell) === index && others.every(set => set.has(cell)),
    )
    .filter(cell => relaxedBounds(system, [cell]).possible);
}

/** The smallest sets of two or more cells; one representative for cells that cannot be told apart. */
export function smallestSets(
  system: System,
  targets: readonly Constraint[],
  budget: Budget,
): number[][] {
  const cover = coverOf(targets);
  const options = new Map(targets.map(({ cells }) => [cells, byClass(system, cover, cells)]));
  for (let size = Math.max(2, apart(targets)); size <= MOST_CELLS; size++) {
    const found: number[][] = [];
    descend({ system, targets, cover, options, budget, found, seen: new Set() }, [], size);
    if (found.length > 0 || budget.spent) return found;
  }
  return [];
}

/** So many of them share no cell: no fewer cells touch them all. */
function apart(targets: readonly Constraint[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { cells } of [...targets].sort((a, b) => a.cells.length - b.cells.length)) {
    if (cells.some(cell => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    count += 1;
  }
  return count;
}

interface Walk {
  readonly system: System;
  readonly targets: readonly Constraint[];
  readonly cover: ReadonlyMap<number, number>;
  /** Of each target, one cell for those that cannot be told apart. */
  readonly options: ReadonlyMap<readonly number[], readonly Option[]>;
  readonly budget: Budget;
  readonly found: number[][];
  readonly seen: Set<string>;
}

function descend(walk: Walk, freed: readonly number[], left: number): void {
  if (!walk.budget.spend() || walk.found.length >= MOST_SOLUTIONS) return;
  const untouched = walk.targets.filter(({ cells }) => !freed.some(cell => cells.includes(cell)));
  const result = freed.length > 0 ? relaxedBounds(walk.system, freed) : null;
  const conflict = result && !result.possible ? result.conflict : [];
  if (untouched.length === 0 && conflict.length === 0 && result?.possible) {
    walk.found.push([...freed].sort((a, b) => a - b));
    return;
  }
  if (left === 0 || untouched.length > left * mostCover(walk, untouched)) return;
  if (apart(untouched) > left) return;
  for (const cell of branches(walk, untouched, conflict, freed)) {
    const next = [...freed, cell];
    const key = [...next].sort((a, b) => a - b).join(',');
    if (walk.seen.has(key)) continue;
    walk.seen.add(key);
    descend(walk, next, left - 1);
  }
}

/** A solution holds a cell of every untouched target and one more cell of any conflict: branch where there are fewest. */
function branches(
  { system, cover, options }: Walk,
  untouched: readonly Constraint[],
  conflict: readonly Constraint[],
  freed: readonly number[],
): readonly number[] {
  const taken = new Set(freed.map(cell => system.classKey(cell)));
  const open = untouched.map(({ cells }) => options.get(cells) ?? []);
  if (conflict.length > 0)
    open.push(
      byClass(
        system,
        cover,
        conflict.flatMap(({ cells }) => cells),
      ),
    );
  let fewest: readonly Option[] | null = null;
  for (const one of open) {
    const free = one.filter(({ key }) => !taken.has(key));
    if (fewest === null || free.length < fewest.length) fewest = free;
  }
  return (fewest ?? []).map(({ cell }) => cell);
}

interface Option {
  readonly key: string;
  readonly cell: number;
}

/** One for those that cannot be told apart, first what stands in most targets. */
function byClass(
  system: System,
  cover: ReadonlyMap<number, number>,
  cells: readonly number[],
): Option[] {
  const found = new Map<string, Option>();
  for (const cell of cells) {
    const key = system.classKey(cell);
    if (!found.has(key)) found.set(key, { key, cell });
  }
  return [...found.values()].sort((a, b) => (cover.get(b.cell) ?? 0) - (cover.get(a.cell) ?? 0));
}

function coverOf(targets: readonly Constraint[]): Map<number, number> {
  const cover = new Map<number, number>();
  for (const { cells } of targets) {
    for (const cell of cells) cover.set(cell, (cover.get(cell) ?? 0) + 1);
  }
  return cover;
}

function mostCover({ cover }: Walk, untouched: readonly Constraint[]): number {
  let most = 1;
  for (const { cells } of untouched) {
    for (const cell of cells) most = Math.max(most, cover.get(cell) ?? 0);
  }
  return most;
}
