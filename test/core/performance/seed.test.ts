/**
 * The reference workbook end to end: every printed score, deviation and rate of both tables, and the one cell to change.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from '../../../src/core/accounts';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';
import { scoresInWords } from './inWords';
import { sayChinese } from '../../../src/messages/zh';

function seedAccounts() {
  const bytes = readFileSync(join(__dirname, '../../fixtures/sanmenxia-2023.xlsx'));
  const opened = openWorkbook(new Uint8Array(bytes), 'sanmenxia-2023.xlsx');
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return readAccounts(gridsOf(opened.value));
}

const scores = scoresInWords(seedAccounts());
const department = scores.department!;

test('P1: 24 printed scores and 23 deviations', () => {
  expect(department.rows).toHaveLength(24);
  expect(department.rows.map(row => row.score.computed)).toEqual(
    department.rows.map(row => row.score.shown),
  );
  const deviations = department.rows.flatMap(row => row.deviation ?? []);
  expect(deviations).toHaveLength(23);
  expect(deviations.map(value => value.computed)).toEqual(deviations.map(value => value.shown));
});

test('P1: the two scores below the full mark, with their formulas', () => {
  const below = department.rows.filter(row => row.score.computed !== row.weight);
  expect(below.map(row => [row.indicator, row.score.why, row.deviation?.why ?? null])).toEqual([
    ['部门预算总额', '10 × 87.42 ÷ 90 = 9.71', null],
    ['预算执行率', '1 × 87.41 ÷ 90 = 0.97', '(87.41 − 90) ÷ 90 = −2.88%'],
  ]);
});

test('P1: weights and total are recomputed, not believed', () => {
  expect(department.weightTotal).toBe('99');
  expect(department.scoreTotal).toMatchObject({
    shown: '99.68',
    computed: '98.68',
    why: '9.71 + 88.97 = 98.68',
  });
  expect(department.groups).toEqual([
    { level1: '投入管理指标', weight: '29', score: '28.97' },
    { level1: '产出指标', weight: '25', score: '25' },
    { level1: '效益指标', weight: '35', score: '35' },
  ]);
});

test('P2: nine printed scores, rates and deviation flags', () => {
  expect(
    scores.projects.map(row => [row.executionRate.computed, row.score.computed, row.deviates]),
  ).toEqual([
    ['100%', '97.94', true],
    ['50.71%', '91.64', true],
    ['20.41%', '90.24', true],
    ['78.63%', '95.46', true],
    ['12.14%', '91.21', false],
    ['99.96%', '100', false],
    ['72.1%', '97.21', false],
    ['100%', '100', false],
    ['56.29%', '95.63', false],
  ]);
  expect(scores.projects.map(row => row.score.shown)).toEqual(
    scores.projects.map(row => row.score.computed),
  );
});

test('average and grades', () => {
  expect(scores.average).toBe('95.48');
  expect(scores.grades).toEqual({ 优: 9, 良: 0, 中: 0, 差: 0 });
});

test('only the total is to be written', () => {
  expect(scores.changes).toEqual([
    {
      sheet: '部门整体绩效自评表',
      address: 'H41',
      from: '99.68',
      to: '98.68',
      why: '9.71 + 88.97 = 98.68',
      item: '总分',
      project: '',
      selected: false,
    },
  ]);
  expect(scores.problems).toEqual([]);
});

test('actual values that the tables determine', () => {
  expect(
    scores.actuals.map(({ indicator, shown, computed, agrees }) => [
      indicator,
      shown,
      computed,
      agrees,
    ]),
  ).toEqual([
    ['预算调整率', '4%', '7.94%', false],
    ['结转结余率', '0%', '0.00%', true],
    ['“三公经费”控制率', '64.5%', '64.52%', true],
    ['预算执行率', '87.41%', '87.41%', true],
  ]);
});
