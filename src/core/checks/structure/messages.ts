/**
 * What there is to say of rows, codes and tables that are wrong. Amounts are decimal texts as the tables print them.
 */
import type { CellRef } from '../../address';
import type { AccountTableId, TableId } from '../../accounts/tableId';
import type { AmountName } from '../messages';

/** `implied`: '' for blank. */
interface ReadsAt extends CellRef {
  readonly implied: string;
}

interface OfRow {
  readonly table: AccountTableId;
  readonly row: AmountName['row'];
}

export interface StructureMessages {
  /** `right`: the code that it should have. */
  'explained.code': OfRow & CellRef & { readonly right: string };
  /** `code`, `name`: null where no other table tells; `line`: the row of the sheet below which it belongs. */
  'explained.rowMissing': {
    readonly table: AccountTableId;
    readonly code: string | null;
    readonly name: string | null;
    readonly parent: AmountName['row'];
    readonly line: number | null;
    readonly amounts: readonly { readonly header: string; readonly amount: string }[];
  };
  /** `lines`: rows of the sheet; `summed`: the sums hold it twice. */
  'explained.rowDuplicate': OfRow & { readonly lines: readonly number[]; readonly summed: boolean };
  /** `sums`: the rows that leave it out; `cells`: what they should read. */
  'explained.rowNotSummed': OfRow & {
    readonly isHidden: boolean;
    readonly sums: readonly AmountName['row'][];
    readonly cells: readonly ReadsAt[];
  };
  /** From this row of the sheet on the amounts stand `by` rows below their codes, or above them. */
  'explained.rowsShifted': {
    readonly table: AccountTableId;
    readonly line: number;
    readonly by: number;
    readonly isDown: boolean;
  };
  'explained.precision': { readonly table: AccountTableId; readonly multiple: string };
  'explained.tableStale': { readonly table: AccountTableId };
  /** `columns`: one, or the one that has too much and the one that lacks it; `cells`: the first of them in the row. */
  'explained.chain': OfRow & {
    readonly columns: readonly string[];
    readonly difference: string;
    readonly cells: readonly ReadsAt[];
  };

  /** `items`: the codes below it that another table has. */
  'TX-05.noItem': {
    readonly table: TableId;
    readonly code: string;
    readonly items: readonly string[];
  };
  /** `isSure`: other tables have the right code as well. */
  /** `cells`: the first of them, with what stands there. */
  'TX-06.placeholders': {
    readonly cells: readonly (CellRef & { readonly shown: string })[];
    readonly more: number;
  };
  /** What the tables say and a cover does not. */
  'TX-02.cover': CellRef & {
    readonly what: 'year' | 'unit';
    readonly shown: string;
    readonly tables: string;
  };
  'X-21.code': {
    readonly table: TableId;
    readonly code: string;
    readonly other: TableId;
    readonly right: string;
    readonly isSure: boolean;
  };
  'X-21.only': {
    readonly table: TableId;
    readonly code: string;
    readonly tables: readonly TableId[];
  };
  'X-22.amounts': { readonly codes: readonly string[] };
}
