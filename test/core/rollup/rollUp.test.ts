/** A department's 汇总 beside its units: rounding is no difference, and the unit that moves one is named. */
import { rollUp } from '../../../src/core/rollup/compare';
import type { Book } from '../../../src/core/rollup/model';
import { Random } from '../../accuracy/random';
import { GOES_WRONG, department, named, oneWrong } from '../../accuracy/rollUp';

/** Amounts of 支出决算表 in 万元, by subject: 合计. */
function book(
  name: string,
  amounts: Record<string, number>,
  doubts: Record<string, number | null> = {},
): Book {
  const cells = Object.entries(amounts).map(
    ([row, wan], index) =>
      [
        `T3|${row}|total`,
        {
          fen: Math.round(wan * 1_000_000),
          half: 5000,
          cell: { sheet: '支出决算表', address: `C${String(index + 8)}` },
          shown: wan.toFixed(2),
        },
      ] as const,
  );
  return {
    name,
    amounts: new Map(cells),
    tables: new Set(['T3']),
    doubts: new Map(
      Object.entries(doubts).map(([at, wan]) => [
        `支出决算表!${at}`,
        wan === null ? null : Math.round(wan * 1_000_000),
      ]),
    ),
  };
}

const EDUCATION = book('市教育局', { 'total': 120.5, '2050101': 100.25, '2080505': 20.25 });
const FINANCE = book('市财政局', { 'total': 80.31, '2010601': 70.11, '2080505': 10.2 });

test('equal sums are exact; what rounding of each amount explains is a tail', () => {
  const sum = { 'total': 200.81, '2050101': 100.25, '2010601': 70.11, '2080505': 30.45 };
  expect(rollUp(book('汇总', sum), [EDUCATION, FINANCE]).counts).toEqual({
    exact: 4,
    tail: 0,
    failed: 0,
    offset: 0,
  });
  // Three amounts, each off by less than 0.005: 0.01 is explained, 0.02 is not.
  expect(
    rollUp(book('汇总', { ...sum, total: 200.82 }), [EDUCATION, FINANCE]).counts,
  ).toMatchObject({ tail: 1, failed: 0 });
  expect(
    rollUp(book('汇总', { ...sum, total: 200.83 }), [EDUCATION, FINANCE]).counts,
  ).toMatchObject({ tail: 0, failed: 1 });
});

test('a unit that was left out, and one that was added twice', () => {
  const only = rollUp(book('汇总', { 'total': 120.5, '2050101': 100.25, '2080505': 20.25 }), [
    EDUCATION,
    FINANCE,
  ]);
  expect(only.movers).toMatchObject([{ certainty: 'certain', cause: 'leftOut', units: [1] }]);
  const twice = { 'total': 281.12, '2050101': 100.25, '2010601': 140.22, '2080505': 40.65 };
  expect(rollUp(book('汇总', twice), [EDUCATION, FINANCE]).movers).toMatchObject([
    { certainty: 'certain', cause: 'twice', units: [1] },
  ]);
});

test("an amount that the unit's own check has otherwise is certain; where two may be wrong both are named", () => {
  const sum = { 'total': 200.81, '2050101': 100.25, '2010601': 70.11, '2080505': 30.45 };
  const typed = book(
    '市教育局',
    { 'total': 120.5, '2050101': 100.25, '2080505': 22.05 },
    { C9: 20.25 },
  );
  expect(rollUp(book('汇总', sum), [typed, FINANCE]).movers).toEqual([
    { certainty: 'certain', cause: 'value', units: [0], explains: ['T3|2080505|total'] },
  ]);
  const [mover] = rollUp(book('汇总', { ...sum, '2080505': 37.17 }), [EDUCATION, FINANCE]).movers;
  expect(mover?.certainty).toBe('candidates');
  expect([...(mover?.units ?? [])].sort()).toEqual([0, 1]);
});

test('a table that was not read in one unit is not compared, and the unit is named', () => {
  const unread = { ...FINANCE, tables: new Set([]) };
  const { notChecked, counts } = rollUp(EDUCATION, [EDUCATION, unread]);
  expect(notChecked).toEqual([{ table: 'T3', units: [1] }]);
  expect(counts.failed).toBe(0);
});

test('money between units is left out of the sum of a department: no error', () => {
  const [one, other] = [
    book('市教育局', { total: 50 }),
    {
      ...book('第一中学', { total: 30 }),
      amounts: new Map([...book('第一中学', { total: 30 }).amounts]),
    },
  ].map((unit, index) => ({
    ...unit,
    tables: new Set(['T3'] as const),
    amounts: new Map([
      ...unit.amounts,
      [
        'T3|total|toAffiliated',
        {
          fen: index === 0 ? 5_000_000 : 0,
          half: 5000,
          cell: { sheet: '支出决算表', address: 'H8' },
          shown: '',
        },
      ],
    ]),
  }));
  if (!one || !other) throw new Error('two units');
  const { counts } = rollUp(book('汇总', { total: 75 }), [one, other]);
  expect(counts).toMatchObject({ failed: 0, offset: 2 });
});

test('one wrong unit of twelve, at random: named among the movers, and never another one for certain', () => {
  const random = new Random(77);
  const made = department(random, 12);
  for (let at = 0; at < 16; at++) {
    const one = oneWrong(made, random, GOES_WRONG[at % GOES_WRONG.length] ?? 'slip');
    if (!one) continue;
    const { movers } = one.result;
    expect(movers.flatMap(({ units }) => units)).toContain(one.wrong);
    for (const { certainty, units } of movers)
      if (certainty === 'certain') expect(units).toEqual([one.wrong]);
    expect(named(one.result)).toBeDefined();
  }
});

test('a department that adds up has no mover', () => {
  const { members, summary } = department(new Random(5), 6);
  const result = rollUp(
    summary,
    members.map(({ book: own }) => own),
  );
  expect([result.counts.failed, result.movers]).toEqual([0, []]);
});
