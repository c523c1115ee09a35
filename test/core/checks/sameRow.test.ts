/**
 * One slip that is wrong in several cells: an amount and the sums it went into, two columns changed places, a whole
 * line that is gone. What the tables cannot decide is not said for certain, and what they show exactly is what is said.
 */
import { checkAccounts } from '../../../src/core/checks';
import { suspected } from './books';
import type { Lines, Printed } from './smallBooks';
import { accountsWith } from './smallBooks';

const STEP = 10_000;
/** 万元, as printed. */
const wan = (lines: Lines): Lines =>
  Object.fromEntries(
    Object.entries(lines).map(([key, line]) => [
      key,
      Object.fromEntries(
        Object.entries(line).map(([column, amount]) => [column, Math.round(amount * 100) * STEP]),
      ),
    ]),
  );
const suspects = (printed: Printed): string[] => suspected(checkAccounts(accountsWith(printed)));
const basic = (amount: number): Record<string, number> => ({
  total: amount,
  basic: amount,
  project: 0,
});

test('an item and its row total off by as much: each item of the group may be the one', () => {
  // 2010101 was typed as 103.60 for 100.00.
  const T3 = wan({
    total: basic(108),
    201: basic(108),
    20101: basic(108),
    2010101: basic(103.6),
    2010102: basic(8),
  });
  expect(suspects({ T3 })).toEqual([
    'candidates T3!B4=4.40 T3!C4=4.40 | T3!B3=100.00 T3!C3=100.00',
  ]);
});

test('the same in 公开05表, and so in two tables', () => {
  const lines = wan({
    total: basic(108),
    201: basic(108),
    20101: basic(108),
    2010101: basic(103.6),
    2010102: basic(8),
  });
  expect(suspects({ T3: lines, T5: lines }).filter(one => one.startsWith('certain'))).toEqual([]);
});

test('both sums of a line are stale: they should read what another table shows, not what the rounded parts add up to', () => {
  const classes = Object.fromEntries(
    ['201', '204', '205', '206', '208'].map(code => [code, basic(10)]),
  );
  const T1 = wan({
    ...Object.fromEntries(Object.keys(classes).map(code => [code, { expenditure: 10 }])),
    'out.total': { expenditure: 50.02 },
  });
  expect(suspects({ T1, T3: wan({ total: basic(38.77), ...classes }) })).toEqual([
    'certain T3!B6=50.02',
    'certain T3!C6=50.02',
  ]);
});

test('a class, its total and the grand total are off by as much: these three and nothing beside them', () => {
  const income = (amount: number): Record<string, number> => ({ income: amount });
  const expenditure = (amount: number): Record<string, number> => ({ expenditure: amount });
  // 社会保障和就业支出 was typed as 71.00 for 31.00 and summed.
  const T1 = wan({
    'in.generalBudget': income(130.5),
    'in.total': income(130.5),
    'in.opening': income(3.2),
    'in.grand': income(133.7),
    201: expenditure(99),
    208: expenditure(71),
    'out.total': expenditure(170),
    'out.closing': expenditure(3.7),
    'out.grand': expenditure(173.7),
  });
  const T3 = wan({ total: basic(130), 201: basic(99), 208: basic(31) });
  expect(suspects({ T1, T3 }).sort()).toEqual([
    'certain T1!B2=31.00',
    'certain T1!B7=130.00',
    'certain T1!B9=133.70',
  ]);
});

test('two columns of 公开02表 changed places: their own totals agree, so 公开01表 is not wrong for certain', () => {
  const line = (superior: number, business: number): Record<string, number> => ({
    total: superior + business,
    superior,
    business,
  });
  const T1 = wan({
    'in.superior': { income: 2.64 },
    'in.business': { income: 101.8 },
    'in.total': { income: 104.44 },
  });
  const [found, ...more] = suspects({
    T1,
    T2: wan({ total: line(101.8, 2.64), 201: line(101.8, 0), 208: line(0, 2.64) }),
  });
  expect(more).toEqual([]);
  expect(found).toMatch(/^candidates T1!B1=101.80 T1!B2=2.64 \| T2!/);
});

test('the outturn of 公开09表 is gone: only limits are passed, and nothing is changed places for certain', () => {
  const T9 = wan({
    budget: { total: 135.01, vehicle: 124.39, vehicleOperation: 124.39, reception: 10.62 },
    final: { total: 0, vehicle: 0, vehicleOperation: 0, reception: 0 },
  });
  const T6 = wan({
    302: { amount: 225.04 },
    30201: { amount: 100 },
    30217: { amount: 8.89 },
    30231: { amount: 116.15 },
    public: { amount: 225.04 },
  });
  const found = suspects({ T6, T9 });
  expect(found).not.toEqual([]);
  expect(found.filter(one => one.startsWith('certain'))).toEqual([]);
});
