/** X-12 where the only table by economic subject is of all 财政拨款: it may hold basic expenditure of government funds too. */
import { checkAccounts } from '../../../src/core/checks';
import type { Printed } from './smallBooks';
import { accountsWith } from './smallBooks';

const wan = (amount: number): number => amount * 1_000_000;

function failed(title: string, personnel: number, fundBasic: number | null): string[] {
  const line = (basic: number): Record<string, number> => ({
    total: wan(basic),
    basic: wan(basic),
    project: 0,
  });
  const printed: Printed = {
    T5: { total: line(100) },
    T6: { personnel: { amount: wan(personnel) }, public: { amount: wan(20) } },
    T7: { total: line(fundBasic ?? 0) },
    T8: { total: line(0) },
  };
  const accounts = accountsWith(printed);
  const tables = { ...accounts.tables, T6: { ...accounts.tables.T6, title } };
  const { findings } = checkAccounts({
    ...accounts,
    tables:
      fundBasic === null
        ? { ...tables, T7: { ...tables.T7, status: 'notFound', rows: [] } }
        : tables,
  });
  return findings
    .filter(finding => finding.class === 'failed' && finding.rule === 'X-12')
    .map(({ difference }) => String(difference));
}

const GENERAL = '一般公共预算财政拨款基本支出决算表';
const ALL = '财政拨款基本支出决算表（经济科目）';

test.each<[string, string, number, number | null, string[]]>([
  ['一般公共预算, equal', GENERAL, 80, 5, []],
  ['一般公共预算, with what funds paid', GENERAL, 85, 5, ['-5.00']],
  ['财政拨款, with what funds paid', ALL, 85, 5, []],
  ['财政拨款 in its title, 一般公共预算 in its amounts', ALL, 80, 5, []],
  ['财政拨款, more than all three', ALL, 86, 5, ['1.00']],
  ['财政拨款, less than 一般公共预算', ALL, 79, 5, ['1.00']],
  ['财政拨款, no funds', ALL, 80, 0, []],
  ['财政拨款, no funds, one digit wrong', ALL, 30, 0, ['50.00']],
  ['财政拨款, the funds not known: the upper bound is not tested', ALL, 85, null, []],
])('%s', (_name, title, personnel, fundBasic, expected) => {
  expect(failed(title, personnel, fundBasic)).toEqual(expected);
});
