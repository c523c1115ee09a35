/**
 * Whether a story may be told for certain (design D15). That no other wrong amounts explain the failing sums is not
 * enough: rows, codes and whole tables may be wrong as well, and the localiser knows amounts only. So each amount that
 * is called wrong needs a value, an equality that says so, and no sign that something else is the matter.
 */
import type { AccountTableId } from '../../accounts/model';
import type { Book, BookCell } from '../identities/amountBook';
import { hasFiscalMoneyOnly } from '../identities/classify';
import { amountCount, stepOfAll } from '../identities/precision';
import { tablesWithSigns } from './structure';
import type { Located } from './index';
import type { Reading } from './impliedValue';
import type { Likelihood } from './likelihood';
import { isEvent, indistinguishable } from './indistinguishable';
import type { Costs, Solution } from './solution';
import { solutionOf } from './solution';
import type { Constraint, System } from './system';
import { isEquality } from './system';

/** So many sums, each of which the same amount with its sign reversed would make hold, hardly come right by chance: one may. */
const ENOUGH_FOR_SIGN = 2;
/** So many sums that fail by an amount say that it does not belong there; one may have been added up without it. */
const ENOUGH_TO_EMPTY = 2;
/** By chance one amount in ten ends with a zero. */
const ENOUGH_TO_ROUND = 2;

export class Trust {
  private readonly system: System;
  private signs: ReadonlySet<AccountTableId> | null = null;
  private open: readonly (readonly [Located, ReadonlySet<AccountTableId>])[] | null = null;

  constructor(
    private readonly book: Book,
    private readonly costs: Costs,
    private readonly located: readonly Located[],
    private readonly likelihood: Likelihood,
  ) {
    this.system = costs.system;
  }

  /** Those amounts of the story that are wrong whatever else may be. */
  certainOf(story: Solution, group: Located): readonly Reading[] {
    if (!this.isSound(story, group)) return [];
    const kept = story.readings.filter(reading => this.holds(reading, story, group));
    return isEvent(story) && kept.length < story.readings.length ? [] : kept;
  }

  /** No amount of it would have to fall below zero for no reason but the sum. */
  private isSound({ readings }: Solution, { targets }: Located): boolean {
    return readings.every(
      reading => !this.isNewlyNegative(reading) || this.isShownNegative(reading, targets),
    );
  }

  private isNewlyNegative({ cell, fen }: Reading): boolean {
    return fen !== null && fen < 0 && this.system.cell(cell).fen >= 0;
  }

  private isShownNegative({ cell, kind }: Reading, targets: readonly Constraint[]): boolean {
    const equalities = targets.filter(target => isEquality(target) && target.cells.includes(cell));
    return (
      (kind === 'sign' && equalities.length >= ENOUGH_FOR_SIGN) ||
      equalities.some(
        ({ cells }) =>
          cells.length === 2 && cells.some(one => one !== cell && this.system.cell(one).fen < 0),
      )
    );
  }

  private holds(reading: Reading, story: Solution, group: Located): boolean {
    const mine = group.targets.filter(({ cells }) => cells.includes(reading.cell));
    const tables = this.tablesOf(mine);
    return (
      reading.fen !== null &&
      !this.isLeftOut(reading, mine) &&
      !this.isToldElsewhere(mine, group) &&
      !this.mayBeRounded(mine) &&
      ![...tables].some(table => this.signed().has(table)) &&
      !this.unexplained().some(
        ([other, theirs]) => other !== group && [...tables].some(table => theirs.has(table)),
      ) &&
      (isEvent(story) ||
        (mine.some(isEquality) &&
          this.isSaidByEqualities(reading, story, mine) &&
          !this.isRowOff(reading, story) &&
          !this.isMoved(reading, story))) &&
      !this.losesCopy(reading, story)
    );
  }

  /**
   * One sum alone would have the amount gone: it may as well be the sum that leaves it out. Not so where another sum
   * lacks as much: then it is known where the amount belongs.
   */
  private isLeftOut({ cell, fen }: Reading, mine: readonly Constraint[]): boolean {
    const sums = mine.filter(isEquality);
    return (
      fen === 0 &&
      this.system.cell(cell).fen !== 0 &&
      sums.length < ENOUGH_TO_EMPTY &&
      !sums.some(({ difference }) => this.failsBy(-difference, this.located))
    );
  }

  /** Another group of sums fails by the very same difference: then one thing is wrong that stands in both. */
  private isToldElsewhere(mine: readonly Constraint[], group: Located): boolean {
    const others = this.located.filter(other => other !== group);
    return mine.filter(isEquality).some(({ difference }) => this.failsBy(difference, others));
  }

  private failsBy(difference: number, groups: readonly Located[]): boolean {
    return groups.some(({ targets }) =>
      targets.some(target => isEquality(target) && target.difference === difference),
    );
  }

  /** One of its tables may be rounded more coarsely than it looks, which would leave as much. */
  private mayBeRounded(mine: readonly Constraint[]): boolean {
    return mine.some(target =>
      [...this.tablesOf([target])].some(id => {
        const table = this.book.table(id)?.table;
        const step = table && amountCount(table) >= ENOUGH_TO_ROUND ? stepOfAll(table) : null;
        return step !== null && Math.abs(target.difference) <= (step * target.cells.length) / 2;
      }),
    );
  }

  private tablesOf(targets: readonly Constraint[]): Set<AccountTableId> {
    return new Set(targets.flatMap(({ cells }) => cells.map(id => this.system.cell(id).table)));
  }

  /** Tables whose rows may be others than they should be. */
  private signed(): ReadonlySet<AccountTableId> {
    return (this.signs ??= tablesWithSigns(
      this.book,
      hasFiscalMoneyOnly(this.book),
      (table, rowIndex) =>
        this.system.failing.some(({ cells }) => {
          const first = this.system.cell(cells[0] ?? -1);
          return first.table === table && first.rowIndex === rowIndex;
        }),
    ));
  }

  /** Groups of failing sums for which there is no story with amounts, or only one that is not sound. */
  private unexplained(): readonly (readonly [Located, ReadonlySet<AccountTableId>])[] {
    return (this.open ??= this.located
      .filter(group => {
        const [best] = group.solutions;
        return (
          !best ||
          !group.sure ||
          best.readings.some(({ fen }) => fen === null) ||
          !this.isSound(best, group)
        );
      })
      .map(group => [group, this.tablesOf(group.targets)] as const));
  }

  /**
   * That one amount is at most another is no witness against a third: the equalities alone must leave no other cell.
   * Only what the rest of the story does not touch speaks for this amount.
   */
  private isSaidByEqualities(
    { cell }: Reading,
    { readings }: Solution,
    mine: readonly Constraint[],
  ): boolean {
    const others = readings.map(one => one.cell).filter(one => one !== cell);
    const own = mine.filter(({ cells }) => !others.some(other => cells.includes(other)));
    const equalities = own.filter(isEquality);
    if (equalities.length === own.length) return true;
    const [first, ...rest] = equalities;
    if (!first) return others.length > 0;
    const instead = [...new Set(first.cells)].filter(one =>
      rest.every(({ cells }) => cells.includes(one)),
    );
    if (instead.length === 1) return true;
    const solutions = instead
      .map(one => solutionOf(this.costs, [one, ...others]))
      .filter(one => one !== null)
      .sort((a, b) => a.cost - b.cost);
    return indistinguishable(this.likelihood, solutions).every(near =>
      near.readings.some(one => one.cell === cell),
    );
  }

  /**
   * Several amounts of an item off by as much in one row: so they would be if another row of the sum were missing, twice
   * there or left out. Amounts that are not there at all are another matter.
   */
  private isRowOff(reading: Reading, { readings }: Solution): boolean {
    const cell = this.system.cell(reading.cell);
    if (cell.isBlank || !this.isItem(cell)) return false;
    return readings.some(other => {
      const its = this.system.cell(other.cell);
      return other !== reading && its.row === cell.row && !its.isBlank;
    });
  }

  private isItem(cell: BookCell): boolean {
    const tree = this.book.table(cell.table, cell.prior)?.tree;
    return tree !== undefined && tree.code(cell.rowIndex) !== '' && !tree.isParent(cell.rowIndex);
  }

  /** An amount that stands in another cell of the story instead: then more may have moved than these two. */
  private isMoved({ cell, fen }: Reading, { readings }: Solution): boolean {
    const { fen: shown, column } = this.system.cell(cell);
    return readings.some(other => {
      const its = this.system.cell(other.cell);
      return (
        other.cell !== cell &&
        its.column === column &&
        ((fen !== 0 && fen === its.fen) || (shown !== 0 && shown === other.fen))
      );
    });
  }

  /** The same amount stands in another table now and would not any more, if only by a tail. */
  private losesCopy({ cell }: Reading, { readings }: Solution): boolean {
    const { table } = this.system.cell(cell);
    const isCopy = (one: number): boolean =>
      this.system.cell(one).table !== table && !readings.some(other => other.cell === one);
    return this.system
      .usesOf(cell)
      .some(
        ({ constraint }) =>
          constraint.cells.length === 2 &&
          constraint.difference === 0 &&
          isEquality(constraint) &&
          constraint.cells.every(one => one === cell || isCopy(one)),
      );
  }
}
