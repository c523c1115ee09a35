/** The names of the cells that a plan writes (`app/plan/cellName.ts`), from what stands on their sheets. */
import { SheetNames } from '../../app/plan/cellName';
import type { Sheets } from '../../app/plan/follow';
import type { Now } from './now';

export function sheetsIn({ sheets, rows }: Pick<Now, 'sheets' | 'rows'>): Sheets {
  const known = new Map<string, SheetNames>();
  return {
    ids: sheets,
    names: name => {
      const key = name.toLowerCase();
      const values = rows.get(key);
      if (!values) return null;
      const names = known.get(key) ?? new SheetNames(values);
      known.set(key, names);
      return names;
    },
  };
}

/** The same after the cells of the plan were written. */
export function sheetsAfter(now: Now): Sheets {
  const rows = new Map(now.rows);
  for (const { touched, cells } of now.touched) {
    const key = touched.name.toLowerCase();
    const before = rows.get(key);
    if (!before) continue;
    const after = before.map(row => [...row]);
    for (const { cell } of cells.values()) {
      while (after.length <= cell.row) after.push([]);
      const row = after[cell.row] ?? [];
      while (row.length < cell.column) row.push(null);
      row[cell.column] = cell.value;
    }
    rows.set(key, after);
  }
  return sheetsIn({ sheets: now.sheets, rows });
}
