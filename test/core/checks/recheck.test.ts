/**
 * A check after an edit answers exactly what a first check of the same workbook answers, whatever was edited before.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { cases } from '../../cases';
import type { Accounts, AccountTableId } from '../../../src/core/accounts/model';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import { Checker, checkAccounts } from '../../../src/core/checks';
import type { CheckOptions, CheckResult } from '../../../src/core/checks/model';
import { accountsOf, told, typed } from './books';

interface Place {
  table: AccountTableId;
  row: string;
  column: string;
  shown: string;
}

const placesOf = (accounts: Accounts): Place[] =>
  ACCOUNT_TABLES.flatMap(table =>
    accounts.tables[table].rows.flatMap(row =>
      Object.entries(row.amounts).map(([column, amount]) => ({
        table,
        row: row.key,
        column,
        shown: amount.shown.replaceAll(',', ''),
      })),
    ),
  );

const newText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: -300_000, max: 300_000 })
      .map(hundredths => (hundredths / 100).toFixed(2)),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '0.00', '—', '约12') },
  { weight: 2, arbitrary: fc.constantFrom('58l.18', '326。71', '#REF!', '无', '***', '1,2,3.4') },
);

/** Edits lean towards amounts that are there and towards taking the last edit back. */
const editsOf = (accounts: Accounts): fc.Arbitrary<{ place: Place; text: string }[]> => {
  const places = placesOf(accounts);
  const place = fc.oneof(
    fc.constantFrom(...places.filter(({ shown }) => shown !== '')),
    fc.constantFrom(...places),
  );
  return fc.array(
    fc
      .tuple(place, newText, fc.nat(3))
      .map(([one, text, back]) => ({ place: one, text: back === 0 ? one.shown : text })),
    { minLength: 1, maxLength: 6 },
  );
};

/** Compared by node first: jest walks hundreds of findings many times slower, and is needed only to show a difference. */
function expectSame(again: CheckResult, first: CheckResult): void {
  if (!isDeepStrictEqual(again, first)) expect(again).toEqual(first);
}

test.each([
  ['sanmenxia-2023.xlsx', {}],
  ['sanmenxia-2023.xlsx', { rounding: 'strict' }],
  ['sh-putuo-finance-2024.xlsx', {}],
  ['variants/v29-sangong-alternating.xlsx', {}],
  ['corrupted/c001-sanmenxia-2023.xlsx', {}],
  ['corrupted/c012-gen1-jiaoyu.xlsx', {}],
  ['corrupted/c010-gen4-jiedao.xlsx', { rounding: 'strict' }],
] satisfies [string, Partial<CheckOptions>][])('%s %j', (file, options) => {
  const start = accountsOf(file);
  expectSame(new Checker().check(start, options), checkAccounts(start, options));
  fc.assert(
    fc.property(editsOf(start), edits => {
      const checker = new Checker();
      checker.check(start, options);
      let accounts = start;
      for (const { place, text } of edits) {
        accounts = typed(accounts, place.table, place.row, place.column, text);
        expectSame(checker.check(accounts, options), checkAccounts(accounts, options));
      }
    }),
    { numRuns: cases(5, 12) },
  );
});

test('an answer that was given does not change when the workbook does', () => {
  const accounts = accountsOf('sanmenxia-2023.xlsx');
  const checker = new Checker();
  const wrong = checker.check(typed(accounts, 'T3', '2010301', 'basic', '2488.07'));
  const before = JSON.stringify(wrong);
  checker.check(accounts);
  expect(JSON.stringify(wrong)).toBe(before);
  expect(wrong.suspects.some(({ certainty }) => certainty === 'certain')).toBe(true);
});

test('one checker serves one workbook after another, with and without the year before, strict or not', () => {
  const checker = new Checker();
  const seed = accountsOf('sanmenxia-2023.xlsx');
  const other = accountsOf('corrupted/c012-gen1-jiaoyu.xlsx');
  const prior = typed(seed, 'T1', 'out.closing', 'expenditure', '60.00');
  for (const [accounts, options] of [
    [seed, {}],
    [other, {}],
    [seed, { prior }],
    [seed, {}],
    [seed, { rounding: 'strict' }],
  ] as [Accounts, Partial<CheckOptions>][]) {
    expect(checker.check(accounts, options)).toEqual(checkAccounts(accounts, options));
  }
  expect(told(checker.check(seed, { prior }), 'advice')).toContainEqual(
    expect.stringMatching(/^X-19/),
  );
});

test('a row that went away is another layout', () => {
  const seed = accountsOf('sanmenxia-2023.xlsx');
  const checker = new Checker();
  checker.check(seed);
  const { T3 } = seed.tables;
  const less: Accounts = {
    ...seed,
    tables: { ...seed.tables, T3: { ...T3, rows: T3.rows.filter(({ key }) => key !== '2080505') } },
  };
  const result = checker.check(less);
  expect(result).toEqual(checkAccounts(less));
  expect(told(result, 'failed')).not.toEqual(told(checkAccounts(seed), 'failed'));
});
