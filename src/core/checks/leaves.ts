/**
 * k of rules.md §0: how many leaves with an amount lie under an amount. A table that was forced to add up may be off by
 * half a step for each.
 */
import type { Book, BookCell, Term } from './book';

/** The most leaves with an amount under any amount of a relation. Counts are kept: make a new one when amounts change. */
export function leafCounter(book: Book): (terms: readonly Term[]) => number {
  const known = new Map<number, number>();
  const count = (cell: BookCell): number => {
    const found = known.get(cell.id);
    if (found !== undefined) return found;
    const counted = leafCount(book, cell);
    known.set(cell.id, counted);
    return counted;
  };
  return terms => terms.reduce((most, { cell }) => Math.max(most, count(cell)), 1);
}

function leafCount(book: Book, cell: BookCell): number {
  const table = book.table(cell.table, cell.prior);
  if (!table) return 1;
  const { tree, table: { rows } } = table;
  const filled = (leaves: readonly number[]): number =>
    leaves.reduce((sum, row) => sum + (rows[row]?.amounts[cell.column]?.state === 'number' ? 1 : 0), 0);
  if (tree.code(cell.rowIndex) !== '') return filled(tree.leavesUnder(cell.rowIndex));
  return cell.row.key === 'total' ? filled(tree.leaves) : 1;
}
