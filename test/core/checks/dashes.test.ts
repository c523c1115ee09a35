/** A dash is how many offices print that there is nothing: a sum with dashes is judged like one with blanks. */
import { readAccounts } from '../../../src/core/accounts';
import { checkAccounts } from '../../../src/core/checks';
import type { CheckResult } from '../../../src/core/checks/model';
import type { CellValue } from '../../../src/core/grid';
import { sheet } from '../accounts/grids';
import { suspected, told } from './books';
import { sayChinese } from '../../../src/messages/zh';

// prettier-ignore
const lines = (nothing: CellValue, project: CellValue): CellValue[][] => [
  ['支出决算表'], ['单位：某局', null, null, null, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['合计', null, 30.5, 20.3, 10.2, nothing, nothing, nothing],
  ['201', '一般公共服务支出', 30.5, 20.3, 10.2, nothing, nothing, nothing], ['20103', '政府办公厅（室）及相关机构事务', 30.5, 20.3, 10.2, nothing, nothing, nothing],
  ['2010301', '行政运行', 20.3, 20.3, nothing, nothing, nothing, nothing], ['2010302', '一般行政管理事务', 10.2, nothing, project, nothing, nothing, nothing],
];

function check(nothing: CellValue, project: CellValue): CheckResult {
  return checkAccounts(readAccounts([sheet('a', lines(nothing, project))]));
}

test.each<CellValue>(['-', '—', '－', '/'])('%s: as if it were blank, right or wrong', dash => {
  expect(check(dash, 10.2).counts).toEqual(check(null, 10.2).counts);
  expect(told(check(dash, 12.2), 'failed')).toEqual(told(check(null, 12.2), 'failed'));
  expect(suspected(check(dash, 12.2))).toEqual(['certain T3!E8=10.20']);
  expect(told(check(dash, 10.2), 'notChecked').filter(one => one.startsWith('T3'))).toEqual([]);
});

test('a dash where an amount belongs is found', () => {
  expect(suspected(check('-', '-'))).toEqual(['certain T3!E8=10.20']);
});

test('other words may stand for anything: an error, and what holds them is not judged', () => {
  const result = check(null, '见附表');
  expect(told(result, 'failed')).toEqual(['T0-01 E8']);
  expect(
    result.findings.filter(one => one.rule === 'T3-01').map(one => sayChinese(one.message)),
  ).toEqual([
    '支出决算表“2010302 一般行政管理事务”本年支出合计应等于本行各栏支出之和，没有检查：E8 是“见附表”，不是金额。不等于通过。',
  ]);
});

test('T7 of dashes is an empty table', () => {
  // prettier-ignore
  const fund = (note: CellValue): ReturnType<typeof sheet> => sheet('b', [
    ['政府性基金预算财政拨款收入支出决算表'], ['单位：万元'], ['科目编码', '科目名称', '年初结转和结余', '本年收入', '小计', '基本支出', '项目支出', '年末结转和结余'],
    ['合计', null, '-', '-', '-', '-', '-', '-'], [note],
  ]);
  expect(
    readAccounts([fund('注：本单位没有政府性基金收支，故本表无数据。')]).tables.T7.status,
  ).toBe('empty');
  expect(
    told(
      checkAccounts(readAccounts([fund('注：本单位没有政府性基金收支，故本表无数据。')])),
      'advice',
    ),
  ).toEqual([]);
});
