/**
 * P2: the score of a project, what a missing weight asks for, deviation flags, average and grades.
 */
import { PRESETS, presetById, settingProblems } from '../../../src/core/performance';
import type { ScoringSettings } from '../../../src/core/performance';
import { projectTable } from './tables';
import { scoresInWords } from './inWords';
import { inWords } from '../../inWords';

const SANMENXIA = presetById('sanmenxia-2023')!;
const WEIGHTED: ScoringSettings = {
  ...SANMENXIA,
  projects: {
    ...SANMENXIA.projects,
    weights: { fundManagement: '10', cost: '10', output: '30', benefit: '30', satisfaction: '10' },
  },
};

const score = (text: string, settings?: ScoringSettings) =>
  scoresInWords(projectTable(text), settings);

test('a table of a department, scored and flagged', () => {
  const { projects, average, grades, changes } = score(`
    物业费 | 25   | 25    | 100%   | 100% | 100% | 93.13% | 100% | 100% | 97.94 | 是
    设备   | 24   | 12.17 | 50.71% | 100% | 100% | 88.57% | 100% | 100% | 91.64 | 是
    培训费 | 7    | 0.85  | 12.14% | 100% | 100% | 100%   | 100% | 100% | 91.2  | 否
    调研   | 90   | 89.96 | 99.96% | 100% | 100% | 0%     | 100% | 100% | 70    | 是
  `);
  expect(projects.map(row => [row.score.computed, row.deviates, row.grade])).toEqual([
    ['97.94', true, '优'],
    ['91.64', true, '优'],
    ['91.21', false, '优'],
    ['70', true, '中'],
  ]);
  expect(average).toBe('87.7');
  expect(grades).toEqual({ 优: 3, 良: 0, 中: 1, 差: 0 });
  expect(changes).toEqual([
    {
      sheet: '汇总表',
      address: 'J3',
      from: '91.2',
      to: '91.21',
      why: '10 × 0.85 ÷ 7 + 30 × 100% + 60 × 100% = 91.21',
      item: '自评得分',
      project: '培训费',
      selected: false,
    },
  ]);
});

test('a rate below 100% whose weight nobody gave asks for the weights', () => {
  const { projects, average, changes, problems } = score(
    '培训费 | 10 | 10 | 100% | 100% | 100% | 100% | 95% | 100% | 98.5 | 是',
  );
  expect(projects[0]!.score.computed).toBeNull();
  expect(projects[0]!.score.why).toBe(
    '项目“培训费”的 汇总表!H1（效益指标得分率 95%） 低于 100%，而评分标准只规定了资金管理、成本、效益、满意度的权重合计为 60，没有规定各是多少；请在评分设置里填写这几项的权重。',
  );
  expect(problems).toEqual([
    { kind: 'open', message: projects[0]!.score.why, cells: [{ sheet: '汇总表', address: 'H1' }] },
  ]);
  expect(changes).toEqual([]);
  // The score that stands there is the person's, and counts.
  expect(average).toBe('98.5');
});

test('with weights given', () => {
  const { projects } = score(
    '培训费 | 10 | 5 | 50% | 90% | 100% | 80% | 95% | 70% | 98.5 | 是',
    WEIGHTED,
  );
  expect(projects[0]!.score).toMatchObject({
    computed: '83.5',
    why: '10 × 5 ÷ 10 + 10 × 90% + 10 × 100% + 30 × 80% + 30 × 95% + 10 × 70% = 83.5',
  });
});

test('财预〔2020〕10号: 10, 50, 30, 10; columns that count for nothing may be empty', () => {
  const { projects } = score(
    '培训费 | 10 | 5 | 50% | | | 80% | 95% | 70% | | ',
    presetById('caiyu-2020-10'),
  );
  expect(projects[0]!.score).toMatchObject({
    computed: '80.5',
    why: '10 × 5 ÷ 10 + 50 × 80% + 30 × 95% + 10 × 70% = 80.5',
  });
});

test('rates as fractions, when all are', () => {
  expect(score('培训费 | 10 | 10 | 1 | 1 | 1 | 0.9313 | 1 | 1 | | ').projects[0]).toMatchObject({
    deviates: true,
    score: { computed: '97.94' },
  });
  expect(
    score('培训费 | 10 | 10 | 100 | 100 | 100 | 93.13 | 100 | 100 | | ').projects[0]!.score
      .computed,
  ).toBe('97.94');
});

test('grades begin at their limits and have the names of the region', () => {
  const half = (output: string) =>
    score(`甲 | 10 | 10 | | | | ${output} | 100% | 100% | | `, presetById('shanghai-2024'));
  // 10 + 50 × rate + 40.
  expect(half('80%').projects[0]).toMatchObject({ grade: '优', score: { computed: '90' } });
  expect(half('79.98%').projects[0]).toMatchObject({ grade: '良', score: { computed: '89.99' } });
  expect(half('20%').projects[0]).toMatchObject({ grade: '中', score: { computed: '60' } });
  expect(half('0%').gradeNames).toEqual({ 优: '优', 良: '良', 中: '合格', 差: '不合格' });
});

describe('bad input: a sentence that names the cell, and no score', () => {
  // prettier-ignore
  test.each([
    ['no budget', '培训费 | 0 | 0 | | 100% | 100% | 100% | 100% | 100% | 90 | 否', '汇总表!B1', /全年预算数是 0/],
    ['more executed than budgeted', '培训费 | 10 | 10.5 | 105% | 100% | 100% | 100% | 100% | 100% | 100 | 否', '汇总表!C1', /大于 汇总表!B1/],
    ['text for an amount', '培训费 | 10 | 无 | | 100% | 100% | 100% | 100% | 100% | 100 | 否', '汇总表!C1', /应填全年执行数，现在是“无”/],
    ['an empty rate', '培训费 | 10 | 10 | 100% | 100% | 100% | | 100% | 100% | 100 | 否', '汇总表!G1', /应填产出指标得分率，是空的/],
    ['text for a rate', '培训费 | 10 | 10 | 100% | 100% | 100% | 优 | 100% | 100% | 100 | 否', '汇总表!G1', /现在是“优”/],
    ['a rate above 100%', '培训费 | 10 | 10 | 100% | 100% | 100% | 120% | 100% | 100% | 100 | 否', '汇总表!G1', /不在 0 到 100% 之间/],
    ['a rate of unclear scale', '培训费 | 10 | 10 | 100% | 100 | 100 | 1 | 100 | 100 | 100 | 否', '汇总表!G1', /没有百分号/],
  ])('%s', (_, text, cell, sentence) => {
    const { projects, average, grades, changes, problems } = score(text);
    expect(projects[0]!.score.computed).toBeNull();
    expect(projects[0]!.score.why).toContain(cell);
    expect(projects[0]!.score.why).toMatch(sentence);
    expect([average, grades]).toEqual([null, null]);
    expect(changes).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test('more executed than budgeted, when the settings cap it', () => {
    const [project] = score('公车 | 10 | 10.5 | 105% | 100% | 100% | 100% | 100% | 100% | | ', {
      ...SANMENXIA,
      overExecution: 'cap',
    }).projects;
    expect(project!.score).toMatchObject({
      computed: '100',
      why: '10 + 30 × 100% + 60 × 100% = 100',
    });
  });
});

describe('settings that cannot be used are told in a sentence', () => {
  // prettier-ignore
  test.each([
    ['weights of 110', { ...WEIGHTED, projects: { ...WEIGHTED.projects, executionWeight: '20' } }, /合计为 110/],
    ['a weight that is no number', { ...WEIGHTED, projects: { ...WEIGHTED.projects, executionWeight: '十' } }, /“十”不是数/],
    ['a full mark at 0%', { ...SANMENXIA, department: { execution: { ...SANMENXIA.department.execution, fullMarkAt: '0' } } }, /应大于 0/],
    ['grades out of order', { ...SANMENXIA, grades: [...SANMENXIA.grades].reverse() }, /从高到低/],
    ['half a decimal', { ...SANMENXIA, scoreDecimals: 1.5 }, /小数位数/],
  ])('%s', (_, settings, sentence) => {
    expect(inWords(settingProblems(settings)).join('')).toMatch(sentence);
  });

  test('the presets can be used', () => {
    expect(PRESETS.flatMap(settings => settingProblems(settings))).toEqual([]);
    expect(settingProblems(WEIGHTED)).toEqual([]);
  });
});

test('a project that stands twice: its cells are named, both scores stay empty, the others are scored', () => {
  const { projects, average, changes, problems } = score(`
    培训费 | 7 | 7 | 100% | 100% | 100% | 100% | 100% | 100% | 100 | 否
    调研   | 9 | 9 | 100% | 100% | 100% | 100% | 100% | 100% |     | 否
    培训费 | 8 | 4 | 50%  | 100% | 100% | 100% | 100% | 100% | 95  | 否
  `);
  expect(projects.map(row => row.score.computed)).toEqual([null, '100', null]);
  expect(average).toBeNull();
  expect(changes.map(change => change.address)).toEqual(['J2']);
  expect(problems.map(problem => problem.message)).toEqual([
    '项目“培训费”出现了 2 次（汇总表!A1、汇总表!A3），请删去多余的一行或改正项目名称。',
  ]);
});
