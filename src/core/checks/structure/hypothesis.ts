/**
 * A mistake of rows, codes or tables that somebody may have made: what would undo it, how dear it is to believe, and
 * how it is told. Bits are those of a measured way to weigh such stories: the cheapest one that explains all failing
 * relations is the best.
 */
import type { Accounts, AccountTableId } from '../../accounts/model';
import type { Book } from '../identities/amountBook';
import type { Cause, CauseRow } from '../cause';
import type { Explanation } from '../model';
import type { Op } from './edit';
import { Facts } from './facts';
import type { Sign } from './signs';
import { signsOf } from './signs';
import { Sisters } from './sisters';
import type { Trial } from './trial';

export interface Hypothesis {
  readonly cause: Cause;
  readonly row: CauseRow;
  readonly bits: number;
  readonly ops: readonly Op[];
  /** A table that does not belong to the others: what it should agree with counts no more. */
  readonly excludes: AccountTableId | null;
  readonly explain: () => Pick<Explanation, 'cells' | 'message' | 'at'>;
}

export interface Generator {
  readonly cause: Cause;
  readonly propose: (state: State) => readonly Hypothesis[];
}

/** One cell or row among those of a workbook. */
export const PLACE = 9.3;

const CODED: readonly AccountTableId[] = ['T2', 'T3', 'T5', 'T7', 'T8', 'T6'];
const CARRIED = ['in.usedSurplus', 'in.opening', 'out.distribution', 'out.closing'];

/** A workbook with what generators look at. */
export class State {
  readonly tables: ReadonlyMap<AccountTableId, Facts>;
  readonly sisters: Sisters;
  private found: readonly Sign[] | null = null;

  constructor(readonly trial: Trial) {
    this.tables = factsOf(trial.book);
    this.sisters = new Sisters(this.tables);
  }

  get signs(): readonly Sign[] {
    return (this.found ??= signsOf(
      this.tables,
      this.sisters,
      spendsWhatComesIn(this.trial.accounts, this.trial.fiscalOnly),
    ));
  }

  /** The tables by functional codes. */
  get functional(): readonly Facts[] {
    return [...this.tables.values()].filter(({ id }) => id !== 'T6');
  }
}

export function factsOf(book: Book): ReadonlyMap<AccountTableId, Facts> {
  return new Map(
    CODED.flatMap(id => {
      const table = book.table(id);
      return table?.availability === 'usable' && !table.hasUnknownRows
        ? [[id, new Facts(table)] as const]
        : [];
    }),
  );
}

/** Fiscal money only, and nothing of it carried over: then income and expenditure agree item by item. */
export function spendsWhatComesIn({ tables: { T1 } }: Accounts, fiscalOnly: boolean): boolean {
  return (
    fiscalOnly &&
    T1.status === 'read' &&
    !T1.rows.some(
      ({ key, amounts }) =>
        CARRIED.includes(key) && Object.values(amounts).some(({ fen }) => fen !== 0),
    )
  );
}
