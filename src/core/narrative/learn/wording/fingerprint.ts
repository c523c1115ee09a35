/** All amounts of a workbook as one short text: the same tables give the same. Not against malice, only against mistakes. */
import type { Accounts } from '../../../accounts/model';
import { ACCOUNT_TABLES } from '../../../accounts/model';

const [PRIME_A, PRIME_B] = [0x01000193, 0x85ebca6b];

export function printOf({ tables, year, unit }: Accounts): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, PRIME_A);
      b = Math.imul(b + code, PRIME_B) ^ (b >>> 13);
    }
  };
  take(`${unit ?? ''}|${String(year)}`);
  for (const id of ACCOUNT_TABLES)
    for (const { key, label, amounts } of tables[id].rows)
      for (const [column, { fen, state }] of Object.entries(amounts))
        take(`|${id}.${key}.${label}.${column}=${state}${String(fen)}`);
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
