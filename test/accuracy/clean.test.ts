/** Correctly rounded workbooks of units that never were: not one error, not one sum called wrong. */
import { sayChinese } from '../../src/messages/zh';
import { makeTables, measure } from './measure';
import { Random } from './random';

const SEEDS = Array.from({ length: 150 }, (_, index) => index + 1);

test('150 clean workbooks: no failed finding, no suspect', () => {
  const alarms = SEEDS.map(seed => [seed, measure(seed, null)] as const)
    .filter(([, { failed, result }]) => failed > 0 || result.suspects.length > 0)
    .map(([seed, { result }]) => [
      seed,
      ...result.findings
        .filter(one => one.class === 'failed')
        .map(({ rule, message }) => `${rule} ${sayChinese(message)}`),
    ]);
  expect(alarms).toEqual([]);
});

test('the generator keeps its own sums: to the last 分', () => {
  const off = SEEDS.flatMap(seed =>
    makeTables(new Random(seed)).sums.flatMap(({ plus, minus, op }) => {
      const difference =
        plus.reduce((total, slot) => total + slot.truth, 0) -
        minus.reduce((total, slot) => total + slot.truth, 0);
      return (op === '=' ? difference === 0 : difference <= 0)
        ? []
        : [[seed, plus[0]?.table, difference]];
    }),
  );
  expect(off).toEqual([]);
});
