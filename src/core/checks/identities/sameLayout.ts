/**
 * Whether two readings of a workbook differ in amounts only: same tables, rows, columns and cells. Then the relations
 * between cells made of one hold for the other (`checker.ts`). Anything in doubt counts as another layout.
 */
import type { Accounts, Row, Table } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';

export function sameLayout(a: Accounts, b: Accounts): boolean {
  return (
    a.amountUnit === b.amountUnit &&
    ACCOUNT_TABLES.every(id => sameTable(a.tables[id], b.tables[id]))
  );
}

function sameTable(a: Table, b: Table): boolean {
  if (a === b) return true;
  if (
    a.status !== b.status ||
    a.title !== b.title ||
    a.amountUnit !== b.amountUnit ||
    a.rows.length !== b.rows.length ||
    a.columns.length !== b.columns.length
  )
    return false;
  return (
    unknowns(a) === unknowns(b) &&
    a.columns.every(
      (column, index) =>
        column.key === b.columns[index]?.key && column.label === b.columns[index].label,
    ) &&
    a.rows.every((row, index) => sameRow(row, b.rows[index]))
  );
}

function sameRow(a: Row, b: Row | undefined): boolean {
  if (a === b) return true;
  if (a.key !== b?.key || a.code !== b.code || a.label !== b.label) return false;
  const keys = Object.keys(a.amounts);
  const others = Object.keys(b.amounts);
  return (
    keys.length === others.length &&
    keys.every((key, index) => {
      if (others[index] !== key) return false;
      const one = a.amounts[key]?.cell;
      const other = b.amounts[key]?.cell;
      return one?.address === other?.address && one?.sheet === other?.sheet;
    })
  );
}

/** Rows and columns that were not understood make sums doubtful. */
function unknowns({ remarks }: Table): string {
  const has = (code: string): string => (remarks.some(remark => remark.code === code) ? '1' : '0');
  return has('unknownRow') + has('unknownColumn');
}
