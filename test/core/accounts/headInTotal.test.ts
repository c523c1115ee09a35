/** The official forms of Shanghai's tables 7 and 8: header words stand in the line of 合计. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import { amountsOf } from './amountsOf';
import { sheet } from './grids';

const _ = null;

// prettier-ignore
const T7 = sheet('8', [
  ['政府性基金预算财政拨款收入支出决算表'],
  [_, _, _, _, _, _, _, '单位：万元'],
  ['项目', _, '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
  ['功能分类科目编码', '科目名称'],
  ['合计', _, 0, 2002.8, '合计', '基本支出', '项目支出', 0],
  ['207', '文化旅游体育与传媒支出', 0, 2.8, 2.8, _, 2.8, 0],
  ['212', '城乡社区支出', 0, 2000, 2000, _, 2000, 0],
]);

// prettier-ignore
const T8 = sheet('9', [
  ['国有资本经营预算财政拨款收入支出决算表'],
  [_, _, _, _, _, _, _, '单位：万元'],
  ['项目', _, '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
  ['功能分类科目编码', '科目名称'],
  ['合计', _, _, _, '合计', '基本支出', '项目支出', _],
  ['注：本表反映国有资本经营预算财政拨款收入支出情况。'],
  ['说明：某局本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。'],
]);

const accounts = readAccounts([T7, T8]);

test('the amounts of table 7 are read under the words of its 合计 line, which are no amounts', () => {
  expect(accounts.tables.T7).toMatchObject({ status: 'read', headerRows: '3–5', remarks: [] });
  expect(amountsOf(accounts)).toEqual({
    'T7 total income': 2_002_800_000,
    'T7 207 income': 2_800_000,
    'T7 207 total': 2_800_000,
    'T7 207 project': 2_800_000,
    'T7 212 income': 2_000_000_000,
    'T7 212 total': 2_000_000_000,
    'T7 212 project': 2_000_000_000,
  });
});

test('table 8 holds no amount', () => {
  expect(accounts.tables.T8).toMatchObject({ status: 'empty', remarks: [] });
});

test('a total that is not printed is not called 0', () => {
  const wrong = checkAccounts(accounts).findings.filter(one => one.class === 'failed');
  expect(wrong.map(({ message }) => message)).toEqual([]);
});
