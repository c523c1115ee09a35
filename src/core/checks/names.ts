/**
 * Cells of a book as findings and messages name them, and amounts as the tables print them.
 */
import type { AmountUnit, Fen } from '../money';
import { formatFenExactly, stepOf } from '../money';
import type { Book, BookCell } from './identities/amountBook';
import type { AmountName } from './messages';
import type { FindingCell } from './model';

const MOST_DECIMALS = 6;

export function decimalsOf(step: Fen, unit: AmountUnit): number {
  // The step that nearly every published table has.
  if (unit === '万元' && step === 10_000) return 2;
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (stepOf(unit, decimals) <= step) return decimals;
  }
  return MOST_DECIMALS;
}

/** An amount as the cell would print it, without separators. */
export function amountText(cell: BookCell, fen: Fen = cell.fen): string {
  const decimals = decimalsOf(cell.printedStep, cell.unit);
  const digits = String(Math.abs(Math.round(fen / cell.printedStep))).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = fen < 0 ? '-' : '';
  return decimals === 0
    ? sign + whole
    : `${sign}${whole}.${digits.slice(digits.length - decimals)}`;
}

function shownText(cell: BookCell): string {
  if (cell.amount.state === 'blank') return '';
  return cell.amount.state === 'text' ? cell.amount.shown : amountText(cell);
}

/** A difference: the fewest decimals that say it exactly, at least two in 万元. */
export function differenceText(fen: Fen, unit: AmountUnit): string {
  return formatFenExactly(fen, unit);
}

export function findingCell(cell: BookCell): FindingCell {
  const { sheet, address } = cell.amount.cell;
  cell.finding ??= { sheet, address, table: cell.table, shown: shownText(cell) };
  return cell.finding;
}

/** An amount by its row and column, for a message. */
export function amountName(book: Book, { table, prior, row, column }: BookCell): AmountName {
  const columns = book.table(table, prior)?.table.columns ?? [];
  return {
    table,
    prior,
    row: rowOf({ row }),
    column,
    header: columns.find(({ key }) => key === column)?.label ?? null,
  };
}

export function rowOf({ row: { key, code, label } }: Pick<BookCell, 'row'>): AmountName['row'] {
  return { key, code, label };
}
