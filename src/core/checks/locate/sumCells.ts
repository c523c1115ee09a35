/** Which cells are computed from others, so that they may be stale. */
import type { Book, BookCell } from '../identities/amountBook';

const SUM_ROWS: ReadonlySet<string> = new Set([
  'total',
  'in.total',
  'in.grand',
  'in.opening',
  'out.total',
  'out.grand',
  'personnel',
  'public',
]);

/** Whether the cell is a total or subtotal of its row, column or tree. */
export function isSum(book: Book, cell: BookCell): boolean {
  if (SUM_ROWS.has(cell.row.key)) return true;
  if (cell.column === 'total' && cell.table !== 'T1') return true;
  return book.table(cell.table, cell.prior)?.tree.isParent(cell.rowIndex) ?? false;
}
