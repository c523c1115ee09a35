/** T0-01: what should be an amount and is none is an error, red and certain, with what it probably says; never passed. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import type { CheckResult } from '../../../src/core/checks/model';
import { readingsOf } from '../../../src/core/checks/noAmount/readings';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from '../accounts/grids';
import { inWords } from '../../inWords';
import { accountsOf, suspected, told, typed } from './books';

const _ = null;

// prettier-ignore
test.each<[string, string]>([
  ['326。71', '326.71'], ['１２．５。', '12.5'], ['12·5', '12.5'], ['12；50', '12.50'], ['12..5', '12.5'], ['12.5.', '12.5'], ['5.', '5'],
  ['58l.18', '581.18'], ['I2.5', '12.5'], ['O.52', '0.52'], ['71O.25', '710.25'], ['1O,OOO.OO', '10000.00'], ['O', '0'], ['B.52', '8.52'],
  ['22,32', '22.32'], ['1503,52', '1503.52'], ['1,2O4', '1204'], ['1,2,3.4', '123.4'], ['1234,5.0', '12345.0'], ['1.234,50', '1234.50'],
  ['5.323.09', '5323.09'], ['1.223.20', '1223.20'], ['12.3.4', '12.34 123.4'], ['5,5,5', '5.55 55.5'],
  ['326 71', '326.71'], ['1 2 3 . 4 5', '123.45'], ['1,234.\n5 0', '1234.50'], ['2.939710E+03', '2939.71'],
  ['12.5-', '-12.5'], ['(12.5', '12.5 -12.5'], ['--12.5', '12.5 -12.5'], ['12.5①', '12.5'], ['12.5²', '12.5'], ['12.5*', '12.5'],
  ['12.5万元', '12.5'], ['12.5 万', '12.5'],
  // A scale is not guessed, nor a number out of words.
  ['12.5元', ''], ['12.5亿', ''], ['12.5千元', ''], ['12.5%', ''], ['约12', ''], ['SOS', ''], ['一', ''], ['TRUE', ''], ['#REF!', ''],
  ['见附表', ''], ['XX', ''], ['12.5/13.5', ''], ['138-1234-5678', ''], ['2010301行政运行', ''], ['.', ''], ['', ''],
  // As it stands a number: then its format is what nobody can vouch for.
  ['1,234.50', ''],
])('%j in a table of 万元 was probably meant as %j', (shown, expected) => {
  expect(readingsOf(shown, '万元', 2).join(' ')).toBe(expected);
});

/** A T3 whose 2010302 项目支出, E8, holds the text. */
function check(value: CellValue, formula = ''): CheckResult {
  // prettier-ignore
  const lines: CellValue[][] = [
    ['支出决算表'], ['单位：某局', _, _, _, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, 346.92, 20.3, 326.62],
    ['201', '一般公共服务支出', 346.92, 20.3, 326.62], ['20103', '政府办公厅（室）及相关机构事务', 346.92, 20.3, 326.62],
    ['2010301', '行政运行', 20.3, 20.3, _], ['2010302', '一般行政管理事务', 326.62, _, value],
  ];
  return checkAccounts(
    readAccounts([sheet('a', lines, { formulas: formula === '' ? {} : { E8: formula } })]),
  );
}

test.each<[CellValue, string]>([
  ['326。62', '326.62'],
  ['326.6Z', '326.62'],
  ['3 26.62', '326.62'],
  // Two readings, of which the sums allow one.
  ['32.6.62', '326.62'],
  // No reading of its own: four relations agree.
  ['#REF!', '326.62'],
  ['见附表', '326.62'],
  [true, '326.62'],
  // What it looks like does not fit: nothing is offered.
  ['362。62', '?'],
])('%p: an error, red, probably %s', (value, implied) => {
  const result = check(value);
  expect(told(result, 'failed')).toEqual(['T0-01 E8']);
  expect(suspected(result)).toEqual([`certain T3!E8=${implied}`]);
  expect(result.findings[result.suspects[0]!.explains[0]!]!.rule).toBe('T0-01');
});

test('a formula without a result is no amount, whatever the sums would make of it', () => {
  const result = check(_, '=C8-D8');
  expect(told(result, 'failed')).toEqual(['T0-01 E8']);
  expect(inWords(result.findings.find(({ rule }) => rule === 'T0-01')?.message)).toBe(
    '支出决算表“2010302 一般行政管理事务”项目支出是公式，但没有计算结果，这个金额没有读出，按其他数推算应为 326.62。请在 Excel 或 WPS 表格中打开、重算并保存。',
  );
});

test.each<CellValue>([
  _,
  '',
  '—',
  '－－',
  '/',
  '／',
  '\\',
  '无',
  ' 无 ',
  '不适用',
  '暂无',
  'N/A',
  '零',
  0,
])('%p is nothing: no error of its own', value => {
  expect(check(value).findings.filter(({ rule }) => rule === 'T0-01')).toEqual([]);
});

test.each(['***', '＊＊', '涉密'])(
  '%s is hidden on purpose: advice, since it was not read and its relations were not checked',
  value => {
    const result = check(value);
    expect(told(result, 'failed')).toEqual([]);
    expect(told(result, 'advice')).toEqual(['T0-01 E8']);
    expect(inWords(result.findings.find(({ rule }) => rule === 'T0-01')?.message)).toBe(
      `支出决算表“2010302 一般行政管理事务”项目支出用“${value}”隐去，没有读出，含有它的关系没有检查。请确认可以不公开；能由合计减其他各数算出的，隐去不起作用。`,
    );
  },
);

test.each<CellValue>(['326。62', '#REF!', '***'])(
  'with %p no relation that holds it counts as checked; the others do',
  value => {
    const [right, wrong] = [check(326.62), check(value)];
    const held = wrong.findings.filter(
      ({ class: judged, rule }) => judged === 'notChecked' && rule.startsWith('T3'),
    );
    expect(held.map(({ rule }) => rule)).toEqual(['T3-01', 'T3-02', 'T3-03']);
    expect(held.every(({ cells }) => cells.some(({ address }) => address === 'E8'))).toBe(true);
    expect(held.every(({ difference, allowed }) => difference === null && allowed === null)).toBe(
      true,
    );
    expect(wrong.counts.exact).toBe(right.counts.exact - held.length);
  },
);

test('an unreadable amount whose sum would come out without it is not passed', () => {
  const accounts = typed(accountsOf('sanmenxia-2023.xlsx'), 'T9', 'final', 'abroad', '0。00');
  const before = checkAccounts(accountsOf('sanmenxia-2023.xlsx'));
  const result = checkAccounts(accounts);
  expect(told(result, 'failed')).toContainEqual(expect.stringMatching(/^T0-01 /));
  expect(result.counts.exact).toBeLessThan(before.counts.exact);
  expect(told(result, 'notChecked')).toContainEqual(expect.stringMatching(/^T9-01 /));
});

test('two amounts that cannot be read say nothing of each other', () => {
  const seed = accountsOf('sanmenxia-2023.xlsx');
  const one = typed(seed, 'T6', '30101', 'amount', '#REF!');
  expect(suspected(checkAccounts(one))).toContain('certain T6!C7=?');
  expect(
    inWords(checkAccounts(one).findings.find(({ rule }) => rule === 'T0-01')?.message),
  ).toMatch(/只有一条关系推得 546\.42，请对照原始资料/);
  const two = checkAccounts(typed(one, 'T6', '30102', 'amount', '764。34'));
  expect(suspected(two).filter(one => one.includes('T6'))).toEqual([
    'certain T6!C7=?',
    'certain T6!C8=764.34',
  ]);
});

/** A T3 of which so many amounts are `value`, and the rest numbers. */
function tableOf(value: CellValue, unreadable: number): ReturnType<typeof readAccounts> {
  const lines: CellValue[][] = [
    ['支出决算表'],
    ['单位：某局', _, _, _, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ];
  const amount = (index: number): CellValue => (index < unreadable ? value : 1);
  for (let row = 0; row < 10; row++)
    lines.push([
      row === 0 ? '合计' : String(200 + row),
      row === 0 ? _ : '某支出',
      ...[0, 1, 2].map(column => amount(row * 3 + column)),
    ]);
  return readAccounts([sheet('支出', lines)]);
}

test('a table of which no amount could be read, or two of thirty, is unreadable, and the reason is true', () => {
  expect([20, 27, 28, 30].map(count => tableOf('#N/A', count).tables.T3.status)).toEqual([
    'read',
    'read',
    'unreadable',
    'unreadable',
  ]);
  expect(
    [tableOf('#N/A', 28), tableOf('', 30), tableOf('***', 30)].map(({ tables }) =>
      inWords(tables.T3.reason),
    ),
  ).toEqual([
    '工作表“支出”中这张表30 个金额只读得出 2 个：例如 C4 是错误值 #N/A。请修正公式或改成数字，再试一次。',
    expect.stringMatching(/^工作表“支出”中这张表没有金额/),
    '工作表“支出”中这张表没有一个金额读得出（共 30 格）：例如 C4 用“***”隐去了。如果可以公开，请填上金额，再试一次。',
  ]);
  expect(tableOf('—', 30).tables.T3.status).toBe('empty');
});

test('such a table is one error with all its cells; its relations are not counted', () => {
  const result = checkAccounts(tableOf('58l.18', 30));
  const [error] = result.findings.filter(({ rule }) => rule === 'T0-01');
  expect([error?.class, error?.cells.length]).toEqual(['failed', 30]);
  expect(
    result.suspects.map(({ certainty, explanations }) => [
      certainty,
      explanations[0]!.cells.length,
      explanations[0]!.cells[0]!.implied,
    ]),
  ).toEqual([['certain', 30, '581.18']]);
  expect(
    result.findings.filter(
      ({ rule, class: judged }) => judged === 'notChecked' && rule.startsWith('T3'),
    ),
  ).toEqual([]);
});
