/** Cells and amounts of a hypothesis, as explanations name them. */
import type { CellRef } from '../../address';
import { parseA1 } from '../../address';
import type { Row, Table } from '../../accounts/model';
import { amountText, findingCell } from '../names';
import type { SuspectCell } from '../model';
import type { SlipKind } from '../slipKind';
import type { Facts } from './facts';
import type { Trial } from './trial';
import type { Op } from './edit';

type AmountOp = Extract<Op, { kind: 'amount' }>;

/** The cells that the operations change, with what they should read. */
export function changedCells(
  trial: Trial,
  ops: readonly Op[],
  kind: (op: AmountOp) => SlipKind,
): SuspectCell[] {
  return ops.flatMap(op => {
    if (op.kind !== 'amount') return [];
    const cell = trial.book.table(op.table)?.cell(op.row, op.column);
    if (!cell) return [];
    const implied = op.fen === null ? '' : amountText(cell, op.fen);
    return [{ ...findingCell(cell), implied, kind: kind(op) }];
  });
}

/** Where the row's code stands, else its name, else its first amount. */
export function placeOf(row: Row): CellRef {
  return (
    row.codeCell ??
    row.labelCell ??
    Object.values(row.amounts)[0]?.cell ?? { sheet: '', address: '' }
  );
}

/** The first cell of a table, its title as a rule; none where it is not known where it was read. */
export function cornerOf({ sheet, range }: Table): { readonly at?: CellRef } {
  const [address] = range?.split(':') ?? [];
  return sheet === null || address === undefined ? {} : { at: { sheet, address } };
}

/** 1-based row of the sheet. */
export function lineOf(row: Row): number {
  return (parseA1(placeOf(row).address)?.row ?? -1) + 1;
}

export function nameOf(facts: Facts, index: number): Pick<Row, 'key' | 'code' | 'label'> {
  const { key, code, label } = facts.rows[index] ?? { key: '', code: null, label: '' };
  return { key, code, label };
}

/** Adds a vector to a row: one operation a column. */
export function adding(
  facts: Facts,
  row: number,
  by: readonly number[],
  sign: 1 | -1,
): readonly AmountOp[] {
  return facts.columns.flatMap((column, at): AmountOp[] => {
    const change = by[at] ?? 0;
    const amount = facts.rows[row]?.amounts[column];
    if (change === 0 || amount === undefined) return [];
    const fen = amount.fen + sign * change;
    return [{ kind: 'amount', table: facts.id, row, column, fen: fen === 0 ? null : fen }];
  });
}
