/**
 * A layout: one form in which tables are printed. Each has a folder of its own and one line in `registry.ts`; whoever
 * reads, recognises, explains or points at a table asks the registry and knows no kind of table by name.
 */
import type { AccountsMessage } from '../messages';
import type { AccountTableId, ColumnKey } from '../model';
import type { Draft } from '../rawTable';
import type { RowKey } from '../rowKey';
import type { Region } from '../sheet/cells';
import type { Content } from './content';
import type { Hints } from './hints';

/** The row and column keys that a kind of table knows, beside subject codes. */
export interface Keys {
  readonly rows: readonly RowKey[];
  /** Those of `rows` that no table prints twice. */
  readonly totals: readonly RowKey[];
  /** How many digits its subject codes may have; none where rows have no codes. */
  readonly codes: readonly number[];
  readonly columns: readonly ColumnKey[];
}

/** An amount that a person can point at. */
export interface MappableColumn {
  readonly key: ColumnKey;
  readonly name: AccountsMessage;
  readonly required: boolean;
}

export interface RowMeaning {
  readonly key: RowKey;
  readonly meaning: AccountsMessage;
  readonly side: 'in' | 'out';
}

export interface Layout {
  readonly id: string;
  /** The kinds of table that are printed so, with the keys of each. */
  readonly keys: Readonly<Partial<Record<AccountTableId, Keys>>>;
  /** Whether a long table goes on on further pages. */
  readonly hasPages: boolean;
  /** The kind of a table without a title, by what stands in it; `null` for what is not told by its own labels. */
  recognise(content: Content): AccountTableId | null;
  /** The table; a draft with `otherForm` where this is not how it is printed. `titleRow`: -1 above the first row. */
  read(kind: AccountTableId, region: Region, titleRow: number, hints: Hints): Draft;
  /** What a person can point at. */
  mappable(kind: AccountTableId): readonly MappableColumn[];
  /** What a person can say of a row; none where rows are said by their subject code. */
  rowMeanings(kind: AccountTableId): readonly RowMeaning[];
}
