/** what was left at the end of last year is what this year began with. */
import { checkAccounts } from '../../../src/core/checks';
import { accountsOf, told, typed } from './books';

const accounts = accountsOf('sh-putuo-finance-2024.xlsx');

test('without last year’s workbook the rule is not checked, and said so', () => {
  expect(told(checkAccounts(accounts), 'notChecked')).toContain('X-19');
});

test('last year’s closing balance equals this year’s opening balance', () => {
  const prior = typed(accounts, 'T1', 'out.closing', 'expenditure', '49.14');
  expect(
    told(checkAccounts(accounts, { prior }), 'advice').filter(line => line.startsWith('X-19')),
  ).toEqual([]);
});

test('a balance that was adjusted is worth a look, and no error', () => {
  const prior = typed(accounts, 'T1', 'out.closing', 'expenditure', '60.00');
  const result = checkAccounts(accounts, { prior });
  expect(told(result, 'advice').filter(line => line.startsWith('X-19')).length).toBe(1);
  expect(told(result, 'failed')).toEqual([]);
});
