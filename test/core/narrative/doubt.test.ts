/**
 * A value of a text is taken only where the words of its own sentence say which year's it is and of what nature, and it
 * agrees with its sentence; else the field stays empty and the reason is named.
 */
import { harvest } from '../../../src/core/narrative';
import { scoreEvaluations } from '../../../src/core/performance';
import { fixture, seedAccounts } from './books';

const seed = seedAccounts();
const scores = scoreEvaluations(seed);
const published = fixture('sanmenxia-2023.narrative.txt');

/** Sentences of the published text, each by a short name. */
const SENTENCES = {
  total: '与上年度相比，收、支总计各增加278.52万元，增长10.47%。',
  head: '2023年度一般公共预算财政拨款支出年初预算为3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：',
  medical: '年初预算数为118.59万元，决算数116.99万元，完成年初预算的98.65%，',
  housing: '年初预算数为196.30万元，决算数111.99万元，完成年初预算的57.05%，',
  operating: '2023年度机关运行经费支出206.24万元，比2022年度减少27.96万元，下降11.94%，',
  goods: '2023年度政府采购支出总额83.91万元，其中：政府采购货物支出83.91万元、',
  kept: '公务用车保有量为5辆',
} as const;
const FIELDS = {
  total: 'prior.total',
  head: 'budget.total',
  medical: 'budget.2101101',
  housing: 'budget.2210201',
  operating: 'prior.operating',
  goods: 'procurement.goods',
  kept: 'vehicle.kept',
} as const;

function read(sentence: keyof typeof SENTENCES, words: string) {
  expect(published).toContain(SENTENCES[sentence]);
  return harvest(seed, scores, published.replace(SENTENCES[sentence], words));
}

// prettier-ignore
test.each<[keyof typeof SENTENCES, string, string]>([
  ['total', '与上年度相比，收、支总计各增加278.52万元，增长10.47%。', '2661.19'],
  ['total', '与2022年度相比，收、支总计各增加278.52万元，增长10.47%。', '2661.19'],
  ['total', '较上年，收、支总计各增加2785200.00元，增长10.47%。', '2661.19'],
  ['total', '与上年度相比，收、支总计均持平。', '2939.71'],
  ['head', '２０２３年度一般公共预算财政拨款支出年初预算为3,337.80万元，支出决算为2,939.71万元，完成年初预算的88.07%。其中：', '3337.80'],
  ['medical', '年初预算数为1185900元，决算数116.99万元，完成年初预算的98.65%，', '118.59'],
  ['medical', '年初预算数为0.011859亿元，决算数116.99万元，完成年初预算的98.65%，', '118.59'],
  ['operating', '2023年度机关运行经费支出206.24万元，比上年减少27.96万元，下降11.94%，', '234.20'],
  ['kept', '公务用车保有量为6辆', '6'],
])('%s: %s gives %s', (sentence, words, value) => {
  const { inputs, left } = read(sentence, words);
  expect([inputs[FIELDS[sentence]], left]).toEqual([value, []]);
});

// prettier-ignore
test.each<[keyof typeof SENTENCES, string, string | null]>([
  // another year, or several
  ['total', '与2021年度相比，收、支总计各增加278.52万元，增长10.47%。', 'year'],
  ['total', '比2019年度，收、支总计各增加278.52万元，增长10.47%。', 'year'],
  ['total', '与2021年度、2022年度相比，收、支总计各增加278.52万元，增长10.47%。', 'year'],
  ['total', '与前年度相比，收、支总计各增加278.52万元，增长10.47%。', 'year'],
  ['total', '与2021年度相比，收、支总计均持平。', 'year'],
  ['operating', '2023年度机关运行经费支出206.24万元，比2021年度减少27.96万元，下降11.94%，', 'year'],
  ['operating', '2022年度机关运行经费支出206.24万元，比2021年度减少27.96万元，下降11.94%，', 'year'],
  ['head', '2022年度一般公共预算财政拨款支出年初预算为3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'year'],
  ['head', '二〇二二年度一般公共预算财政拨款支出年初预算为3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'year'],
  ['goods', '2022年度政府采购支出总额83.91万元，其中：政府采购货物支出83.91万元、', 'year'],
  // another amount
  ['total', '与年初预算相比，收、支总计各增加278.52万元，增长10.47%。', 'nature'],
  ['total', '收、支总计各增加278.52万元，增长10.47%。', 'nature'],
  ['total', '与2022年度相比，收、支总计均有所变化。', null],
  ['head', '2023年度一般公共预算财政拨款支出年初预算3500万元，调整后3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'nature'],
  ['head', '2023年度一般公共预算财政拨款支出调整后预算为3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'nature'],
  ['head', '2023年度一般公共预算财政拨款支出全年预算为3337.80万元，支出决算为2939.71万元，完成预算的88.07%。其中：', 'nature'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算和调整预算分别为3337.80万元、3500.00万元，支出决算为2939.71万元。其中：', 'nature'],
  ['medical', '上年年初预算数为118.59万元，决算数116.99万元，完成年初预算的98.65%，', 'year'],
  ['medical', '追加预算118.59万元，决算数116.99万元，完成年初预算的98.65%，', 'nature'],
  ['medical', '决算数118.59万元，年初预算数为116.99万元，完成年初预算的98.65%，', 'nature'],
  ['medical', '年初预算数为116.99万元，决算数118.59万元，完成年初预算的98.65%，', 'contradicts'],
  ['goods', '2023年度政府采购预算总额83.91万元，其中：政府采购货物预算83.91万元、', 'nature'],
  // the words of direction
  ['total', '与上年度相比，收、支总计各减少278.52万元，增长10.47%。', 'direction'],
  ['total', '与上年度相比，收、支总计各增加278.52万元，下降10.47%。', 'direction'],
  ['total', '与上年度相比，收、支总计各增加（减少）278.52万元，增长10.47%。', 'direction'],
  ['operating', '2023年度机关运行经费支出206.24万元，比2022年度增加27.96万元，下降11.94%，', 'direction'],
  ['operating', '2023年度机关运行经费支出206.24万元，比2022年度增加27.96万元，增长11.94%，', 'contradicts'],
  // numbers of one sentence
  ['total', '与上年度相比，收、支总计各增加278.52万元，增长11.47%。', 'contradicts'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3337.80万元，支出决算为2939.71万元，完成年初预算的113.54%。其中：', 'contradicts'],
  ['housing', '年初预算数为0.0196亿元，决算数111.99万元，完成年初预算的57.05%，', 'contradicts'],
  ['housing', '年初预算数为196.30元，决算数111.99万元，完成年初预算的57.05%，', 'contradicts'],
  // units, rates, about
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3337.80，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'unit'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3337.80元万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'unit'],
  ['medical', '年初预算数为98.65%，决算数116.99万元，', 'unit'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算约3338万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'inexact'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3337余万元，支出决算为2939.71万元，完成年初预算的88.10%。其中：', 'inexact'],
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3000至3337.80万元，支出决算为2939.71万元，完成年初预算的88.07%。其中：', 'inexact'],
  ['kept', '公务用车保有量约5辆', 'inexact'],
  // unfinished
  ['head', '2023年度一般公共预算财政拨款支出年初预算为3337.80万元，支出决算为万元，完成年初预算的88.07%。其中：', 'unfinished'],
  ['medical', '年初预算数为118.59万元，决算数XX万元，完成年初预算的XX%，', 'unfinished'],
  ['total', '与上年度相比，收、支总计各增加278.52万元，增长\n', 'unfinished'],
])('%s: %s gives nothing: %s', (sentence, words, reason) => {
  const { inputs, left } = read(sentence, words);
  const id = FIELDS[sentence];
  expect(inputs[id]).toBeUndefined();
  const told = left.find(({ field }) => field.id === id);
  if (reason !== null) expect(told?.doubt ?? (told ? 'contradicts' : 'silent')).toBe(reason);
});
