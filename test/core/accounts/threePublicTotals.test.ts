/** “三公” beside 会议费 and 培训费: the total of the three is read, never that of all five; and the items' shorter names. */
import { readAccounts } from '../../../src/core/accounts';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;
type Lines = readonly (readonly CellValue[])[];

/** "final total 7.42" for what is read, else the reason. */
function read(lines: Lines): string[] | string | null {
  const { T9 } = readAccounts([
    sheet('a', [
      ['“三公”经费、会议费和培训费支出决算表'],
      ['部门：某局', _, _, '单位：万元'],
      ...lines,
    ]),
  ]).tables;
  if (T9.status !== 'read') return inWords(T9.reason);
  return [
    ...T9.rows.flatMap(row =>
      ['total', 'vehicle', 'reception'].map(
        column => `${row.key} ${column} ${row.amounts[column]?.shown ?? ''}`,
      ),
    ),
    ...T9.remarks.map(({ message }) => inWords(message)),
  ];
}

const FINAL = ['final total 7.42', 'final vehicle 7.21', 'final reception 0.21'];
const ITEMS: Lines = [
  ['1.因公出国（境）费', 0],
  ['2.公务用车购置及运行维护费', 7.21],
  ['3.公务接待费', 0.21],
];
const MEETINGS: Lines = [
  ['二、会议费', 1],
  ['三、培训费', 2],
];
const HEAD = ['项目', '决算数'];

test.each<[string, Lines]>([
  [
    'the heading has the amount, 合计 of all below',
    [HEAD, ['一、“三公”经费', 7.42], ...ITEMS, ...MEETINGS, ['合计', 10.42]],
  ],
  [
    '合计 of all above, then that of 三公',
    [HEAD, ['合计', 10.42], ['一、“三公”经费小计', 7.42], ...ITEMS, ...MEETINGS],
  ],
  [
    '支出合计 under the heading',
    [HEAD, ['一、“三公”经费支出', '—'], ['（一）支出合计', 7.42], ...ITEMS, ...MEETINGS],
  ],
  [
    'columns, 合计 of all first',
    [
      ['项目', '合计', '“三公”经费', _, _, _, '会议费', '培训费'],
      [_, _, '小计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费', _, _],
      ['决算数', 10.42, 7.42, 0, 7.21, 0.21, 1, 2],
    ],
  ],
  [
    'columns, 合计 of all last',
    [
      ['“三公”经费', _, _, _, '会议费', '培训费', '合计'],
      ['小计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费', _, _, _],
      [7.42, 0, 7.21, 0.21, 1, 2, 10.42],
    ],
  ],
])('%s', (_name, lines) => {
  expect(read(lines)).toEqual(FINAL);
});

test.each<[string, Lines]>([
  ['lines', [HEAD, ['合计', 10.42], ...ITEMS, ...MEETINGS]],
  [
    'columns',
    [
      ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费', '会议费', '培训费'],
      [10.42, 0, 7.21, 0.21, 1, 2],
    ],
  ],
])('one 合计 and no word of what it holds, in %s: not read', (_name, lines) => {
  expect(read(lines)).toMatch(/分不清“合计”是只含“三公”经费，还是也含它们/);
});

test('出国（境）费, 公务用车费, 接待费', () => {
  expect(
    read([
      ['合计', '出国（境）费', '公务用车费', _, _, '接待费'],
      [_, _, '小计', '购置费', '运行费', _],
      [7.42, 0, 7.21, 0, 7.21, 0.21],
    ]),
  ).toEqual(FINAL);
});

test('2023年预算 and 2023年决算 over the items, a unit in front', () => {
  const items = ['合计', '因公出国（境）费用', '公务用车购置及运行费', '公务接待费'];
  expect(
    read([
      ['单位名称', '2023年预算', _, _, _, '2023年决算', _, _, _],
      [_, ...items, ...items],
      ['某局', 11.5, 0, 10, 1.5, 7.42, 0, 7.21, 0.21],
    ]),
  ).toEqual(['budget total 11.50', 'budget vehicle 10.00', 'budget reception 1.50', ...FINAL]);
});
