/**
 * What no single identity shows: relations that pass one by one and cannot hold together. And never such a finding on a
 * book that was rounded correctly, whichever tables were forced to add up.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import type { AccountTableId } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import { minimalConflicts } from '../../../src/core/checks/joint/minimalConflict';
import { deepContradiction } from '../../../src/core/checks/joint/impliedIdentities';
import type { Linear } from '../../../src/core/checks/joint/propagate';
import { contradiction } from '../../../src/core/checks/joint/propagate';
import type { Item, Lines, Zeros } from './smallBooks';
import { accountsWith, book, halfUp } from './smallBooks';
import { told } from './books';
import { sayChinese } from '../../../src/messages/zh';

const CODE = fc
  .tuple(
    fc.constantFrom('201', '208', '221'),
    fc.constantFrom('01', '05'),
    fc.constantFrom('01', '02', '05', '99'),
  )
  .map(parts => parts.join(''));

interface Unit {
  items: Item[];
  carried: number;
  zeros: Zeros;
}

/** A blank is exactly 0, so tiny amounts occur only where 0.00 is printed. */
const unitWith = (zeros: Zeros): fc.Arbitrary<Unit> => {
  const least = zeros === 'blank' ? 2 : 0;
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least * 10_000, max: 90_000_000 }) },
    // Around the half, where rounding turns.
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: least, max: 900 }), fc.integer({ min: -3, max: 3 }))
        .map(([steps, off]) => steps * 10_000 + 5_000 + off),
    },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  const items = (other: fc.Arbitrary<number>): fc.Arbitrary<Item[]> =>
    fc.uniqueArray(fc.record({ code: CODE, basic: amount, project: amount, other }), {
      selector: item => item.code,
      minLength: 1,
      maxLength: 12,
    });
  return fc.record({
    items: fc.oneof(items(fc.constant(0)), items(amount)),
    carried: amount,
    zeros: fc.constant(zeros),
  });
};
const unit = fc.oneof(unitWith('blank'), unitWith('printed'));
const someTables = fc.subarray<AccountTableId>(['T1', 'T2', 'T3', 'T4', 'T5']);

const halfEven = (fen: number): number =>
  Math.abs(fen % 10_000) === 5_000 ? 2 * Math.round(fen / 20_000) * 10_000 : halfUp(fen);

test('each amount rounded on its own: nothing fails, strict or published', () => {
  fc.assert(
    fc.property(unit, ({ items, carried, zeros }) => {
      const accounts = accountsWith(book(items, carried, new Set()), zeros);
      for (const rounding of ['strict', 'published'] as const) {
        const result = checkAccounts(accounts, { rounding });
        expect([
          ...told(result, 'failed'),
          ...told(result, 'advice').filter(line => line.startsWith('J-01')),
        ]).toEqual([]);
      }
    }),
    { numRuns: cases(100, 300) },
  );
});

test.each<[string, (fen: number) => number]>([
  ['half up', halfUp],
  ['half to even', halfEven],
])('tables forced to add up, %s: their tails are no clash', (_, print) => {
  fc.assert(
    fc.property(unit, someTables, ({ items, carried, zeros }, forced) => {
      const result = checkAccounts(
        accountsWith(book(items, carried, new Set(forced), print), zeros),
      );
      expect(result.findings.filter(({ rule }) => rule === 'J-01')).toEqual([]);
    }),
    { numRuns: cases(100, 300) },
  );
});

/** Steps of 0.01 万元 in the cells. */
const inSteps = (lines: Lines): Lines =>
  Object.fromEntries(
    Object.entries(lines).map(([key, line]) => [
      key,
      Object.fromEntries(Object.entries(line).map(([column, steps]) => [column, steps * 10_000])),
    ]),
  );

/** Rows 201, 20101, 20102, total: codes stand first. Both groups show 0.01 too little in their total, and the class 0.01 more in basic than its groups. */
const CLASH: Lines = {
  total: { total: 201, basic: 101, project: 101 },
  201: { total: 201, basic: 101, project: 101 },
  20101: { total: 100, basic: 50, project: 51 },
  20102: { total: 100, basic: 50, project: 51 },
};

test('three relations that each pass cannot hold together, and are named', () => {
  const { findings } = checkAccounts(accountsWith({ T3: inSteps(CLASH) }));
  expect(
    findings.filter(({ class: judged, rule }) => judged === 'failed' && rule !== 'J-01'),
  ).toEqual([]);
  const [clash, ...more] = findings.filter(({ rule }) => rule === 'J-01');
  expect(more).toEqual([]);
  expect(clash?.class).toBe('failed');
  expect(clash && sayChinese(clash.message)).toMatch(
    /^这 3 条关系单独看都在四舍五入允许的范围以内，但不可能同时成立：（1）支出决算表“/,
  );
  expect(clash && sayChinese(clash.message)).toContain('其中至少有一个数不对');
  expect([...new Set(clash?.cells.map(({ address }) => address))].sort()).toEqual([
    'B2',
    'B3',
    'C1',
    'C2',
    'C3',
    'D2',
    'D3',
  ]);
});

test('leaving out any one of the clashing relations, the others hold', () => {
  const relation = (cells: number[], signs: (1 | -1)[]): Linear => ({
    cells,
    signs,
    lower: 0,
    upper: 0,
  });
  // a total, a basic, a project, b total, b basic, b project, class basic; and a relation that has no part in it.
  const shown = [100, 50, 51, 100, 50, 51, 101, 7, 7].map(steps => steps * 10_000);
  const box = {
    lo: Float64Array.from(shown, fen => fen - 5_000),
    hi: Float64Array.from(shown, fen => fen + 5_000),
  };
  const all = [
    relation([0, 1, 2], [1, -1, -1]),
    relation([3, 4, 5], [1, -1, -1]),
    relation([6, 1, 4], [1, -1, -1]),
    relation([7, 8], [1, -1]),
  ];
  const [clash, ...more] = minimalConflicts(all, box, contradiction);
  expect(more).toEqual([]);
  expect(new Set(clash)).toEqual(new Set(all.slice(0, 3)));
  for (const left of all.slice(0, 3))
    expect(
      contradiction(
        all.filter(one => one !== left),
        box,
      ),
    ).toBeNull();
});

test('a clash among cells of an identity that fails for itself is not told a second time', () => {
  const lines = inSteps({ ...CLASH, 20101: { total: 100, basic: 50, project: 91 } });
  const { findings } = checkAccounts(accountsWith({ T3: lines }));
  expect(findings.some(({ class: judged }) => judged === 'failed')).toBe(true);
  expect(findings.filter(({ rule }) => rule === 'J-01')).toEqual([]);
});

test('propagation never loses amounts that meet all relations', () => {
  const cells = 6;
  const relations = fc.array(
    fc.tuple(
      fc.uniqueArray(fc.nat(cells - 1), { minLength: 2, maxLength: 4 }),
      fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: 4, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  );
  const truth = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: cells, maxLength: cells });
  fc.assert(
    fc.property(
      relations,
      truth,
      fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
      (list, amounts, room) => {
        const made = list.map(([which, signs]): Linear => {
          const sum = which.reduce(
            (all, cell, index) => all + (signs[index] ?? 1) * (amounts[cell] ?? 0),
            0,
          );
          return {
            cells: which,
            signs: which.map((_, index) => signs[index] ?? 1),
            lower: sum,
            upper: sum,
          };
        });
        const box = {
          lo: Float64Array.from(amounts, (one, at) => one - (room[at] ?? 0)),
          hi: Float64Array.from(amounts, (one, at) => one + (room[at + 6] ?? 0)),
        };
        expect(contradiction(made, box)).toBeNull();
      },
    ),
  );
});

/** Shown steps of cells 0, 1, 2 … as bounds of half a step. */
const around = (steps: readonly number[]): { lo: Float64Array; hi: Float64Array } => ({
  lo: Float64Array.from(steps, one => one * 10_000 - 5_000),
  hi: Float64Array.from(steps, one => one * 10_000 + 4_999),
});
const sum = (whole: number, ...parts: number[]): Linear => ({
  cells: [whole, ...parts],
  signs: [1, ...parts.map((): -1 => -1)],
  lower: 0,
  upper: 0,
});
const atMost = (part: number, whole: number): Linear => ({
  cells: [part, whole],
  signs: [1, -1],
  lower: -Infinity,
  upper: 0,
});

test('all money is fiscal: what one line of the fiscal table lacks cannot be spent from other money', () => {
  // Of all spending: total 0, lines 1, 2; fiscal: total 3, lines 4, 5; income 6 equals both totals.
  const relations = [
    sum(0, 1, 2),
    sum(3, 4, 5),
    sum(6, 0),
    sum(6, 3),
    atMost(3, 0),
    atMost(4, 1),
    atMost(5, 2),
  ];
  expect(deepContradiction(relations, around([300, 100, 200, 300, 100, 200, 300]))).toBeNull();
  const wrong = around([300, 100, 200, 300, 100, 199, 300]);
  expect(contradiction(relations, wrong)).toBeNull();
  const [clash, ...more] = minimalConflicts(relations, wrong, deepContradiction);
  expect(more).toEqual([]);
  expect(new Set(clash)).toEqual(new Set(relations));
});

test('what follows never loses amounts that meet all relations', () => {
  const line = fc.record({
    fiscal: fc.integer({ min: -50, max: 50 }),
    other: fc.nat(3),
    hasFiscal: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(9), { minLength: 22, maxLength: 22 }),
      (lines, room) => {
        // 0 all, 1 fiscal, 2 … lines of all, then lines of fiscal; 10 and 11 repeat the totals.
        const fiscal = lines.map(one => (one.hasFiscal ? one.fiscal : 0));
        const amounts = new Array<number>(12).fill(0);
        lines.forEach((one, at) => {
          amounts[2 + at] = (fiscal[at] ?? 0) + one.other;
          amounts[6 + at] = fiscal[at] ?? 0;
        });
        amounts[0] = lines.reduce((all, _, at) => all + (amounts[2 + at] ?? 0), 0);
        amounts[1] = fiscal.reduce((all, one) => all + one, 0);
        amounts[10] = amounts[0];
        amounts[11] = amounts[1];
        const listed = lines.flatMap((one, at) => (one.hasFiscal ? [at] : []));
        const relations = [
          sum(0, ...lines.map((_, at) => 2 + at)),
          sum(1, ...listed.map(at => 6 + at)),
          atMost(1, 0),
          sum(10, 0),
          sum(11, 1),
          ...(amounts[0] === amounts[1] ? [sum(10, 11)] : []),
          ...listed.map(at => atMost(6 + at, 2 + at)),
        ];
        const box = {
          lo: Float64Array.from(amounts, (one, at) => one - (room[at] ?? 0)),
          hi: Float64Array.from(amounts, (one, at) => one + (room[at + 10] ?? 0)),
        };
        expect(deepContradiction(relations, box)).toBeNull();
      },
    ),
  );
});
