/**
 * An amount of the tables by a name of it.
 */
import type { Accounts, Amount, Table } from '../../../accounts/model';
import type { CellRef } from '../../../address';
import type { Fen } from '../../../money';

/** Whose money: all of the unit's, the three kinds of 财政拨款 together, or one of them. `null`: the name says it all. */
export type Fund = 'all' | 'fiscal' | 'general' | 'fund' | 'capital' | null;

export interface Named {
  readonly words: string;
  readonly fund: Fund;
  readonly fen: Fen;
  /** Worth of the last digit that the table shows. */
  readonly step: Fen;
  readonly cells: readonly CellRef[];
  /** The whole year's budget, where a table holds it. */
  readonly budget: Fen | null;
  /** Folded names of the levels above, for names that stand under several. */
  readonly above: readonly string[];
  /**
   * The words may mean something else than the amount, always or outside 基本支出 (会议费 of T6 is not all 会议费):
   * then only what looks like a slip of it is told.
   */
  readonly loose: boolean | '基本支出';
}

interface Extra {
  readonly budget?: Fen | null;
  readonly above?: readonly string[];
  readonly loose?: Named['loose'];
}

export type Add = (
  words: readonly string[],
  fund: Fund,
  amount: Amount | undefined,
  extra?: Extra,
) => void;
export type Tables = Accounts['tables'];

export function at(table: Table, key: string, column: string): Amount | undefined {
  return table.rows.find(row => row.key === key)?.amounts[column];
}
