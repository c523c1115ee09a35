/**
 * Each branch of the official prose: a small table, the inputs, the sentence.
 */
import { harvest, inputFields, narrate } from '../../../src/core/narrative';
import type { Inputs } from '../../../src/core/narrative/model';
import type { SmallTable } from './books';
import { book } from './books';
import { inWords } from '../../inWords';

/** The narrative with what is said of it as a person reads it. */
function printed(...of: Parameters<typeof narrate>) {
  return inWords(narrate(...of));
}

type Tables = Parameters<typeof book>[0];

function paragraph(id: string, tables: Tables, inputs: Inputs = {}): string | undefined {
  return printed(book(tables), inputs, null).paragraphs.find(one => one.id === id)?.text;
}

function totals(income: string, expenditure = income): Tables {
  return { T1: { 'in.grand': { income }, 'out.grand': { expenditure } } };
}

describe('一 against last year', () => {
  test.each([
    [
      '80.00',
      '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各增加20.00万元，增长25.00%。主要原因是项目增加。',
    ],
    [
      '125.00',
      '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各减少25.00万元，下降20.00%。主要原因是项目增加。',
    ],
    ['100', '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计均持平。'],
    [
      '0',
      '2023年度收、支总计均为100.00万元。与上年度相比，收、支总计各增加100.00万元（上年无此项）。主要原因是项目增加。',
    ],
  ])('last year %s', (prior, sentence) => {
    expect(
      paragraph('1.1', totals('100.00'), { 'prior.total': prior, 'reason.total': '项目增加。' }),
    ).toBe(sentence);
  });

  test('income and expenditure that differ are never called equal', () => {
    const { paragraphs, problems } = printed(book(totals('100.00', '100.01')), {}, null);
    expect(paragraphs.find(one => one.id === '1.1')?.text).toContain(
      '〔待填：收、支总计：收入总计 100.00 与支出总计 100.01 不相等〕',
    );
    expect(problems.join()).toContain('第一节不能写“均为”');
  });

  test('a reason is asked for only when the amounts differ', () => {
    const ids = (prior: string) =>
      inputFields(book(totals('100.00')), { 'prior.total': prior }).map(field => field.id);
    expect(ids('100.00')).not.toContain('reason.total');
    expect(ids('99.00')).toContain('reason.total');
  });

  test('an input that is no amount is missing, and said so', () => {
    const { missing, problems } = printed(
      book(totals('100.00')),
      { 'prior.total': '约八十万' },
      null,
    );
    expect(missing).toContain('prior.total');
    expect(problems).toContain('填报“上年收、支总计”填的是“约八十万”，不是金额，请改正。');
  });
});

test('二 lists only the kinds of income that there are', () => {
  const T2: SmallTable = {
    total: { total: '300.00', fiscal: '200.00', superior: '', business: '0.00', other: '100.00' },
  };
  expect(paragraph('2.1', { T2 })).toBe(
    '2023年度收入合计300.00万元，其中：财政拨款收入200.00万元，占66.67%；其他收入100.00万元，占33.33%。',
  );
});

test('三 names the other kinds of expenditure when they are not zero', () => {
  const T3: SmallTable = {
    total: { total: '30.00', basic: '10.00', project: '0.00', toSuperior: '20.00' },
  };
  expect(paragraph('3.1', { T3 })).toBe(
    '2023年度支出合计30.00万元，其中：基本支出10.00万元，占33.33%；项目支出0.00万元，占0.00%；上缴上级支出20.00万元，占66.67%。',
  );
});

describe('五 items against their initial budget', () => {
  const T5: SmallTable = {
    'total': { total: '50.00' },
    '201 一般公共服务支出': { total: '50.00' },
    '20103 政府办公厅（室）及相关机构事务': { total: '50.00' },
    '2010301 行政运行': { total: '50.00' },
  };
  const path = '1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）';

  test.each([
    [
      '50',
      `${path}年初预算数为50.00万元，决算数50.00万元，完成年初预算的100.00%，决算数与年初预算数持平。`,
    ],
    [
      '100',
      `${path}年初预算数为100.00万元，决算数50.00万元，完成年初预算的50.00%，决算数与年初预算数存在差异的主要原因是人员变动。`,
    ],
    [
      '0',
      `${path}年初预算数为0.00万元，决算数50.00万元，决算数与年初预算数存在差异的主要原因是人员变动。`,
    ],
  ])('budget %s', (budget, sentence) => {
    expect(
      paragraph('5.3.2010301', { T5 }, { 'budget.2010301': budget, 'reason.2010301': '人员变动' }),
    ).toBe(sentence);
  });

  test('the class is named without its 支出, which follows the bracket', () => {
    expect(paragraph('5.2.1', { T5 })).toContain('一般公共服务（类）支出50.00万元，占100.00%。');
  });
});

test('六 leaves “主要包括” out of a group without items', () => {
  const T6: SmallTable = {
    'personnel': { amount: '5.00' },
    'public': { amount: '0.00' },
    '301 工资福利支出': { amount: '5.00' },
    '30101 基本工资': { amount: '5.00' },
  };
  expect(paragraph('6.2', { T6 })).toBe('其中：人员经费5.00万元，主要包括：基本工资。');
  expect(paragraph('6.3', { T6 })).toBe('公用经费0.00万元。');
});

describe('七 and 八', () => {
  test('empty tables have their one sentence', () => {
    const empty: SmallTable = { total: { total: '' } };
    expect(paragraph('7.1', { T7: empty })).toBe(
      '我单位2023年度没有政府性基金收入，也没有使用政府性基金安排的支出。',
    );
    expect(paragraph('8.1', { T8: empty })).toBe(
      '我单位2023年度没有国有资本经营收入，也没有使用国有资本经营安排的支出。',
    );
  });

  test('a table with amounts is told, item by item', () => {
    const T7: SmallTable = {
      'total': {
        opening: '1.00',
        income: '9.00',
        total: '8.00',
        basic: '',
        project: '8.00',
        closing: '2.00',
      },
      '212 城乡社区支出': { total: '8.00' },
      '21208 国有土地使用权出让收入安排的支出': { total: '8.00' },
      '2120803 城市建设支出': { total: '8.00' },
    };
    expect(paragraph('7.1', { T7 })).toBe(
      '2023年度政府性基金预算财政拨款年初结转和结余1.00万元，本年收入9.00万元，本年支出8.00万元，其中：基本支出0.00万元，项目支出8.00万元，年末结转和结余2.00万元。支出具体情况如下：',
    );
    expect(paragraph('7.2120803', { T7 })).toBe(
      '1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出决算8.00万元，主要用于〔待填：2120803 城市建设支出 的用途〕。',
    );
  });

  test('a table that was not found is not called empty', () => {
    const { paragraphs, problems } = printed(book({}), {}, null);
    expect(paragraphs.find(one => one.id === '7.1')?.text).not.toContain('没有政府性基金收入');
    expect(problems.join('\n')).toContain('公开07表没有读到');
  });
});

test('九 a budget of zero with spending has no rate, and is reported', () => {
  const T9: SmallTable = {
    budget: { total: '0.00', abroad: '0.00' },
    final: { total: '3.00', abroad: '3.00' },
  };
  expect(paragraph('9.1.1', { T9 })).toBe(
    '2023年度“三公”经费财政拨款支出预算为0.00万元，支出决算为3.00万元。2023年度“三公”经费支出决算数与预算数存在差异的主要原因是〔待填：“三公”经费决算数与预算数差异的主要原因〕。',
  );
  expect(printed(book({ T9 }), {}, null).problems.join('\n')).toContain('预算为 0 而决算为 3.00');
});

test('十 takes 公用经费 unless a person says otherwise', () => {
  const T6: SmallTable = { public: { amount: '20.00' } };
  const inputs = { 'prior.operating': '25', 'reason.operating': '节约' };
  expect(paragraph('10.1', { T6 }, inputs)).toBe(
    '2023年度机关运行经费支出20.00万元，比2022年度减少5.00万元，下降20.00%，主要原因是节约。',
  );
  expect(paragraph('10.1', { T6 }, { ...inputs, 'operating.amount': '30' })).toBe(
    '2023年度机关运行经费支出30.00万元，比2022年度增加5.00万元，增长20.00%，主要原因是节约。',
  );
});

test('十一 nothing bought has shares of 0.00%', () => {
  const zero = {
    'procurement.goods': '0',
    'procurement.works': '0',
    'procurement.services': '0',
    'procurement.small': '0',
    'procurement.micro': '0',
  };
  expect(paragraph('11.1', {}, zero)).toContain('政府采购支出总额0.00万元');
  expect(paragraph('11.1', {}, zero)).toContain('占政府采购支出总额的0.00%');
});

test('十三 without a project table a person gives the numbers', () => {
  expect(
    paragraph(
      '13.2.1',
      {},
      {
        'performance.projects': '3',
        'performance.grade.优': '2',
        'performance.grade.良': '1',
        'performance.grade.中': '0',
        'performance.grade.差': '0',
      },
    ),
  ).toBe(
    '我单位对2023年度3个项目进行了绩效自评。其中：2个项目自评结果为优，1个项目自评结果为良，0个项目自评结果为中，0个项目自评结果为差。项目自评情况见附件。',
  );
});

test('a workbook in another year prints its own years', () => {
  const text = printed(book(totals('1.00'), 2024), {}, null)
    .paragraphs.map(one => one.text)
    .join('\n');
  expect(text).toContain('2024年度收、支总计');
  expect(text).toContain('比2023年度');
  expect(text).not.toContain('2022');
});

describe('what a table does not say is a gap', () => {
  test('a total that is blank in a table with amounts', () => {
    const T3: SmallTable = { total: { total: '', basic: '10.00', project: '5.00' } };
    const { paragraphs, problems } = printed(book({ T3 }), {}, null);
    expect(paragraphs.find(one => one.id === '3.1')?.text).toContain(
      '支出合计〔待填：公开03表的支出合计〕万元',
    );
    expect(problems).toContain('“T3”的 C5（合计）是空的，用到它的数没有写出。请补填后再生成。');
  });

  test('a row or column that was not found is not 0.00', () => {
    const { paragraphs, problems } = printed(book({ T9: { final: { total: '3.00' } } }), {}, null);
    expect(paragraphs.find(one => one.id === '9.1.1')?.text).toContain(
      '支出预算为〔待填：公开09表的预算〕万元，支出决算为3.00万元',
    );
    expect(problems.join()).toContain('没有找到“预算数”的“合计”');
  });

  test('words where an amount stands: the item is there, its number is not', () => {
    const accounts = book({
      T5: { 'total': { total: '8.00' }, '2010301 行政运行': { total: '8.00' } },
    });
    const [total, item] = accounts.tables.T5.rows;
    const cell = item?.amounts.total;
    if (!total || !item || !cell) throw new Error('no item');
    const words = {
      ...item,
      amounts: { total: { ...cell, state: 'text' as const, fen: 0, shown: '约八万' } },
    };
    const { paragraphs, problems } = printed(
      {
        ...accounts,
        tables: { ...accounts.tables, T5: { ...accounts.tables.T5, rows: [total, words] } },
      },
      {},
      null,
    );
    expect(paragraphs.find(one => one.id === '5.3.2010301')?.text).toContain(
      '决算数〔待填：决算数〕万元',
    );
    expect(problems).toContain('“T5”的 C6 是“约八万”，不是金额，用到它的数没有写出。请改成数字。');
  });

  test('no subject codes: the classes are a gap, not left out', () => {
    expect(paragraph('5.2.1', { T5: { total: { total: '8.00' } } })).toContain(
      '主要用于以下方面：〔待填：公开05表的各类支出〕',
    );
  });

  test('a year that no table says is asked for', () => {
    const accounts = { ...book(totals('1.00')), year: null };
    expect(printed(accounts, {}, null).missing).toContain('year');
    expect(
      printed(accounts, { year: '2022' }, null).paragraphs.find(one => one.id === '1.1')?.text,
    ).toMatch(/^2022年度/);
  });
});

describe('tables in 元', () => {
  const yuan: Tables = {
    T1: { 'in.grand': { income: '2939.711249' }, 'out.grand': { expenditure: '2939.711249' } },
  };

  test('amounts are printed in 万元, and 持平 means printed alike', () => {
    expect(paragraph('1.1', yuan, { 'prior.total': '2939.71' })).toBe(
      '2023年度收、支总计均为2939.71万元。与上年度相比，收、支总计均持平。',
    );
  });

  test('last year’s amount is recovered so that the same difference is printed', () => {
    const inputs = { 'prior.total': '2661.1951', 'reason.total': '人员变动' };
    const text = paragraph('1.1', yuan, inputs) ?? '';
    expect(text).toContain('增加278.52万元');
    expect(paragraph('1.1', yuan, harvest(book(yuan), null, text).inputs)).toBe(text);
  });
});

test.each([
  ['1,234.50 万元', '1234.50万元'],
  ['１２３４．５', '1234.50万元'],
  ['12345000元', '1234.50万元'],
])('an amount typed as %s', (typed, printed) => {
  expect(
    paragraph('5.3.1', { T5: { total: { total: '1.00' } } }, { 'budget.total': typed }),
  ).toContain(`年初预算为${printed}`);
});

test('nothing spent: the text says 无 unless a person says otherwise', () => {
  const T9: SmallTable = {
    budget: { total: '0.00', abroad: '0.00' },
    final: { total: '0.00', abroad: '0.00' },
  };
  expect(paragraph('9.2.abroad', { T9 })).toContain('开支内容包括：无。');
  expect(paragraph('9.2.abroad', { T9 }, { 'abroad.content': '团组由上级承担' })).toContain(
    '开支内容包括：团组由上级承担。',
  );
});

test('十 a 事业单位 outside its scope', () => {
  expect(
    paragraph('10.1', { T6: { public: { amount: '20.00' } } }, { 'operating.scope': '不属于' }),
  ).toBe('我单位不属于机关运行经费统计范围，2023年度没有机关运行经费支出。');
});

test('十三 names the bureau that reviews', () => {
  expect(paragraph('13.1.1', {})).toContain('并根据市财政局自评审核结果');
  expect(paragraph('13.1.1', {}, { 'performance.bureau': '县财政局' })).toContain(
    '并根据县财政局自评审核结果',
  );
});

describe('advice on inputs that do not fit together', () => {
  const T5: SmallTable = {
    'total': { total: '50.00' },
    '2010301 行政运行': { total: '20.00' },
    '2010302 一般行政管理事务': { total: '30.00' },
  };
  const advice = (inputs: Inputs, tables: Tables = { T5 }) =>
    printed(book(tables), inputs, null).advice;

  test.each([
    ['30.01', []],
    [
      '30.02',
      [
        '第五节：各项年初预算数相加是 30.00 万元，填报的年初预算总数是 30.02 万元，差 -0.02 万元，超出四舍五入的尾差。如有年初预算而没有决算的项目可以不符，否则请核对。',
      ],
    ],
  ])('items 10.00 + 20.00, total %s', (total, sentences) => {
    expect(
      advice({ 'budget.total': total, 'budget.2010301': '10.00', 'budget.2010302': '20.00' }),
    ).toEqual(sentences);
  });

  test('nothing is said while an amount is missing', () => {
    expect(advice({ 'budget.total': '99.00', 'budget.2010301': '10.00' })).toEqual([]);
  });

  test('money without a trip, more cars kept than there are', () => {
    const T9: SmallTable = { final: { abroad: '3.00' } };
    expect(advice({ 'abroad.groups': '0' }, { T9 })).toEqual([
      '第九节：因公出国（境）费是 3.00 万元，而填报的出国（境）团组数是 0，请核对。',
    ]);
  });
});
