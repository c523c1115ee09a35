/**
 * How the workbook was understood, one line per table: what a person looks at when a table seems to be read wrongly.
 */
import type { AccountTableId, Accounts, TableStatus } from './model';
import { ACCOUNT_TABLES } from './model';
import { TABLE_NAMES } from './titles';

export interface ReadingLine {
  readonly id: AccountTableId;
  readonly name: string;
  readonly status: TableStatus;
  readonly sheet: string | null;
  readonly title: string | null;
  /** "C D E …": the columns that were taken, by their own words and letters. */
  readonly columns: readonly { readonly label: string; readonly letter: string }[];
  readonly rows: number;
  readonly amounts: number;
  /** The reason and the remarks, as sentences. */
  readonly remarks: readonly string[];
}

export function explainReading(accounts: Accounts): ReadingLine[] {
  return ACCOUNT_TABLES.map(id => {
    const table = accounts.tables[id];
    const amounts = table.rows.flatMap(row => Object.values(row.amounts));
    const columns = table.columns.map(({ key, label }) => {
      const cell = table.rows.flatMap(row => row.amounts[key] ?? [])[0]?.cell;
      return { label, letter: cell?.address.replace(/\d+$/, '') ?? '' };
    });
    return {
      id, name: TABLE_NAMES[id], status: table.status, sheet: table.sheet, title: table.title, columns,
      rows: table.rows.length, amounts: amounts.filter(amount => amount.state === 'number').length,
      remarks: [...(table.reason === null ? [] : [table.reason]), ...table.remarks.map(remark => remark.message)],
    };
  });
}
