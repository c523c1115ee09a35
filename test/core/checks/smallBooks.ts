/**
 * Small books of true amounts in 分, and how they are printed: each amount rounded on its own, or a table forced to add
 * up. Written from the forms, not from the rules of the checker.
 */
import { roleOfKey } from '../../../src/core/accounts/rowKey';
import { readAccounts } from '../../../src/core/accounts';
import type {
  Accounts,
  AccountTableId,
  Amount,
  Row,
  Table,
} from '../../../src/core/accounts/model';

export type Lines = Record<string, Record<string, number>>;
export type Printed = Partial<Record<AccountTableId, Lines>>;

const STEP = 10_000;
const none = readAccounts([]);

export function halfUp(fen: number): number {
  const steps = Math.floor(Math.abs(fen) / STEP + 0.5);
  return (fen < 0 ? -steps : steps) * STEP;
}

/** What a table shows of 0: nothing, or 0.00 as it shows of anything below half a step. */
export type Zeros = 'blank' | 'printed';

/** 分 → the accounts as they would be read. */
export function accountsWith(printed: Printed, zeros: Zeros = 'blank'): Accounts {
  const tables = { ...none.tables };
  for (const [id, lines] of Object.entries(printed) as [AccountTableId, Lines][])
    tables[id] = tableOf(id, lines, zeros);
  return { ...none, amountUnit: '万元', year: 2024, tables };
}

function tableOf(id: AccountTableId, lines: Lines, zeros: Zeros): Table {
  const columns = [...new Set(Object.values(lines).flatMap(line => Object.keys(line)))];
  const rows = Object.entries(lines).map(([key, line], index): Row => ({
    key,
    role: roleOfKey(key),
    code: /^\d+$/.test(key) ? key : null,
    label: key,
    labelCell: { sheet: id, address: `A${String(index + 1)}` },
    line: null,
    amounts: Object.fromEntries(
      Object.entries(line).map(([column, fen]) => [
        column,
        amountOf(fen, id, index + 1, columns.indexOf(column), zeros),
      ]),
    ),
  }));
  return {
    id,
    status: 'read',
    reason: null,
    sheet: id,
    title: id,
    code: null,
    unit: null,
    year: 2024,
    amountUnit: '万元',
    range: null,
    headerRows: null,
    columns: columns.map(key => ({ key, label: key })),
    rows,
    notes: [],
    remarks: [],
  };
}

function amountOf(fen: number, sheet: string, row: number, column: number, zeros: Zeros): Amount {
  const cell = { sheet, address: `${String.fromCharCode(66 + column)}${String(row)}` };
  const blank = fen === 0 && zeros === 'blank';
  const shown = blank ? '' : (fen / 1_000_000).toFixed(2);
  return { state: blank ? 'blank' : 'number', fen, step: STEP, cell, shown };
}

export interface Item {
  /** Seven digits. */
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  /** Spent on the item from other money than fiscal money. */
  readonly other: number;
}

type Print = (fen: number) => number;
type Parts = readonly (readonly [code: string, amounts: Readonly<Record<string, number>>])[];

/** Rows of a coded table from its items: items, groups, classes, total; `sumsOf` prints what a row shows. */
function coded(parts: Parts, columns: readonly string[], print: Print, forced: boolean): Lines {
  const leaf = parts.map(([code, amounts]): readonly [string, Record<string, number>] => {
    const split = Object.fromEntries(
      columns.map(column => [
        column,
        forced ? print(amounts[column] ?? 0) : (amounts[column] ?? 0),
      ]),
    );
    return [
      code,
      { total: columns.reduce((sum, column) => sum + (split[column] ?? 0), 0), ...split },
    ];
  });
  const lines: Lines = {};
  const add = (key: string, prefix: string): void => {
    const under = leaf.filter(([code]) => code.startsWith(prefix));
    const sum = (column: string): number =>
      under.reduce((all, [, amounts]) => all + (amounts[column] ?? 0), 0);
    lines[key] = Object.fromEntries(
      ['total', ...columns].map(column => [column, forced ? sum(column) : print(sum(column))]),
    );
  };
  add('total', '');
  const prefixes = new Set(
    [3, 5, 7].flatMap(length => leaf.map(([code]) => code.slice(0, length))),
  );
  for (const prefix of prefixes) add(prefix, prefix);
  return Object.fromEntries(
    Object.entries(lines).sort(([a], [b]) => (a === 'total' ? -1 : a.localeCompare(b))),
  );
}

/** T1 to T5 of a unit; tables in `forced` are made to add up from their printed items. */
export function book(
  items: readonly Item[],
  carried: number,
  forced: ReadonlySet<AccountTableId>,
  print: Print = halfUp,
): Printed {
  const of = (pick: (item: Item) => Record<string, number>): Parts =>
    items.map(item => [item.code, pick(item)]);
  const spent = (item: Item): number => item.basic + item.project;
  const table = (id: AccountTableId, parts: Parts, columns: readonly string[]): Lines =>
    coded(parts, columns, print, forced.has(id));
  const T3 = table(
    'T3',
    of(item => ({ basic: item.basic + item.other, project: item.project })),
    ['basic', 'project'],
  );
  const T5 = table(
    'T5',
    of(({ basic, project }) => ({ basic, project })),
    ['basic', 'project'],
  );
  const T2 = table(
    'T2',
    of(item => ({ fiscal: spent(item), other: item.other })),
    ['fiscal', 'other'],
  );
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const shown = (id: AccountTableId, list: readonly number[]): number =>
    forced.has(id) ? sum(list.map(print)) : print(sum(list));
  const fiscal = items.map(spent);
  const all = items.flatMap(item => [spent(item), item.other]);
  const classes = [...new Set(items.map(({ code }) => code.slice(0, 3)))].sort();
  const inClass = (code: string): readonly Item[] =>
    items.filter(item => item.code.startsWith(code));
  const T1: Lines = {
    'in.generalBudget': { income: shown('T1', fiscal) },
    'in.other': {
      income: shown(
        'T1',
        items.map(({ other }) => other),
      ),
    },
    'in.total': { income: shown('T1', all) },
    'in.opening': { income: print(carried) },
    'in.grand': { income: shown('T1', [...all, carried]) },
    ...Object.fromEntries(
      classes.map(code => [
        code,
        {
          expenditure: shown(
            'T1',
            inClass(code).flatMap(item => [spent(item), item.other]),
          ),
        },
      ]),
    ),
    'out.total': { expenditure: shown('T1', all) },
    'out.closing': { expenditure: print(carried) },
    'out.grand': { expenditure: shown('T1', [...all, carried]) },
  };
  const both = (amount: number): Record<string, number> => ({
    total: amount,
    generalBudget: amount,
  });
  const T4: Lines = {
    'in.generalBudget': { income: shown('T4', fiscal) },
    'in.total': { income: shown('T4', fiscal) },
    'in.opening': { income: print(carried) },
    'in.opening.generalBudget': { income: print(carried) },
    'in.grand': { income: shown('T4', [...fiscal, carried]) },
    ...Object.fromEntries(classes.map(code => [code, both(shown('T4', inClass(code).map(spent)))])),
    'out.total': both(shown('T4', fiscal)),
    'out.closing': both(print(carried)),
    'out.grand': both(shown('T4', [...fiscal, carried])),
  };
  return { T1, T2, T3, T4, T5 };
}
