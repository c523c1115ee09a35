/**
 * A change of the accounts that would undo a mistake: amounts, codes, rows. Row numbers are those before the change.
 */
import type { Accounts, AccountTableId, Amount, ColumnKey, Row } from '../../accounts/model';
import type { Fen } from '../../money';
import { coarsened } from '../identities/precision';

export type Op =
  | {
      readonly kind: 'amount';
      readonly table: AccountTableId;
      readonly row: number;
      readonly column: ColumnKey;
      /** null: blank. */
      readonly fen: Fen | null;
    }
  | {
      readonly kind: 'code';
      readonly table: AccountTableId;
      readonly row: number;
      readonly code: string;
    }
  | {
      readonly kind: 'insert';
      readonly table: AccountTableId;
      readonly before: number;
      readonly made: Row;
    }
  | { readonly kind: 'remove'; readonly table: AccountTableId; readonly row: number }
  /** Its amounts are no more exact than this, in 分. */
  | { readonly kind: 'step'; readonly table: AccountTableId; readonly step: Fen };

export function edited(accounts: Accounts, ops: readonly Op[]): Accounts {
  const tables = { ...accounts.tables };
  for (const op of ops)
    if (op.kind === 'step') tables[op.table] = coarsened(tables[op.table], op.step);
  const others = ops.filter(({ kind }) => kind !== 'step');
  for (const id of new Set(others.map(({ table }) => table)))
    tables[id] = {
      ...tables[id],
      rows: editedRows(
        tables[id].rows,
        others.filter(({ table }) => table === id),
      ),
    };
  return { ...accounts, tables };
}

function editedRows(rows: readonly Row[], ops: readonly Op[]): Row[] {
  const changed: (Row | null)[] = [...rows];
  const before = new Map<number, Row[]>();
  for (const op of ops) {
    if (op.kind === 'step') continue;
    if (op.kind === 'insert') {
      before.set(op.before, [...(before.get(op.before) ?? []), op.made]);
      continue;
    }
    const row = changed[op.row];
    if (!row) continue;
    if (op.kind === 'remove') changed[op.row] = null;
    else if (op.kind === 'code') changed[op.row] = { ...row, code: op.code, key: op.code };
    else {
      const amount = row.amounts[op.column];
      if (amount)
        changed[op.row] = {
          ...row,
          amounts: { ...row.amounts, [op.column]: amountOf(amount, op.fen) },
        };
    }
  }
  const list = Array.from({ length: rows.length + 1 }, (_, at) => [
    ...(before.get(at) ?? []),
    ...(changed[at] ? [changed[at]] : []),
  ]).flat();
  return ops.every(({ kind }) => kind === 'amount') ? list : withKeys(list);
}

/** Codes are keys, the second row of one has its own, as the reader makes them. */
function withKeys(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map(row => {
    if (row.code === null) return row;
    const count = (seen.get(row.code) ?? 0) + 1;
    seen.set(row.code, count);
    const key = count === 1 ? row.code : `${row.code}#${String(count)}`;
    return key === row.key ? row : { ...row, key };
  });
}

export function amountOf(amount: Amount, fen: Fen | null): Amount {
  return fen === null
    ? { ...amount, state: 'blank', fen: 0, shown: '' }
    : { ...amount, state: 'number', fen, shown: String(fen) };
}
