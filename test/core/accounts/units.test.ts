/** Units of money: every one that a table may name is converted to the 分; none is guessed. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import { sheet } from './grids';

const _ = null;

function t5(unit: string): ReturnType<typeof readAccounts> {
  return readAccounts([
    sheet('a', [
      ['一般公共预算财政拨款支出决算表'],
      [`金额单位：${unit}`],
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', _, 2939.71, 2678.1, 261.62],
      ['201', '一般公共服务支出', 2939.71, 2678.1, 261.62],
    ]),
  ]);
}

test.each([
  ['元', 293_971, 1],
  ['百元', 29_397_100, 100],
  ['千元', 293_971_000, 1000],
  ['万元', 2_939_710_000, 10_000],
  ['百万元', 293_971_000_000, 1_000_000],
  ['亿元', 29_397_100_000_000, 100_000_000],
])('2,939.71 %s is %d 分, its last digit is worth %d', (unit, fen, step) => {
  const {
    amountUnit,
    rows: [total],
  } = t5(unit).tables.T5;
  expect([amountUnit, total?.amounts.total?.fen, total?.amounts.total?.step]).toEqual([
    unit,
    fen,
    step,
  ]);
});

test.each(['千元', '亿元'])(
  'a check in %s allows what rounding in that unit allows, and says amounts in it',
  unit => {
    const { findings } = checkAccounts(t5(unit));
    expect(
      findings.filter(one => one.rule.startsWith('T5-')).map(one => [one.class, one.difference]),
    ).toEqual([
      ['tail', '-0.01'],
      ['tail', '-0.01'],
    ]);
  },
);

test('分 and 角 are refused with the cell that says so', () => {
  expect(t5('角').tables.T5).toMatchObject({
    status: 'unreadable',
    reason: '工作表“a”的 A2 写的金额单位是“角”，不能读取。请换算成万元或元后再试。',
  });
});

test('two units on pages of one table are shown, not decided', () => {
  const page = (unit: string, code: string): (string | number | null)[][] => [
    ['支出决算表'],
    [`金额单位：${unit}`],
    ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    [code, '某支出', 3, 2, 1],
  ];
  const { status, reason } = readAccounts([
    sheet('a', [...page('万元', '201'), ...page('元', '208')]),
  ]).tables.T3;
  expect([status, reason]).toEqual([
    'unreadable',
    '工作表“a”的金额单位前后矛盾：A2“金额单位：万元”、A6“金额单位：元”。请改成一种单位后再试。',
  ]);
});
