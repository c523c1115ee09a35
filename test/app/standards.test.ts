/** A standard of a region, written without code: a sheet 评分标准 or a file; and which one follows from the workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardFromFile, scoringChoice } from '../../src/app/scores/scoring';
import { formFromFile, formText } from '../../src/app/scores/formFile';
import { readAccounts } from '../../src/core/accounts';
import { scoreEvaluations } from '../../src/core/performance';
import type { CellValue } from '../../src/core/grid';
import { gridOf } from '../bench/scores/cases';

function workbook(sheets: Record<string, CellValue[][]>) {
  const grids = Object.entries(sheets).map(([name, rows]) => gridOf(name, rows));
  return { name: '', grids, state: {}, protectedSheets: [], marked: false };
}

test('a sheet 评分标准 is the standard; what it does not say is as 财预〔2020〕10号', () => {
  const choice = scoringChoice(
    undefined,
    workbook({
      评分标准: [
        ['编号', '某市-2024'],
        ['执行率分档', '95:100、85:80'],
        ['等次', '优秀95、合格60、不合格0'],
      ],
    }),
  );
  expect(choice).toMatchObject({
    from: 'sheet',
    settings: {
      preset: '某市-2024',
      projects: {
        execution: {
          steps: [
            { from: '95', share: '100' },
            { from: '85', share: '80' },
          ],
        },
      },
      indicators: { overshoot: 'inverse' },
      grades: [{ name: '优秀' }, { name: '合格' }, { name: '不合格' }],
    },
  });
});

test.each([
  ['{"逾期":"看情况"}', { by: 'line', line: '逾期', value: '看情况' }],
  ['{"不认识":"1"}', { by: 'line', line: '不认识' }],
  ['{"等次":"良80、优90"}', { by: 'settings' }],
  ['[1]', { by: 'unreadable' }],
  ['{', { by: 'unreadable' }],
])('refused, never replaced: %s', (text, lost) => {
  expect(standardFromFile(text)).toMatchObject(lost);
});

test.each([
  ['nothing says it', '某局', 'nobody', null],
  ['the place of the unit', '河南省三门峡市人民政府办公室', 'region', 'sanmenxia-2023'],
  ['a journey to a place is no place', '赴上海培训班', 'nobody', null],
  ['a footnote', '注：按财预〔2020〕10号执行。', 'footnote', 'caiyu-2020-10'],
])('%s', (_, text, from, preset) => {
  const { settings, ...choice } = scoringChoice(undefined, workbook({ 自评表: [[text]] }));
  expect([choice.from, settings?.preset ?? null]).toEqual([from, preset]);
});

const SHEET: CellValue[][] = [
  ['项目支出绩效自评表'],
  ['项目名称', '甲'],
  ['一级指标', '三级指标', '年度指标值', '实际完成值', '份额', '得了多少'],
  ['产出', '件数', '≥10件', '5件', 100, null],
];

test('headings that nobody knows: a person says the roles, and the file does it again', () => {
  expect(readAccounts([gridOf('表', SHEET)]).forms[0]?.form.status).toBe('unreadable');
  const said = formFromFile(
    JSON.stringify({
      表头: [
        {
          各列: ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'].map((角色, index) => ({
            表头: SHEET[2]?.[index],
            角色,
          })),
        },
      ],
    }),
  )!;
  const accounts = readAccounts([gridOf('表', SHEET)], { sheets: {}, forms: said });
  const standard = standardFromFile('{}');
  if ('by' in standard) throw new Error('standard');
  const { changes } = scoreEvaluations(accounts, standard);
  expect(changes.map(({ address, to, selected }) => [address, to, selected])).toEqual([
    ['F4', '50', true],
  ]);
  expect(formFromFile(formText(accounts))).toEqual(said);
});

test('the examples of the page are standards', () => {
  const page = readFileSync(join(__dirname, '../../docs/评分标准.md'), 'utf8');
  const examples = [...page.matchAll(/^\{ .* \}$/gm)].map(([text]) => text);
  expect(examples).toHaveLength(2);
  const ids = examples.map(text => standardFromFile(text));
  expect(ids).toMatchObject([{ preset: '某市-2024' }, { preset: '某省-2023' }]);
});
