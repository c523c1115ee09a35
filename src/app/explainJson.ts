/**
 * How the tables of a workbook were understood, as the command line prints it in JSON.
 */
import type { ReadingLine } from '../core/accounts';
import type { Accounts } from '../core/accounts/model';
import { sayChinese } from '../messages/zh';
import { TABLE_NAMES } from '../messages/zh/names';
import { headJson } from './json';

/** How each of the nine tables was understood; an addition to design §4. */
export function explainJson(
  file: string,
  accounts: Accounts,
  tables: readonly ReadingLine[],
): object {
  return {
    schema: 'juesuan/explain@1',
    file,
    status: 'read',
    reason: null,
    ...headJson(accounts),
    tables: tables.map(({ id, why, columns, rows, remarks, ...line }) => ({
      id,
      name: TABLE_NAMES[id],
      ...line,
      why: why === null ? '' : sayChinese(why),
      columns: columns.map(column => ({ ...column, meaning: sayChinese(column.meaning) })),
      rows: rows.map(({ cell, ...row }) => ({
        address: cell?.address ?? null,
        ...row,
        meaning: sayChinese(row.meaning),
      })),
      remarks: remarks.map(sayChinese),
    })),
  };
}
