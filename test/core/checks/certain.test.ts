/**
 * What may be called wrong for certain: no amount that is right, where it is rows, codes or whole tables that are wrong.
 * One unit with two items of 20103, one of 20805 and one of 21011, in 万元; each test spoils its tables in one way.
 */
import type { Accounts, AccountTableId, Row } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import { accountsOf, suspected, typed } from './books';
import type { Item, Printed } from './smallBooks';
import { accountsWith, book } from './smallBooks';

const WAN = 1_000_000;

// prettier-ignore
const ITEMS: readonly Item[] = [
  { code: '2010301', basic: 238.48 * WAN, project:  12.20 * WAN, other: 0 },
  { code: '2010302', basic:   0,          project:  86.75 * WAN, other: 0 },
  { code: '2080505', basic:  31.64 * WAN, project:   0,          other: 0 },
  { code: '2101101', basic:  15.92 * WAN, project:   0,          other: 0 },
];

const unit = (carried = 0): Accounts => read(book(ITEMS, carried, new Set()));

/** With the rows of each table as they are printed: from code to code, 类, 款, 项. */
function read(printed: Printed): Accounts {
  const accounts = accountsWith(printed);
  const isCoded = ({ code }: Row): boolean => code !== null;
  const ordered = (rows: readonly Row[]): Row[] => [
    ...rows.filter(row => !isCoded(row)),
    ...rows.filter(isCoded).sort((a, b) => (a.key < b.key ? -1 : 1)),
  ];
  const tables = { ...accounts.tables };
  for (const id of ['T2', 'T3', 'T5'] as const)
    tables[id] = { ...tables[id], rows: ordered(tables[id].rows) };
  return { ...accounts, tables };
}

function changed(
  accounts: Accounts,
  id: AccountTableId,
  change: (row: Row) => readonly Row[],
): Accounts {
  const table = accounts.tables[id];
  return {
    ...accounts,
    tables: { ...accounts.tables, [id]: { ...table, rows: table.rows.flatMap(change) } },
  };
}

const failed = (accounts: Accounts): number => checkAccounts(accounts).counts.failed;
const certain = (accounts: Accounts): string[] =>
  suspected(checkAccounts(accounts)).filter(
    line => line.startsWith('certain') && !line.includes('P1!'),
  );

test('the unit as it should be: nothing fails', () => {
  expect(failed(unit())).toBe(0);
  expect(failed(unit(50 * WAN))).toBe(0);
});

describe('still certain, with its true amount', () => {
  test.each([
    ['T3', '2010301', 'basic', '283.48', '238.48'],
    ['T5', '2080505', 'basic', '316.40', '31.64'],
    ['T2', '2010302', 'fiscal', '68.75', '86.75'],
  ] as const)('%s %s %s typed as %s', (id, key, column, shown, meant) => {
    const cell = unit().tables[id].rows.find(row => row.key === key)?.amounts[column]?.cell;
    expect(certain(typed(unit(), id, key, column, shown))).toEqual([
      `certain ${id}!${cell?.address ?? ''}=${meant}`,
    ]);
  });
});

describe('a code', () => {
  test.each([
    ['of another 款', 'T3', '2010302', '2010402'],
    ['of another 款 that is there', 'T5', '2010302', '2080502'],
    ['of another 类', 'T3', '2010302', '2130302'],
    ['of another 类, in the income table', 'T2', '2080505', '2100505'],
  ] as const)('%s: no amount is certainly wrong', (_, id, from, to) => {
    const accounts = changed(unit(), id, row => [
      row.code === from ? { ...row, key: to, code: to } : row,
    ]);
    expect(failed(accounts)).toBeGreaterThan(0);
    expect(certain(accounts)).toEqual([]);
  });
});

describe('a row', () => {
  const without = (accounts: Accounts, id: AccountTableId, code: string): Accounts =>
    changed(accounts, id, row => (row.code === code ? [] : [row]));

  test.each(['T2', 'T3', 'T5'] as const)('left out of %s: its sisters are not wrong', id => {
    const accounts = without(unit(), id, '2010302');
    expect(failed(accounts)).toBeGreaterThan(0);
    expect(certain(accounts)).toEqual([]);
  });

  test('left out of the income table of a unit with money carried over', () => {
    const accounts = without(unit(50 * WAN), 'T2', '2010302');
    expect(failed(accounts)).toBeGreaterThan(0);
    expect(certain(accounts)).toEqual([]);
  });

  test('twice in T5', () => {
    const accounts = changed(unit(), 'T5', row =>
      row.code === '2010302' ? [row, { ...row, key: '2010302#2' }] : [row],
    );
    expect(failed(accounts)).toBeGreaterThan(0);
    expect(certain(accounts)).toEqual([]);
  });
});

describe('a whole table', () => {
  test('last year’s T5: no cell of it or of the others is certainly wrong', () => {
    const before = ITEMS.map(item => ({
      ...item,
      basic: item.basic * 0.9,
      project: item.project * 1.2,
    }));
    const accounts = unit();
    const { T5 } = read(book(before, 0, new Set())).tables;
    const spoiled = { ...accounts, tables: { ...accounts.tables, T5 } };
    expect(failed(spoiled)).toBeGreaterThan(0);
    expect(certain(spoiled)).toEqual([]);
  });

  test('last year’s 三公 table beside a slip: no amount of T6 is asked to fall below zero', () => {
    // 0.21 of 公务接待费 stands in both; the year before it was 0.17.
    const seed = accountsOf('sanmenxia-2023.xlsx');
    const old = typed(
      typed(seed, 'T9', 'final', 'reception', '0.17'),
      'T9',
      'final',
      'total',
      '7.38',
    );
    for (const shown of ['194.40', '']) {
      const lines = suspected(checkAccounts(typed(old, 'T6', '30228', 'amount', shown)));
      expect(lines.filter(line => line.startsWith('certain') && line.includes('T6!'))).toEqual([]);
    }
  });
});

describe('not certain: what stands in one sum only, or goes wrong twice by the same difference', () => {
  const clean = accountsOf('corrupted/clean/gen4-jiedao.xlsx');
  const wan = (id: AccountTableId, row: string, column: string): number =>
    (clean.tables[id].rows.find(({ key }) => key === row)?.amounts[column]?.fen ?? 0) / WAN;

  test('a 三公 total without 因公出国: the amount left out is not called wrong', () => {
    const total = (wan('T9', 'final', 'total') - wan('T9', 'final', 'abroad')).toFixed(2);
    const wrong = typed(clean, 'T9', 'final', 'total', total);
    expect(failed(wrong)).toBeGreaterThan(0);
    expect(certain(wrong)).toEqual([]);
  });

  test('接待费 typed wrongly in T6 and in T9: the right total of T9 is not called wrong', () => {
    const reception = wan('T9', 'final', 'reception') + 1.89;
    const inBoth = typed(
      typed(clean, 'T9', 'final', 'reception', reception.toFixed(2)),
      'T6',
      '30217',
      'amount',
      (wan('T6', '30217', 'amount') + 1.89).toFixed(2),
    );
    expect(failed(inBoth)).toBeGreaterThan(0);
    expect(certain(inBoth).filter(line => line.includes('T9!'))).toEqual([]);
  });
});
