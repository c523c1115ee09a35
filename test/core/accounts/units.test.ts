/** Units of money: every one that a table may name is converted to the 分; none is guessed. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import { inWords } from '../../inWords';
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
  expect(inWords(t5('角').tables.T5)).toMatchObject({
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
  expect([status, inWords(reason)]).toEqual([
    'unreadable',
    '工作表“a”的金额单位前后矛盾：A2“金额单位：万元”、A6“金额单位：元”。请改成一种单位后再试。',
  ]);
});

/** The same table below T3 that says 万元: what it says itself counts, never what T3 says. */
function beside(...said: readonly (string | null)[]): ReturnType<typeof readAccounts> {
  return readAccounts([
    sheet('支出', [
      ['支出决算表'],
      ['单位：某局', '金额单位：万元'],
      ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', _, 2939.71, 2678.1, 261.62],
      ['201', '一般公共服务支出', 2939.71, 2678.1, 261.62],
    ]),
    sheet('a', [
      ['一般公共预算财政拨款支出决算表'],
      said,
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', _, 29397100, 26781000, 2616200],
      ['201', '一般公共服务支出', 29397100, 26781000, 2616200],
    ]),
  ]);
}

test.each([
  '单位：元角分',
  '金额单位∶元',
  '金额单位︰元',
  '单位：元（保留两位小数）',
  '元（保留两位小数）',
  '单位：人民币元',
  'RMB 元',
  'unit: yuan',
  '单位：圆',
  '單位：元',
  '单位：1元',
  '单位：元  公开05表',
  '（单位：元，保留两位小数）',
  '单位：某局 单位：元',
  '计量单位：个、人、元',
  '单位：元、角、分',
])('“%s” is 元', words => {
  const { T5 } = beside(words).tables;
  expect([T5.status, T5.amountUnit, T5.rows[0]?.amounts.total?.fen]).toEqual([
    'read',
    '元',
    2_939_710_000,
  ]);
});

test.each([
  ['单位：萬元', '万元'],
  ['Unit: RMB 10,000 yuan', '万元'],
  ['金额单位：10000元', '万元'],
  ['货币单位：百元', '百元'],
  ['单位：千元（取整）', '千元'],
  ['单位：人民币（亿元）', '亿元'],
])('“%s” is %s', (words, unit) => {
  expect(beside(words).tables.T5.amountUnit).toBe(unit);
});

test.each([
  ['单位：RMB', 'RMB'],
  ['单位：万美元', '万美元'],
  ['金额单位：见封面', '见封面'],
  ['单位：W', 'W'],
])('“%s” is asked, not read in the other tables’ unit', (words, unit) => {
  const { T3, T5 } = beside(words).tables;
  expect([T3.status, T5.status, T5.rows]).toEqual(['read', 'unreadable', []]);
  expect(inWords(T5.reason)).toBe(
    `工作表“a”的 A2 写的金额单位是“${unit}”，看不懂，没有按其他表的单位读取。请改写成“金额单位：万元”或“金额单位：元”，或在窗格里（命令行用 juesuan map）指定这张表的金额单位。`,
  );
});

test('a person may say which unit it is', () => {
  const grids = [
    sheet('a', [
      ['一般公共预算财政拨款支出决算表'],
      ['单位：RMB'],
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', _, 29397100, 26781000, 2616200],
    ]),
  ];
  const { T5 } = readAccounts(grids, { sheets: {}, tables: { T5: { unit: '元' } } }).tables;
  expect([T5.status, T5.rows[0]?.amounts.total?.fen]).toEqual(['read', 2_939_710_000]);
});

test.each([
  ['编制单位：元氏县财政局', '元氏县财政局'],
  ['单位：广元市教育局', '广元市教育局'],
  ['单位：万载县水利局', '万载县水利局'],
])('“%s” says no unit of money', (words, office) => {
  const { T5 } = beside(words).tables;
  expect([T5.amountUnit, T5.unit]).toEqual(['万元', office]);
});

test('a note on converting units, or 单位 without a word behind it, says none', () => {
  const { T5 } = beside('金额单位：', '注：本套报表金额单位转换时可能存在尾数误差。').tables;
  expect(T5.amountUnit).toBe('万元');
});

test('a list of offices is no office', () => {
  const list = sheet('单位构成', [
    ['序号', '单位名称', '备注'],
    [1, '某局（本级）', _],
  ]);
  const named = sheet('封面', [['单位名称', '某局']]);
  const t5 = sheet('a', [
    ['一般公共预算财政拨款支出决算表'],
    ['金额单位：元'],
    ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', _, 10, 6, 4],
  ]);
  expect([readAccounts([list, t5]).unit, readAccounts([list, named, t5]).unit]).toEqual([
    null,
    '某局',
  ]);
});
