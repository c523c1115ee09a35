/** What linear programming proves impossible is called an error; what it finds possible in a clean book is none. */
import type { Slip } from './corrupt';
import { measure } from './measure';
import type { Oracle } from './oracle';
import { loadOracle } from './oracle';

let isPossible: Oracle;
beforeAll(async () => {
  isPossible = await loadOracle();
});

test('40 clean workbooks are possible', () => {
  const impossible = seeds(40).filter(seed => !isPossible(measure(seed, null).tables));
  expect(impossible).toEqual([]);
});

test.each<[Slip, number]>([['smallest', 60], ['digit', 40], ['siblings', 30], ['cancelling', 30], ['rowSwap', 20], ['wrongRow', 20], ['stale', 20], ['missing', 20]])('%s: every impossible book of %d has an error', (slip, count) => {
  const books = seeds(count).map(seed => ({ seed, ...measure(seed, () => slip) })).filter(({ changed }) => changed.length > 0);
  const impossible = books.filter(({ tables }) => !isPossible(tables));
  expect(impossible.length).toBeGreaterThan(count / 4);
  expect(impossible.filter(({ failed }) => failed === 0).map(({ seed }) => seed)).toEqual([]);
});

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 2000 + index);
}
