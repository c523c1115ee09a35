/**
 * Proofreading the reference text: nothing to say of it as published, and each wrong digit located exactly.
 */
import { inputsFromJson } from '../../../src/app/inputs';
import { proofread } from '../../../src/core/narrative';
import { scoreEvaluations } from '../../../src/core/performance';
import { fixture, seedAccounts } from './books';

const accounts = seedAccounts();
const scores = scoreEvaluations(accounts);
const published = fixture('sanmenxia-2023.narrative.txt');
const read = inputsFromJson(fixture('sanmenxia-2023.inputs.json'), accounts);
const inputs = read.ok ? read.value : {};

function issues(text: string) {
  return proofread(accounts, inputs, scores, text).issues.map(({ kind, line, from, found, expected }) => ({ kind, line, from, found, expected }));
}

test('nothing is wrong in the text as published, and every number is accounted for', () => {
  expect(issues(published)).toEqual([]);
  expect(proofread(accounts, inputs, scores, published).counts.unbound).toBe(0);
});

test('one digit changed, in each number in turn: found exactly there, and nothing else said', () => {
  const wrong: string[] = [];
  for (const match of published.matchAll(/\d[\d.]*/g)) {
    const [number] = match;
    const digit = number.search(/\d(?!.*\d)/);
    const changed = number.slice(0, digit) + String((Number(number[digit]) + 1) % 10) + number.slice(digit + 1);
    const text = published.slice(0, match.index) + changed + published.slice(match.index + number.length);
    const line = published.slice(0, match.index).split('\n').length;
    const from = match.index - published.lastIndexOf('\n', match.index - 1) - 1;
    const said = issues(text);
    if (said.length !== 1 || said[0]?.line !== line || said[0].from !== from) wrong.push(`${line}:${from} ${number}→${changed} ${JSON.stringify(said)}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

test.each([
  ['增加278.52', '减少278.52', 'branch'],
  ['2678.10万元，占', '2678.10元，占', 'unit'],
  ['占91.10%', '占91.1%', 'precision'],
  ['增长10.47%', '增长（下降）10.47%', 'placeholder'],
  ['政府采购支出总额83.91万元', '政府采购支出总额XX万元', 'placeholder'],
  ['、印刷费', '', 'missing'],
])('%s → %s', (before, after, kind) => {
  expect(issues(published.replace(before, after)).map(issue => issue.kind)).toContain(kind);
});

test('separators, spaces and widths are no issue', () => {
  expect(issues(published.replaceAll('2939.71', '2,939.71').replaceAll('万元', ' 万元').replaceAll('（', '('))).toEqual([]);
});

test('another text is said to be another text', () => {
  expect(issues('今天天气很好，适合出门散步。'.repeat(200)).map(issue => issue.kind)).toEqual(['rewritten']);
  expect(issues('').map(issue => issue.kind)).toEqual(['rewritten']);
});
