/**
 * Proofreading the reference text: its real inconsistencies and nothing else, and each wrong digit located exactly.
 */
import fc from 'fast-check';
import { cases, isLong } from '../../cases';
import { inputsFromJson } from '../../../src/app/narrative/inputs';
import type { MessageCode } from '../../../src/core/message';
import { proofread } from '../../../src/core/narrative';
import { scoreEvaluations } from '../../../src/core/performance';
import { sayChinese } from '../../../src/messages/zh';
import { fixture, seedAccounts } from './books';

const accounts = seedAccounts();
const scores = scoreEvaluations(accounts);
const published = fixture('sanmenxia-2023.narrative.txt');
const read = inputsFromJson(fixture('sanmenxia-2023.inputs.json'), accounts);
const inputs = read.ok ? read.value : {};

/** What the published text really has (rules.md §5: 1, 13, 15), whatever else is edited in it. */
const REAL: readonly MessageCode[] = ['proof.budgets', 'proof.rateOfNothing', 'proof.slowProjects'];

function issues(text: string) {
  return proofread(accounts, inputs, scores, text)
    .issues.filter(issue => !REAL.includes(issue.message.code))
    .map(({ kind, line, from, found, expected }) => ({ kind, line, from, found, expected }));
}

test('the text as published: budgets that do not add up, two rates on a budget of 0, a list that leaves out a project', () => {
  const said = proofread(accounts, inputs, scores, published).issues;
  expect(
    said.map(({ kind, section, line, found, expected }) => [kind, section, line, found, expected]),
  ).toEqual([
    ['number', '五', 15, '3337.80', '3337.84'],
    ['branch', '九', 35, '0.00%', null],
    ['branch', '九', 36, '0.00%', null],
    ['missing', '十三', 53, '“培训费”“会议费”“纪检组经费”', '2023办公设备购置'],
  ]);
  expect(issues(published)).toEqual([]);
  expect(proofread(accounts, inputs, scores, published).counts.unbound).toBe(0);
});

test('one digit changed, in one number after another: found exactly there, and nothing else said', () => {
  const wrong: string[] = [];
  const numbers = [...published.matchAll(/\d[\d.]*/g)];
  for (const match of numbers.filter((_, index) => isLong || index % 4 === 1)) {
    const [number] = match;
    const digit = number.search(/\d(?!.*\d)/);
    const changed =
      number.slice(0, digit) + String((Number(number[digit]) + 1) % 10) + number.slice(digit + 1);
    const text =
      published.slice(0, match.index) + changed + published.slice(match.index + number.length);
    const line = published.slice(0, match.index).split('\n').length;
    const from = match.index - published.lastIndexOf('\n', match.index - 1) - 1;
    const said = issues(text);
    if (said.length !== 1 || said[0]?.line !== line || said[0].from !== from)
      wrong.push(`${line}:${from} ${number}→${changed} ${JSON.stringify(said)}`);
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
  expect(
    issues(
      published.replaceAll('2939.71', '2,939.71').replaceAll('万元', ' 万元').replaceAll('（', '('),
    ),
  ).toEqual([]);
});

test('a unit that calls itself otherwise throughout is no issue', () => {
  expect(
    issues(published.replaceAll('我单位', '本部门').replace('本部门部分年初', '我单位部分年初')),
  ).toEqual([]);
});

test('another text is said to be another text', () => {
  expect(issues('今天天气很好，适合出门散步。'.repeat(200)).map(issue => issue.kind)).toEqual([
    'rewritten',
  ]);
  expect(issues('').map(issue => issue.kind)).toEqual(['rewritten']);
});

describe('the text as people have it', () => {
  test('the whole disclosure, with contents, tables and terms: only the narrative is read', () => {
    const whole = fixture('sanmenxia-2023.txt');
    expect(issues(whole)).toEqual([]);
    expect(proofread(accounts, inputs, scores, whole).counts).toEqual(
      proofread(accounts, inputs, scores, published).counts,
    );
  });

  test('a pasted paragraph is not held to the sections that it leaves out', () => {
    const third = published.split('\n')[5] ?? '';
    expect(issues(third)).toEqual([]);
    expect(issues(third.replace('8.90%', '8.09%'))).toEqual([
      { kind: 'number', line: 1, from: 59, found: '8.09%', expected: '8.90%' },
    ]);
  });

  test('a section without its paragraph is missed once, the others are read', () => {
    const lines = published.split('\n');
    expect(
      issues([...lines.slice(0, 5), ...lines.slice(6)].join('\n')).map(({ kind }) => kind),
    ).toEqual(['missing']);
  });

  test('one paragraph in other words is said to be rewritten, with what it should be', () => {
    const lines = published.split('\n');
    const other = [
      ...lines.slice(0, 5),
      '全年共花了两千九百多万，大头是人员工资，其余用在各个项目上，总体平稳。',
      ...lines.slice(6),
    ].join('\n');
    const said = issues(other);
    expect(said).toMatchObject([{ kind: 'rewritten', line: 6, expected: lines[5] }]);
  });

  test('an item too many', () => {
    const said = issues(published.replace('占8.90%。', '占8.90%；经营支出12.00万元，占0.41%。'));
    expect(said).toMatchObject([{ kind: 'extra', line: 6 }]);
    expect(said[0]?.found).toContain('12.00');
  });
});

test.each([
  ['first of its list', '主要包括：基本工资', '主要包括：个人农业生产补贴、基本工资'],
  ['in the middle', '、离休费', '、个人农业生产补贴、离休费'],
  ['last', '其他对个人和家庭的补助支出。', '其他对个人和家庭的补助支出、个人农业生产补贴等。'],
])('a name listed in section 六 that the table has no amount for: %s', (_, before, after) => {
  expect(
    issues(published.replace(before, after)).map(({ kind, line, found }) => [kind, line, found]),
  ).toEqual([['extra', 25, '个人农业生产补贴']]);
});

test('a name instead of another: one is missing, one too many', () => {
  expect(
    issues(published.replace('、印刷费', '、咨询费')).map(({ kind, found }) => [kind, found]),
  ).toContainEqual(['extra', '咨询费']);
});

test.each([
  ['2678.10万元，占', '26781000.00元，占', []],
  ['2678.10万元，占', '0.267810亿元，占', []],
  ['2678.10万元，占', '2678.10亿元，占', ['unit']],
  ['2678.10万元，占', '26781000.01元，占', ['number']],
])('another unit of money: %s → %s', (before, after, kinds) => {
  expect(issues(published.replace(before, after)).map(issue => issue.kind)).toEqual(kinds);
});

test('a wrong word of direction is shown as that word', () => {
  expect(issues(published.replace('各增加278.52', '各减少278.52'))).toEqual([
    { kind: 'branch', line: 2, from: 36, found: '减少', expected: '增加' },
  ]);
});

test('messages call numbers by their names and say where they come from', () => {
  const [issue] = proofread(
    accounts,
    inputs,
    scores,
    published.replace('2488.07万元，占', '2488.77万元，占'),
  ).issues;
  expect(issue && sayChinese(issue.message)).toBe(
    '“一般公共服务支出”应为 2488.07万元，文中是 2488.77。请改正文字，或核对 一般公共预算财政拨款支出决算表!C8。',
  );
});

test('without inputs the text is held to the tables and to itself', () => {
  const free = (text: string) =>
    proofread(accounts, {}, scores, text)
      .issues.filter(issue => !REAL.includes(issue.message.code))
      .map(({ kind, found, expected }) => ({ kind, found, expected }));
  expect(free(published)).toEqual([]);
  expect(free(published.replace('完成年初预算的91.92%', '完成年初预算的91.29%'))).toEqual([
    { kind: 'number', found: '91.29%', expected: '91.92%' },
  ]);
});

/** Letters put in, taken out or changed; never a number or its unit. */
const edits = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom('的', '了', '和', '在', '本', '情', '况', ''), fc.boolean()),
  { minLength: 1, maxLength: 8 },
);

function edited(changes: readonly (readonly [number, string, boolean])[], text: string): string {
  return changes.reduce((now, [place, letter, keeps]) => {
    const at = place % now.length;
    if (/[\d.%万元年个辆台人次分月\n]/.test(now.slice(at, at + 1))) return now;
    return now.slice(0, at) + letter + now.slice(keeps ? at : at + 1);
  }, text);
}

test('edits of the wording raise no alarm about a number', () => {
  fc.assert(
    fc.property(edits, changes => {
      expect(
        issues(edited(changes, published)).filter(({ kind }) =>
          ['number', 'precision', 'unit', 'year', 'unchecked', 'missing'].includes(kind),
        ),
      ).toEqual([]);
    }),
    { numRuns: cases(20, 60), seed: 2023 },
  );
}, 120_000);
