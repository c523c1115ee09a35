/**
 * Tables in 元, a text in 万元: a rate may be worked out from the cells or from the amounts as the text prints them, and
 * last year's amount follows from the difference and the rate together.
 */
import { harvest, narrate, proofread } from '../../../src/core/narrative';
import { book } from './books';

/** 收、支总计 583,400 元, which print as 58.34; last year 63.00. */
const accounts = book({
  T1: { 'in.grand': { income: '0.5834' }, 'out.grand': { expenditure: '0.5834' } },
});
const inputs = { 'prior.total': '0.63', 'reason.total': '人员减少' };
const HEADING = '一、收入支出决算总体情况说明';

function first(given: Record<string, string>): string {
  return narrate(accounts, given, null).paragraphs[1]?.text ?? '';
}

function said(sentence: string): readonly (string | null)[][] {
  return proofread(accounts, inputs, null, `${HEADING}\n${sentence}`)
    .issues.filter(({ section, kind }) => section === '一' && kind !== 'missing')
    .map(({ kind, found, expected }) => [kind, found, expected]);
}

const printed = first(inputs);

test('the rate is of the cells: 0.0466 of 0.63', () => {
  expect(printed).toBe(
    '2023年度收、支总计均为0.58万元。与上年度相比，收、支总计各减少0.05万元，下降7.40%。主要原因是人员减少。',
  );
  expect(said(printed)).toEqual([]);
});

test('an officer who takes 0.05 of 0.63 is right as well, any other rate is not', () => {
  expect(said(printed.replace('7.40%', '7.94%'))).toEqual([]);
  expect(said(printed.replace('7.40%', '7.04%'))).toEqual([['number', '7.04%', '7.40%']]);
});

test('last year’s 0.63 is read back, though 0.58 + 0.05 allows others', () => {
  expect(harvest(accounts, null, `${HEADING}\n${printed}`).inputs['prior.total']).toBe('0.63');
});

test('what began this year did so with 增加; 减少 is found', () => {
  const began = first({ ...inputs, 'prior.total': '0.00' });
  expect(began).toContain('收、支总计各增加0.58万元（上年无此项）');
  const wrong = proofread(
    accounts,
    { ...inputs, 'prior.total': '0.00' },
    null,
    `${HEADING}\n${began.replace('增加', '减少')}`,
  ).issues;
  expect(
    wrong.filter(({ kind }) => kind === 'branch').map(({ found, expected }) => [found, expected]),
  ).toEqual([['减少', '增加']]);
});

test('尾款12.5万元 in a reason is not 12.5元', () => {
  const reason = { ...inputs, 'reason.total': '尾款12.5万元结转下年' };
  const text = `${HEADING}\n${first(reason).replace('12.5万元', '12.5元')}`;
  expect(
    proofread(accounts, reason, null, text)
      .issues.filter(({ kind }) => kind === 'unit')
      .map(({ found, expected }) => [found, expected]),
  ).toEqual([['12.5', '12.5万元']]);
});
