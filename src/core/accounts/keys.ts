/**
 * Data: the row and column keys that the tables know, beside subject codes. Whoever names an amount by its keys (the
 * formulas of the rules) is held to them.
 *
 * In T1 and T4 the expenditure side is keyed by the class code that a label stands for. `in.fiscal` is one line for all
 * three fiscal sources, as forms before 2020 have it; what it is made of is then `in.fiscal.governmentFund` ….
 */
import type { AccountTableId, ColumnKey, RowKey } from './model';

interface Keys {
  readonly rows: readonly RowKey[];
  /** How many digits its subject codes may have; none where rows have no codes. */
  readonly codes: readonly number[];
  readonly columns: readonly ColumnKey[];
}

const SOURCES = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
const STATEMENT_ROWS: readonly RowKey[] = [
  'in.fiscal',
  ...SOURCES.map(source => `in.fiscal.${source}`),
  ...SOURCES.map(source => `in.${source}`),
  'in.superior',
  'in.business',
  'in.operating',
  'in.affiliated',
  'in.other',
  'in.total',
  'in.usedSurplus',
  'in.opening',
  ...SOURCES.map(source => `in.opening.${source}`),
  'in.grand',
  'out.total',
  'out.distribution',
  'out.closing',
  'out.grand',
];

const CLASSES = [3];
const ITEMS = [3, 5, 7];
const coded = (...columns: ColumnKey[]): Keys => ({ rows: ['total'], codes: ITEMS, columns });
/** opening, income and closing where a province prints them. */
const BUDGET = coded('opening', 'income', 'total', 'basic', 'project', 'closing');

export const KEYS: Readonly<Record<AccountTableId, Keys>> = {
  T1: { rows: STATEMENT_ROWS, codes: CLASSES, columns: ['income', 'expenditure'] },
  T2: coded('total', 'fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'),
  T3: coded('total', 'basic', 'project', 'toSuperior', 'operating', 'toAffiliated'),
  T4: { rows: STATEMENT_ROWS, codes: CLASSES, columns: ['income', 'total', ...SOURCES] },
  T5: BUDGET,
  T6: { rows: ['personnel', 'public', 'total'], codes: [3, 5], columns: ['amount'] },
  T7: BUDGET,
  T8: BUDGET,
  T9: {
    rows: ['budget', 'final'],
    codes: [],
    columns: ['total', 'abroad', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'],
  },
};

export function isRowKey(table: AccountTableId, key: string): boolean {
  const { rows, codes } = KEYS[table];
  return rows.includes(key) || (/^\d+$/.test(key) && codes.includes(key.length));
}

export function isColumnKey(table: AccountTableId, key: string): boolean {
  return KEYS[table].columns.includes(key);
}
