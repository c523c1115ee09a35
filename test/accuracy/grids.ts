/** Printed tables as a host would hand them over. */
import type { CellValue, Grid } from '../../src/core/grid';
import type { Slot } from './slots';
import type { Sheet } from './tables';

export function gridsOf(sheets: readonly Sheet[]): Grid[] {
  return sheets.map(({ name, rows }) => {
    const width = Math.max(...rows.map(row => row.length));
    const cells = rows.map(row =>
      Array.from({ length: width }, (_, column) => row[column] ?? null),
    );
    return {
      sheet: name,
      visible: true,
      row: 0,
      column: 0,
      values: cells.map(row => row.map(valueOf)),
      texts: cells.map(row => row.map(() => '')),
      formats: cells.map(row => row.map(cell => (isSlot(cell) ? '#,##0.00' : 'General'))),
      formulas: cells.map(row => row.map(() => '')),
    };
  });
}

export function isSlot(cell: string | number | Slot | null): cell is Slot {
  return typeof cell === 'object' && cell !== null;
}

function valueOf(cell: string | number | Slot | null): CellValue {
  if (!isSlot(cell)) return cell;
  return cell.printed === null ? null : cell.printed / 100;
}
