/**
 * One cell as an amount: number, blank or text; the worth of its last digit; what is told about it.
 */
import { readAccounts } from '../../../src/core/accounts';
import { displayOf } from '../../../src/core/accounts/amount/numberFormat';
import { parseAmount } from '../../../src/core/accounts/amount/readAmount';
import type { CellValue } from '../../../src/core/grid';
import { gridsFrom, sheet } from './grids';

const _ = null;

/** A T3 in 万元 whose 合计 of 本年支出 is the cell under test, C4. */
function read(
  value: CellValue,
  options: { format?: string; formula?: string; text?: string } = {},
): string {
  const grid = sheet(
    '支出',
    [
      ['支出决算表'],
      ['单位：某局', _, _, _, '金额单位：万元'],
      ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', _, value, 6, 4],
      ['201', '一般公共服务支出', 10, 6, 4],
    ],
    {
      format: options.format ?? '#,##0.00',
      formulas: options.formula === undefined ? {} : { C4: options.formula },
    },
  );
  const texts = grid.texts.map((row, r) =>
    row.map((text, c) => (r === 3 && c === 2 ? (options.text ?? text) : text)),
  );
  const { T3 } = readAccounts([{ ...grid, texts }]).tables;
  const amount = T3.rows[0]!.amounts.total!;
  const told = T3.remarks
    .filter(remark => remark.cells.some(cell => cell.address === 'C4'))
    .map(remark => remark.code);
  return [
    amount.state,
    amount.state === 'number' ? `${amount.fen}/${amount.step}` : '',
    amount.shown,
    amount.hidden ?? '',
    ...told,
  ]
    .join(' ')
    .trim()
    .replace(/ +/g, ' ');
}

test.each<[CellValue, string]>([
  [1234.5, 'number 1234500000/10000 1,234.50'],
  [0, 'number 0/10000 0.00'],
  [-0.004, 'number 0/10000 0.00 -0.004 hiddenDecimals'],
  [0.1 + 0.2, 'number 300000/10000 0.30'],
  [2488.0699999999997, 'number 2488070000/10000 2,488.07'],
  [1.005, 'number 1010000/10000 1.01 1.005 hiddenDecimals'],
  [_, 'blank'],
  ['   ', 'blank'],
  ['1,234.50', 'number 1234500000/10000 1,234.50'],
  ['1894.28999999999999', 'number 1894290000/10000 1894.28999999999999'],
  ['２，４８８．０７', 'number 2488070000/10000 ２，４８８．０７'],
  ['（1,234.50）', 'number -1234500000/10000 （1,234.50）'],
  ['−12.00', 'number -12000000/10000 −12.00'],
  ['￥12.00', 'number 12000000/10000 ￥12.00'],
  ['-', 'text -'],
  ['——', 'text ——'],
  ['不适用', 'text 不适用'],
  ['无', 'text 无'],
  ['***', 'text ***'],
  ['326 71', 'text 326 71 textAmount'],
  ['12.5①', 'text 12.5① textAmount'],
  ['12.5²', 'text 12.5² textAmount'],
  ['1234,5.0', 'text 1234,5.0 textAmount'],
  ['12.5%', 'text 12.5% textAmount'],
  ['10.00万元', 'number 10000000/10000 10.00万元'],
  ['1,894.29 万元', 'number 1894290000/10000 1,894.29 万元'],
  ['-18,942,900.00元', 'number -1894290000/1 -18,942,900.00元'],
  ['约10万元', 'text 约10万元 textAmount'],
  ['10万', 'text 10万 textAmount'],
  ['#REF!', 'text #REF! errorValue'],
  ['#N/A', 'text #N/A errorValue'],
  [true, 'text TRUE textAmount'],
])('%p is read as %s', (value, expected) => {
  expect(read(value)).toBe(expected);
});

test.each<[string, number, string]>([
  ['General', 10.5, 'number 10500000/10000 10.5'],
  ['0', 10, 'number 10000000/1000000 10'],
  ['0', 10.49, 'number 10000000/1000000 10 10.49 hiddenDecimals'],
  ['#,##0.0000', 10.1234, 'number 10123400/100 10.1234'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 10, 'number 10000000/10000 10.00'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, 'number 0/10000 0.00'],
  ['#,##0.00;[Red](#,##0.00)', -10, 'number -10000000/10000 -10.00'],
  ['0.00%', 10, 'text 10.00 textAmount'],
  ['yyyy/m/d', 10, 'text 10 textAmount'],
  ['0.00E+00', 10, 'text 10.00 textAmount'],
])('in the format %s', (format, value, expected) => {
  expect(read(value, { format })).toBe(expected);
});

test('a number that no government has is no amount', () => {
  expect(read(1e21)).toMatch(/^text .* textAmount$/);
});

test('a column too narrow shows ####, not an amount', () => {
  expect(read(1234.5, { text: '######' })).toBe('number 1234500000/10000 1,234.50');
  expect(read(1234.5, { text: ' 1,234.50 ' })).toBe('number 1234500000/10000 1,234.50');
});

test('a formula counts with its result; without one it is told; an empty text is blank', () => {
  expect(read(10, { formula: '=D4+E4' })).toBe('number 10000000/10000 10.00');
  expect(read(_, { formula: '=D4+E4' })).toBe('text formula');
  expect(read('', { formula: '=IF(D4="","",D4)' })).toBe('blank');
});

test('unformatted amounts keep to the two decimals of their neighbours, a stray finer one to its own', () => {
  const seed = gridsFrom('sanmenxia-2023.xlsx').map(grid => ({
    ...grid,
    formats: grid.formats.map(row => row.map(() => 'General')),
    texts: grid.texts.map(row => row.map(() => '')),
  }));
  const { T3, T9 } = readAccounts(seed).tables;
  expect([T3.rows[0]!.amounts.basic!.shown, T3.rows[0]!.amounts.basic!.step]).toEqual([
    '2678.1',
    10_000,
  ]);
  expect([T9.rows[0]!.amounts.total!.shown, T9.rows[0]!.amounts.total!.step]).toEqual([
    '11.5',
    10_000,
  ]);
  const stray = seed.map(grid =>
    grid.sheet !== '支出决算表'
      ? grid
      : {
          ...grid,
          values: grid.values.map(row => row.map(value => (value === 53.27 ? 53.2712 : value))),
        },
  );
  const rows = readAccounts(stray).tables.T3.rows;
  expect(rows.map(row => row.amounts.total!.step).filter(step => step !== 10_000)).toEqual([100]);
});

test('whole 万元 throughout is a rounding to whole 万元', () => {
  const lines: CellValue[][] = [
    ['支出决算表'],
    ['单位：万元'],
    ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, 1000, 600, 400],
  ];
  for (let code = 201; code < 210; code++) lines.push([String(code), '某支出', 111, 67, 44]);
  expect(
    readAccounts([sheet('x', lines, { format: 'General' })]).tables.T3.rows[0]!.amounts.total!.step,
  ).toBe(1_000_000);
});

test('sign, brackets and separators one by one', () => {
  expect(
    ['(1)', '-1', '(-1)', '--1', '1,23', '1,234', '.5', '5.', '', '(', '1 234.5', '壹'].map(
      parseAmount,
    ),
  ).toEqual(['-1', '-1', null, null, null, '1234', '.5', null, null, null, '1234.5', null]);
  expect(
    ['12 .5', '- 12.5', '( 12.5 )', '￥ 12.50', '1 234 567.00', '12 34', '1 2.5', "'12", "1'2"].map(
      parseAmount,
    ),
  ).toEqual(['12.5', '-12.5', '-12.5', '12.50', '1234567.00', null, null, '12', null]);
  expect(displayOf('"约"0.0"万元"', 1)).toMatchObject({
    decimals: 1,
    foreign: false,
    percent: false,
  });
});
