/**
 * P1: targets of every form, what a missed target costs, what stays open, what may be written.
 */
import { presetById } from '../../../src/core/performance';
import type { ScoringSettings } from '../../../src/core/performance';
import { departmentTable } from './tables';
import { scoresInWords } from './inWords';

const SANMENXIA = presetById('sanmenxia-2023')!;

function rowsOf(text: string, settings: ScoringSettings = SANMENXIA) {
  return scoresInWords(departmentTable(text), settings).department!.rows;
}

/** One indicator of 10 points: [score, deviation]. */
function scoreOf(
  target: string,
  actual: string,
  settings?: ScoringSettings,
): [string | null, string | null] {
  const [row] = rowsOf(`产出 | 数量 | 指标 | ${target} | ${actual} | 10 | |`, settings);
  return [row!.score.computed, row!.deviation!.computed];
}

describe('a target that was reached has its full mark and no deviation', () => {
  test.each([
    ['≥95%', '100%'],
    ['≥90%', '90%'],
    ['>=90%', '90.00%'],
    ['＞＝ 90％', '95 %'],
    ['不低于90%', '95%'],
    ['至少50个', '50个'],
    ['90%以上', '90%'],
    ['达到95%', '95%'],
    ['大于5次', '6次'],
    ['≤10%', '4%'],
    ['不超过90万元', '89.5万元'],
    ['控制在90万元以内', '900000元'],
    ['<3天', '2天'],
    ['30天以内', '30天'],
    ['=12次', '12次'],
    ['100%', '100%'],
    ['50', '50'],
    ['等于100%', '100.0%'],
    ['5-10个', '7个'],
    ['90%~95%', '95%'],
    ['5至10', '5'],
    ['≥0.5亿元', '5000万元'],
    ['≥1万人次', '12,000人次'],
    ['≥50个', '50家'],
    ['≥100百分比', '100'],
    ['≥5‰', '0.5%'],
    ['≥50个', '50'],
    ['完成率≥95%', '96%'],
    ['≤-3%', '-4%'],
    ['≥90%', '95'],
    ['相关', '100%'],
    ['稳步提高', '100%'],
    ['及时', '及时'],
    ['2023年12月底前', '2023年12月底前'],
    ['达标', '100%'],
    ['高于上年', '100%'],
  ])('%s, done %s', (target, actual) => {
    expect(scoreOf(target, actual)).toEqual(['10', '0.00%']);
  });
});

describe('a target missed from below: weight × result ÷ target, half up', () => {
  test.each([
    ['≥90%', '87.41%', '9.71', '-2.88%'],
    ['≥95%', '47.5%', '5', '-50.00%'],
    ['≥80个', '60个', '7.5', '-25.00%'],
    ['=12次', '9次', '7.5', '-25.00%'],
    ['≥3', '2', '6.67', '-33.33%'],
    ['5-10个', '4个', '8', '-20.00%'],
    ['≥1000元', '0.05万元', '5', '-50.00%'],
    ['≥90%', '0%', '0', '-100.00%'],
    // 10 × 8.005 ÷ 10 = 8.005: the half goes up.
    ['≥10', '8.005', '8.01', '-19.95%'],
    // Too small to be seen: no "-0.00%".
    ['≥100000', '99999', '10', '0.00%'],
  ])('%s, done %s: %s, %s', (target, actual, score, deviation) => {
    expect(scoreOf(target, actual)).toEqual([score, deviation]);
  });
});

test.each([
  ['>5次', '5次'],
  ['<5次', '5次'],
])('%s, done %s: the bound itself is not above it, a person decides', (target, actual) => {
  expect(scoreOf(target, actual)).toEqual([null, null]);
});

describe('a target missed from above is a question, unless the settings answer it', () => {
  const inverse = presetById('caiyu-2020-10')!;
  const zero = {
    ...inverse,
    indicators: { ...inverse.indicators, overshoot: 'zero' as const, above: 'zero' as const },
  };

  test.each([
    ['≤90%', '100%', '9', '11.11%'],
    ['≤80万元', '100万元', '8', '25.00%'],
    // Above a number that was to be hit: 财预〔2020〕10号 reduces when it is far above, and does not say by how much.
    ['=8次', '10次', null, '25.00%'],
    ['5-8个', '10个', null, '25.00%'],
  ])('%s, done %s', (target, actual, inverseScore, deviation) => {
    expect(scoreOf(target, actual)).toEqual([null, deviation]);
    expect(scoreOf(target, actual, inverse)).toEqual([inverseScore, deviation]);
    expect(scoreOf(target, actual, zero)).toEqual(['0', deviation]);
  });

  test('the question shows what the proportion would be', () => {
    const [row] = rowsOf('成本 | 成本 | 会议费 | ≤90万元 | 100万元 | 10 | |');
    expect(row!.score.why).toContain('10 × 900000 ÷ 1000000 = 9');
    expect(row!.score.why).toContain('自评表!E1');
  });

  test('a target of 0 has no proportion and no deviation', () => {
    expect(scoreOf('≤0次', '0次')).toEqual(['10', '0.00%']);
    expect(scoreOf('≤0次', '1次')).toEqual([null, null]);
  });
});

describe('what the rules leave to a person', () => {
  test.each([
    ['科学', '基本科学'],
    ['科学', '80%'],
    ['2023年12月底前', '2024年1月'],
    ['提高', '120%'],
    ['≥50个；≥90%', '60个'],
    ['第1名', '100%'],
  ])('%s, done %s', (target, actual) => {
    expect(scoreOf(target, actual)).toEqual([null, null]);
  });

  test('a percentage of a target in words, when the settings say so', () => {
    const proportional = {
      ...SANMENXIA,
      indicators: { ...SANMENXIA.indicators, qualitative: 'proportional' as const },
    };
    expect(scoreOf('科学', '80%', proportional)).toEqual(['8', '-20.00%']);
  });

  test('a bare target, when the settings read it as ≥', () => {
    const atLeast = {
      ...SANMENXIA,
      indicators: { ...SANMENXIA.indicators, bareTarget: 'atLeast' as const },
    };
    expect(scoreOf('90%', '95%', atLeast)).toEqual(['10', '0.00%']);
    expect(scoreOf('90%', '45%', atLeast)).toEqual(['5', '-50.00%']);
  });

  test('the total counts the score that the person gave', () => {
    const { department, changes } = scoresInWords(
      departmentTable(`
      产出 | 质量 | 科学性 | 科学 | 基本科学 | 10 | 8.5 | |
      产出 | 数量 | 个数 | ≥2 | 1 | 10 | 5 | -50.00% | 原因
      总分 | 20 | 14
    `),
    );
    expect(department!.scoreTotal).toMatchObject({
      computed: '13.5',
      why: '13.5 = 13.5（其中 1 项是人工打分）',
    });
    expect(changes.map(change => [change.address, change.to])).toEqual([['G3', '13.5']]);
  });

  test('no total while an open row has no score', () => {
    const { department, changes } = scoresInWords(
      departmentTable(`
      产出 | 质量 | 科学性 | 科学 | 基本科学 | 10 | | |
      总分 | 10 | 10
    `),
    );
    expect(department!.scoreTotal).toMatchObject({
      computed: null,
      why: '“科学性”还没有得分，补齐以后才能算总分。',
    });
    expect(changes).toEqual([]);
  });
});

describe('the execution row', () => {
  const row = (budget: string, executed: string, settings?: ScoringSettings) =>
    rowsOf(`部门预算总额 | 0 | ${budget} | ${executed} | 10 | | `, settings)[0]!.score;

  test.each([
    ['4929.23', '4309.12', '9.71', '10 × 87.42 ÷ 90 = 9.71'],
    ['100', '90', '10', '执行率 90% ≥ 90%，得满分 10'],
    ['100', '89.99', '10', '10 × 89.99 ÷ 90 = 10'],
    ['100', '45', '5', '10 × 45 ÷ 90 = 5'],
    ['100', '0', '0', '10 × 0 ÷ 90 = 0'],
    ['100', '100', '10', '执行率 100% ≥ 90%，得满分 10'],
  ])('budget %s, executed %s', (budget, executed, score, why) => {
    expect(row(budget, executed)).toMatchObject({ computed: score, why });
  });

  test('in plain proportion by 财预〔2020〕10号', () => {
    expect(row('43.2', '37.24', presetById('caiyu-2020-10'))).toMatchObject({
      computed: '8.62',
      why: '10 × 37.24 ÷ 43.2 = 8.62',
    });
  });

  test('more than the budget is asked for, or capped when the settings say so', () => {
    expect(row('100', '105').computed).toBeNull();
    expect(row('100', '105').why).toContain('自评表!D1');
    expect(row('100', '105', { ...SANMENXIA, overExecution: 'cap' }).computed).toBe('10');
  });

  test('sources of money without a weight have no score', () => {
    expect(
      rowsOf(`
      部门预算总额 | 0 | 100 | 90 | 10 | 90 | 10
      政府预算资金 | 0 | 100 | 90 | - | 90 | -
    `).map(one => one.indicator),
    ).toEqual(['部门预算总额']);
  });
});

describe('bad input: a sentence that names the cell, and no score', () => {
  // prettier-ignore
  test.each([
    ['text for a result', '产出 | 数量 | 个数 | ≥5个 | 已完成 | 10 | 10 |', '自评表!E1', /应填数，现在是“已完成”/],
    ['no result', '产出 | 数量 | 个数 | ≥5个 | | 10 | 10 |', '自评表!E1', /是空的，请填写“个数”的实际完成值/],
    ['no target', '产出 | 数量 | 个数 | | 5个 | 10 | 10 |', '自评表!D1', /请填写“个数”的年度指标值/],
    ['a dash for a target', '产出 | 数量 | 个数 | — | 5个 | 10 | 10 |', '自评表!D1', /年度指标值/],
    ['a target without operator', '产出 | 数量 | 个数 | 90% | 95% | 10 | 10 |', '自评表!D1', /没有写 ≥、≤ 或 =/],
    ['no weight', '产出 | 数量 | 个数 | ≥5个 | 5个 | | 10 |', '自评表!F1', /请填写分值/],
    ['text for a weight', '产出 | 数量 | 个数 | ≥5个 | 5个 | 十分 | 10 |', '自评表!F1', /应填分值，现在是“十分”/],
    ['a negative weight', '产出 | 数量 | 个数 | ≥5个 | 5个 | -10 | 10 |', '自评表!F1', /小于 0/],
    ['other units', '产出 | 数量 | 个数 | ≥5个 | 50% | 10 | 10 |', '自评表!E1', /单位不同/],
    ['a fraction for a percentage', '产出 | 质量 | 合格率 | ≥90% | 0.95 | 10 | 10 |', '自评表!E1', /没有百分号/],
    ['no budget', '部门预算总额 | 0 | 0 | 0 | 10 | 0 | 0', '自评表!C1', /全年预算数是 0/],
    ['text for a budget', '部门预算总额 | 0 | 约100 | 90 | 10 | 90 | 10', '自评表!C1', /应填全年预算数，现在是“约100”/],
    ['nothing executed given', '部门预算总额 | 0 | 100 | | 10 | 90 | 10', '自评表!D1', /请填写全年执行数/],
    ['a negative amount', '部门预算总额 | 0 | 100 | -5 | 10 | | ', '自评表!D1', /小于 0/],
    ['more executed than budgeted', '部门预算总额 | 0 | 100 | 101 | 10 | 101 | 10', '自评表!D1', /大于/],
    ['no weight of the execution row', '部门预算总额 | 0 | 100 | 90 | | 90 | 10', '自评表!E1', /请填写分值/],
  ])('%s', (_, text, cell, sentence) => {
    const scores = scoresInWords(departmentTable(`${text}\n总分 | 10 | 10`));
    const [row] = scores.department!.rows;
    expect(row!.score.computed).toBeNull();
    expect(row!.score.why).toContain(cell);
    expect(row!.score.why).toMatch(sentence);
    // A person's own score counts where only the rule cannot judge it.
    const own = /已完成|没有写/.test(String(sentence)) ? '10' : null;
    expect(scores.department!.scoreTotal!.computed).toBe(own);
    expect(scores.changes).toEqual([]);
    expect(scores.problems.map(problem => problem.message)).toContain(row!.score.why);
  });

  test('an indicator that stands twice', () => {
    const scores = scoresInWords(
      departmentTable(`
      产出 | 数量 | 培训人次 | ≥50人 | 50人 | 5 | 5 | 0.00%
      产出 | 质量 | 合格率   | ≥90%  | 95%  | 5 | 5 | 0.00%
           | 数量 | 培训人次 | ≥60人 | 60人 | 5 | 5 | 0.00%
    `),
    );
    expect(scores.department!.rows.map(row => row.score.computed)).toEqual([null, '5', null]);
    expect(scores.problems).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('自评表!D1、自评表!D3') as string,
      }),
    ]);
  });

  test('one name under two groups is no repetition', () => {
    expect(
      rowsOf(`
      产出 | 数量 | 完成率 | ≥90% | 90% | 5 | 5 | 0.00%
      效益 | 社会 | 完成率 | ≥90% | 90% | 5 | 5 | 0.00%
    `).map(row => row.score.computed),
    ).toEqual(['5', '5']);
  });
});

describe('what is written', () => {
  const changesOf = (text: string) =>
    scoresInWords(departmentTable(text)).changes.map(({ address, from, to }) => [
      address,
      from,
      to,
    ]);

  test('only cells whose number differs', () => {
    expect(
      changesOf(`
      部门预算总额 | 0 | 100 | 45 | 10 | 45 | 5.00
      产出 | 数量 | 个数 | ≥4 | 3 | 10 | 7 | -25.0%
      产出 | 数量 | 人数 | ≥4 | 3 | 10 | 7.5 | -20.00%
      产出 | 数量 | 次数 | ≥4 | 4 | 10 | 10.00 | 0%
      总分 | 40 | 30
    `),
    ).toEqual([
      ['G2', '7', '7.5'],
      ['H3', '-20.00%', '-25.00%'],
    ]);
  });

  test('an empty form is filled in; its total waits, because the weights do not make 100', () => {
    expect(
      changesOf(`
      部门预算总额 | 0 | 100 | 45 | 10 | |
      产出 | 数量 | 个数 | ≥4 | 3 | 10 | |
      产出 | 数量 | 次数 | ≥4 | 4 | 10 | |
      总分 | 30 |
    `),
    ).toEqual([
      ['F1', '', '45%'],
      ['G1', '', '5'],
      ['G2', '', '7.5'],
      ['H2', '', '-25.00%'],
      ['G3', '', '10'],
      ['H3', '', '0.00%'],
    ]);
  });

  test('no deviation may also be written as 无, — or nothing', () => {
    expect(
      changesOf(`
      产出 | 数量 | 个数 | ≥4 | 4 | 10 | 10 | 无
      产出 | 数量 | 次数 | ≥4 | 4 | 10 | 10 | —
      产出 | 数量 | 人数 | ≥4 | 4 | 10 | 10 |
    `),
    ).toEqual([]);
  });

  test('a formula is kept, and reported when its result is another', () => {
    const scores = scoresInWords(
      departmentTable(`
      产出 | 数量 | 个数 | ≥4 | 3 | 10 | =F1*E1/4→7.5 | -25.00%
      产出 | 数量 | 次数 | ≥4 | 3 | 10 | =F2→10 | -25.00%
      总分 | 20 | =SUM(G1:G2)→17.5
    `),
    );
    expect(scores.changes).toEqual([]);
    expect(
      scores.problems.map(({ kind, cells }) => [kind, cells.map(cell => cell.address).join()]),
    ).toEqual([
      ['formula', 'G2'],
      ['formula', 'G3'],
    ]);
    expect(scores.problems[0]!.message).toBe(
      '自评表!G2 是公式，结果是 10，应为 7.5（10 × 3 ÷ 4 = 7.5）；公式不会被改写，请检查公式或它引用的单元格。',
    );
  });
});

test('rows of published forms (池州 2022, 青神 2023)', () => {
  expect(
    rowsOf(`
    部门预算总额 | 0 | 0 | 0 | 10 | 0 | 0
    产出 | 数量 | 建设个数 | ≥50个 | 50 | 8 | 8
         | 质量 | 合格率 | ≥100百分比 | 100 | 8 | 8
         | 成本 | 总成本 | ≤90万元 | 90 | 8 | 8
  `).map(row => row.score.computed),
  ).toEqual([null, '8', '8', '8']);
  expect(
    rowsOf('部门预算总额 | 238.93 | 251.89 | 251.89 | 10 | 100.00% | ')[0]!.score.computed,
  ).toBe('10');
});

test('groups, weights and total of a small table', () => {
  const { department } = scoresInWords(
    departmentTable(`
    部门预算总额 | 0 | 100 | 45 | 10 | 45 | 5
    产出 | 数量 | 个数 | ≥4 | 3 | 50 | 37.5 | -25.00%
    效益 | 社会 | 满意度 | ≥95% | 98% | 30 | 30 | 0.00%
         |      | 影响 | 良好 | 100% | 10 | 10 | 0.00%
    总分 | 100 | 82.5
  `),
  );
  expect(department!.weightTotal).toBe('100');
  expect(department!.groups).toEqual([
    { level1: '产出', weight: '50', score: '37.5' },
    { level1: '效益', weight: '40', score: '40' },
  ]);
  expect(department!.scoreTotal).toMatchObject({ computed: '82.5', why: '5 + 77.5 = 82.5' });
});

test('a workbook without evaluation tables has no scores', () => {
  const accounts = departmentTable('');
  expect(scoresInWords(accounts)).toMatchObject({
    department: null,
    projects: [],
    average: null,
    grades: null,
    changes: [],
    problems: [],
    actuals: [],
  });
});
