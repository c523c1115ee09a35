/** What last year's tables answer of this year's 填报. */
import { priorInputs } from '../../src/app/narrative/prior';
import { book } from '../core/narrative/books';

const prior = book(
  {
    T6: { personnel: { amount: '90.00' }, public: { amount: '12.34' } },
    T9: {
      budget: { total: '9.00', abroad: '0.00', vehicle: '7.00', reception: '2.00' },
      final: { total: '5.50', abroad: '0.00', vehicle: '5.00', reception: '0.50' },
    },
  },
  2022,
);

test('the four amounts of the 三公 table, and the 公用经费 as 机关运行经费', () => {
  expect(priorInputs(prior)).toEqual({
    'prior.operating': '12.34',
    'prior.threePublic.total': '5.50',
    'prior.threePublic.abroad': '0.00',
    'prior.threePublic.vehicle': '5.00',
    'prior.threePublic.reception': '0.50',
  });
});

// prettier-ignore
test.each([
  [{ 'operating.amount': '8.00' }],
  [{ 'operating.scope': '不属于' }],
])('not as 机关运行经费 where this year’s is another: %p', given => {
  expect(priorInputs(prior, given)['prior.operating']).toBeUndefined();
});
