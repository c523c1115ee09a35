/**
 * The reference disclosure: its narrative comes back from its tables and inputs, character for character, and its
 * inputs come back from its narrative.
 */
import { inputsFromJson } from '../../../src/app/narrative/inputs';
import { harvest, inputFields, narrate } from '../../../src/core/narrative';
import type { Inputs } from '../../../src/core/narrative/model';
import { scoreEvaluations } from '../../../src/core/performance';
import { fixture, seedAccounts } from './books';
import { sayChinese } from '../../../src/messages/zh';

const accounts = seedAccounts();
const scores = scoreEvaluations(accounts);
const published = fixture('sanmenxia-2023.narrative.txt').trimEnd();

function fixtureInputs(): Inputs {
  const read = inputsFromJson(fixture('sanmenxia-2023.inputs.json'), accounts);
  if (!read.ok) throw new Error(sayChinese(read.error));
  return read.value;
}

function text(inputs: Inputs): string {
  return narrate(accounts, inputs, scores)
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n');
}

test('the published text, character for character', () => {
  expect(text(fixtureInputs()).split('\n')).toEqual(published.split('\n'));
});

test('nothing is missing then, and nothing stands in the way', () => {
  const { missing, problems } = narrate(accounts, fixtureInputs(), scores);
  expect({ missing, problems }).toEqual({ missing: [], problems: [] });
});

test('the inputs come back from the published text', () => {
  const read = harvest(accounts, scores, published);
  expect(read).toMatchObject({ standing: 'thisYear', left: [], unread: [], strange: [] });
  expect(read.inputs).toEqual(fixtureInputs());
});

test('last year’s totals follow from the printed differences', () => {
  const { inputs } = harvest(accounts, scores, published);
  expect([
    inputs['prior.total'],
    inputs['prior.fiscal'],
    inputs['prior.generalBudget'],
    inputs['prior.operating'],
  ]).toEqual(['2661.19', '2660.89', '2660.89', '234.20']);
});

test('of a part of the text its inputs are read, and the rest is said not to be', () => {
  const lines = published.split('\n');
  const { inputs, unread } = harvest(accounts, scores, lines[1] ?? '');
  expect(inputs).toEqual({
    'prior.total': '2661.19',
    'reason.total': '津贴补贴、退休费等人员经费增加',
  });
  expect(unread).not.toContain('1.1');
  expect(unread).toContain('10.1');
});

test('nothing is read from another text', () => {
  expect(harvest(accounts, scores, '今天天气很好，适合出门散步。').inputs).toEqual({});
});

test('spaces, widths, separators and page breaks in the text change nothing', () => {
  const typeset = published
    .replaceAll('2023年', ' 2023 年')
    .replaceAll('万元', ' 万元')
    .replaceAll('（', '(')
    .replaceAll('2939.71', '2,939.71')
    .replace('公用经费206.24', '公用\n经费206.24');
  const { inputs, unread } = harvest(accounts, scores, typeset);
  expect(unread).toEqual([]);
  expect(text(inputs).replace(/\s/g, '').normalize('NFKC')).toBe(
    published.replace(/\s/g, '').normalize('NFKC'),
  );
});

test('without inputs every figure that the tables hold is right, and each gap says what is missing', () => {
  const bare = narrate(accounts, {}, scores);
  expect(bare.paragraphs.find(paragraph => paragraph.id === '1.1')?.text).toBe(
    '2023年度收、支总计均为2939.71万元。与上年度相比，〔待填：上年收、支总计〕。',
  );
  expect(bare.paragraphs.find(paragraph => paragraph.id === '3.1')?.text).toBe(
    '2023年度支出合计2939.71万元，其中：基本支出2678.10万元，占91.10%；项目支出261.62万元，占8.90%。',
  );
  expect(bare.missing).toContain('prior.total');
  const asked = new Set(inputFields(accounts).map(field => field.id));
  expect(bare.missing.filter(id => !asked.has(id))).toEqual([]);
});

test('every number of the text but ordinals and fixed words stands in a span with its cells or its input', () => {
  const untraced = narrate(accounts, fixtureInputs(), scores)
    .paragraphs.filter(paragraph => paragraph.kind === 'body')
    .flatMap(({ text: words, spans }) =>
      [...words.matchAll(/\d[\d.,]*%?/g)]
        .filter(
          match =>
            !spans.some(
              span => span.from <= match.index && match.index + match[0].length <= span.to,
            ),
        )
        .map(match => words.slice(match.index, match.index + match[0].length + 4)),
    );
  const ordinals = untraced.filter(found => /^\d\./.test(found));
  expect(untraced.filter(found => !ordinals.includes(found))).toEqual(['100万元（含']);
});

test('a traced number says its cells and how it was made', () => {
  const third = narrate(accounts, {}, scores).paragraphs.find(paragraph => paragraph.id === '3.1');
  expect(third?.spans.find(span => span.slot === '基本支出.占比')).toEqual({
    slot: '基本支出.占比',
    from: 38,
    to: 44,
    expression: '2678.10 ÷ 2939.71 × 100',
    cells: [
      { sheet: '支出决算表', address: 'D7' },
      { sheet: '支出决算表', address: 'C7' },
    ],
  });
});
