/** A whole table apart from the others by a power of ten is asked for its unit; one amount or column is a slip. */
import { readAccounts } from '../../../src/core/accounts';
import type { Mapping } from '../../../src/core/accounts';
import type { Grid } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;

function t3(): Grid {
  return sheet('支出', [
    ['支出决算表'],
    ['金额单位：万元'],
    ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, 30, 20, 10],
    ['201', '一般公共服务支出', 18, 12, 6],
    ['208', '社会保障和就业支出', 12, 8, 4],
  ]);
}

/** `times`: of 合计, 基本支出 and 项目支出. */
function t5(times: readonly [number, number, number]): Grid {
  const line = (...amounts: number[]): number[] => amounts.map((one, at) => one * times[at]!);
  return sheet('公共预算', [
    ['一般公共预算财政拨款支出决算表'],
    ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', _, ...line(28, 19, 9)],
    ['201', '一般公共服务支出', ...line(18, 12, 6)],
    ['208', '社会保障和就业支出', ...line(10, 7, 3)],
  ]);
}

const statuses = (grids: readonly Grid[], mapping?: Mapping): string[] => {
  const { T3, T5, T9 } = readAccounts(grids, mapping).tables;
  return [T3, T5, T9].map(({ status }) => status);
};

/** T1 agrees with T3 on the classes, so that it is T5 that is apart. */
const t1 = sheet('总表', [
  ['收入支出决算总表'],
  ['金额单位：万元'],
  ['项目', '金额', '项目', '金额'],
  ['一、一般公共预算财政拨款收入', 30, '一、一般公共服务支出', 18],
  [_, _, '八、社会保障和就业支出', 12],
  ['本年收入合计', 30, '本年支出合计', 30],
]);

test('T5 in 元 without a word of it is asked, with the factor', () => {
  const same = sheet('公共预算', [
    ['一般公共预算财政拨款支出决算表'],
    ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', _, 300000, 200000, 100000],
    ['201', '一般公共服务支出', 180000, 120000, 60000],
    ['208', '社会保障和就业支出', 120000, 80000, 40000],
  ]);
  const { T3, T5 } = readAccounts([t1, t3(), same]).tables;
  expect([T3.status, T5.status, T5.rows]).toEqual(['read', 'unreadable', []]);
  expect(inWords(T5.reason)).toBe(
    '工作表“公共预算”的金额按“万元”读，整张表正好比其他表大 10,000 倍，像是单位不同。请核对它的金额单位，在表头写明，或在窗格里（命令行用 juesuan map）指定；在这之前这张表没有读取。',
  );
  expect(statuses([t1, t3(), same], { sheets: {}, tables: { T5: { unit: '元' } } })[1]).toBe(
    'read',
  );
});

test('one column that is wrong by 10,000 is a slip, not a unit', () => {
  expect(statuses([t1, t3(), t5([10_000, 1, 1])])).toEqual(['read', 'read', 'notFound']);
  expect(statuses([t1, t3(), t5([1, 10_000, 1])])).toEqual(['read', 'read', 'notFound']);
});

function t9(total: number, ...parts: readonly number[]): Grid {
  return sheet('三公', [
    ['财政拨款“三公”经费支出决算表'],
    ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
    [total, ...parts],
  ]);
}

test('T9 above the whole spending is asked; one amount of it is a slip', () => {
  expect(statuses([t3(), t5([1, 1, 1]), t9(64_300, 0, 24_100, 40_200)])[2]).toBe('unreadable');
  expect(statuses([t3(), t5([1, 1, 1]), t9(64_300, 0, 2.41, 4.02)])[2]).toBe('read');
  expect(statuses([t3(), t5([1, 1, 1]), t9(6.43, 0, 2.41, 4.02)])[2]).toBe('read');
});
