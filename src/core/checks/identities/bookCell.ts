/**
 * One amount of a workbook as a cell with bounds (design D4).
 *
 * A printed amount bounds its true value to whole 分: 2488.07 stands for [2488.065, 2488.075). A blank is exactly 0, and
 * so is a dash, which is how many offices print a blank; other text where an amount belongs may stand for anything.
 */
import { isNothing } from '../../accounts/amount/noNumber';
import type { AccountTableId, Amount, ColumnKey, Row } from '../../accounts/model';
import type { AmountUnit, Fen } from '../../money';
import type { FindingCell } from '../model';

/** A cell in a sum. */
export interface Term {
  readonly cell: BookCell;
  readonly sign: 1 | -1;
}

/** One amount; what it shows may be replaced when a person edits it, its place never. */
export class BookCell {
  fen: Fen = 0;
  step: Fen = 1;
  /** Of the last digit that is printed; finer than `step` where that digit is always 0. */
  printedStep: Fen = 1;
  /** Nothing stands in it, or a dash. */
  isBlank = true;
  /** Whole 分 between which the true amount lies; ±Infinity when the cell holds text. */
  lo = 0;
  hi = 0;
  /** The cell as findings show it, once it was needed. */
  finding: FindingCell | null = null;
  /** The cell as a term of a sum, one object for all sums. */
  readonly plus: Term = { cell: this, sign: 1 };
  readonly minus: Term = { cell: this, sign: -1 };

  constructor(
    /** Position in `Book.cells`. */
    readonly id: number,
    readonly table: AccountTableId,
    readonly prior: boolean,
    public row: Row,
    readonly rowIndex: number,
    readonly column: ColumnKey,
    public amount: Amount,
    readonly unit: AmountUnit,
  ) {
    this.set(row, amount);
  }

  set(row: Row, amount: Amount): void {
    this.row = row;
    this.amount = amount;
    this.fen = amount.state === 'number' ? amount.fen : 0;
    this.step = amount.step;
    this.printedStep = amount.printedStep ?? amount.step;
    this.isBlank = isNothing(amount);
    const { state } = amount;
    const open = state === 'text' && !this.isBlank ? Infinity : 0;
    this.lo = state === 'number' ? lowest(amount.fen, amount.step) : 0 - open;
    this.hi = state === 'number' ? highest(amount.fen, amount.step) : open;
    this.finding = null;
  }
}

/** A cell that shows something else than before, and whether nothing stood in it then. */
export interface Change {
  readonly cell: BookCell;
  readonly wasBlank: boolean;
}

/** Whether both show the same, with as many decimals. */
export function sameAmount(a: Amount, b: Amount): boolean {
  return a.state === b.state && a.fen === b.fen && a.step === b.step && a.shown === b.shown;
}

/** The whole 分 that are shown as `fen` when rounded half away from zero to multiples of `step`. */
export function roundedBounds(fen: Fen, step: Fen): readonly [number, number] {
  return [lowest(fen, step), highest(fen, step)];
}

function lowest(fen: Fen, step: Fen): number {
  return fen > 0 ? fen - Math.floor(step / 2) : fen - (Math.ceil(step / 2) - 1);
}

function highest(fen: Fen, step: Fen): number {
  return fen < 0 ? fen + Math.floor(step / 2) : fen + (Math.ceil(step / 2) - 1);
}
