/**
 * Each branch of the official prose: a small table, the inputs, the sentence.
 */
import { inputFields, narrate } from '../../../src/core/narrative';
import type { Inputs } from '../../../src/core/narrative/model';
import type { SmallTable } from './books';
import { book } from './books';

type Tables = Parameters<typeof book>[0];

function paragraph(id: string, tables: Tables, inputs: Inputs = {}): string | undefined {
  return narrate(book(tables), inputs, null).paragraphs.find(one => one.id === id)?.text;
}

function totals(income: string, expenditure = income): Tables {
  return { T1: { 'in.grand': { income }, 'out.grand': { expenditure } } };
}

describe('一 against last year', () => {
  test.each([
    ['80.00', '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各增加20.00万元，增长25.00%。主要原因是项目增加。'],
    ['125.00', '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各减少25.00万元，下降20.00%。主要原因是项目增加。'],
    ['100', '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计均持平。'],
    ['0', '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各增加100.00万元（上年无此项）。主要原因是项目增加。'],
  ])('last year %s', (prior, sentence) => {
    expect(paragraph('1.1', totals('100.00'), { 'prior.total': prior, 'reason.total': '项目增加。' })).toBe(sentence);
  });

  test('income and expenditure that differ are never called equal', () => {
    const { paragraphs, problems } = narrate(book(totals('100.00', '100.01')), {}, null);
    expect(paragraphs.find(one => one.id === '1.1')?.text).toContain('〔待填：收、支总计：收入总计 100.00 与支出总计 100.01 不相等〕');
    expect(problems.join()).toContain('第一节不能写“均为”');
  });

  test('a reason is asked for only when the amounts differ', () => {
    const ids = (prior: string) => inputFields(book(totals('100.00')), { 'prior.total': prior }).map(field => field.id);
    expect(ids('100.00')).not.toContain('reason.total');
    expect(ids('99.00')).toContain('reason.total');
  });

  test('an input that is no amount is missing, and said so', () => {
    const { missing, problems } = narrate(book(totals('100.00')), { 'prior.total': '约八十万' }, null);
    expect(missing).toContain('prior.total');
    expect(problems).toContain('填报“上年收、支总计”填的是“约八十万”，不是金额，请改正。');
  });
});

test('二 lists only the kinds of income that there are', () => {
  const T2: SmallTable = { total: { total: '300.00', fiscal: '200.00', superior: '', business: '0.00', other: '100.00' } };
  expect(paragraph('2.1', { T2 })).toBe('2023年度收入合计300.00万元，其中：财政拨款收入200.00万元，占66.67%；其他收入100.00万元，占33.33%。');
});

test('三 names the other kinds of expenditure when they are not zero', () => {
  const T3: SmallTable = { total: { total: '30.00', basic: '10.00', project: '0.00', toSuperior: '20.00' } };
  expect(paragraph('3.1', { T3 })).toBe('2023年度支出合计30.00万元，其中：基本支出10.00万元，占33.33%；项目支出0.00万元，占0.00%；上缴上级支出20.00万元，占66.67%。');
});

describe('五 items against their initial budget', () => {
  const T5: SmallTable = {
    total: { total: '50.00' }, '201 一般公共服务支出': { total: '50.00' }, '20103 政府办公厅（室）及相关机构事务': { total: '50.00' },
    '2010301 行政运行': { total: '50.00' },
  };
  const path = '1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）';

  test.each([
    ['50', `${path}年初预算数为50.00万元，决算数50.00万元，完成年初预算的100.00%，决算数与年初预算数持平。`],
    ['100', `${path}年初预算数为100.00万元，决算数50.00万元，完成年初预算的50.00%，决算数与年初预算数存在差异的主要原因是人员变动。`],
    ['0', `${path}年初预算数为0.00万元，决算数50.00万元，决算数与年初预算数存在差异的主要原因是人员变动。`],
  ])('budget %s', (budget, sentence) => {
    expect(paragraph('5.3.2010301', { T5 }, { 'budget.2010301': budget, 'reason.2010301': '人员变动' })).toBe(sentence);
  });

  test('the class is named without its 支出, which follows the bracket', () => {
    expect(paragraph('5.2.1', { T5 })).toContain('一般公共服务（类）支出50.00万元，占100.00%。');
  });
});

test('六 leaves “主要包括” out of a group without items', () => {
  const T6: SmallTable = { personnel: { amount: '5.00' }, public: { amount: '0.00' }, '301 工资福利支出': { amount: '5.00' }, '30101 基本工资': { amount: '5.00' } };
  expect(paragraph('6.2', { T6 })).toBe('其中：人员经费5.00万元，主要包括：基本工资。');
  expect(paragraph('6.3', { T6 })).toBe('公用经费0.00万元。');
});

describe('七 and 八', () => {
  test('empty tables have their one sentence', () => {
    const empty: SmallTable = { total: { total: '' } };
    expect(paragraph('7.1', { T7: empty })).toBe('我单位2023年度没有政府性基金收入，也没有使用政府性基金安排的支出。');
    expect(paragraph('8.1', { T8: empty })).toBe('我单位2023年度没有国有资本经营收入，也没有使用国有资本经营安排的支出。');
  });

  test('a table with amounts is told, item by item', () => {
    const T7: SmallTable = {
      total: { opening: '1.00', income: '9.00', total: '8.00', basic: '', project: '8.00', closing: '2.00' },
      '212 城乡社区支出': { total: '8.00' }, '21208 国有土地使用权出让收入安排的支出': { total: '8.00' }, '2120803 城市建设支出': { total: '8.00' },
    };
    expect(paragraph('7.1', { T7 })).toBe('2023年度政府性基金预算财政拨款年初结转和结余1.00万元，本年收入9.00万元，本年支出8.00万元，其中：基本支出0.00万元，项目支出8.00万元，年末结转和结余2.00万元。支出具体情况如下：');
    expect(paragraph('7.2120803', { T7 })).toBe('1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出决算8.00万元，主要用于〔待填：2120803 城市建设支出 的用途〕。');
  });

  test('a table that was not found is not called empty', () => {
    const { paragraphs, problems } = narrate(book({}), {}, null);
    expect(paragraphs.find(one => one.id === '7.1')?.text).not.toContain('没有政府性基金收入');
    expect(problems.join('\n')).toContain('公开07表没有读到');
  });
});

test('九 a budget of zero with spending has no rate, and is reported', () => {
  const T9: SmallTable = { budget: { total: '0.00', abroad: '0.00' }, final: { total: '3.00', abroad: '3.00' } };
  expect(paragraph('9.1.1', { T9 })).toBe('2023年度“三公”经费财政拨款支出预算为0.00万元，支出决算为3.00万元。2023年度“三公”经费支出决算数与预算数存在差异的主要原因是〔待填：“三公”经费决算数与预算数差异的主要原因〕。');
  expect(narrate(book({ T9 }), {}, null).problems.join('\n')).toContain('预算为 0 而决算为 3.00');
});

test('十 takes 公用经费 unless a person says otherwise', () => {
  const T6: SmallTable = { public: { amount: '20.00' } };
  const inputs = { 'prior.operating': '25', 'reason.operating': '节约' };
  expect(paragraph('10.1', { T6 }, inputs)).toBe('2023年度机关运行经费支出20.00万元，比2022年度减少5.00万元，下降20.00%，主要原因是节约。');
  expect(paragraph('10.1', { T6 }, { ...inputs, 'operating.amount': '30' })).toBe('2023年度机关运行经费支出30.00万元，比2022年度增加5.00万元，增长20.00%，主要原因是节约。');
});

test('十一 nothing bought has shares of 0.00%', () => {
  const zero = { 'procurement.goods': '0', 'procurement.works': '0', 'procurement.services': '0', 'procurement.small': '0', 'procurement.micro': '0' };
  expect(paragraph('11.1', {}, zero)).toContain('政府采购支出总额0.00万元');
  expect(paragraph('11.1', {}, zero)).toContain('占政府采购支出总额的0.00%');
});

test('十三 without a project table a person gives the numbers', () => {
  expect(paragraph('13.2.1', {}, { 'performance.projects': '3', 'performance.grade.优': '2', 'performance.grade.良': '1', 'performance.grade.中': '0', 'performance.grade.差': '0' }))
    .toBe('我单位对2023年度3个项目进行了绩效自评。其中：2个项目自评结果为优，1个项目自评结果为良，0个项目自评结果为中，0个项目自评结果为差。项目自评情况见附件。');
});

test('a workbook in another year prints its own years', () => {
  const text = narrate(book(totals('1.00'), 2024), {}, null).paragraphs.map(one => one.text).join('\n');
  expect(text).toContain('2024年度收、支总计');
  expect(text).toContain('比2023年度');
  expect(text).not.toContain('2022');
});
