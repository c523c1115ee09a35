/** Snapshots from small tables: what a host would hand over, written as a person would draw the sheet. */
import type { CellValue, Grid } from '../../src/core/grid';
import type { Snapshot } from '../../src/app/workbook';

export function grid(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  formats: Readonly<Record<string, string>> = {},
): Grid {
  const width = Math.max(0, ...values.map(row => row.length));
  const dense = values.map(row =>
    Array.from({ length: width }, (_, column) => row[column] ?? null),
  );
  return {
    sheet,
    visible: true,
    row: 0,
    column: 0,
    values: dense,
    texts: dense.map(row => row.map(value => (value === null ? '' : String(value)))),
    formats: dense.map((row, r) => row.map((_, c) => formats[`${r},${c}`] ?? 'General')),
    formulas: dense.map(row => row.map(() => '')),
  };
}

export function snapshot(grids: readonly Grid[], state: Snapshot['state'] = {}): Snapshot {
  return { name: '决算.xlsx', grids, state, protectedSheets: [], marked: false };
}
