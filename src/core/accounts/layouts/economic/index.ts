/**
 * T6: basic expenditure by economic subject, printed in one, two or three groups of code, name and amount.
 */
import type { Layout } from '../layout';
import { groupParts } from './group';
import { readEconomic } from './read';

export const economic: Layout = {
  id: 'economic',
  keys: {
    T6: {
      rows: ['personnel', 'public', 'total'],
      totals: ['personnel', 'public', 'total'],
      codes: [3, 5],
      columns: ['amount'],
    },
  },
  hasPages: true,
  recognise: ({ has }) =>
    has(/^人员经费(?:合计|小计)?$/) &&
    has(/^(?:日常)?公用经费(?:合计|小计)?$/) &&
    has(/^工资福利支出$/)
      ? 'T6'
      : null,
  read: (_, region, titleRow, hints) => readEconomic(region, titleRow, hints),
  mappable: groupParts,
  rowMeanings: () => [],
};
