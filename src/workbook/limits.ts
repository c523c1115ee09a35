/** How large a workbook may be. Throws `FileFault`. */
import { fault } from './fault';
import type { SheetModel } from './model';
import { usedArea } from './model';

/** Of one workbook, empty cells with a format among them. */
export const MOST_CELLS = 1_000_000;

/** A grid is dense from its first used cell to its last; beyond this something stands far away from the table. */
const MOST_AREA = 5_000_000;

/** Once all its cells are read. */
export function assertNotTooWide(sheet: SheetModel): void {
  const area = usedArea(sheet);
  if (area && (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_AREA) {
    throw fault('tooWide', {
      sheet: sheet.name,
      rows: area.bottom + 1,
      columns: area.right + 1,
    });
  }
}
