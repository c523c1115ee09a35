/**
 * How likely explanations are beside each other, and which cannot be told from the best. Each is one cell of a sum that
 * shows one amount and should read another; the slip is the cheapest.
 */
import { indistinguishable } from '../../../../src/core/checks/locate/indistinguishable';
import { Likelihood } from '../../../../src/core/checks/locate/likelihood';
import { slipOf } from '../../../../src/core/checks/locate/slips';
import type { Solution } from '../../../../src/core/checks/locate/solution';
import { Small, WAN } from './small';

const SOFT = { cost: 0, confirmed: false };
const STEP = WAN / 100;

/** "a 24.88": cell a should read 24.88, which rounding leaves open by 0.01. */
function solution(small: Small, ...wanted: string[]): Solution {
  const readings = wanted.map(one => {
    const [name = '', text = ''] = one.split(' ');
    const cell = small.system.cell(small.id(name));
    const fen = Math.round(Number(text) * WAN);
    const slip = slipOf(
      Math.round(cell.fen / STEP),
      Math.round(fen / STEP),
      2,
      cell.isBlank,
      false,
    );
    const bounds = { lo: fen - STEP / 2, hi: fen + STEP / 2 - 1 };
    return { cell: cell.id, fen, bounds, ...slip };
  });
  const cost = readings.reduce((sum, reading) => sum + 3 + reading.cost, 0);
  return { readings, cost, soft: SOFT };
}

const SHOWN = { a: 2848.07, b: 24.88, c: null, d: 208, e: 97.13 } as const;
const small = new Small(SHOWN, ['a = b + c + d + e']);

// prettier-ignore
test.each<[likelier: string[], than: string[]]>([
  // A slip that few make is less likely, for the same amount.
  [['a 2488.07'], ['a 2848.71']],
  // Digits swapped over any other amount; a wrong digit over an amount out of nowhere.
  [['b 28.48'], ['b 31.57']],
  [['d 203.00'], ['d 571.13']],
  // What is not there may be any amount, so no certain one is likely.
  [['d 203.00'], ['c 5.00']],
  // An amount that should be below zero is rare.
  [['b 31.57'], ['b -31.57']],
  // One wrong cell over two.
  [['e 57.13'], ['b 24.38', 'd 258.00']],
])('%j is likelier than %j', (one, other) => {
  const likelihood = new Likelihood(small.system);
  const [a, b] = [one, other].map(wanted => likelihood.of(solution(small, ...wanted), false));
  expect(a).toBeGreaterThan(b ?? 0);
});

test('a soft rule that is broken makes an explanation less likely, one that is mended more', () => {
  const likelihood = new Likelihood(small.system);
  const plain = solution(small, 'b 28.48');
  const weigh = (cost: number): number =>
    likelihood.of({ ...plain, soft: { cost, confirmed: false } }, false);
  expect([weigh(3) - weigh(0), weigh(-3) - weigh(0)]).toEqual([-6, 6]);
});

// prettier-ignore
test.each<[explanations: string[][], near: string[]]>([
  [[['a 2488.07']], ['a 2488.07']],
  // Beside two digits swapped an amount out of nowhere is left out: the first is certain.
  [[['b 28.48'], ['e 100.73']], ['b 28.48']],
  // Two slips of a kind are not told apart.
  [[['b 24.38'], ['d 203.00']], ['b 24.38', 'd 203.00']],
  [[], []],
])('of %j those near the best are %j', (explanations, near) => {
  const solutions = explanations
    .map(wanted => solution(small, ...wanted))
    .sort((a, b) => a.cost - b.cost);
  const found = indistinguishable(new Likelihood(small.system), solutions);
  const text = ({ readings }: Solution): string =>
    readings.map(({ cell, fen }) => `${small.name(cell)} ${((fen ?? 0) / WAN).toFixed(2)}`).join(', ');
  expect(found.map(text).sort()).toEqual([...near].sort());
});

test('cells swapped are compared by cost, and one wrong cell is always a simpler story', () => {
  const swap = (cost: number, ...wanted: string[]): Solution => {
    const one = solution(small, ...wanted);
    return {
      ...one,
      cost,
      readings: one.readings.map(reading => ({ ...reading, kind: 'swapped' })),
    };
  };
  const best = swap(4, 'b 97.13', 'e 24.88');
  const near = swap(5.4, 'b 208.00', 'd 24.88');
  const far = swap(5.6, 'd 97.13', 'e 208.00');
  const simple = { ...solution(small, 'a 2488.07'), cost: 9 };
  expect(indistinguishable(new Likelihood(small.system), [best, near, far, simple])).toEqual([
    best,
    near,
    simple,
  ]);
});
