/**
 * What soft rules say about an explanation: a penalty for each that it would break, a credit for each that it mends.
 */
import type { Identity } from '../identities/identity';
import type { Bounds } from './relaxBounds';
import type { Constraint, System } from './system';
import { isBroken, isEquality } from './system';

/**
 * Cost of breaking a soft rule, in the units of `slips.ts`: as much as one more wrong cell (3) where exceptions are
 * rare, less where many offices have good reasons. Estimates.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  'X-13': 3,
  'X-07': 3,
  'X-15': 2,
  'X-16': 2,
  'X-17': 1.5,
  'X-18': 1.5,
  'T9-03': 1,
  'X-19': 2,
  'P-11': 3,
};

/** The narrative's copy of an amount: as a rule both were written from the same books. */
const NARRATIVE = 3;

function weightOf(rule: string): number {
  return WEIGHTS[rule] ?? (rule.startsWith('N') ? NARRATIVE : 0);
}

export interface Weighed {
  readonly cost: number;
  /** A failed equality of two cells holds now: not only is the cell wrong, its new amount stands elsewhere. */
  readonly confirmed: boolean;
}

function isCopy(constraint: Constraint): boolean {
  return constraint.cells.length <= 2 && isEquality(constraint);
}

export class Evidence {
  private readonly system: System;

  constructor(
    private readonly hard: System,
    isHard: (identity: Identity) => boolean,
  ) {
    this.system = hard.keeping(identity => !isHard(identity));
  }

  /** What the changes cost or save; `bounds` are those of the amounts that the cells should read. */
  weigh(changes: ReadonlyMap<number, Bounds>): Weighed {
    let cost = 0;
    let confirmed = false;
    for (const constraint of this.system.reachedBy(changes.keys())) {
      const before = isBroken(constraint);
      const after =
        this.system.isBrokenAfter(constraint, changes) &&
        !(!before && this.isSuspect(constraint, changes));
      const weight = weightOf(this.system.identities[constraint.identity]?.rule.id ?? '');
      cost += (after ? weight : 0) - (before ? weight : 0);
      confirmed ||= before && !after && weight > 0 && isCopy(constraint);
    }
    return { cost, confirmed };
  }

  /** What it compares with may be wrong itself: it stands in a failing sum that the changes leave as it is. */
  private isSuspect({ cells }: Constraint, changes: ReadonlyMap<number, Bounds>): boolean {
    return cells.some(
      cell =>
        !changes.has(cell) &&
        this.hard
          .usesOf(cell)
          .some(({ constraint: sum }) => isBroken(sum) && !sum.cells.some(one => changes.has(one))),
    );
  }
}
