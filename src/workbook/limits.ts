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
    throw fault(
      'tooWide',
      `工作表“${sheet.name}”在离表格很远的地方还有内容（到第 ${area.bottom + 1} 行、第 ${area.right + 1} 列），没有读取。请删除表格以外的内容后重试。`,
    );
  }
}
