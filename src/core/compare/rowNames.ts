/** The rows of a table by names that do not change when a row is put in above. */
import type { Row, Table } from '../accounts/model';

/** A row that is neither a subject nor a line of the form is known by its words, not by its cell. */
export function rowNames({ rows }: Table): ReadonlyMap<string, Row> {
  const names = new Map<string, Row>();
  for (const row of rows) {
    const own = row.role.kind === 'unknown' ? `words:${row.label.replace(/\s/g, '')}` : row.key;
    let name = own;
    for (let nth = 2; names.has(name); nth++) name = `${own}/${String(nth)}`;
    names.set(name, row);
  }
  return names;
}
