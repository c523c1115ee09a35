/** Money: amounts print as whole-number arithmetic rounds them, and every amount survives its own text. */
import fc from 'fast-check';
import {
  formatFen,
  formatFenExactly,
  hidesDecimals,
  percentOf,
  stepOf,
  toFen,
} from '../../src/core/money';

const fen = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -9, max: 9 }).map(one => one * 5_000),
);
const unit = fc.constantFrom('万元' as const, '元' as const);
const PER = { 万元: 1_000_000n, 元: 100n };

test.each([
  ['2939.71', '万元', 2, 29_397_100 * 100],
  ['-0.005', '万元', 2, -10_000],
  ['0.004999', '万元', 2, 0],
  ['12.345', '元', 2, 1_235],
  ['1e3', '元', 2, 100_000],
  ['99999999999999', '万元', 2, null],
  ['', '万元', 2, null],
] as const)('%s %s with %i places is %s 分', (text, of, places, expected) => {
  expect(text === '' ? null : toFen(text, of, places)).toBe(expected);
});

test('an amount prints rounded half up, away from zero; nothing prints as a negative zero', () => {
  fc.assert(
    fc.property(fen, unit, fc.integer({ min: 0, max: 6 }), (amount, of, places) => {
      const size = BigInt(Math.abs(amount)) * 10n ** BigInt(places);
      const rounded = (2n * size + PER[of]) / (2n * PER[of]);
      const digits = String(rounded).padStart(places + 1, '0');
      const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
      expect(formatFen(amount, of, places)).toBe(amount < 0 && rounded !== 0n ? `-${text}` : text);
    }),
    { numRuns: 500 },
  );
});

test('an amount’s exact text reads back as the amount', () => {
  fc.assert(
    fc.property(fen, unit, (amount, of) => {
      expect(toFen(formatFenExactly(amount, of), of, 6)).toBe(amount + 0);
    }),
    { numRuns: 500 },
  );
});

test('a decimal of any length in any unit becomes 分 as whole numbers would have it: rounded as shown, then to 分', () => {
  const kept = { 元: 2, 百元: 4, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const;
  const units = Object.keys(kept) as (keyof typeof kept)[];
  const digits = (min: number, max: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
  const halfUp = (value: bigint, places: number): bigint =>
    places <= 0 ? value : (value + 5n * 10n ** BigInt(places - 1)) / 10n ** BigInt(places);
  fc.assert(
    fc.property(
      fc.boolean(),
      digits(1, 11),
      digits(0, 9),
      fc.constantFrom(...units),
      fc.integer({ min: 0, max: 8 }),
      (minus, whole, rest, of, decimals) => {
        const text = `${minus ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
        const places = Math.min(decimals, rest.length);
        const shown = halfUp(BigInt(whole + rest), rest.length - places);
        const size =
          places > kept[of]
            ? halfUp(shown, places - kept[of])
            : shown * 10n ** BigInt(kept[of] - places);
        const expected =
          size > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(minus ? -size : size);
        expect(toFen(text, of, decimals)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test('the last printed digit, rates, and decimals that are not shown', () => {
  expect([stepOf('万元', 2), stepOf('元', 2), stepOf('万元', 0)]).toEqual([10_000, 1, 1_000_000]);
  expect([percentOf(267_810, 293_971), percentOf(1, 0)]).toEqual(['91.10', null]);
  expect([hidesDecimals('2488.0699999999997', 2), hidesDecimals('2488.071', 2)]).toEqual([
    false,
    true,
  ]);
});
