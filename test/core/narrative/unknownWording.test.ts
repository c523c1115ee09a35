/**
 * Narratives as other provinces word them, with the numbers of the seed: no pack knows their sentences, so each number is
 * held to what the words before it name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofread } from '../../../src/core/narrative';
import { judgeByNames } from '../../../src/core/narrative/proofread/byName/judge';
import { seedAccounts } from './books';

const accounts = seedAccounts();
const PROVINCES = [
  'sichuan',
  'beijing',
  'chongqing',
  'yunnan',
  'jiangsu',
  'guangdong',
  'hubei',
  'shandong',
  'xinjiang',
] as const;
/** Amounts and rates; what no table holds (procurement, 年初预算, 人均) is among them. */
const NUMBER = /\d[\d,]*(?:\.\d+)?(?=万元|元|%)/g;

function wording(province: string): string {
  return readFileSync(join(__dirname, 'wordings', `${province}.txt`), 'utf8');
}

/** The last digit that is not a zero behind the point: what 元 over tables in 万元 does not hide. */
function slipped(number: string): string {
  const whole = number.replace(/\.0+$/, '').replace(/(?<=\d)0{2}$/, '');
  const last = whole.length - 1;
  return number.slice(0, last) + String((Number(number[last]) + 1) % 10) + number.slice(last + 1);
}

test.each(PROVINCES)(
  '%s: right numbers, nothing said, and most of them held to a table',
  province => {
    const { issues, counts } = proofread(accounts, {}, null, wording(province));
    expect(issues).toEqual([]);
    expect(counts.unbound).toBeLessThanOrEqual(0.15 * counts.numbers);
    expect(counts.bound).toBeGreaterThanOrEqual(0.8 * (counts.numbers - counts.human));
  },
);

test.each(PROVINCES)(
  '%s: one wrong digit brings one report at most, mostly at the number itself',
  province => {
    const text = wording(province);
    const answers = [...text.matchAll(NUMBER)].map(match => {
      const wrong =
        text.slice(0, match.index) + slipped(match[0]) + text.slice(match.index + match[0].length);
      const { found } = judgeByNames(accounts, wrong);
      return { count: found.length, exactly: found[0]?.from === match.index };
    });
    expect(answers.filter(({ count }) => count > 1)).toEqual([]);
    expect(answers.filter(({ exactly }) => exactly).length).toBeGreaterThanOrEqual(
      0.7 * answers.length,
    );
  },
);

// prettier-ignore
test.each([
  ['sichuan', '公务接待费支出决算0.21万元，占2.83%', '公务接待费支出决算0.27万元，占2.83%', '0.27', '0.21'],
  ['beijing', '基本支出2678.10万元', '基本支出2687.10万元', '2687.10', '2678.10'],
  ['chongqing', '卫生健康支出116.99万元，占3.98%', '卫生健康支出116.99万元，占3.89%', '3.89%', '3.98%'],
  ['yunnan', '其中：财政拨款收入29397100.00元', '其中：财政拨款收入29379100.00元', '29379100.00', '29397100.00'],
  ['guangdong', '增加278.82万元，增长10.5%', '增加278.82万元，增长15.5%', '15.5%', '10.5%'],
  ['guangdong', '完成预算11.50万元的64.5%', '完成预算11.50万元的65.4%', '65.4%', '64.5%'],
  ['jiangsu', '支出决算12.03万元', '支出决算12.30万元', '12.30', '12.03'],
])('%s: “%s” as “%s”', (province, right, wrong, found, expected) => {
  const { issues } = proofread(accounts, {}, null, wording(province).replace(right, wrong));
  expect(issues.map(issue => [issue.kind, issue.found, issue.expected])).toEqual([['number', found, expected]]);
});

test("a number of a person's own, of which no table speaks, is not compared", () => {
  const text = wording('chongqing').replace(
    '政府采购支出总额83.91万元',
    '政府采购支出总额95.20万元',
  );
  expect(proofread(accounts, {}, null, text).issues).toEqual([]);
});

test('what a template left behind is told whatever the words', () => {
  const text = wording('jiangsu').replace('变动原因：人员经费增加', '变动原因：XXX');
  expect(proofread(accounts, {}, null, text).issues.map(({ kind }) => kind)).toEqual([
    'placeholder',
  ]);
});

test('the year that opens a sentence', () => {
  const text = wording('jiangsu').replace(
    '\n2023年度财政拨款收入、支出',
    '\n2032年度财政拨款收入、支出',
  );
  expect(
    proofread(accounts, {}, null, text).issues.map(({ kind, found, expected }) => [
      kind,
      found,
      expected,
    ]),
  ).toEqual([['year', '2032', '2023']]);
});
