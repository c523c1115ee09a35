/**
 * Explanations by several cells at once: the smallest sets, their twins, and the sets of groups that touch each other
 * put together.
 */
import type { Event } from './events';
import type { Budget } from './search';
import { smallestSets } from './search';
import type { Costs, Solution } from './solution';
import { solutionOf } from './solution';
import type { Constraint } from './system';

/** What explains a group of failing constraints, best first; `sure` is false when the search gave up. */
export interface Located {
  readonly targets: readonly Constraint[];
  readonly solutions: readonly Solution[];
  readonly sure: boolean;
}

/** A group of failing constraints with what may explain it alone. */
export interface Work {
  readonly targets: readonly Constraint[];
  readonly single: readonly Solution[];
  /** Two cells or rows swapped. */
  readonly events: readonly Event[];
  /** A column spoiled in one go: read against everything else only where no single cell explains the group. */
  readonly blocks: readonly Event[];
}

/** A bound of time: alternatives among cells that cannot be told apart are tried for this many of the sets found. */
const MOST_EXPANDED = 6;
/** A bound of time: twins of one set that are tried. */
const MOST_RANKED = 120;
/** A bound of time: of each of two groups that touch, this many sets are put together. */
const MOST_JOINED = 6;

/** What explains several groups together. */
export interface Joint {
  readonly targets: readonly Constraint[];
  readonly solutions: readonly Solution[];
  readonly absorbed: readonly { readonly targets: readonly Constraint[] }[];
}

/**
 * A set may reach into other groups. Those that it mends as well are taken in; where it only touches them, the sets of
 * both are put together, and what no union explains stays apart.
 */
export function withNeighbours(
  costs: Costs,
  { targets, solutions }: Work & { solutions: readonly Solution[] },
  others: readonly (Work | Located)[],
  budget: Budget,
): Joint {
  let joint: Joint = { targets, solutions, absorbed: [] };
  for (const other of others) {
    const [best] = joint.solutions;
    if (!best || !other.targets.some(target => reaches(best, target))) continue;
    const mended = other.targets.every(target => reaches(best, target));
    const unions = mended
      ? joint.solutions
      : unionsOf(costs, joint.solutions, ownSolutions(costs, other, budget), [
          ...joint.targets,
          ...other.targets,
        ]);
    if (unions.length > 0)
      joint = {
        targets: [...joint.targets, ...other.targets],
        solutions: unions,
        absorbed: [...joint.absorbed, other],
      };
  }
  return joint;
}

/** A constraint that holds a freed cell holds with the cell's new reading, or there would be no solution. */
function reaches({ readings }: Solution, { cells }: Constraint): boolean {
  return readings.some(({ cell }) => cells.includes(cell));
}

function ownSolutions(costs: Costs, other: Work | Located, budget: Budget): readonly Solution[] {
  return 'solutions' in other ? other.solutions : severalCells(costs, other.targets, budget);
}

function unionsOf(
  costs: Costs,
  some: readonly Solution[],
  more: readonly Solution[],
  targets: readonly Constraint[],
): Solution[] {
  // One side may have found what explains both: with more cells than the other side needs for itself, but fewer than a union.
  const alone = [...some, ...more].filter(one => targets.every(target => reaches(one, target)));
  if (alone.length > 0) return ranked(alone);
  const unions: Solution[] = [];
  for (const one of some.slice(0, MOST_JOINED)) {
    for (const other of more.slice(0, MOST_JOINED)) {
      const cells = [...new Set([...one.readings, ...other.readings].map(({ cell }) => cell))];
      const union = solutionOf(costs, cells);
      if (union && targets.every(target => reaches(union, target))) unions.push(union);
    }
  }
  return ranked(unions);
}

/** The smallest sets of cells that explain the group, best first. */
export function severalCells(
  costs: Costs,
  targets: readonly Constraint[],
  budget: Budget,
): Solution[] {
  const sets = smallestSets(costs.system, targets, budget);
  const solutions = ranked(sets.map(set => solutionOf(costs, set)).filter(one => one !== null));
  const more = solutions.slice(0, MOST_EXPANDED).flatMap(solution => withTwins(costs, solution));
  return ranked([...solutions, ...more]);
}

/** The same set with one cell replaced by another that stands in the same sums. */
function withTwins(costs: Costs, { readings }: Solution): Solution[] {
  const cells = readings.map(({ cell }) => cell);
  const found: Solution[] = [];
  for (const cell of cells) {
    for (const twin of costs.system.twins(cell)) {
      if (twin === cell || found.length >= MOST_RANKED) continue;
      const solution = solutionOf(
        costs,
        cells.map(one => (one === cell ? twin : one)),
      );
      if (solution) found.push(solution);
    }
  }
  return found;
}

/** Cheapest first, each set of cells once. */
export function ranked(solutions: readonly Solution[]): Solution[] {
  const seen = new Set<string>();
  return [...solutions]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ readings }) => {
      const key = readings.map(({ cell }) => cell).join(',');
      return !seen.has(key) && seen.add(key);
    });
}
