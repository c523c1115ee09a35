/** What cells may hold when nothing is believed of them but the relations they stand in. */
import { relaxedBounds } from '../../../../src/core/checks/locate/relaxBounds';
import { Small, WAN } from './small';

/** Bounds in 万元, half a printed step being 0.005; or the relations that leave nothing. */
function freed(small: Small, ...names: string[]): string {
  const result = relaxedBounds(
    small.system,
    names.map(name => small.id(name)),
  );
  if (!result.possible)
    return `impossible: ${result.conflict.map(one => small.relation(one)).join('; ')}`;
  const text = (fen: number): string =>
    Number.isFinite(fen) ? (fen / WAN).toFixed(3) : String(fen);
  return [...result.bounds]
    .map(([cell, { lo, hi }]) => `${small.name(cell)} ${text(lo)} to ${text(hi)}`)
    .join(', ');
}

// prettier-ignore
test.each<[amounts: Record<string, number | null>, relations: string[], cells: string[], expected: string]>([
  // The sum of two amounts printed to 0.01 is known to 0.01 on either side.
  [{ a: 10, b: 6, c: 3 }, ['a = b + c'], ['a'], 'a 8.990 to 9.010'],
  [{ a: 10, b: 6, c: 3 }, ['a = b + c'], ['b'], 'b 6.990 to 7.010'],
  // A blank is exactly nothing, so it adds no doubt.
  [{ a: 10, b: 6, c: null }, ['a = b + c'], ['a'], 'a 5.995 to 6.005'],
  // Two relations: what both allow; where they leave nothing, both are named.
  [{ a: 10, b: 6, c: 3, d: 9 }, ['a = b + c', 'a = d'], ['a'], 'a 8.995 to 9.005'],
  [{ a: 10, b: 6, c: 3, d: 7 }, ['a = b + c', 'a = d'], ['a'], 'impossible: a = d; a = b + c'],
  // Two cells freed in one sum may be anything, in two sums they bind each other.
  [{ a: 10, b: 6, c: 3 }, ['a = b + c'], ['b', 'c'], 'b -Infinity to Infinity, c -Infinity to Infinity'],
  [{ a: 10, b: 6, c: 3, d: 5 }, ['a = b + c', 'b = d'], ['b', 'c'], 'b 4.995 to 5.005, c 4.990 to 5.010'],
  // The same two in two sums that ask for different totals.
  [{ a: 10, b: 6, c: 3, d: 12 }, ['a = b + c', 'd = b + c'], ['b', 'c'], 'impossible: d = b + c; a = b + c'],
  // At most says nothing of the other side.
  [{ a: 10, b: 6 }, ['a ≤ b'], ['a'], 'a -Infinity to 6.005'],
  [{ a: 10, b: 6 }, ['a ≤ b'], ['b'], 'b 9.995 to Infinity'],
  // A cell in no relation may be anything.
  [{ a: 10, b: 6, c: 4, d: 1 }, ['a = b + c'], ['d'], 'd -Infinity to Infinity'],
])('%j %j free %j: %s', (amounts, relations, cells, expected) => {
  expect(freed(new Small(amounts, relations), ...cells)).toBe(expected);
});

test('what is fixed of one freed cell narrows the other; a relation that is ignored says nothing', () => {
  const small = new Small({ a: 10, b: 6, c: 3 }, ['a = b + c']);
  const [b, c] = [small.id('b'), small.id('c')];
  const one = relaxedBounds(small.system, [b, c], new Map([[b, { lo: 2 * WAN, hi: 2 * WAN }]]));
  expect(one.possible && one.bounds.get(c)).toEqual({ lo: 7_995_000, hi: 8_004_999 });
  const [sum] = small.system.failing;
  const ignored = relaxedBounds(small.system, [b], new Map(), new Set(sum ? [sum] : []));
  expect(ignored.possible && ignored.bounds.get(b)).toEqual({ lo: -Infinity, hi: Infinity });
});
