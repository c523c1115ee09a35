/** Cells that relations make equal, and the smallest sets of relations that cannot hold together: a handful of cells. */
import { EqualCells } from '../../../src/core/checks/joint/equalCells';
import { minimalConflicts } from '../../../src/core/checks/joint/minimalConflict';
import type { Box, Linear } from '../../../src/core/checks/joint/propagate';
import { contradiction } from '../../../src/core/checks/joint/propagate';

const CELLS = 'abcdefgh';

/** "a = b + c": a sum over cells named by letters. */
function relation(text: string): Linear {
  const [left = '', right = ''] = text.split(' = ');
  const cells = (side: string): number[] => side.split(' + ').map(name => CELLS.indexOf(name));
  const [lefts, rights] = [cells(left), cells(right)];
  return {
    cells: [...lefts, ...rights],
    signs: [...lefts.map(() => 1 as const), ...rights.map(() => -1 as const)],
    lower: 0,
    upper: 0,
  };
}

/** Each cell as shown, half a unit up and down. */
const boxOf = (shown: readonly number[]): Box => ({
  lo: Float64Array.from(shown, value => value - 0.5),
  hi: Float64Array.from(shown, value => value + 0.5),
});

const text = ({ cells, signs }: Linear): string =>
  cells.map((cell, at) => `${signs[at] === 1 ? '+' : '-'}${CELLS[cell] ?? '?'}`).join(' ');

// prettier-ignore
test.each<[equalities: string[], first: string]>([
  [[], 'a b c d'],
  [['a = b'], 'a a c d'],
  [['b = a'], 'b b c d'],
  [['a = b', 'b = c'], 'a a a d'],
  [['a = b', 'c = d', 'b = d'], 'a a a a'],
  // A sum is no equality.
  [['a = b + c'], 'a b c d'],
])('%j: told by %s', (equalities, first) => {
  const equals = new EqualCells(equalities.map(relation), boxOf([1, 1, 1, 1]));
  expect([0, 1, 2, 3].map(cell => CELLS[equals.first(cell)]).join(' ')).toBe(first);
});

test('equal cells allow only what each of them allows', () => {
  const { box } = new EqualCells([relation('a = b')], boxOf([10, 10.6]));
  expect([box.lo[0], box.hi[0]]).toEqual([10.1, 10.5]);
});

test('equal cells of which no amount is left are told with the equalities that made them so', () => {
  const given = ['a = b', 'b = c'].map(relation);
  const equals = new EqualCells(given, boxOf([10, 10.8, 11.6]));
  expect(equals.impossible().map(({ from }) => from)).toEqual([given]);
  expect(new EqualCells(given, boxOf([10, 10, 10])).impossible()).toEqual([]);
});

test('a relation over first cells leaves out what stands on both sides, and says what it follows from', () => {
  const [same, sum] = [relation('b = d'), relation('a + b = c + d')];
  const derived = new EqualCells([same], boxOf([1, 1, 1, 1])).rewritten(sum);
  expect(text(derived)).toBe('+a -c');
  expect(new Set(derived.from)).toEqual(new Set([same, sum]));
});

// prettier-ignore
test.each<[name: string, shown: number[], relations: string[], found: string[][]]>([
  ['all hold', [100, 50, 50], ['a = b + c'], []],
  ['one that cannot hold by itself', [100, 50, 40], ['a = b + c'], [['a = b + c']]],
  ['two that ask for different sums', [100, 50, 50, 100, 103], ['a = b + c', 'a = d', 'd = e'], [['d = e']]],
  ['three that pass one by one; the fourth has no part in it', [100, 50, 51, 100, 50, 51, 101, 7],
    ['a = b + c', 'd = e + f', 'g = b + e', 'h = h'], [['a = b + c', 'd = e + f', 'g = b + e']]],
  ['two that share no cell are two', [10, 12, 20, 22], ['a = b', 'c = d'], [['a = b'], ['c = d']]],
])('%s', (_, shown, relations, found) => {
  const given = new Map(relations.map(one => [relation(one), one]));
  const sets = minimalConflicts([...given.keys()], boxOf(shown), contradiction);
  expect(sets.map(set => set.map(one => given.get(one)))).toEqual(found);
});
