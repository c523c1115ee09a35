/**
 * What a person has said about a workbook that can be read in two ways: which sheet and cells hold a table, which column
 * is which amount, which row is which subject, which unit the amounts have. Kept in the workbook (design D9).
 * What no longer fits the workbook is told in the table's reason, not obeyed.
 */
import type { AmountUnit } from '../../money';
import type { FormColumns, FormMapping } from '../evaluations/formMapping';
import { fingerprint } from '../evaluations/formMapping';
import type { AccountTableId, ColumnKey, RowKey, TableId } from '../model';

export interface TableMapping {
  /** The table with its header, e.g. "A3:H40", on the sheet that is named in `sheets`. */
  readonly range?: string;
  readonly unit?: AmountUnit;
  readonly columns?: Readonly<Record<ColumnKey, PointedColumn>>;
  /** Label of a row, without spaces → its key. */
  readonly rows?: Readonly<Record<string, RowKey>>;
}

export interface PointedColumn {
  /** On the sheet: "D". */
  readonly column: string;
  /** The words of its header when it was pointed at; '' for a column without any. Another header: another column. */
  readonly heading: string;
}

export interface Mapping {
  /** Table → sheet name. */
  readonly sheets: Partial<Record<TableId, string>>;
  readonly tables?: Partial<Record<AccountTableId, TableMapping>>;
  /** Columns of self-evaluation forms, by the headings of their header. */
  readonly forms?: FormMapping;
  /** Of several sets of tables in the workbook, the one of that name, of that year. */
  readonly set?: string;
  readonly year?: number;
  /** Whose accounts they are and of which year, where no table and no cover tells. */
  readonly head?: SaidHead;
}

export interface SaidHead {
  readonly unit?: string;
  readonly year?: number;
}

export const NO_MAPPING: Mapping = { sheets: {} };

/** The mapping with another word about the columns of one header of the forms. */
export function withFormColumns(mapping: Mapping, said: FormColumns): Mapping {
  const print = fingerprint(said.header);
  const others = (mapping.forms ?? []).filter(({ header }) => fingerprint(header) !== print);
  return { ...mapping, forms: [...others, said] };
}

/** The mapping with another word about which set is read; `null` takes it back. */
export function withSet(mapping: Mapping, set: string | null): Mapping {
  const { sheets, tables, forms, head } = mapping;
  return {
    sheets,
    ...(head === undefined ? {} : { head }),
    ...(tables === undefined ? {} : { tables }),
    ...(forms === undefined ? {} : { forms }),
    ...(set === null ? {} : { set }),
  };
}

/** The mapping with another word about one table; `null` takes back all that was said of it. */
export function withTable(
  mapping: Mapping,
  id: TableId,
  sheet: string | null,
  said: TableMapping | null,
): Mapping {
  const without = <T>(all: Partial<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key !== id)) as Record<string, T>;
  const sheets = without(mapping.sheets);
  const tables = without(mapping.tables ?? {});
  return {
    ...(mapping.forms === undefined ? {} : { forms: mapping.forms }),
    sheets: sheet === null ? sheets : { ...sheets, [id]: sheet },
    ...(mapping.head === undefined ? {} : { head: mapping.head }),
    ...(mapping.set === undefined ? {} : { set: mapping.set }),
    ...(mapping.year === undefined ? {} : { year: mapping.year }),
    ...(said === null && Object.keys(tables).length === 0
      ? {}
      : { tables: said === null ? tables : { ...tables, [id]: said } }),
  };
}
