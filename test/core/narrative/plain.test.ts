/**
 * What is told of any narrative, whatever its wording: units, names of levels, sentences that deny themselves. Each on the
 * published text of the seed with one sentence changed, and what is no mistake beside it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofread } from '../../../src/core/narrative';
import { wordText } from '../../../src/hosts/document/text';
import { fixture, seedAccounts } from './books';
import { plainIssues } from '../../../src/core/narrative/proofread/plain';

const seed = seedAccounts();
const published = fixture('sanmenxia-2023.narrative.txt');
const codes = (text: string): readonly string[] =>
  plainIssues(seed, text, { from: 0, to: text.length }, []).map(
    ({ message: { code }, from, to }) => `${code.replace('proof.', '')} ${text.slice(from, to)}`,
  );

// prettier-ignore
test.each([
  ['项目支出261.62，占8.90%；基本支出2678.10万元。', ['unitLacking 261.62']],
  ['项目支出261.62万元万元，占8.90%。', ['unitTwice 万元万元']],
  ['平均得分95.48，年初批复354.3万元。', []],
  ['货物支出1.00、工程支出2.00、服务支出3.00万元。', []],
  ['社会保障和就业创业（类）支出210.63万元，占7.16%。', ['nameDiffers 社会保障和就业创业']],
  ['社会保障和就业（类）支出210.63万元；“卫生健康支出”（类）116.99万元。', []],
  ['公务接待费支出0.30万元，比2022年度增加0.30万元，增长100%。', ['rateFromNothing 100%']],
  ['公务接待费支出0.60万元，比2022年度增加0.30万元，增长100%。', []],
  ['公务接待费支出0.00万元，比2022年度减少0.30万元，下降100%。', []],
  ['支出1741.75万元，完成年初预算100%，决算数大于预算数55.93万元。', ['contradiction 100%']],
  ['支出1741.75万元，完成年初预算100%，决算数大于预算数0.02万元。', []],
  ['年初预算为100.00万元，支出决算为90.00万元，完成年初预算的90.00%，决算数大于年初预算数的主要原因：调整。', ['contradiction 决算数大于年初预算数']],
  ['年初预算为100.00万元，支出决算为90.00万元，决算数与年初预算数持平。', ['contradiction 决算数与年初预算数持平']],
  ['年初预算为100.00万元，支出决算为100.00万元，决算数等于年初预算数。', []],
  ['年初预算为0.00万元，支出决算为0.00万元，决算数小于年初预算数的原因：厉行节约。', []],
  ['比上年增加3.00万元，下降10.00%。', ['contradiction 下降']],
  ['与上年相比持平，减少的主要原因是厉行节约。', ['flatWithCause 持平，减少的主要原因']],
  ['决算数与预算数持平，主要原因是严格按预算执行。', []],
  ['主要用于主要用于办公支出。', ['wordsTwice 主要用于主要用于']],
  ['住房改革支出（款）住房公积金（项）。主要用于：在职人员的职业年金缴费。', ['purpose 在职人员的职业年金缴费']],
  ['住房改革支出（款）住房公积金（项）。主要用于：缴纳在职人员住房公积金。', []],
])('%s: %p', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('the published text has none of these', () => {
  expect(codes(published)).toEqual([]);
});

test('a small per cent sign is one', () => {
  const issues = (text: string) => proofread(seed, {}, null, text).issues.length;
  expect(issues(published.replace('占7.16%', '占7.16﹪'))).toBe(issues(published));
});

describe('Word documents', () => {
  const word = (name: string): string => {
    const text = wordText(new Uint8Array(readFileSync(join(__dirname, '../../fixtures', name))));
    return text.ok ? text.value : '';
  };
  const wrong = (text: string) =>
    proofread(seed, {}, null, text)
      .issues.filter(({ kind }) => kind === 'number' || kind === 'missing')
      .map(({ found }) => found);
  const usual = wrong(published);

  test('a text box anchored in a paragraph does not hide the paragraph', () => {
    expect(wrong(word('narrative-text-box.docx'))).toEqual([...usual, '23.00%']);
  });

  test('the old place of moved text is gone, the new one is read', () => {
    expect(wrong(word('narrative-moved.docx'))).toEqual(usual);
  });
});

test('a text without line breaks is not empty', () => {
  const { issues, counts } = proofread(seed, {}, null, published.replaceAll('\n', ''));
  expect(counts.numbers).toBeGreaterThan(100);
  expect(issues.map(({ message: { code } }) => code)).not.toContain('proof.empty');
});

test('sentences before the narrative that were not read are said; budgets of a part are not added up', () => {
  const front = Array.from({ length: 5 }, (_, at) => `制度第${at}条，金额${at}.50万元。`).join(
    '\n',
  );
  const of = (text: string) =>
    proofread(seed, {}, null, text).issues.map(({ message: { code }, line }) => `${code} ${line}`);
  expect(of(`${front}\n${published}`)).toContain('proof.partUnread 1');
  expect(of(published.split('\n').slice(14, 20).join('\n'))).toEqual([]);
});
