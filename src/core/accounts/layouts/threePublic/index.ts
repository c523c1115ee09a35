/**
 * T9: the three public expenses side by side, budget and final grouped or alternating, or a row for each of them.
 */
import type { Keys, Layout } from '../layout';
import { expensePlaces } from './items';
import { readThreePublic } from './read';

export const EXPENSE_KEYS: Keys = {
  rows: ['budget', 'final'],
  totals: ['budget', 'final'],
  codes: [],
  columns: ['total', 'abroad', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'],
};

export const threePublic: Layout = {
  id: 'threePublic',
  keys: { T9: EXPENSE_KEYS },
  hasPages: false,
  recognise: ({ has }) =>
    has(/^因公出国/) && has(/^公务接待费$/) && has(/决算数$/) && !has(/^工资福利支出$/)
      ? 'T9'
      : null,
  read: (_, region, titleRow, hints) => readThreePublic(region, titleRow, hints),
  mappable: expensePlaces,
  rowMeanings: () => [],
};
