/**
 * A text read back into inputs: its own year decides what it gives, and a value that does not fit its own sentence is
 * left for the person, with the numbers that cannot all be right.
 */
import type { Accounts } from '../../../src/core/accounts/model';
import { harvest, proofread } from '../../../src/core/narrative';
import type { Harvest } from '../../../src/core/narrative';
import { yearOf } from '../../../src/core/narrative/inputs/year';
import { scoreEvaluations } from '../../../src/core/performance';
import { fixture, seedAccounts } from './books';

const seed = seedAccounts();
const scores = scoreEvaluations(seed);
const published = fixture('sanmenxia-2023.narrative.txt');
const read = (text: string, accounts: Accounts = seed): Harvest => harvest(accounts, scores, text);
const edited = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, published);
const leftOf = ({ left }: Harvest) =>
  left.map(({ field, numbers, line }) => [field.id, numbers.join(' '), line]);

// prettier-ignore
test.each([
  ['2023年度收、支总计均为1.00万元。与2022年度相比，增加0.10万元。', 2023],
  ['2023年度收入合计1.00万元。比2022年度增加，较2022年度减少。主要原因是2021年新增人员、2021年退休。', 2023],
  ['本年度收入合计1.00万元，与2022年度相比持平。', 2023],
  ['（一）收入决算情况。２０１７年度,本单位收入为1.00万元。', 2017],
  ['二〇二三年度收入合计1.00万元。', 2023],
  ['二零二三年度部门决算公开', 2023],
  ['本年度收、支总计均为1.00万元。与上年度相比，增加0.10万元。', null],
  ['2023年度收入1.00万元。2022年度收入1.00万元。', null],
  ['', null],
])('%s: %s', (text, year) => {
  expect(yearOf(text)).toBe(year);
});

describe('whose text it is', () => {
  test('last year’s: its totals are last year’s amounts, its words are drafts, nothing else is of use', () => {
    const { standing, year, inputs, drafts } = read(published, { ...seed, year: 2024 });
    expect([standing, year]).toEqual(['lastYear', 2023]);
    expect(inputs).toEqual({
      'prior.total': '2939.71',
      'prior.fiscal': '2939.71',
      'prior.generalBudget': '2939.71',
      'prior.operating': '206.24',
    });
    expect(drafts['reason.total']).toBe('津贴补贴、退休费等人员经费增加');
    expect(Object.keys(drafts).filter(id => /^(?:budget|procurement|vehicles)/.test(id))).toEqual(
      [],
    );
  });

  test('last year’s, a total that its own sentence contradicts, or its unit: left', () => {
    const harvested = read(
      edited(
        ['均为2939.71万元。与上年度相比，收、支', '均为2993.71万元。与上年度相比，收、支'],
        ['支出206.24万元', '支出206.24'],
      ),
      { ...seed, year: 2024 },
    );
    expect(leftOf(harvested)).toEqual([
      ['prior.total', '2993.71 278.52 10.47%', 2],
      ['prior.operating', '206.24', 42],
    ]);
    expect(harvested.inputs['prior.total']).toBeUndefined();
  });

  test('of another year: the words alone', () => {
    const { standing, inputs, drafts } = read(published, { ...seed, year: 2026 });
    expect([standing, inputs]).toEqual(['otherYear', {}]);
    expect(drafts['reason.total']).toBeDefined();
  });

  test('of no year: its amounts tell, where they are those of the tables', () => {
    const text = published.replace(/2023年度?/g, '').replaceAll('2022年度', '上年度');
    expect(read(text)).toMatchObject({ standing: 'thisYear', year: null, left: [] });
    const others = text.replace(/\d(?=\.\d\d万元)/g, digit => String((Number(digit) + 3) % 10));
    expect(read(others)).toMatchObject({ standing: 'unknownYear', inputs: {} });
  });

  test('of this year by its words, by its amounts of another unit', () => {
    const others = published.replace(/\d(?=\.\d\d万元)/g, digit =>
      String((Number(digit) + 3) % 10),
    );
    expect(read(others)).toMatchObject({ standing: 'otherTables', inputs: {} });
  });
});

describe('a value that contradicts its own sentence is left, with the numbers and the line', () => {
  // prettier-ignore
  test.each([
    ['年初预算数为118.59万元', '年初预算数为181.59万元', 'budget.2101101', '181.59 116.99 98.65%', 20],
    ['年初预算数为118.59万元', '年初预算数为0.46万元', 'budget.2101101', '0.46 116.99 98.65%', 20],
    ['完成年初预算的98.65%', '完成年初预算的89.65%', 'budget.2101101', '118.59 116.99 89.65%', 20],
    ['各增加278.52万元', '各增加287.52万元', 'prior.total', '2939.71 287.52 10.47%', 2],
    ['增长10.47%', '增长20.47%', 'prior.total', '2939.71 278.52 20.47%', 2],
  ])('%s → %s', (before, after, id, numbers, line) => {
    const harvested = read(edited([before, after]));
    expect(leftOf(harvested)).toEqual([[id, numbers, line]]);
    expect(harvested.inputs[id]).toBeUndefined();
  });

  test('the parts of a sum', () => {
    const harvested = read(edited(['政府采购支出总额83.91', '政府采购支出总额93.91']));
    expect(leftOf(harvested).map(([id]) => id)).toEqual([
      'procurement.goods',
      'procurement.works',
      'procurement.services',
    ]);
  });

  test('a sentence of another amount than the table’s: last year’s amount follows from it, a budget is not believed', () => {
    const other = read(
      edited([
        '均为2939.71万元。与上年度相比，收、支总计各增加278.52万元，增长10.47%',
        '均为2800.00万元。与上年度相比，收、支总计各增加138.81万元，增长5.22%',
      ]),
    );
    expect(other.inputs['prior.total']).toBe('2661.19');
    expect(other.left).toEqual([]);
    const budget = read(
      edited(['决算数116.99万元，完成年初预算的98.65%', '决算数100.00万元，完成年初预算的84.32%']),
    );
    expect(leftOf(budget)).toEqual([['budget.2101101', '118.59 100.00 84.32%', 20]]);
  });

  test('one wrong digit of the amount, where the rate belongs to the table’s', () => {
    const harvested = read(edited(['决算数116.99万元', '决算数119.69万元']));
    expect(harvested.left).toEqual([]);
    expect(harvested.inputs['budget.2101101']).toBe('118.59');
  });
});

describe('机关运行经费 is not always the 公用经费', () => {
  const other = edited(
    ['支出206.24万元', '支出142.80万元'],
    ['减少27.96万元', '减少13.52万元'],
    ['下降11.94%', '下降8.65%'],
  );
  const operating = (text: string) =>
    proofread(seed, {}, scores, text)
      .issues.filter(({ section }) => section === '十')
      .map(({ found, expected }) => [found, expected]);

  test('another amount is believed, and its rate is held to its own sentence', () => {
    expect(operating(other)).toEqual([]);
    expect(read(other).inputs).toMatchObject({
      'operating.amount': '142.80',
      'prior.operating': '156.32',
    });
  });

  test('its wrong rate is told as the rate', () => {
    expect(operating(other.replace('下降8.65%', '下降8.56%'))).toEqual([['8.56%', '8.65%']]);
  });

  test('a slip of the 公用经费 is told as that', () => {
    expect(operating(edited(['支出206.24万元', '支出206.42万元']))).toEqual([['206.42', '206.24']]);
  });
});

test('a wrong amount is told once: what follows from it in its own sentence is right there', () => {
  const text = edited([
    '均为2939.71万元。与上年度相比，收、支总计各增加278.52万元，增长10.47%',
    '均为2800.00万元。与上年度相比，收、支总计各增加138.81万元，增长5.22%',
  ]);
  const told = proofread(seed, { 'prior.total': '2661.19' }, scores, text).issues.filter(
    ({ section }) => section === '一',
  );
  expect(told.map(({ found, expected }) => [found, expected])).toEqual([['2800.00', '2939.71']]);
});
