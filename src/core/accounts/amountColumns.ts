/**
 * The columns of a table that hold its amounts, and the amounts of one of its rows by their keys.
 */
import type { Grid } from '../grid';
import type { RawAmount } from './amounts';
import { rawAmount } from './amounts';
import type { ColumnKey } from './model';

const NOT_READ: RawAmount = { cell: { sheet: '', address: '' }, state: 'blank', value: '', decimals: 0, fixed: false, shown: '', trouble: null };

export class AmountColumns {
  /** All rows have the same keys: each begins as a copy, which is faster than an object that grows key by key. */
  private readonly unread: Readonly<Record<ColumnKey, RawAmount>>;

  constructor(private readonly places: readonly { readonly column: number; readonly key: ColumnKey }[]) {
    this.unread = Object.fromEntries(places.map(({ key }) => [key, NOT_READ]));
  }

  in(grid: Grid, row: number): Record<ColumnKey, RawAmount> {
    const amounts = { ...this.unread };
    for (const { column, key } of this.places) amounts[key] = rawAmount(grid, row, column);
    return amounts;
  }
}
