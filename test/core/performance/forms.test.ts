/** 项目支出绩效自评表 of single projects: read by labels, scored, and held beside the summary. */
import { readAccounts } from '../../../src/core/accounts';
import type { Accounts } from '../../../src/core/accounts/model';
import { checkAccounts } from '../../../src/core/checks';
import type { CellValue, Grid } from '../../../src/core/grid';
import { sheet } from '../accounts/grids';
import { scoresInWords } from './inWords';

type Line = readonly CellValue[];

/** As 天长 and 池州 print it: the project's money above, 一级/二级/三级指标 below with merged levels. */
function form(
  name: string,
  title: string,
  change: (line: Line, row: number) => Line = line => line,
): Grid {
  // prettier-ignore
  const lines: Line[] = [
    [title],
    ['（2023年度）'],
    ['项目名称', null, name],
    ['主管部门', null, '某局', null, '实施单位', '某局'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 20, 20, 10, 10, '50%', 5],
    [null, '其中：本年财政拨款', 20, 20, 10, '—', '50%', '—'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '未完成原因分析'],
    ['产出指标（50分）', '数量指标', '培训人数', '≥50人', '50人', 25, 25, ''],
    [null, '质量指标', '合格率', '≥95%', '98%', 25, 25, ''],
    ['效益指标（30分）', '社会效益', '参训率', '≥90%', '90%', 30, 30, ''],
    ['满意度指标（10分）', '服务对象', '满意度', '≥98%', '98%', 10, 10, ''],
    ['总分', null, null, null, null, 100, 95, ''],
  ];
  return sheet(`表-${name}`, lines.map(change));
}

// prettier-ignore
const SUMMARY = sheet('汇总', [
  ['项目单位自评汇总表'],
  ['项目名称', '全年预算数', '全年执行数', '预算执行率', '资金管理指标得分率', '产出指标得分率', '效益指标得分率', '满意度指标得分率', '自评得分', '是否有偏差'],
  ['培训费', 20, 10, '50.00%', '100%', '100%', '100%', '100%', 95, '否'],
  ['会议费', 30, 30, '100.00%', '100%', '100%', '100%', '100%', 100, '否'],
]);

const told = (accounts: Accounts): string[] =>
  checkAccounts(accounts)
    .findings.filter(({ rule }) => /^P-1[56]$/.test(rule))
    .map(
      ({ rule, class: judged, cells }) =>
        `${rule} ${judged} ${cells
          .map(({ sheet: on, address }) => `${on}!${address}`)
          .slice(0, 2)
          .join(' ')}`,
    );

test.each([
  '项目支出绩效自评表',
  '2023年度项目支出绩效自评表',
  '项目绩效目标自评表',
  '项目绩效自评情况表（2023年度）',
])('“%s” is a form of one project', title => {
  const { forms, department } = readAccounts([form('培训费', title)]);
  expect(
    forms.map(({ name, nameCell, form: read }) => [
      name,
      nameCell.address,
      read.indicators.length,
      read.indicators[1]?.level1,
    ]),
  ).toEqual([['培训费', 'C3', 4, '产出指标（50分）']]);
  expect(department.status).toBe('notFound');
});

test('each form is scored by the project’s rule: 10 × 50% = 5', () => {
  const scores = scoresInWords(
    readAccounts([form('培训费', '项目支出绩效自评表'), form('会议费', '项目支出绩效自评表')]),
  );
  expect(
    scores.forms.map(({ project, rows, weightTotal, scoreTotal }) => [
      project,
      rows[0]?.indicator,
      rows[0]?.score.computed,
      weightTotal,
      scoreTotal?.computed,
    ]),
  ).toEqual([
    ['培训费', '年度资金总额', '5', '100', '95'],
    ['会议费', '年度资金总额', '5', '100', '95'],
  ]);
  expect(scores.changes).toEqual([]);
});

test('a wrong score and its total are offered with the right ones, in the form’s own cells', () => {
  const wrong = form('培训费', '项目支出绩效自评表', (line, row) =>
    row === 5 ? [...line.slice(0, 7), 4] : line,
  );
  expect(
    scoresInWords(readAccounts([wrong])).changes.map(
      ({ sheet: on, address, from, to }) => `${on}!${address} ${from}→${to}`,
    ),
  ).toEqual(['表-培训费!H6 4.00→5']);
});

// prettier-ignore
test.each<[what: string, change: (line: Line, row: number) => Line, findings: string[]]>([
  ['as printed', line => line, []],
  ['the total is not the sum', (line, row) => (row === 12 ? [...line.slice(0, 6), 96, ''] : line), ['P-15 failed 表-培训费!G13 表-培训费!G9', 'P-16 advice 表-培训费!G13 汇总!I3']],
  ['the weights come to 90', (line, row) => (row === 10 ? [...line.slice(0, 5), 20, 20, ''] : line), ['P-15 failed 表-培训费!F13 表-培训费!F9', 'P-15 failed 表-培训费!G13 表-培训费!G9']],
  ['another amount than in the summary', (line, row) => (row === 5 ? [null, '年度资金总额', 20, 25, 12.5, 10, '50%', 5] : line), ['P-16 advice 表-培训费!D6 汇总!B3', 'P-16 advice 表-培训费!E6 汇总!C3']],
  ['the form in 元', (line, row) => (row === 5 ? [null, '年度资金总额', 200_000, 200_000, 100_000, 10, '50%', 5] : line), []],
])('%s', (_, change, findings) => {
  expect(told(readAccounts([SUMMARY, form('培训费', '项目支出绩效自评表', change)]))).toEqual(findings);
});

test('two forms of one project are told with the cells of their names', () => {
  const one = form('培训费', '项目支出绩效自评表');
  const { problems, forms } = scoresInWords(
    readAccounts([one, form('会议费', '项目支出绩效自评表'), { ...one, sheet: '又一张' }]),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    "项目“培训费”有 2 张自评表（'表-培训费'!C3、又一张!C3），请删去多余的一张或改正项目名称。",
  ]);
  expect(forms).toHaveLength(3);
});

test('a form without its header row is told, one without a name goes by its sheet', () => {
  const headless = form('培训费', '项目支出绩效自评表', (line, row) =>
    row === 7 ? ['一级', '二级', '三级'] : line,
  );
  const nameless = form('会议费', '项目支出绩效自评表', (line, row) => (row === 2 ? [] : line));
  const scores = scoresInWords(readAccounts([headless, nameless]));
  expect(scores.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^工作表“表-培训费”没有找到“三级指标”/),
  ]);
  expect(scores.forms.map(({ project }) => project)).toEqual(['表-会议费']);
});

test('a list of contents names the form and is none', () => {
  expect(
    readAccounts([sheet('目录', [['目录'], ['项目支出绩效自评表'], ['部门整体绩效自评表']])]).forms,
  ).toEqual([]);
});
