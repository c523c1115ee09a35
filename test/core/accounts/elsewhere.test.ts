/**
 * Layouts of other provinces and years, each as the small table that was seen there.
 */
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import type { CellValue, Grid } from '../../../src/core/grid';
import { amountsOf } from './amountsOf';
import { inWords } from '../../inWords';
import { gridsFrom, sheet } from './grids';

const seed = gridsFrom('sanmenxia-2023.xlsx');
const _ = null;

function read(
  id: AccountTableId,
  lines: readonly (readonly CellValue[])[],
  name = 'Sheet1',
): Table {
  return readAccounts([sheet(name, lines)]).tables[id];
}

/** "key column shown" for each amount, in order. */
function amounts(table: Table): string[] {
  return table.rows.flatMap(row =>
    Object.entries(row.amounts).flatMap(([column, amount]) =>
      amount.state === 'number' ? [`${row.key} ${column} ${amount.shown}`] : [],
    ),
  );
}

test('云南 T5: carry-over, income and expenditure, each with its own 基本支出', () => {
  // prettier-ignore
  const table = read('T5', [
    ['一般公共预算财政拨款收入支出决算表'],
    ['部门：洱源县某局', _, _, _, _, _, _, _, _, _, _, '公开05表'],
    ['金额单位：元'],
    ['项目', _, _, _, '年初结转和结余', _, _, '本年收入', _, _, '本年支出', _, _, '年末结转和结余', _, _],
    ['支出功能分类科目编码', _, _, '科目名称', '合计', '基本支出结转', '项目支出结转和结余', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出', '合计', '基本支出结转', '项目支出结转和结余'],
    ['类', '款', '项', _, _, _, _, _, _, _, _, _, _, _, _, _],
    ['栏次', _, _, _, '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    ['合计', _, _, _, 1, 0, 1, 100, 80, 20, 95, 78, 17, 6, 2, 4],
    ['201', _, _, '一般公共服务支出', 1, 0, 1, 100, 80, 20, 95, 78, 17, 6, 2, 4],
  ]);
  expect(table.status).toBe('read');
  expect([table.unit, table.amountUnit, table.code]).toEqual(['洱源县某局', '元', '公开05表']);
  expect(amounts(table)).toEqual([
    'total opening 1.00',
    'total income 100.00',
    'total total 95.00',
    'total basic 78.00',
    'total project 17.00',
    'total closing 6.00',
    '201 opening 1.00',
    '201 income 100.00',
    '201 total 95.00',
    '201 basic 78.00',
    '201 project 17.00',
    '201 closing 6.00',
  ]);
});

test('云南 T9: one line per item', () => {
  const table = read('T9', [
    ['“三公”经费、行政参公单位机关运行经费情况表'],
    ['部门：保山市某局', _, _, '金额单位：万元'],
    ['项目', '行次', '预算数', '决算统计数'],
    ['栏次', _, '1', '2'],
    ['一、“三公”经费支出', '1', _, _],
    ['（一）支出合计', '2', 11.5, 7.42],
    ['1．因公出国（境）费', '3', _, _],
    ['2．公务用车购置及运行维护费', '4', 10, 7.21],
    ['（1）公务用车购置费', '5', _, _],
    ['（2）公务用车运行维护费', '6', 10, 7.21],
    ['3．公务接待费', '7', 1.5, 0.21],
    ['（1）国内接待费', '8', _, 0.21],
    ['（二）相关统计数', '12', _, _],
    ['1．因公出国（境）团组数（个）', '13', _, _],
    ['4．公务用车保有量（辆）', '16', _, 5],
    ['注：本表反映部门“三公”经费。'],
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(amounts(table)).toEqual([
    'budget total 11.50',
    'budget vehicle 10.00',
    'budget vehicleOperation 10.00',
    'budget reception 1.50',
    'final total 7.42',
    'final vehicle 7.21',
    'final vehicleOperation 7.21',
    'final reception 0.21',
  ]);
});

test('柞水 T9: 会议费 and 培训费 beside', () => {
  const table = read('T9', [
    ['一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表'],
    ['金额单位：万元'],
    ['项目', '“三公”经费', _, _, _, _, _, '会议费', '培训费'],
    [_, '小计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费', _, _, _, _],
    [_, _, _, _, '小计', '公务用车购置费', '公务用车运行维护费', _, _],
    ['栏次', '1', '2', '3', '4', '5', '6', '7', '8'],
    ['预算数', 3, _, 1, 2, _, 2, 0.5, 0.4],
    ['决算数', 2.5, _, 0.5, 2, _, 2, 0.3, 0.2],
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(amounts(table)).toEqual([
    'budget total 3.00',
    'budget reception 1.00',
    'budget vehicle 2.00',
    'budget vehicleOperation 2.00',
    'final total 2.50',
    'final reception 0.50',
    'final vehicle 2.00',
    'final vehicleOperation 2.00',
  ]);
});

test('江苏 T9: 会议费 and 培训费 on each side, and counts below the amounts', () => {
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', _, _, '公务接待费', _, _];
  const parts = [_, _, '小计', '公务用车购置费', '公务用车运行维护费', _, _, _];
  // prettier-ignore
  const table = read('T9', [
    ['财政拨款“三公”经费、会议费和培训费支出决算表'],
    ['部门名称：某厅', _, _, _, _, _, _, _, '金额单位：万元'],
    ['预算数', _, _, _, _, _, _, _, '决算数', _, _, _, _, _, _, _],
    ['“三公”经费', _, _, _, _, _, '会议费', '培训费', '“三公”经费', _, _, _, _, _, '会议费', '培训费'],
    [...items, ...items],
    [...parts, ...parts],
    [11.5, _, 10, _, 10, 1.5, 2, 3, 7.42, _, 7.21, _, 7.21, 0.21, 1, 2],
    ['相关统计数：'],
    ['项目', _, _, _, '统计数', _, _, _, '项目', _, _, _, '统计数'],
    ['公务用车保有量（辆）', _, _, _, 5, _, _, _, '国内公务接待批次（个）', _, _, _, 3],
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(amounts(table)).toEqual([
    'budget total 11.50',
    'budget vehicle 10.00',
    'budget vehicleOperation 10.00',
    'budget reception 1.50',
    'final total 7.42',
    'final vehicle 7.21',
    'final vehicleOperation 7.21',
    'final reception 0.21',
  ]);
});

test('T6 in one list with 人员经费 and 公用经费 columns', () => {
  const table = read('T6', [
    ['2023年度一般公共预算财政拨款基本支出决算表'],
    ['编制单位：某局', _, _, _, '单位：万元'],
    ['项目', _, '本年支出', _, _],
    ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['合计', _, 30, 20, 10],
    ['301', '工资福利支出', 20, 20, _],
    ['30101', '基本工资', 20, 20, _],
    ['302', '商品和服务支出', 10, _, 10],
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(table.year).toBe(2023);
  expect(amounts(table)).toEqual([
    'personnel amount 20.00',
    'public amount 10.00',
    'total amount 30.00',
    '301 amount 20.00',
    '30101 amount 20.00',
    '302 amount 10.00',
  ]);
});

test('南漳 2019 T1: other ordinals, old class names', () => {
  const table = read('T1', [
    ['收入支出决算总表'],
    ['公开01表'],
    ['部门：南漳县某局', _, _, '2019年度', _, '单位：万元'],
    ['收      入', _, _, '支      出', _, _],
    ['项    目', '行次', '决算数', '项目(按功能分类)', '行次', '决算数'],
    ['栏    次', _, '1', '栏    次', _, '2'],
    ['一、一般公共预算财政拨款收入', '1', 100, '一、一般公共服务支出', '29', 60],
    ['二、政府性基金预算财政拨款收入', '2', _, '七、文化体育与传媒支出', '35', 1],
    ['三、上级补助收入', '3', _, '九、医疗卫生与计划生育支出', '37', 20],
    ['七、其他收入', '7', 2, '十四、资源勘探信息等支出', '42', 5],
    [_, '8', _, '十八、国土海洋气象等支出', '46', 16],
    ['本年收入合计', '24', 102, '本年支出合计', '52', 102],
    ['用事业基金弥补收支差额', '25', _, '结余分配', '53', _],
    ['年初结转和结余', '26', _, '年末结转和结余', '54', _],
    ['总计', '28', 102, '总计', '56', 102],
  ]);
  expect(inWords(table.reason)).toBeNull();
  expect(amounts(table)).toEqual([
    'in.generalBudget income 100.00',
    'in.other income 2.00',
    'in.total income 102.00',
    'in.grand income 102.00',
    '201 expenditure 60.00',
    '207 expenditure 1.00',
    '210 expenditure 20.00',
    '215 expenditure 5.00',
    '220 expenditure 16.00',
    'out.total expenditure 102.00',
    'out.grand expenditure 102.00',
  ]);
  expect(table.rows.find(row => row.key === '210')?.line).toBe(37);
  expect(table.rows.map(row => row.key)).toContain('in.usedSurplus');
});

test('T1 with budget columns beside the final one, and expenditure by nature on the right', () => {
  // prettier-ignore
  const table = read('T1', [
    ['收入支出决算总表'], ['金额单位：万元'],
    ['收入', _, _, _, '支出', _, _, _, '支出', _, _],
    ['项目', '年初预算数', '全年预算数', '决算数', '项目（按功能分类）', '年初预算数', '全年预算数', '决算数', '项目（按支出性质和经济分类）', '行次', '决算数'],
    ['一、一般公共预算财政拨款收入', 1, 2, 3, '一、一般公共服务支出', 4, 5, 3, '一、基本支出', '1', 3],
    ['本年收入合计', 1, 2, 3, '本年支出合计', 4, 5, 3, '本年支出合计', _, 3],
    ['总计', 1, 2, 3, '总计', 4, 5, 3, '总计', _, 3],
  ]);
  expect(amounts(table)).toEqual([
    'in.generalBudget income 3.00',
    'in.total income 3.00',
    'in.grand income 3.00',
    '201 expenditure 3.00',
    'out.total expenditure 3.00',
    'out.grand expenditure 3.00',
  ]);
});

test('T4 before 2020: no 国有资本经营 column', () => {
  const table = read('T4', [
    ['财政拨款收入支出决算总表'],
    ['金额单位：万元'],
    ['收入', _, '支出', _, _, _],
    ['项目', '金额', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
    ['一、一般公共预算财政拨款', 10, '一、一般公共服务支出', 9, 9, _],
    ['本年收入合计', 10, '本年支出合计', 9, 9, _],
    ['年初财政拨款结转和结余', 1, '年末财政拨款结转和结余', 2, 2, _],
    ['  一般公共预算财政拨款', 1, _, _, _, _],
    ['  政府性基金预算财政拨款', _, _, _, _, _],
    ['总计', 11, '总计', 11, 11, _],
  ]);
  expect(amounts(table).filter(line => line.startsWith('in.'))).toEqual([
    'in.generalBudget income 10.00',
    'in.total income 10.00',
    'in.opening income 1.00',
    'in.opening.generalBudget income 1.00',
    'in.grand income 11.00',
  ]);
});

const T3_HEAD: readonly (readonly CellValue[])[] = [
  ['支出决算表'],
  ['单位：某局', _, _, _, '2023年度', '金额单位：万元'],
  ['项目', _, _, _, '本年支出合计', '基本支出', '项目支出'],
  ['科目编码', _, _, '科目名称', _, _, _],
  ['类', '款', '项', '合计', 10, 6, 4],
];

test('类 and 款 merged downwards, numbers as codes', () => {
  const table = read('T3', [
    ...T3_HEAD,
    [201, _, _, '一般公共服务支出', 10, 6, 4],
    [_, 6, _, '财政事务', 10, 6, 4],
    [_, _, 1, '行政运行', 6, 6, _],
    [_, _, 2, '一般行政管理事务', 4, _, 4],
  ]);
  expect(table.rows.map(row => row.key)).toEqual(['total', '201', '20106', '2010601', '2010602']);
});

test('whole code repeated in each of the three columns', () => {
  const table = read('T3', [
    ...T3_HEAD,
    ['201', _, _, '一般公共服务支出', 10, 6, 4],
    ['201', '20106', _, '财政事务', 10, 6, 4],
    ['201', '20106', '2010601', '行政运行', 10, 6, 4],
  ]);
  expect(table.rows.map(row => row.key)).toEqual(['total', '201', '20106', '2010601']);
});

test('四川 T3: one header over 类, 款 and 项, named only in the line of column numbers', () => {
  const table = read('T3', [
    ['支出决算表'],
    ['部门：某厅', _, _, _, _, _, '金额单位：万元'],
    ['项目', _, _, _, '本年支出合计', '基本支出', '项目支出'],
    ['科目代码（类款项）', _, _, '科目名称', _, _, _],
    ['类', '款', '项', '栏次', '1', '2', '3'],
    [_, _, _, '合计', 10, 6, 4],
    ['201', _, _, '一般公共服务支出', 10, 6, 4],
    ['201', '06', _, '财政事务', 10, 6, 4],
    ['201', '06', '01', '行政运行', 6, 6, _],
  ]);
  expect([table.reason, table.remarks]).toEqual([null, []]);
  expect(table.rows.map(row => row.key)).toEqual(['total', '201', '20106', '2010601']);
});

test('rows without codes in most places: the table is not read, and says why', () => {
  const table = read('T3', [
    ...T3_HEAD,
    [_, _, _, '一般公共服务支出', 10, 6, 4],
    [_, _, _, '财政事务', 10, 6, 4],
    ['201', _, _, '一般公共服务支出', 10, 6, 4],
  ]);
  expect(table.status).toBe('unreadable');
  expect(inWords(table.reason)).toMatch(/2 行金额找不到科目代码/);
});

test('a code with a digit lost is told; its row is kept apart', () => {
  const table = read('T3', [
    ...T3_HEAD,
    ['201', _, _, '一般公共服务支出', 10, 6, 4],
    ['201', '6', '1', '行政运行', 10, 6, 4],
    ['20', '06', _, '财政事务', 10, 6, 4],
  ]);
  expect(table.rows.map(row => row.key)).toEqual(['total', '201', '2010601', 'unknown:A8']);
  expect(table.remarks.map(remark => [remark.code, remark.cells[0]?.address])).toEqual([
    ['unknownRow', 'D8'],
  ]);
});

test('a code twice is told', () => {
  const table = read('T3', [
    ...T3_HEAD,
    ['201', _, _, '一般公共服务支出', 5, 3, 2],
    ['201', _, _, '一般公共服务支出', 5, 3, 2],
  ]);
  expect(table.rows.map(row => [row.key, row.code])).toEqual([
    ['total', null],
    ['201', '201'],
    ['201#2', '201'],
  ]);
  expect(table.remarks.map(remark => remark.code)).toEqual(['duplicateRow']);
});

test('the next page repeats the header, with its title or without', () => {
  const head = T3_HEAD.slice(2, 4);
  const first = ['201', _, _, '一般公共服务支出', 6, 3, 3];
  const second = ['208', _, _, '社会保障和就业支出', 4, 3, 1];
  const keys = ['total', '201', '208'];
  expect(
    read('T3', [
      ...T3_HEAD,
      first,
      ['单位：某局', _, _, _, _, '金额单位：万元'],
      ...head,
      ['类', '款', '项', _, _, _, _],
      second,
    ]).rows.map(row => row.key),
  ).toEqual(keys);
  expect(
    read('T3', [
      ...T3_HEAD,
      first,
      (_ as never) ?? [],
      ['支出决算表（续表）'],
      ['金额单位：万元'],
      ...head,
      ['类', '款', '项', _, _, _, _],
      second,
    ]).rows.map(row => row.key),
  ).toEqual(keys);
});

test('titles with year, unit, code and 批复', () => {
  for (const title of [
    '2023年度支出决算表',
    '南漳县某局2023年度支出决算表',
    '附表3 支出决算表',
    '表三：支出决算表',
    '公开03表 支出决算表',
    '支出决算表批复',
    '支 出 决 算 表',
    '支出决算表（分科目）',
    '三、支出决算表',
    '决算公开表3：支出决算表',
  ]) {
    expect([title, read('T3', [[title], ...T3_HEAD.slice(1)]).status]).toEqual([title, 'read']);
  }
  for (const title of [
    '项目支出决算表',
    '财政拨款支出决算明细表',
    '政府购买服务支出决算表',
    '项目收入支出决算表',
    '支出预算表',
  ]) {
    expect([title, read('T3', [[title], ...T3_HEAD.slice(1)]).status]).toEqual([title, 'notFound']);
  }
});

test('all tables on one sheet', () => {
  const width = Math.max(...seed.map(grid => grid.values[0]?.length ?? 0));
  const stacked = <T>(pick: (grid: Grid) => readonly (readonly T[])[], none: T): T[][] =>
    seed.flatMap(grid => [
      ...pick(grid).map(row => Array.from({ length: width }, (__, column) => row[column] ?? none)),
      Array.from({ length: width }, () => none),
    ]);
  const one: Grid = {
    sheet: '全部',
    visible: true,
    row: 0,
    column: 0,
    values: stacked<CellValue>(grid => grid.values, null),
    texts: stacked(grid => grid.texts, ''),
    formats: stacked(grid => grid.formats, 'General'),
    formulas: stacked(grid => grid.formulas, ''),
  };
  const accounts = readAccounts([one]);
  expect(amountsOf(accounts)).toEqual(amountsOf(readAccounts(seed)));
  expect([accounts.department.indicators.length, accounts.projects.rows.length]).toEqual([23, 9]);
});

test('sheets without titles are known by what they hold', () => {
  const untitled = seed.slice(0, 9).map((grid, index) => ({
    ...grid,
    sheet: `Sheet${index + 1}`,
    values: grid.values.map((row, r) => (r === 0 ? row.map(() => null) : row)),
  }));
  expect(amountsOf(readAccounts(untitled))).toEqual(amountsOf(readAccounts(seed)));
});

test('合计 last', () => {
  const moved = seed.map(grid => {
    const at = grid.values.findIndex(row => row[0] === '合计' && row[2] !== null);
    const end = grid.values.findIndex(row => String(row[0] ?? '').startsWith('注：'));
    if (
      at < 0 ||
      !['收入决算表', '支出决算表', '一般公共预算财政拨款支出决算表'].includes(grid.sheet)
    )
      return grid;
    const move = <T>(rows: readonly T[]): T[] => [
      ...rows.slice(0, at),
      ...rows.slice(at + 1, end),
      ...rows.slice(at, at + 1),
      ...rows.slice(end),
    ];
    return {
      ...grid,
      values: move(grid.values),
      texts: move(grid.texts),
      formats: move(grid.formats),
      formulas: move(grid.formulas),
    };
  });
  expect(amountsOf(readAccounts(moved))).toEqual(amountsOf(readAccounts(seed)));
});
