/**
 * Changes of layout that leave the amounts alone leave what is read alone, in any combination: on published workbooks
 * and on generated ones. A table that cannot be read then must say so; no amount may differ.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { gridsOf } from '../../accuracy/grids';
import { makeTables } from '../../accuracy/measure';
import { Random } from '../../accuracy/random';
import type { Size } from '../../accuracy/unit';
import { readAccounts } from '../../../src/core/accounts';
import { ACCOUNT_TABLES } from '../../../src/core/accounts/model';
import type { Grid } from '../../../src/core/grid';
import { amountsOf } from './amountsOf';
import { CELL_CHANGES, isAmount, mapCells } from './cellChanges';
import { gridsFrom } from './grids';
import { inWords } from '../../inWords';
import { TABLE_CHANGES } from './tableChanges';

interface Book {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly amounts: Readonly<Record<string, number>>;
}

const CHANGES = { ...TABLE_CHANGES, ...CELL_CHANGES };
const NAMES = Object.keys(CHANGES);

function book(file: string, grids: readonly Grid[]): Book {
  return { file, grids, amounts: amountsOf(readAccounts(grids)) };
}

function generated(seed: number, size?: Size): Book {
  return book(`generated ${String(seed)}`, gridsOf(makeTables(new Random(seed), size).sheets));
}

const BOOKS = [
  ...[
    'sanmenxia-2023.xlsx',
    'sh-putuo-finance-2024.xlsx',
    'corrupted/clean/gen1-jiaoyu.xlsx',
    'corrupted/clean/gen2-nongye.xlsx',
    'corrupted/clean/gen4-jiedao.xlsx',
  ].map(file => book(file, gridsFrom(file))),
  generated(3),
  generated(5, 'small'),
];

/** Changes that cannot be made after one another: an amount is text or in 元, its layout is that of the first. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['amounts in 元', 'amounts as text with separators', 'amounts as full-width text'],
  ['pages with the header repeated', 'pages with title and header repeated'],
  ['codes as numbers', 'codes in full-width digits', 'codes with spaces around'],
  ['titles with the year before them', 'titles numbered', 'titles called 批复'],
  ['blanks printed as 0.00', 'blanks printed as dashes'],
  ['one sheet hidden', 'a hidden copy with other amounts'],
];

/** Shapes of single tables first, then what stands together on which sheet, cells last. */
// prettier-ignore
const STAGES: readonly (readonly string[])[] = [
  ['合计 last', '行次 left out', ...Object.keys(TABLE_CHANGES).filter(name => !/^(?:all|other|another|a hidden)/.test(name))],
  Object.keys(TABLE_CHANGES).filter(name => /^(?:other|another)/.test(name)), ['all tables on one sheet'], ['a hidden copy with other amounts'],
];

function stageOf(name: string): number {
  const stage = STAGES.findIndex(names => names.includes(name));
  return stage < 0 ? STAGES.length : stage;
}

function allowed(names: readonly string[]): string[] {
  const single = EXCLUSIVE.reduce<string[]>(
    (left, group) => {
      const [first] = left.filter(name => group.includes(name));
      return left.filter(name => !group.includes(name) || name === first);
    },
    [...names],
  );
  return single.sort((a, b) => stageOf(a) - stageOf(b));
}

function changed(grids: readonly Grid[], names: readonly string[]): readonly Grid[] {
  return names.reduce((left, name) => CHANGES[name]!(left), grids);
}

function expectSame({ file, grids, amounts }: Book, names: readonly string[]): void {
  const accounts = readAccounts(changed(grids, names));
  const troubles = ACCOUNT_TABLES.flatMap(id =>
    ['read', 'empty'].includes(accounts.tables[id].status)
      ? []
      : [`${id} ${inWords(accounts.tables[id].reason) ?? ''}`],
  );
  const read = amountsOf(accounts);
  const differing = [...new Set([...Object.keys(read), ...Object.keys(amounts)])]
    .filter(key => read[key] !== amounts[key])
    .map(key => `${key}: ${String(read[key])}, not ${String(amounts[key])}`);
  expect({ file, names, troubles, differing }).toEqual({
    file,
    names,
    troubles: [],
    differing: [],
  });
}

test('every workbook has amounts in every table that is not empty', () => {
  expect(BOOKS.map(({ amounts }) => Object.keys(amounts).length > 50)).toEqual(
    BOOKS.map(() => true),
  );
});

test.each(NAMES)('%s', name => {
  expect(
    BOOKS.some(({ grids }) => JSON.stringify(changed(grids, [name])) !== JSON.stringify(grids)),
  ).toBe(true);
  for (const one of BOOKS) expectSame(one, [name]);
});

test('any combination', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: BOOKS.length - 1 }),
      fc.shuffledSubarray(NAMES, { maxLength: 8 }),
      (index, names) => {
        expectSame(BOOKS[index]!, allowed(names));
      },
    ),
    { numRuns: cases(30, 80) },
  );
}, 120_000);

test('any combination on generated workbooks, the longest with more than 3,000 rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.constantFrom<Size>('small', 'small', 'normal', 'normal', 'normal', 'large'),
      fc.shuffledSubarray(NAMES, { maxLength: 4 }),
      (seed, size, names) => {
        expectSame(generated(seed, size), allowed(names));
      },
    ),
    { numRuns: cases(10, 25) },
  );
}, 120_000);

test('negative amounts in brackets are read as negative, whatever stands around them', () => {
  for (const { file, grids, amounts } of BOOKS) {
    const negative = mapCells(grids, (value, format) =>
      isAmount(value, format) && value !== 0
        ? { value: `（${value.toFixed(2)}）`, format: '@' }
        : { value },
    );
    expect([file, amountsOf(readAccounts(negative))]).toEqual([
      file,
      Object.fromEntries(Object.entries(amounts).map(([key, fen]) => [key, -fen])),
    ]);
  }
});
