/**
 * Localisation (design D7): from failed identities to the cells that are wrong and what each should read.
 *
 * Failing constraints that share cells are explained together: by one cell, by an event, else by the smallest set of
 * cells. Explanations are ranked by how likely a person slips that way. When the search runs out of its budget, the
 * cells that stand in most of the failing sums are named as candidates, without a value.
 */
import type { Book, BookCell } from '../identities/amountBook';
import type { Holding } from '../identities/cellIndex';
import type { Identity } from '../identities/identity';
import { Blocks } from './blocks';
import { Evidence } from './evidence';
import type { Event } from './events';
import { swapsFor, ValueIndex } from './events';
import { fallback } from './fallback';
import { Budget, singles, smallestSets } from './search';
import type { Costs, Solution } from './solution';
import { solutionOf } from './solution';
import type { Constraint } from './system';
import { components, System } from './system';

/** What explains a group of failing constraints, best first; `sure` is false when the search gave up. */
export interface Located {
  readonly targets: readonly Constraint[];
  readonly solutions: readonly Solution[];
  readonly sure: boolean;
}

export interface Localisation {
  readonly costs: Costs;
  readonly located: readonly Located[];
}

interface Work {
  readonly targets: readonly Constraint[];
  readonly single: readonly Solution[];
  /** Two cells or rows swapped. */
  readonly events: readonly Event[];
  /** A column spoiled in one go: read against everything else only where no single cell explains the group. */
  readonly blocks: readonly Event[];
}

/** A bound of time: nodes of the search for sets of cells in one workbook. */
const NODES = 6000;
/** As dear as an amount that is missing, which is what the empty place was taken for (`slips.ts`). */
const MOVE_BESIDE_SINGLE = 2;
/** A bound of time: alternatives among cells that cannot be told apart are tried for this many of the sets found. */
const MOST_EXPANDED = 6;
/** A bound of time: twins of one set that are tried. */
const MOST_RANKED = 120;
/** A bound of time: of each of two groups that touch, this many sets are put together. */
const MOST_JOINED = 6;

/** `holding` of these identities, where it is known. */
export function locate(
  book: Book,
  identities: readonly Identity[],
  isHard: (identity: Identity) => boolean,
  holding?: Holding,
): Localisation {
  const system = new System(book.cells, identities, isHard, holding);
  const costs: Costs = {
    system,
    evidence: new Evidence(system, isHard),
    isSum: cell => isSum(book, cell),
  };
  if (system.failing.length === 0) return { costs, located: [] };
  const values = new ValueIndex(system);
  const blocks = new Blocks(costs);
  const groups = components(system.failing);
  const works = groups.map((targets): Work => {
    const single = singles(system, targets)
      .map(cell => solutionOf(costs, [cell]))
      .filter(one => one !== null);
    // One cell says more than a column, unless the column explains other groups too.
    const isEnough = single.length > 0 && groups.length === 1;
    return {
      targets,
      single,
      events: swapsFor(costs, targets, values),
      blocks: isEnough ? [] : blocks.eventsFor(targets),
    };
  });
  return { costs, located: explainAll(costs, joinByEvents(works)) };
}

/** An event that mends several groups at once takes them together when that costs less than explaining each alone. */
function joinByEvents(works: readonly Work[]): Work[] {
  let left = [...works];
  const events = works
    .flatMap(work => [...work.events, ...work.blocks])
    .sort((a, b) => a.cost - b.cost);
  for (const event of events) {
    const spanned = left.filter(({ targets }) => targets.some(target => event.mends.has(target)));
    if (
      spanned.length < 2 ||
      !spanned.every(({ targets }) => targets.every(target => event.mends.has(target)))
    )
      continue;
    const alone = spanned.reduce(
      (sum, { single }) => sum + Math.min(Infinity, ...single.map(({ cost }) => cost)),
      0,
    );
    if (event.cost >= alone) continue;
    const targets = spanned.flatMap(work => work.targets);
    const same = events.filter(({ mends }) => targets.every(target => mends.has(target)));
    left = [
      ...left.filter(work => !spanned.includes(work)),
      { targets, single: [], events: same, blocks: [] },
    ];
  }
  return left;
}

/** Where one cell explains all, an amount put into an empty place is the less likely story. */
function alternativesOf(system: System, { single, events, blocks }: Work): Solution[] {
  if (single.length === 0) return [...events, ...blocks];
  const isMove = ({ readings }: Event): boolean =>
    readings.length === 2 && readings.some(({ cell }) => system.cell(cell).isBlank);
  return [
    ...single,
    ...events.map(event =>
      isMove(event) ? { ...event, cost: event.cost + MOVE_BESIDE_SINGLE } : event,
    ),
  ];
}

function explainAll(costs: Costs, works: readonly Work[]): Located[] {
  const located: Located[] = [];
  const budget = new Budget(NODES);
  let unsolved = works.filter(work => alternativesOf(costs.system, work).length === 0);
  for (const work of works) {
    const solutions = alternativesOf(costs.system, work);
    if (solutions.length > 0)
      located.push({ targets: work.targets, solutions: ranked(solutions), sure: true });
  }
  while (unsolved.length > 0) {
    const [work, ...rest] = unsolved;
    if (!work) break;
    const solutions = severalCells(costs, work.targets, budget);
    const [best] = solutions;
    if (!best) {
      located.push({
        targets: work.targets,
        solutions: fallback(costs, work.targets),
        sure: false,
      });
      unsolved = rest;
      continue;
    }
    const joint = withNeighbours(costs, { ...work, solutions }, [...rest, ...located], budget);
    unsolved = rest.filter(other => !joint.absorbed.includes(other));
    for (const other of joint.absorbed) {
      const index = located.findIndex(one => one === other);
      if (index >= 0) located.splice(index, 1);
    }
    located.push({ targets: joint.targets, solutions: joint.solutions, sure: true });
  }
  return located;
}

interface Joint {
  readonly targets: readonly Constraint[];
  readonly solutions: readonly Solution[];
  readonly absorbed: readonly { readonly targets: readonly Constraint[] }[];
}

/**
 * A set may reach into other groups. Those that it mends as well are taken in; where it only touches them, the sets of
 * both are put together, and what no union explains stays apart.
 */
function withNeighbours(
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

function severalCells(costs: Costs, targets: readonly Constraint[], budget: Budget): Solution[] {
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
function ranked(solutions: readonly Solution[]): Solution[] {
  const seen = new Set<string>();
  return [...solutions]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ readings }) => {
      const key = readings.map(({ cell }) => cell).join(',');
      return !seen.has(key) && seen.add(key);
    });
}

const SUM_ROWS: ReadonlySet<string> = new Set([
  'total',
  'in.total',
  'in.grand',
  'in.opening',
  'out.total',
  'out.grand',
  'personnel',
  'public',
]);

/** Whether the cell is computed from others, so that it may be stale. */
function isSum(book: Book, cell: BookCell): boolean {
  if (SUM_ROWS.has(cell.row.key)) return true;
  if (cell.column === 'total' && cell.table !== 'T1') return true;
  return book.table(cell.table, cell.prior)?.tree.isParent(cell.rowIndex) ?? false;
}
