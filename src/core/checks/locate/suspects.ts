/**
 * What the localiser found, as suspects in the model's words: certain, one of up to three, or a group.
 *
 * Certain means: the only explanation near (`indistinguishable.ts`), and nothing that speaks for more than wrong amounts (`trust.ts`).
 * Cells common to all near explanations are certain on their own, one suspect each.
 */
import type { Book, BookCell } from '../identities/amountBook';
import type { Cause, Explanation, SlipKind, Suspect, SuspectCell } from '../model';
import type { SlipAt } from '../messages';
import { amountText, findingCell, rowOf } from '../names';
import type { Located, Localisation } from './index';
import type { Reading } from './impliedValue';
import { Likelihood } from './likelihood';
import { isEvent, indistinguishable } from './indistinguishable';
import type { Solution } from './solution';
import type { System } from './system';
import { isBroken, isEquality } from './system';
import { message } from '../../message';
import { Trust } from './trust';

/** More than a person can look at in one breath are a group, or cut. */
const MOST_CANDIDATES = 3;
/** As many as the longest class of basic expenditure has items, and some. */
const MOST_IN_GROUP = 40;

/** `findingOf`: index of the finding of an identity, or undefined when it has none. */
export function suspectsOf(
  book: Book,
  { costs, located }: Localisation,
  findingOf: (identity: number) => number | undefined,
): Suspect[] {
  const explainer = new Explainer(book, costs.system);
  const trust = new Trust(book, costs, located, explainer.likelihood);
  return located.flatMap(one => suspectsOfOne(explainer, trust, one, findingOf));
}

function suspectsOfOne(
  explainer: Explainer,
  trust: Trust,
  located: Located,
  findingOf: (identity: number) => number | undefined,
): Suspect[] {
  const near = indistinguishable(explainer.likelihood, located.solutions);
  const [best] = near;
  if (!best) return [];
  const explains = (cells: readonly number[]): number[] => explained(located, cells, findingOf);
  const certain =
    located.sure && !isOverfitted(explainer.system, best, located)
      ? certainIn(near, trust, located)
      : [];
  const asOne = isEvent(best) && near.length === 1;
  const parts = asOne && certain.length > 0 ? [certain] : certain.map(reading => [reading]);
  const alternatives = near
    .map(({ readings }) => readings.filter(({ cell }) => !certain.some(one => one.cell === cell)))
    .filter(readings => readings.length > 0);
  return [
    ...parts.map((readings): Suspect => ({
      certainty: 'certain',
      parent: null,
      explanations: [explainer.explanation(readings)],
      explains: explains(readings.map(({ cell }) => cell)),
    })),
    ...(alternatives.length > 0
      ? [uncertainSuspect(explainer, located, alternatives, explains)]
      : []),
  ];
}

/**
 * Two cells to explain one sum: almost any two would do. So would a pair of cells that happen to differ by as much, and
 * an inequality is mended by any exchange.
 */
function isOverfitted(system: System, best: Solution, located: Located): boolean {
  const failing = located.targets.filter(isEquality).length;
  const equalities = failing + (isHeldTogether(system, best) ? 1 : 0);
  const isTooFew = isEvent(best)
    ? located.targets.length === 1 || equalities === 0
    : best.readings.length >= equalities;
  return (
    (best.readings.length > 1 && isTooFew) ||
    (!best.soft.confirmed && best.readings.some(reading => isGuess(reading, located)))
  );
}

/** A sum that holds only because two of the amounts are off by as much says so of both, like one that fails. */
function isHeldTogether(system: System, { readings }: Solution): boolean {
  const cells = readings.map(({ cell }) => cell);
  return [...system.reachedBy(cells)].some(
    constraint =>
      isEquality(constraint) &&
      !isBroken(constraint) &&
      cells.filter(cell => constraint.cells.includes(cell)).length > 1,
  );
}

/** What all near explanations say alike, as far as it may be trusted. */
function certainIn(near: readonly Solution[], trust: Trust, located: Located): readonly Reading[] {
  const [best] = near;
  if (!best) return [];
  // A cell that takes part in every exchange is wrong for certain only where they agree on what it should read.
  const agree = near.some(isEvent) ? sameReading : sameCell;
  return trust
    .certainOf(best, located)
    .filter(reading => near.every(({ readings }) => readings.some(other => agree(reading, other))));
}

function sameCell(one: Reading, other: Reading): boolean {
  return one.cell === other.cell;
}

function sameReading(one: Reading, other: Reading): boolean {
  return one.cell === other.cell && one.fen === other.fen;
}

/** No slip that people are known to make, and one sum and nothing else to say so: two slips in that sum are as likely. */
function isGuess({ cell, kind }: Reading, { targets }: Located): boolean {
  const saying = targets.filter(target => isEquality(target) && target.cells.includes(cell));
  return kind === 'other' && saying.length < 2;
}

function uncertainSuspect(
  explainer: Explainer,
  located: Located,
  alternatives: readonly (readonly Reading[])[],
  explains: (cells: readonly number[]) => number[],
): Suspect {
  const cells = alternatives.flatMap(readings => readings.map(({ cell }) => cell));
  const group =
    alternatives.length > MOST_CANDIDATES && alternatives.every(readings => readings.length === 1);
  const parent = group ? parentOf(explainer.book, located, cells) : null;
  if (!group || !parent) {
    const kept = alternatives.slice(0, MOST_CANDIDATES);
    return {
      certainty: 'candidates',
      parent: null,
      explanations: kept.map(readings => explainer.explanation(readings)),
      explains: explains(kept.flatMap(readings => readings.map(({ cell }) => cell))),
    };
  }
  const listed = alternatives.slice(0, MOST_IN_GROUP);
  const said = message('explained.oneOfGroup', {
    row: rowOf(parent),
    count: alternatives.length,
    first: (listed[0] ?? []).map(reading => slipAt(explainer.suspect(reading))),
  });
  return {
    certainty: 'group',
    parent: findingCell(parent),
    explains: explains(cells),
    explanations: listed.map((readings, index) =>
      index === 0
        ? { ...explainer.explanation(readings), message: said }
        : explainer.explanation(readings),
    ),
  };
}

/** The sum that all the cells belong to. */
function parentOf(book: Book, { targets }: Located, cells: readonly number[]): BookCell | null {
  const holding = targets
    .filter(target => cells.every(cell => target.cells.includes(cell)))
    .sort((a, b) => a.cells.length - b.cells.length);
  const [smallest] = holding;
  const [left] = smallest?.cells ?? [];
  return left === undefined ? null : (book.cells[left] ?? null);
}

function explained(
  { targets }: Located,
  cells: readonly number[],
  findingOf: (identity: number) => number | undefined,
): number[] {
  const mine = targets.filter(target => cells.some(cell => target.cells.includes(cell)));
  return [
    ...new Set(
      mine.map(({ identity }) => findingOf(identity)).filter(index => index !== undefined),
    ),
  ];
}

interface Slip extends SuspectCell {
  readonly kind: SlipKind;
}

class Explainer {
  readonly likelihood: Likelihood;
  private readonly zeros = new Map<string, boolean>();

  constructor(
    readonly book: Book,
    readonly system: System,
  ) {
    this.likelihood = new Likelihood(system);
  }

  explanation(readings: readonly Reading[]): Explanation {
    const cells = readings.map(reading => this.suspect(reading));
    const cause = causeOf(cells);
    const [first] = cells;
    const row = cause === 'rowsShifted' && first?.table ? { table: first.table, code: null } : null;
    return { cause, row, cells, message: message('explained.slips', { cells: cells.map(slipAt) }) };
  }

  suspect({ cell: id, fen, kind }: Reading): Slip {
    const cell = this.system.cell(id);
    return {
      ...findingCell(cell),
      implied: fen === null ? null : this.impliedText(cell, fen),
      kind,
    };
  }

  /** Zero is left blank where the table leaves zeros blank. */
  private impliedText(cell: BookCell, fen: number): string {
    return fen === 0 && !this.printsZeros(cell) ? '' : amountText(cell, fen);
  }

  private printsZeros(cell: BookCell): boolean {
    const known = this.zeros.get(cell.table);
    if (known !== undefined) return known;
    const all = this.book.table(cell.table, cell.prior)?.all() ?? [];
    const zeros = all.filter(one => !one.isBlank && one.fen === 0).length;
    const prints = zeros > all.filter(cell => cell.isBlank).length;
    this.zeros.set(cell.table, prints);
    return prints;
  }
}

/** What one kind of slip in several cells comes to: done in one go, it is more than wrong amounts. */
function causeOf(cells: readonly Slip[]): Cause {
  const [first] = cells;
  if (!first || cells.length < 2 || cells.some(({ kind }) => kind !== first.kind)) return 'value';
  if (first.kind === 'swapped') return 'swap';
  if (first.kind === 'unit') return 'unit';
  return first.kind === 'rowShift' && cells.length > 2 ? 'rowsShifted' : 'value';
}

function slipAt({ sheet, address, implied, kind }: Slip): SlipAt {
  return { sheet, address, implied, kind };
}
