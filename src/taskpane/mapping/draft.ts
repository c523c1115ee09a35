/**
 * What the person fills in about one table, and what it says of the workbook.
 */
import { parseRange, rangeText } from '../../core/accounts';
import type { Mapping, PointedColumn, SheetColumn, TableMapping } from '../../core/accounts';
import type { AccountTableId } from '../../core/accounts/model';
import type { AmountUnit } from '../../core/money';

export const UNITS: readonly AmountUnit[] = ['元', '百元', '千元', '万元', '百万元', '亿元'];

/** '' everywhere for what is left to be recognised. */
export interface Draft {
  readonly sheet: string;
  readonly range: string;
  readonly unit: AmountUnit | '';
  /** Column key → letter. */
  readonly columns: Readonly<Record<string, string>>;
  /** Label → row key. */
  readonly rows: Readonly<Record<string, string>>;
}

export type Fault =
  | { readonly kind: 'range' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'code'; readonly label: string };
export type Said = { readonly sheet: string | null; readonly said: TableMapping | null };

export function draftOf(mapping: Mapping, id: AccountTableId): Draft {
  const said = mapping.tables?.[id];
  return {
    sheet: mapping.sheets[id] ?? '',
    range: said?.range ?? '',
    unit: said?.unit ?? '',
    rows: said?.rows ?? {},
    columns: Object.fromEntries(
      Object.entries(said?.columns ?? {}).map(([key, { column }]) => [key, column]),
    ),
  };
}

/** `columns`: those of the sheet that is meant, to keep with each its header. */
export function saidFrom(draft: Draft, columns: readonly SheetColumn[]): Said | Fault {
  const asked = draft.range.trim();
  const range = asked === '' ? null : parseRange(asked);
  if (asked !== '' && range === null) return { kind: 'range' };
  if (range !== null && draft.sheet === '') return { kind: 'sheet' };
  const rows = Object.fromEntries(
    Object.entries(draft.rows)
      .map(([label, key]) => [label, key.trim()] as const)
      .filter(([, key]) => key !== ''),
  );
  const wrong = Object.entries(rows).find(([, key]) =>
    /^\d/.test(key) ? !/^(?:\d{3}|\d{5}|\d{7})$/.test(key) : !/^[a-z]/.test(key),
  );
  if (wrong) return { kind: 'code', label: wrong[0] };
  const pointed: Record<string, PointedColumn> = {};
  for (const [key, letter] of Object.entries(draft.columns)) {
    if (letter !== '')
      pointed[key] = {
        column: letter,
        heading: columns.find(column => column.letter === letter)?.heading ?? '',
      };
  }
  const said: TableMapping = {
    ...(range === null ? {} : { range: rangeText(range) }),
    ...(draft.unit === '' ? {} : { unit: draft.unit }),
    ...(Object.keys(pointed).length === 0 ? {} : { columns: pointed }),
    ...(Object.keys(rows).length === 0 ? {} : { rows }),
  };
  return {
    sheet: draft.sheet === '' ? null : draft.sheet,
    said: Object.keys(said).length === 0 ? null : said,
  };
}
