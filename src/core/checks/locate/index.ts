/**
 * Localisation (design D7): from failed identities to the cells that are wrong and what each should read.
 *
 * Failing constraints that share cells are explained together: by one cell, by an event, else by the smallest set of
 * cells. Explanations are ranked by how likely a person slips that way. When the search runs out of its budget, the
 * cells that stand in most of the failing sums are named as candidates, without a value.
 */
import type { Book } from '../identities/amountBook';
import type { CellIndex } from '../identities/cellIndex';
import type { Identity } from '../identities/identity';
import { Blocks } from './blocks';
import { Evidence } from './evidence';
import type { Event } from './events';
import { swapsFor, ValueIndex } from './events';
import { fallback } from './fallback';
import { Budget, singles } from './search';
import type { Located, Work } from './severalCells';
import { ranked, severalCells, withNeighbours } from './severalCells';
import type { Costs, Solution } from './solution';
import { solutionOf } from './solution';
import { isSum } from './sumCells';
import { components, System } from './system';

export type { Located } from './severalCells';

export interface Localisation {
  readonly costs: Costs;
  readonly located: readonly Located[];
}

/** A bound of time: nodes of the search for sets of cells in one workbook. */
const NODES = 3000;
/** As dear as an amount that is missing, which is what the empty place was taken for (`slips.ts`). */
const MOVE_BESIDE_SINGLE = 2;
/** `cellIndex` of these identities, where it is known. */
export function locate(
  book: Book,
  identities: readonly Identity[],
  isHard: (identity: Identity) => boolean,
  cellIndex?: CellIndex,
  nodes = NODES,
): Localisation {
  const system = new System(book.cells, identities, isHard, cellIndex);
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
  return { costs, located: explainAll(costs, joinByEvents(works), new Budget(nodes)) };
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

function explainAll(costs: Costs, works: readonly Work[], budget: Budget): Located[] {
  const located: Located[] = [];
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
