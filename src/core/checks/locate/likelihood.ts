/**
 * How likely an explanation is beside another one, as a logarithm: Bayes' rule over what the cell should read, which
 * slip was made, and what the slip could have left there. The search ranks by a fixed cost for each slip; that orders
 * well, and says nothing about how sure one may be.
 *
 * For a cell that shows `s` and should read `t`: P(t) · P(s | t, slip) · P(slip), over P(s) had the cell been right.
 * Amounts are taken as log-uniform, so that P(t) / P(s) is s / t; below zero they are rare. A blank costs the whole
 * P(t): an amount that is not there at all may be any. Where rounding leaves several `t`, those near the middle of the
 * bounds count most: the tails of many amounts cancel.
 */
import type { Row } from '../../accounts/model';
import type { BookCell } from '../identities/amountBook';
import type { SlipKind } from '../model';
import type { Reading } from './impliedValue';
import type { Solution } from './solution';
import { EVENT, LIKELIHOOD_PER_COST, SLIPS } from './slips';
import type { System } from './system';

/**
 * The numbers below are estimates, not measurements: each from how the amounts of these tables look. What they yield
 * together is measured, by how many of the answers called certain are right on generated and on published workbooks
 * (`npm run bench:checks`, docs/accuracy.md). That share is why they may stay; change one only with that page.
 */
/** Of log-uniform amounts, the share of one of size t is 1 / (t · LOG_RANGE); small, since amounts of a table resemble each other. */
const LOG_RANGE = 3;
/** The share of amounts that are negative. */
const NEGATIVE = 0.002;
/** A swap has this many partners to choose among: about as many as a table has amounts. */
const PARTNERS = 50;
/** Rows that are rightly blank, where no other row of the table is. */
const ANOTHER_EMPTY = 0.1;
/** Amounts below 1 元 (in 万元 tables a hundred units) are not likelier for being small. */
const SMALL = 100;
/** A few units off, to make something else add up: that far, and how often of all that is no typing error. */
const NEAR_MISS = 5;
const OF_NEAR_MISS = 0.01;
/** A second wrong cell: an amount in a thousand is wrong, which a wrong neighbour does not change. */
const ANOTHER_CELL = Math.log(0.001);
/** One that is wrong by as much as another because it was summed or copied from it: a tenth. */
const FOLLOWING_CELL = Math.log(0.1);

export class Likelihood {
  /** Made for the first amount that may be missing. */
  private lost: LostRows | null = null;

  constructor(private readonly system: System) {}

  /** Natural logarithm, up to a constant that all explanations of the same failures share. */
  of({ readings, cost, soft }: Solution, event: boolean): number {
    if (event)
      return Math.log(SLIPS.swapped.frequency / PARTNERS) - LIKELIHOOD_PER_COST * (cost - EVENT);
    const seen: Reading[] = [];
    let all = -LIKELIHOOD_PER_COST * soft.cost;
    for (const reading of readings.length > 1 ? this.totalsLast(readings) : readings) {
      if (seen.some(other => this.follows(reading, other))) all += FOLLOWING_CELL;
      else all += this.ofReading(reading) + (seen.length > 0 ? ANOTHER_CELL : 0);
      seen.push(reading);
    }
    return all;
  }

  private totalsLast(readings: readonly Reading[]): Reading[] {
    const rank = ({ cell }: Reading): number => (this.system.cell(cell).column === 'total' ? 1 : 0);
    return [...readings].sort((a, b) => rank(a) - rank(b));
  }

  /** In the same row, or the same amount of another table, and off by as much: one slip, which may be anywhere in a sum, and no second proof. */
  private follows(reading: Reading, other: Reading): boolean {
    const a = this.system.cell(reading.cell);
    const b = this.system.cell(other.cell);
    if (a.row !== b.row && (a.row.key !== b.row.key || a.column !== b.column)) return false;
    const room = (a.step + b.step) / 2;
    return (
      reading.bounds.lo - a.fen <= other.bounds.hi - b.fen + room &&
      other.bounds.lo - b.fen <= reading.bounds.hi - a.fen + room
    );
  }

  private ofReading({ cell: id, fen, bounds, kind }: Reading): number {
    const cell = this.system.cell(id);
    if (fen === null) return -Infinity;
    const { step } = cell;
    const width = (bounds.hi - bounds.lo) / step + 1;
    const off = (fen - (bounds.lo + bounds.hi) / 2) / step;
    const sign = (fen < 0 ? Math.log(NEGATIVE) : 0) - (cell.fen < 0 ? Math.log(NEGATIVE) : 0);
    const lost = kind === 'missing' ? (this.lost ??= new LostRows(this.system)).boost(cell) : 0;
    return (
      sign +
      lost +
      Math.log(
        SLIPS[kind].frequency *
          chance(kind, {
            truth: Math.abs(fen) / step,
            shown: Math.abs(cell.fen) / step,
            open: Math.min(width, Math.sqrt((2 * Math.PI * width) / 12)),
            middle: Math.exp((-6 * off * off) / width),
          }),
      )
    );
  }
}

interface Outcome {
  /** In units of the last printed digit, without sign. */
  readonly truth: number;
  readonly shown: number;
  /** How many true amounts rounding leaves open, and how near to the middle of them this one is, 0 to 1. */
  readonly open: number;
  readonly middle: number;
}

/** P(t) · P(s | t, slip) / P(s), summed over the `t` that rounding leaves open. */
function chance(kind: SlipKind, { truth, shown, open, middle }: Outcome): number {
  const digits = String(Math.round(Math.max(truth, shown))).length;
  const ratio = (shown + SMALL) / (truth + SMALL);
  const any = open / ((truth + SMALL) * LOG_RANGE);
  const nearMiss = Math.abs(truth - shown) <= NEAR_MISS ? OF_NEAR_MISS * middle : 0;
  switch (kind) {
    case 'missing':
      return any;
    case 'extra':
      return middle;
    case 'stale':
      return any * LOG_RANGE + nearMiss;
    case 'other':
      return any + nearMiss;
    case 'sign':
      return middle * ratio;
    case 'unit':
      return ratio * Math.min(open, Math.max(1, truth / shown));
    case 'shifted':
      return (ratio * Math.min(open, Math.max(1, truth / shown))) / 4;
    case 'digit':
      return (middle * ratio) / (9 * digits);
    case 'transposed':
      return (middle * ratio) / digits;
    case 'dropped':
      return (middle * ratio) / digits;
    case 'added':
      return (middle * ratio) / (10 * digits);
    case 'swapped':
    case 'rowShift':
    case 'columnShift':
      return middle / PARTNERS;
  }
}

/** A row without a single amount is rare in some tables (a code is printed because it has one), and usual in others. */
class LostRows {
  private readonly rows = new Map<Row, boolean>();
  private readonly tables = new Map<string, { rows: number; empty: number }>();

  constructor(system: System) {
    for (const cell of system.cells)
      this.rows.set(cell.row, (this.rows.get(cell.row) ?? true) && cell.isBlank);
    const counted = new Set<Row>();
    for (const { row, table, prior } of system.cells) {
      if (counted.has(row)) continue;
      counted.add(row);
      const key = `${table}${prior ? '-' : ''}`;
      const { rows, empty } = this.tables.get(key) ?? { rows: 0, empty: 0 };
      this.tables.set(key, {
        rows: rows + 1,
        empty: empty + (this.rows.get(row) === true ? 1 : 0),
      });
    }
  }

  /** How much likelier an amount is missing where the whole row is blank. */
  boost({ row, table, prior }: BookCell): number {
    if (this.rows.get(row) !== true) return 0;
    const { rows, empty } = this.tables.get(`${table}${prior ? '-' : ''}`) ?? {
      rows: 1,
      empty: 1,
    };
    return -Math.log((empty - 1 + ANOTHER_EMPTY) / rows);
  }
}
