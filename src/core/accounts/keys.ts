/**
 * The row and column keys that the tables know, beside subject codes, as their layouts say. Whoever names an amount by
 * its keys (the formulas of the rules) is held to them.
 */
import { KEYS } from './layouts/registry';
import type { AccountTableId, RowKey } from './model';
import { nameOfKey } from './rowKey';

export { KEYS };

export function isRowKey(table: AccountTableId, key: RowKey): boolean {
  const { rows, codes } = KEYS[table];
  const name = nameOfKey(key);
  return name.kind === 'subject' ? codes.includes(name.code.length) : rows.includes(key);
}

export function isColumnKey(table: AccountTableId, key: string): boolean {
  return KEYS[table].columns.includes(key);
}
