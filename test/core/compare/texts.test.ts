/** Lines of two drafts: what is told of each, and what is no change at all. */
import fc from 'fast-check';
import type { TextLine } from '../../../src/core/compare/model';
import { compareTexts } from '../../../src/core/compare/texts';
import { wordChanges } from '../../../src/core/compare/words';

function lines(texts: readonly string[]): TextLine[] {
  return texts.map((text, index) => ({
    text,
    at: { paragraph: index + 1, from: 0, to: text.length },
    under: null,
  }));
}

/** "changed 三、支出 12.00→13.00". */
function told(before: readonly string[], after: readonly string[]): readonly string[] {
  return compareTexts(lines(before), lines(after)).map(({ kind, section, words, before, after }) =>
    [
      kind,
      section ?? '',
      kind === 'changed'
        ? words.map(word => `${word.before}→${word.after}`).join(' ')
        : (after ?? before)?.text,
    ].join(' '),
  );
}

const INCOME = '2024年度收入合计12.00万元，其中：财政拨款收入12.00万元，占100.00%。';
const SPENT = '2024年度支出合计12.00万元，其中：基本支出10.00万元，占83.33%。';
const TEXT = ['二、收入决算情况说明', INCOME, '三、支出决算情况说明', SPENT];

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['nothing', TEXT, []],
  [
    'a number',
    TEXT.with(3, SPENT.replace('12.00', '13.00')),
    ['changed 三、支出决算情况说明 12.00→13.00'],
  ],
  [
    'a word and a rate',
    TEXT.with(1, '2024年度收入总计12.00万元，其中：财政拨款收入12.00万元，占100%。'),
    ['changed 二、收入决算情况说明 合→总 100.00%→100%'],
  ],
  [
    'a paragraph that came',
    [...TEXT, '没有其他支出。'],
    ['added 三、支出决算情况说明 没有其他支出。'],
  ],
  ['a paragraph that went', TEXT.slice(0, 3), [`removed 三、支出决算情况说明 ${SPENT}`]],
  ['a paragraph in another place', [SPENT, ...TEXT.slice(0, 3)], [`moved  ${SPENT}`]],
  ['spaces alone', TEXT.map(line => line.replace('合计', ' 合计 ')), []],
  ['a title over two lines', TEXT.toSpliced(0, 1, '二、收入决算', '情况说明'), []],
])('%s', (_, after, expected) => {
  expect(told(TEXT, after)).toEqual(expected);
});

test('what only counts on, an entry of a list or a page of the contents, is no change', () => {
  expect(told(['3.甲的职责', '4.乙的职责'], ['1.甲的职责', '2.乙的职责'])).toEqual([]);
  expect(told(['二、收入决算情况说明……9'], ['二、收入决算情况说明……12'])).toEqual([]);
});

test('a list of rows that all look alike is matched by what stands in them', () => {
  const row = (name: string, amount: string): string => `${name}（项）。年初预算为${amount}万元。`;
  const before = ['行政运行', '信息化建设', '行政单位离退休'].map(name => row(name, '1.00'));
  const after = [row('一般行政管理事务', '5.00'), ...before.with(1, row('信息化建设', '2.00'))];
  expect(told(before, after)).toEqual([
    `added  ${row('一般行政管理事务', '5.00')}`,
    'changed  1.00→2.00',
  ]);
});

const word = fc.constantFrom('支出', '12.00', '收入', '万元', '，', '占', '3.5%', ' ', 'A');
const text = fc.array(word, { maxLength: 30 }).map(words => words.join(''));

test('law: the replaced words make one line of the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      let made = '';
      let at = 0;
      for (const change of wordChanges(before, after)) {
        expect(before.slice(...change.from)).toBe(change.before);
        expect(after.slice(...change.to)).toBe(change.after);
        made += before.slice(at, change.from[0]) + change.after;
        at = change.from[1];
      }
      made += before.slice(at);
      expect(made.replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
    }),
  );
});

test('law: every line of both drafts is the same in both, or told once', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.array(text, { maxLength: 12 }),
      (before, after) => {
        expect(told(before, before)).toEqual([]);
        const changes = compareTexts(lines(before), lines(after));
        const came = changes.flatMap(({ after: line }) => (line ? [line.at] : []));
        const went = changes.flatMap(({ before: line }) => (line ? [line.at] : []));
        expect(new Set(came).size).toBe(came.length);
        expect(new Set(went).size).toBe(went.length);
      },
    ),
  );
});
