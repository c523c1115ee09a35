/** What linear programming proves impossible is called an error; what it finds possible in a clean book is none. */
import { cases } from '../cases';
import type { Slip } from './corrupt';
import { measure, quietly } from './measure';
import type { Oracle } from './oracle';
import { loadOracle } from './oracle';

let isPossible: Oracle;
beforeAll(async () => {
  isPossible = await loadOracle();
});

test('cells called wrong for certain are wrong', () => {
  const books = seeds(cases(25, 60)).map(seed => ({
    seed,
    ...measure(seed, random => random.pick(['two', 'three', 'digit', 'rowSwap', 'stale'])),
  }));
  expect(books.reduce((sum, { certainCells }) => sum + certainCells, 0)).toBeGreaterThan(20);
  expect(
    books
      .filter(({ certainCells, certainRight }) => certainRight < certainCells)
      .map(({ seed }) => seed),
  ).toEqual([]);
});

test('clean workbooks are possible', () => {
  const impossible = seeds(cases(12, 40)).filter(seed => !isPossible(measure(seed, null).tables));
  expect(impossible).toEqual([]);
});

/** Strict rounding: with published rounding a difference of one last digit between two tables is a tail by decision. */
test.each<[Slip, number]>([
  ['digit', cases(30, 150)],
  ['smallest', cases(30, 150)],
  ['siblings', cases(15, 30)],
  ['cancelling', cases(15, 30)],
  ['rowSwap', 20],
  ['wrongRow', 20],
  ['stale', 20],
  ['missing', 20],
])('%s: of %d books the impossible ones are told', (slip, count) => {
  const books = seeds(count)
    .map(seed => ({ seed, ...measure(seed, () => slip, { rounding: 'strict' }) }))
    .filter(({ changed }) => changed.length > 0);
  const impossible = books.filter(({ tables }) => !isPossible(tables));
  expect(impossible.length).toBeGreaterThan(count / 4);
  expect(
    impossible.filter(book => book.failed === 0 && !quietly(book).strict).map(({ seed }) => seed),
  ).toEqual([]);
});

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 2000 + index);
}
