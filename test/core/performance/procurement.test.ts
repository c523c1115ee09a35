/** 政府采购执行率: what 填报 gives, beside what the evaluation says; nothing as long as an amount is missing. */
import { scoreEvaluations } from '../../../src/core/performance';
import { SANMENXIA_2023 } from '../../../src/core/performance/presets';
import { departmentTable } from './tables';

const accounts = departmentTable(
  '部门预算总额|100|100|90|10|90%|10\n履职|采购|政府采购执行率|≥90%|95%|10|10||',
);
const spent = {
  'procurement.goods': '83.91',
  'procurement.works': '0.00',
  'procurement.services': '6.09',
};

// prettier-ignore
test.each<[what: string, given: Record<string, string>, expected: readonly (string | boolean)[] | undefined]>([
  ['94.74% is 95% as printed', { ...spent, 'procurement.budget': '95' }, ['94.74%', true, '90 ÷ 95 × 100 = 94.74%']],
  ['90.00% is not', { ...spent, 'procurement.budget': '100.00' }, ['90.00%', false, '90 ÷ 100 × 100 = 90.00%']],
  ['no budget given', spent, undefined],
  ['a budget of 0', { ...spent, 'procurement.budget': '0' }, undefined],
  ['a budget in words', { ...spent, 'procurement.budget': '约一百' }, undefined],
])('%s', (_, given, expected) => {
  const [found] = scoreEvaluations(accounts, SANMENXIA_2023, given).actuals;
  expect(found && [found.computed, found.agrees, found.why]).toEqual(expected);
});
