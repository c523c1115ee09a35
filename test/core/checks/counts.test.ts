/** The counts say what the list shows: one number, counted once. */
import { message } from '../../../src/core/message';
import type { Accounts, AccountTableId } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CheckResult, FindingClass } from '../../../src/core/checks/model';
import { accountsOf } from './books';
import { sayChinese } from '../../../src/messages/zh';

const CLASSES: readonly FindingClass[] = ['failed', 'advice', 'tail', 'notChecked'];
const seed = accountsOf('sanmenxia-2023.xlsx');

const without = (accounts: Accounts, ...ids: AccountTableId[]): Accounts => ({
  ...accounts,
  tables: {
    ...accounts.tables,
    ...Object.fromEntries(
      ids.map(id => [
        id,
        {
          ...accounts.tables[id],
          status: 'notFound',
          reason: message('choice.notFound', {}),
          rows: [],
          columns: [],
        },
      ]),
    ),
  },
});

const counted = ({ counts }: CheckResult): number[] => CLASSES.map(judged => counts[judged]);
const listed = ({ findings }: CheckResult): number[] =>
  CLASSES.map(judged => findings.filter(finding => finding.class === judged).length);

// prettier-ignore
test.each<[string, CheckResult, number]>([
  ['all eleven tables, no year before: one thing not checked', checkAccounts(seed), 1],
  ['with the year before nothing is left unchecked', checkAccounts(seed, { prior: seed }), 0],
  ['a table less is one thing more, however many rules need it', checkAccounts(without(seed, 'T3')), 2],
  ['two tables less', checkAccounts(without(seed, 'T3', 'T5')), 3],
  ['the year before without its 总表', checkAccounts(seed, { prior: without(seed, 'T1') }), 1],
  ['Shanghai has no evaluation tables', checkAccounts(accountsOf('sh-putuo-finance-2024.xlsx')), 3],
  ['a corrupted workbook', checkAccounts(accountsOf('corrupted/c012-gen1-jiaoyu.xlsx')), 3],
])('%s', (_, result, unchecked) => {
  expect(counted(result)).toEqual(listed(result));
  expect(result.counts.notChecked).toBe(unchecked);
});

test('a missing table is named with the reason', () => {
  const { findings } = checkAccounts(seed, { prior: without(seed, 'T7') });
  expect(
    findings
      .filter(finding => finding.class === 'notChecked')
      .map(({ message }) => sayChinese(message)),
  ).toEqual([
    '上年决算里没有读到“政府性基金预算财政拨款收入支出决算表”，这张表的年初数是否等于上年年末数没有检查，不等于通过。',
  ]);
});

test('before 2020 the forms had no table of state capital: it is not missing', () => {
  const missing = (year: number | null): string[] =>
    checkAccounts({ ...without(seed, 'T8'), year }, { prior: seed })
      .findings.filter(finding => finding.class === 'notChecked')
      .map(({ message }) => sayChinese(message).slice(0, 12));
  expect(missing(2019)).toEqual([]);
  expect(missing(2020)).toEqual(['没有读到“公开08表 国']);
  expect(missing(null)).toEqual(['没有读到“公开08表 国']);
});
