/**
 * Slips that have more than one story, on the reference disclosure: what is told for certain, and what is left open because one
 * wrong cell, or another exchange, would explain the same failures.
 */
import type { AccountTableId } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import { accountsOf, suspected, typed } from './books';

type Typed = readonly [table: AccountTableId, row: string, column: string, shown: string];

function suspectsAfter(...edits: readonly Typed[]): string[] {
  const accounts = edits.reduce(
    (before, [table, row, column, shown]) => typed(before, table, row, column, shown),
    accountsOf('sanmenxia-2023.xlsx'),
  );
  return suspected(checkAccounts(accounts)).filter(line => !line.includes('P1!'));
}

test('one cell that shows its neighbour’s amount is told beside the exchange that would mend the sums too', () => {
  // 9.46 for vehicles was overwritten by 4.27 for receptions; vehicles run (E8) and receptions (F8) exchanged add up as well.
  const right: Typed[] = [
    ['T9', 'budget', 'total', '13.73'],
    ['T9', 'budget', 'vehicleOperation', '9.46'],
    ['T9', 'budget', 'reception', '4.27'],
  ];
  expect(suspectsAfter(...right, ['T9', 'budget', 'vehicle', '9.46'])).toEqual([]);
  expect(suspectsAfter(...right, ['T9', 'budget', 'vehicle', '4.27'])).toEqual([
    'candidates T9!F8=9.46 T9!E8=4.27 | T9!C8=9.46',
  ]);
});

test('a total exchanged with one of its parts is found, and left open beside a stale total', () => {
  expect(
    suspectsAfter(['T9', 'budget', 'total', '1.50'], ['T9', 'budget', 'reception', '11.50']),
  ).toEqual(['candidates T9!A8=11.50 T9!F8=1.50 | T9!A8=21.50']);
});

test('an exchange that only keeps amounts below their limits is not certain', () => {
  // All of the final row turned negative: budget and final exchanged would keep within the limits too.
  const negative: Typed[] = [
    ['T9', 'final', 'total', '-7.42'],
    ['T9', 'final', 'vehicle', '-7.21'],
    ['T9', 'final', 'vehicleOperation', '-7.21'],
    ['T9', 'final', 'reception', '-0.21'],
  ];
  expect(
    suspectsAfter(...negative).filter(
      line => line.startsWith('certain') && /T9!(?:A8|C8|E8|F8)=/.test(line),
    ),
  ).toEqual([]);
});

test('two wrong totals of one row are told what their copies in other tables read', () => {
  expect(
    suspectsAfter(['T2', 'total', 'total', '29.40'], ['T2', 'total', 'fiscal', '29.40']),
  ).toEqual(['certain T2!C7=2939.71', 'certain T2!D7=2939.71']);
});

test('an amount in another group of T6: where it does not belong is certain, where it does is one of a group', () => {
  const [first = '', second = '', ...more] = suspectsAfter(
    ['T6', '30226', 'amount', ''],
    ['T6', '30306', 'amount', '0.30'],
  );
  expect([first, second.split(' ')[0], more]).toEqual(['certain T6!C26=', 'group', []]);
});

test('what rounding leaves open around nothing is a blank, not a few cents', () => {
  const [suspect = ''] = suspectsAfter(['T6', '30203', 'amount', '0.13']);
  expect(suspect.split(' | ')[0]).toBe('group T6!F9=');
});
