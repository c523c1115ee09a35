/**
 * The columns in which the rows of a table have their amounts: which they are and where they stand.
 *
 * A row that is being read has its amounts as a list in the order of the keys, which all rows of the table share; by key
 * they are put once, when they are finished.
 */
import type { Grid } from '../../grid';
import type { RawAmount } from './readAmount';
import { rawAmount } from './readAmount';
import type { Amount, ColumnKey } from '../model';

const UNSET: Amount = {
  state: 'blank',
  fen: 0,
  step: 1,
  cell: { sheet: '', address: '' },
  shown: '',
};

export class AmountKeys {
  /** Copied for each row, which is faster than an object that grows key by key. */
  private readonly unset: Readonly<Record<ColumnKey, Amount>>;

  constructor(readonly keys: readonly ColumnKey[]) {
    this.unset = Object.fromEntries(keys.map(key => [key, UNSET]));
  }

  byKey(
    amounts: readonly RawAmount[],
    finish: (raw: RawAmount) => Amount,
  ): Record<ColumnKey, Amount> {
    const found = { ...this.unset };
    for (let index = 0; index < amounts.length; index++) {
      const raw = amounts[index];
      const key = this.keys[index];
      if (raw && key !== undefined) found[key] = finish(raw);
    }
    return found;
  }
}

export class AmountColumns extends AmountKeys {
  private readonly columns: readonly number[];

  constructor(places: readonly { readonly column: number; readonly key: ColumnKey }[]) {
    super(places.map(({ key }) => key));
    this.columns = places.map(({ column }) => column);
  }

  in(grid: Grid, row: number): RawAmount[] {
    const amounts = new Array<RawAmount>(this.columns.length);
    for (let index = 0; index < amounts.length; index++)
      amounts[index] = rawAmount(grid, row, this.columns[index] ?? 0);
    return amounts;
  }
}
