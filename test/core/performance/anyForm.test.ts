/**
 * Random forms: columns in any order under any of their usual names, with extra columns and blocks. Every score with one
 * right answer is computed right, or the form is held and says why; nothing wrong is ever offered for writing.
 */
import fc from 'fast-check';
import { measure } from '../../bench/scores/measure';
import type { Right } from '../../bench/scores/cases';
import { gridOf } from '../../bench/scores/cases';
import type { CellValue } from '../../../src/core/grid';
import { toA1 } from '../../../src/core/address';

const NAMES = {
  target: ['年度指标值', '指标目标值', '年初目标值（A）', '预期指标值', '目标值'],
  actual: ['实际完成值', '全年完成值', '全年实际值（B）', '完成值', '实际值'],
  weight: ['分值', '权重', '参考分值', '标准分', '分值（100分）'],
  score: ['得分', '自评得分', '自评分', '单位自评得分', '实际得分'],
} as const;
const EXTRA = ['备注', '指标解释', '评分标准', '得分率', '财政评分', '偏差原因分析及改进措施'];
const ROLES = ['target', 'actual', 'weight', 'score'] as const;
/** Targets and results of weight 30 with what they earn by 财预〔2020〕10号. */
const ROWS = [
  ['≥100个', '100个', '30'],
  ['≥100个', '50个', '15'],
  ['≤10天', '20天', '15'],
  ['=100%', '90%', '27'],
  ['≥80%', '95%', '30'],
] as const;

test('any order, any of the usual names, extra columns, one block or two: read right', () => {
  const form = fc.record({
    order: fc.shuffledSubarray([...ROLES], { minLength: 4 }),
    names: fc.record({
      target: fc.constantFrom(...NAMES.target),
      actual: fc.constantFrom(...NAMES.actual),
      weight: fc.constantFrom(...NAMES.weight),
      score: fc.constantFrom(...NAMES.score),
    }),
    extra: fc.uniqueArray(fc.constantFrom(...EXTRA), { maxLength: 2 }),
    rows: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...ROWS))),
    blocks: fc.boolean(),
    title: fc.constantFrom('项目支出绩效自评表', '部门整体支出绩效自评表', ''),
  });
  fc.assert(
    fc.property(form, ({ order, names, extra, rows, blocks, title }) => {
      const header = [
        '一级指标',
        '二级指标',
        '三级指标',
        ...order.map(role => names[role]),
        ...extra,
      ];
      const sheet: CellValue[][] = [
        [title],
        ['项目名称', '甲'],
        ['项目资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', 100, 80, 10, '80%', null],
        header,
      ];
      const cells: Right[] = [right(3, 5, '8')];
      let total = 8;
      rows.forEach(([target, actual, earned], index) => {
        if (blocks && index === 1) sheet.push(['年度目标2'], [...header]);
        const values = { target, actual, weight: 30, score: null };
        cells.push(right(sheet.length, 3 + order.indexOf('score'), earned));
        sheet.push(['产出指标', '数量指标', `指标${index}`, ...order.map(role => values[role])]);
        total += Number(earned);
      });
      cells.push(right(sheet.length, 3 + order.indexOf('score'), String(total)));
      const sums = { target: null, actual: null, weight: 100, score: null };
      sheet.push(['总分', null, null, ...order.map(role => sums[role])]);
      const one = {
        name: '随机',
        standard: 'caiyu-2020-10',
        right: false,
        cells,
        grids: [gridOf('自评表', sheet)],
      };
      const measured = measure(one, []);
      expect(measured).toMatchObject({ wrongWritten: [], wrongComputed: [], missed: [] });
    }),
    { numRuns: 200, seed: 20231231 },
  );
});

function right(row: number, column: number, want: string): Right {
  return { sheet: '自评表', address: toA1(row, column), want, alt: [], shown: null };
}
