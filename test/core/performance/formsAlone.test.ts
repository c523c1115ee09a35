/** A workbook of forms alone: what is said of the tables it has not, its grade, its printed weights. */
import { reportOn } from '../../../src/app/check/check';
import { scoreReport } from '../../../src/app/scores/score';
import { presetById } from '../../../src/core/performance';
import type { CellValue } from '../../../src/core/grid';
import { gridOf } from '../../bench/scores/cases';

const FORM: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表'],
  ['项目名称', '营养改善'],
  ['资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 100, 95, null, '95%', null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '受益人数', '≥100人', '100人', 60, 60],
  ['产出指标', '质量指标', '准确率', '1', 0.985, 1, null],
  ['效益指标', '社会效益', '覆盖率', '≥90%', '95%', 29, 29],
];

function scoredOf(rows: readonly (readonly CellValue[])[]) {
  const report = reportOn(
    {
      name: '自评表.xlsx',
      grids: [gridOf('自评表', rows)],
      state: {},
      protectedSheets: [],
      marked: false,
    },
    {},
  );
  const scored = scoreReport(report, presetById('caiyu-2020-10'));
  if (!scored) throw new Error('not scored');
  return scored;
}

function changed(rows: readonly (readonly CellValue[])[]): Record<string, string> {
  const { scores } = scoredOf(rows);
  return Object.fromEntries(scores.changes.map(({ address, to }) => [address, to]));
}

test('the other evaluation tables are not asked for by their titles', () => {
  const said = scoredOf(FORM).findings.filter(({ class: judged }) => judged === 'notChecked');
  expect(said.map(({ rule, message }) => `${rule} ${message.code}`)).toEqual([
    'P-01 unread.notWithForms',
    'P-12 unread.notWithForms',
  ]);
});

test.each([
  ['execution earns points that are not printed', 100, []],
  ['the total is that of the indicators', 90, []],
])('%s: no weight is called wrong', (_, total, failed) => {
  const { findings } = scoredOf([...FORM, ['总分', null, null, null, null, total, null]]);
  const said = findings.filter(({ class: judged }) => judged === 'failed');
  expect(said.map(({ rule }) => rule)).toEqual(failed);
});

test('weights that are all printed and do not make the printed total are called wrong', () => {
  const rows = FORM.map((row, index) =>
    index === 3 ? ['年度资金总额', 100, 95, 10, '95%', null] : row,
  );
  const { findings } = scoredOf([...rows, ['总分', null, null, null, null, 99, null]]);
  expect(findings.filter(({ class: judged }) => judged === 'failed')).toMatchObject([
    { rule: 'P-15', message: { code: 'evaluation.weights' } },
  ]);
});

const FULL = FORM.map((row, index) =>
  index === 6 ? ['产出指标', '质量指标', '准确率', '≥1', 0.985, 1, null] : row,
);

test('scores are rounded half up: 1 × 0.985 is 0.99', () => {
  expect(changed(FULL)).toMatchObject({ F4: '9.5', G7: '0.99' });
});

test('a blank grade is filled where one cell can be meant, and told where several can', () => {
  const total = ['总分', null, null, null, null, 100, null];
  expect(changed([...FULL, total, [null, null, null, null, null, '自评等级', null]])).toMatchObject(
    {
      G9: '99.49',
      G10: '优',
    },
  );
  const { scores } = scoredOf([...FULL, total, ['自评等级']]);
  expect(scores.changes.map(({ address }) => address)).not.toContain('B10');
  expect(scores.problems.map(({ message }) => message)).toContainEqual({
    code: 'score.gradeUnplaced',
    data: { cell: { sheet: '自评表', address: 'A10' }, score: '99.49', grade: '优' },
  });
});

test('a total in the head of a form is its total, beside the row of totals too', () => {
  const head = FULL.map((row, index) =>
    index === 1 ? ['项目名称', '营养改善', '自评得分', null, '自评等级', null, null] : row,
  );
  expect(changed(head)).toMatchObject({ D2: '99.49' });
  expect(changed([...head, ['总分', null, null, null, null, 100, null]])).toMatchObject({
    D2: '99.49',
    G9: '99.49',
  });
});
