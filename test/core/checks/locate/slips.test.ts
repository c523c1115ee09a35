/**
 * Which slip makes a person type one amount for another, and its cost. Costs only order explanations: the cheaper slip
 * is named first.
 */
import { slipOf } from '../../../../src/core/checks/locate/slips';

const units = (text: string): number => Math.round(Number(text) * 100);

/** What the cell shows and what it should read, with two decimals; an empty text is an empty cell. */
const slip = (truth: string, shown: string, isSum = false): string => {
  const { kind, cost } = slipOf(units(shown), units(truth), 2, shown === '', isSum);
  return `${kind} ${String(cost)}`;
};

// prettier-ignore
test.each<[truth: string, shown: string, slip: string]>([
  // Two neighbouring digits; not two that are apart, nor two that are not each other's.
  ['2488.07', '2848.07', 'transposed 1'],
  ['2488.07', '2488.70', 'transposed 1'],
  ['2488.07', '8428.07', 'other 4.5'],
  ['12.00', '21.00', 'transposed 1'],
  // 元 in a table of 万元, and the other way round, the last digit rounded.
  ['12.34', '123400.00', 'unit 1'],
  ['123456.00', '12.35', 'unit 1'],
  // One digit, of as many.
  ['2488.07', '2438.07', 'digit 1.2'],
  ['5.25', '9.25', 'digit 1.2'],
  ['208.00', '-208.00', 'sign 1.2'],
  ['-3.00', '3.00', 'sign 4.2'],
  // A digit left out or typed twice; the point stays where it is.
  ['2488.07', '248.07', 'dropped 1.5'],
  ['2488.07', '2488.00', 'digit 1.2'],
  ['2488.75', '2488.50', 'dropped 1.5'],
  ['248.07', '2488.07', 'added 1.5'],
  // The point one, two or three places off.
  ['24.88', '248.80', 'shifted 1.5'],
  ['24.88', '2488.00', 'shifted 1.5'],
  ['24.88', '0.02', 'shifted 1.5'],
  // Nothing there, and something where nothing belongs.
  ['24.88', '', 'missing 2'],
  ['24.88', '0.00', 'missing 2'],
  ['0.00', '24.88', 'extra 3'],
  // None of these.
  ['24.88', '97.13', 'other 4.5'],
  ['24.88', '-97.13', 'other 4.5'],
  ['-24.88', '97.13', 'other 7.5'],
])('%s typed as “%s”: %s', (truth, shown, expected) => {
  expect(slip(truth, shown)).toBe(expected);
});

test('a sum that no slip explains was not added up again, which is likelier than any other amount', () => {
  expect(slip('24.88', '97.13', true)).toBe('stale 3.5');
  expect(slip('24.88', '42.88', true)).toBe('transposed 1');
});
