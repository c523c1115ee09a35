/**
 * How the workbook was understood: which sheet, header, column and row became what, and why. What a person looks at when
 * a table seems to be read wrongly.
 */
import type { CellRef } from '../address';
import { message } from '../message';
import type { AmountUnit } from '../money';
import type { AccountsMessage } from './messages';
import type { Mapping, TableMapping } from './mapping/mapping';
import type {
  AccountTableId,
  Accounts,
  ColumnKey,
  RowKey,
  RowRole,
  Table,
  TableStatus,
} from './model';
import { ACCOUNT_TABLES } from './model';
import { plain } from './sheet/text';

export interface ReadingLine {
  readonly id: AccountTableId;
  readonly status: TableStatus;
  readonly sheet: string | null;
  readonly title: string | null;
  /** How it was recognised; `null` for a table that was not found. */
  readonly why: AccountsMessage | null;
  /** The cells that were read, and the rows of the sheet with the header: "A1:H26", "4–6". */
  readonly range: string | null;
  readonly headerRows: string | null;
  readonly amountUnit: AmountUnit | null;
  /** The unit is a person's word. */
  readonly unitPointed: boolean;
  /** The columns that were taken: letter, the header's own words, what they mean, whether a person said so. */
  readonly columns: readonly {
    readonly letter: string;
    readonly label: string;
    readonly key: ColumnKey;
    readonly meaning: AccountsMessage;
    readonly pointed: boolean;
  }[];
  readonly rows: readonly {
    readonly cell: CellRef | null;
    readonly label: string;
    readonly key: RowKey;
    /** What the row is was understood, or a person said it. */
    readonly isKnown: boolean;
    readonly meaning: AccountsMessage;
    readonly pointed: boolean;
  }[];
  readonly amounts: number;
  /** The reason and the remarks. */
  readonly remarks: readonly AccountsMessage[];
}

export function explainReading(accounts: Accounts, mapping?: Mapping): ReadingLine[] {
  return ACCOUNT_TABLES.map(id => {
    const table = accounts.tables[id];
    return {
      id,
      status: table.status,
      sheet: table.sheet,
      title: table.title,
      why: whyOf(table, mapping),
      range: table.range,
      headerRows: table.headerRows,
      amountUnit: table.amountUnit,
      unitPointed: mapping?.tables?.[id]?.unit !== undefined,
      columns: columnsOf(table, mapping?.tables?.[id]),
      rows: rowsOf(table, mapping?.tables?.[id]),
      amounts: table.rows
        .flatMap(row => Object.values(row.amounts))
        .filter(amount => amount.state === 'number').length,
      remarks: [
        ...(table.reason === null ? [] : [table.reason]),
        ...table.remarks.map(remark => remark.message),
      ],
    };
  });
}

function whyOf(
  { id, status, sheet, title }: Table,
  mapping: Mapping | undefined,
): AccountsMessage | null {
  if (sheet === null || status === 'notFound') return null;
  if (mapping?.sheets[id] === sheet)
    return message('reading.pointed', { range: mapping.tables?.[id]?.range ?? null });
  return message('reading.recognised', { title });
}

function columnsOf(
  { columns, rows }: Table,
  said: TableMapping | undefined,
): ReadingLine['columns'] {
  const pointed = Object.keys(said?.columns ?? {});
  return columns.map(({ key, label }) => {
    const cell = rows.flatMap(row => row.amounts[key] ?? [])[0]?.cell;
    return {
      letter: cell?.address.replace(/\d+$/, '') ?? '',
      label,
      key,
      meaning: message('meaning.column', { key }),
      pointed: pointed.some(one => one === key || one.endsWith(`.${key}`)),
    };
  });
}

function rowsOf({ rows }: Table, said: TableMapping | undefined): ReadingLine['rows'] {
  const pointed = new Set(Object.keys(said?.rows ?? {}).map(plain));
  return rows.map(({ key, role, code, label, labelCell }) => ({
    cell: labelCell,
    label: label.trim(),
    key,
    isKnown: role.kind !== 'unknown',
    meaning: meaningOf(key, role, code),
    pointed: pointed.has(plain(label)),
  }));
}

function meaningOf(key: RowKey, role: RowRole, code: string | null): AccountsMessage {
  if (role.kind === 'unknown') return message('meaning.unknown', {});
  return code === null ? message('meaning.row', { key }) : message('meaning.code', { code });
}
