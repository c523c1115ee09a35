/** One workbook of a roll-up, read and checked on its own: data alone, it comes from another thread. */
import type { Accounts, TableId } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { Problem } from '../../core/result';
import { bookOf } from '../../core/rollup/book';
import type { Book } from '../../core/rollup/model';
import { sayChinese } from '../../messages/zh';
import type { FileAnswer } from '../apart/answer';
import type { Found } from '../files';
import { EXIT } from '../io';
import { understandNow } from '../understand';

export interface Added {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** `null` when it could not be read; `reason` then says why. */
  readonly book: Book | null;
  readonly reason: string | null;
  /** How its tables name rows and columns: "T3|2010301" and "T3||basic". */
  readonly names: ReadonlyMap<string, string>;
}

export interface AddedAnswer extends FileAnswer {
  readonly added: Added;
}

export function booksReader(found: Found): AddedAnswer {
  const understood = understandNow(found);
  if (!understood.ok) return unreadable(found, understood.error);
  const { accounts, result } = understood.value.report;
  const { unit, year } = accounts;
  return {
    out: '',
    note: '',
    exit: EXIT.fine,
    added: {
      file: found.path,
      unit,
      year,
      book: bookOf(unit ?? found.path, accounts, result),
      reason: null,
      names: namesOf(accounts),
    },
  };
}

export function unreadable({ path }: Found, problem: Problem): AddedAnswer {
  const reason = sayChinese(problem);
  return {
    out: '',
    note: `${path}：${reason}\n`,
    exit: EXIT.unreadable,
    added: { file: path, unit: null, year: null, book: null, reason, names: new Map() },
  };
}

function namesOf({ tables }: Accounts): Map<string, string> {
  const names = new Map<string, string>();
  for (const id of ACCOUNT_TABLES) {
    for (const { key, label } of tables[id].columns) names.set(nameKey(id, '', key), label);
    for (const { key, code, label } of tables[id].rows)
      names.set(nameKey(id, key), code === null ? label.trim() : `${code} ${label.trim()}`);
  }
  return names;
}

export function nameKey(table: TableId, row: string, column = ''): string {
  return column === '' ? `${table}|${row}` : `${table}||${column}`;
}
