/** 列出为 0 的项目: printed when it is wanted, and both forms of a text are read. */
import { inputsFromJson } from '../../../src/app/narrative/inputs';
import {
  harvest,
  narrate,
  packFor,
  proofread,
  styled,
  styleFrom,
  styleIn,
} from '../../../src/core/narrative';
import type { Inputs } from '../../../src/core/narrative/model';
import { HENAN_2023 } from '../../../src/core/narrative/packs/henan2023';
import { SHANGHAI_2024 } from '../../../src/core/narrative/packs/shanghai2024';
import { scoreEvaluations } from '../../../src/core/performance';
import { book, fixture, seedAccounts } from './books';

const accounts = book({
  T2: { total: { total: '100.00', fiscal: '100.00', superior: '', business: '0.00', other: '0' } },
  T3: {
    total: { total: '100.00', basic: '100.00', project: '0.00', toSuperior: '0.00', operating: '' },
  },
  T5: {
    'total': { total: '100.00', basic: '100.00', project: '' },
    '201 一般公共服务支出': { total: '100.00' },
    '20101 人大事务': { total: '100.00' },
    '2010101 行政运行': { total: '100.00' },
    '208 社会保障和就业支出': { total: '0.00' },
    '20805 行政事业单位养老支出': { total: '0.00' },
    '2080505 机关事业单位基本养老保险缴费支出': { total: '' },
  },
});
const inputs: Inputs = {
  'prior.generalBudget': '100.00',
  'budget.total': '103.00',
  'budget.2010101': '100.00',
  'budget.2080505': '3.00',
  'reason.2080505': '按规定停缴',
};

function text(zeroList: '列出' | '不列', pack = HENAN_2023): string {
  return narrate(accounts, inputs, null, { pack: styled(pack, { zeroList }) })
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n');
}

const LISTED = text('列出');
const USUAL = text('不列');

test('listed: only what the tables have a cell for, each with its share', () => {
  expect(LISTED).toContain(
    '收入合计100.00万元，其中：财政拨款收入100.00万元，占100.00%；上级补助收入0.00万元，占0.00%；事业收入0.00万元，占0.00%；其他收入0.00万元，占0.00%。',
  );
  expect(LISTED).toContain(
    '项目支出0.00万元，占0.00%；上缴上级支出0.00万元，占0.00%；经营支出0.00万元，占0.00%。',
  );
  expect(LISTED).toContain('社会保障和就业（类）支出0.00万元，占0.00%。');
  expect(LISTED).toContain(
    '2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）年初预算数为3.00万元，决算数0.00万元，完成年初预算的0.00%，决算数与年初预算数存在差异的主要原因是按规定停缴。',
  );
});

test('as most regions do, nothing of 0 but what is always written', () => {
  expect(USUAL).toContain('收入合计100.00万元，其中：财政拨款收入100.00万元，占100.00%。');
  expect(USUAL).toContain('项目支出0.00万元，占0.00%。');
  for (const word of ['上级补助收入', '经营支出', '社会保障']) expect(USUAL).not.toContain(word);
  expect(
    narrate(accounts, inputs, null)
      .paragraphs.map(paragraph => paragraph.text)
      .join('\n'),
  ).toBe(USUAL);
});

test('in 上海 too', () => {
  expect(text('列出', SHANGHAI_2024)).toContain(
    '本年支出合计100.00万元，其中：基本支出100.00万元，占100.00%；项目支出0.00万元，占0.00%；上缴上级支出0.00万元，占0.00%；经营支出0.00万元，占0.00%。',
  );
  expect(text('不列', SHANGHAI_2024)).toContain(
    '本年支出合计100.00万元，其中：基本支出100.00万元，占100.00%。',
  );
});

const seed = seedAccounts();
const published = fixture('sanmenxia-2023.narrative.txt');
const scores = scoreEvaluations(seed);
const read = inputsFromJson(fixture('sanmenxia-2023.inputs.json'), seed);
const given = read.ok ? read.value : {};
const all = narrate(seed, given, scores, { pack: styled(HENAN_2023, { zeroList: '列出' }) })
  .paragraphs.map(paragraph => paragraph.text)
  .join('\n');

/** What is said of an edited text that is not said of the published one. */
function said(text: string): string[] {
  const messages = (one: string) =>
    proofread(seed, given, scores, one).issues.map(
      ({ kind, found, expected }) => `${kind} ${found}→${expected ?? ''}`,
    );
  const usual = messages(published);
  return messages(text).filter(one => !usual.includes(one));
}

test('both forms are read without a word, and one that lists some only', () => {
  expect(all).toContain('上级补助收入0.00万元，占0.00%；事业收入0.00万元，占0.00%');
  const some = all
    .replace('；经营支出0.00万元，占0.00%', '')
    .replace('上级补助收入0.00万元，占0.00%；', '');
  expect(new Set([all, some, published]).size).toBe(3);
  for (const form of [all, some, all.replaceAll('万元，占', ' 万元，占')])
    expect(said(form)).toEqual([]);
});

test('an item of the budget on which nothing was spent: read whether it is listed or not, its budget from the text', () => {
  const [first] = seed.tables.T5.rows.filter(row => row.code?.length === 7);
  if (!first) throw new Error('no item');
  const nothing = Object.fromEntries(
    Object.entries(first.amounts).map(([column, amount]) => [
      column,
      { ...amount, fen: 0, shown: '0.00' },
    ]),
  );
  const unspent = {
    ...first,
    key: '2010399',
    code: '2010399',
    label: '其他政府办公厅（室）及相关机构事务支出',
    amounts: nothing,
  };
  const more = {
    ...seed,
    tables: { ...seed.tables, T5: { ...seed.tables.T5, rows: [...seed.tables.T5.rows, unspent] } },
  };
  const withBudget = { ...given, 'budget.2010399': '5.00', 'reason.2010399': '项目取消' };
  const printed = (zeroList: '列出' | '不列') =>
    narrate(more, withBudget, scores, { pack: styled(HENAN_2023, { zeroList }) })
      .paragraphs.map(paragraph => paragraph.text)
      .join('\n');
  const sentence =
    '其他政府办公厅（室）及相关机构事务支出（项）年初预算数为5.00万元，决算数0.00万元，完成年初预算的0.00%，决算数与年初预算数存在差异的主要原因是项目取消。';
  expect([printed('列出').includes(sentence), printed('不列').includes(sentence)]).toEqual([
    true,
    false,
  ]);
  const kinds = (text: string) =>
    proofread(more, given, scores, text).issues.map(
      ({ kind, section }) => `${kind} ${section ?? ''}`,
    );
  // Its budget is one more that does not add up to the total.
  for (const form of ['列出', '不列'] as const)
    expect(kinds(printed(form))).toEqual(['number 五', 'branch 九', 'branch 九', 'missing 十三']);
  expect(harvest(more, scores, printed('列出')).inputs).toMatchObject({
    'budget.2010399': '5.00',
    'reason.2010399': '项目取消',
  });
});

test('a number wrong in a listed item, or an amount where there is none, is said', () => {
  expect(said(all.replace('经营支出0.00万元，占0.00%', '经营支出0.00万元，占0.10%'))).toEqual([
    'number 0.10%→0.00%',
  ]);
  expect(
    said(all.replace('经营支出0.00万元，占0.00%', '经营支出5.00万元，占0.17%')).join(),
  ).toContain('经营支出');
});

test('what the text lists comes back from it', () => {
  expect(styleIn(HENAN_2023, accounts, LISTED)).toEqual({ zeroList: '列出' });
  expect(styleIn(HENAN_2023, accounts, USUAL)).toEqual({});
  expect(styleIn(HENAN_2023, seed, all)).toEqual({ zeroList: '列出' });
  expect(harvest(seed, scores, all).inputs).toEqual(harvest(seed, scores, published).inputs);
});

test('the seed lists none, whatever is asked of its form', () => {
  expect(packFor(seed, published).zeroListed).toEqual([]);
  expect(styleIn(HENAN_2023, seed, published)).toEqual({});
});

describe('the rate on a budget of 0 and the unit’s name for itself, as a text has them', () => {
  const rate = (...sentences: string[]) =>
    styleIn(HENAN_2023, accounts, sentences.join('。')).zeroRate;
  const NINE = '因公出国（境）费预算为0.00万元，支出决算为0.00万元';
  const FIVE = '行政运行（项）年初预算数为0.00万元，决算数0.00万元';
  test.each([
    [[`${NINE}，完成预算的0.00%`], undefined],
    [[`${NINE}。`], '不写'],
    [[`${FIVE}，完成年初预算的0.00%`], '写'],
    [[FIVE], undefined],
    [[NINE, `${FIVE}，完成年初预算的0.00%`], undefined],
    [[NINE, FIVE], '不写'],
    [['预算为0.00万元，支出决算为3.00万元'], undefined],
    [[], undefined],
  ])('%j: %s', (sentences, told) => {
    expect(rate(...sentences)).toBe(told);
  });

  test('我部门 where the text says so most often', () => {
    expect(styleIn(HENAN_2023, accounts, '我部门没有。我部门没有。我单位有。')).toEqual({
      subject: '我部门',
    });
  });
});

test('a stored style of other words is as in the province, and takes nothing from another', () => {
  expect(styleFrom({ subject: '咱们', zeroList: 1, zeroRate: '写' })).toEqual({ zeroRate: '写' });
  expect(styleFrom(null)).toEqual({});
});
