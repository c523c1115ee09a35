/**
 * How many leaves with an amount lie under an amount. A table that was forced to add up may be off by
 * half a step for each.
 */
import type { Amount } from '../../accounts/model';
import { isNothing } from '../../accounts/amount/noNumber';
import type { Book, BookCell, Term } from './amountBook';

const UNKNOWN = -1;

/** The most leaves with an amount under any amount of a relation. Counts are kept: make a new one when amounts change. */
export function leafCounter(book: Book): (terms: readonly Term[]) => number {
  const known = new Int32Array(book.cells.length).fill(UNKNOWN);
  const count = (cell: BookCell): number => {
    const found = known[cell.id] ?? UNKNOWN;
    return found === UNKNOWN ? (known[cell.id] = leafCount(book, cell)) : found;
  };
  return terms => {
    let most = 1;
    for (const { cell } of terms) most = Math.max(most, count(cell));
    return most;
  };
}

/** What could not be read counts: there is an amount, whatever it is. */
function mayHoldAmount(amount: Amount | undefined): boolean {
  return amount !== undefined && !isNothing(amount);
}

function leafCount(book: Book, cell: BookCell): number {
  const table = book.table(cell.table, cell.prior);
  if (!table) return 1;
  const {
    tree,
    table: { rows },
  } = table;
  const filled = (leaves: readonly number[]): number => {
    let sum = 0;
    for (const row of leaves) if (mayHoldAmount(rows[row]?.amounts[cell.column])) sum += 1;
    return sum;
  };
  if (tree.code(cell.rowIndex) !== '') return filled(tree.leavesUnder(cell.rowIndex));
  return cell.row.key === 'total' ? filled(tree.leaves) : 1;
}
