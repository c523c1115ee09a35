/**
 * What a person points at is read from there and nowhere else; what no longer fits is told, not obeyed.
 */
import {
  columnsOfSheet,
  explainReading,
  mappableColumns,
  parseRange,
  readAccounts,
  withTable,
} from '../../../src/core/accounts';
import type { Mapping, TableMapping } from '../../../src/core/accounts';
import type { AccountTableId, Table } from '../../../src/core/accounts/model';
import type { CellValue } from '../../../src/core/grid';
import { inWords } from '../../inWords';
import { sheet } from './grids';

const _ = null;

function t3(
  title: string,
  head: readonly CellValue[],
  amounts: readonly number[],
  unit = '单位：万元',
): CellValue[][] {
  return [
    [title],
    [unit],
    ['科目代码', '科目名称', ...head],
    ['合计', _, ...amounts],
    ['201', '一般公共服务支出', ...amounts],
  ];
}

const HEAD = ['本年支出合计', '基本支出', '项目支出'];
const TWICE = ['汇总数', '本级数'];

function shown({ rows }: Table): string[] {
  return rows.flatMap(({ key, amounts }) =>
    Object.entries(amounts).map(([column, amount]) => `${key} ${column} ${amount.shown}`),
  );
}

function pointed(id: AccountTableId, said: TableMapping, name = 'a'): Mapping {
  return { sheets: { [id]: name }, tables: { [id]: said } };
}

test('two tables of one kind on one sheet: the range that was pointed at', () => {
  const grid = sheet('a', [
    ...t3('支出决算表', HEAD, [3, 2, 1]),
    [],
    ...t3('支出决算表', HEAD, [30, 20, 10]),
  ]);
  expect(readAccounts([grid]).tables.T3.status).toBe('ambiguous');
  const { T3 } = readAccounts([grid], pointed('T3', { range: 'A7:E11' })).tables;
  expect([T3.status, T3.range, T3.headerRows, T3.rows[0]?.amounts.total?.cell.address]).toEqual([
    'read',
    'A7:E11',
    '9',
    'C10',
  ]);
  expect(shown(T3).slice(0, 3)).toEqual([
    'total total 30.00',
    'total basic 20.00',
    'total project 10.00',
  ]);
});

test('a range that the table has outgrown says what it leaves out', () => {
  const grid = sheet('a', [
    ...t3('支出决算表', HEAD, [3, 2, 1]),
    ['208', '社会保障和就业支出', 7, 6, 1],
  ]);
  const { T3 } = readAccounts([grid], pointed('T3', { range: 'A1:E5' })).tables;
  expect([T3.rows.length, T3.remarks.map(({ message }) => inWords(message))]).toEqual([
    2,
    [
      '工作表“a”的 A6 在指定区域 A1:E5 之外，那一行还有数，没有读取。如果表加长了，请重新指定区域。',
    ],
  ]);
});

test('columns: a header that is not understood, pointed at by letter', () => {
  const grid = sheet('a', t3('支出决算表', ['本年支出合计', '人员及公用', '专项'], [3, 2, 1]));
  expect(inWords(readAccounts([grid]).tables.T3.reason)).toMatch(/缺少“基本支出”、“项目支出”列/);
  const said = {
    columns: {
      basic: { column: 'D', heading: '人员及公用' },
      project: { column: 'E', heading: '专项' },
    },
  };
  expect(shown(readAccounts([grid], pointed('T3', said)).tables.T3).slice(0, 3)).toEqual([
    'total total 3.00',
    'total basic 2.00',
    'total project 1.00',
  ]);
});

test('columns: what was pointed at takes the place of what the header says', () => {
  const grid = sheet('a', t3('支出决算表', [...HEAD, '基本支出（调整后）'], [3, 2, 1, 2.5]));
  const { T3 } = readAccounts(
    [grid],
    pointed('T3', { columns: { basic: { column: 'F', heading: '基本支出(调整后)' } } }),
  ).tables;
  expect(shown(T3).slice(0, 3)).toEqual([
    'total total 3.00',
    'total project 1.00',
    'total basic 2.50',
  ]);
});

test('columns: another header stands there now: unreadable, and why', () => {
  const grid = sheet('a', t3('支出决算表', HEAD, [3, 2, 1]));
  expect(
    inWords(
      readAccounts(
        [grid],
        pointed('T3', { columns: { basic: { column: 'D', heading: '人员及公用' } } }),
      ).tables.T3,
    ),
  ).toMatchObject({
    status: 'unreadable',
    reason: '曾指定工作表“a”的 D 列（“人员及公用”）作“基本支出”，现在这一列不是它了。请重新指定。',
  });
});

const T1: readonly (readonly CellValue[])[] = [
  ['收入支出决算总表'],
  ['单位：万元'],
  ['项目', '预算', '数', '项目', '数'],
  ['一、一般公共预算财政拨款收入', 9, 8, '一、一般公共服务支出', 5],
  ['二、捐赠收入', 9, 2, '二、海洋强市支出', 5],
  ['本年收入合计', 18, 10, '本年支出合计', 10],
  ['总计', 18, 10, '总计', 10],
];

test('columns and rows of T1: the amounts of both sides, a line and a class that nobody knows', () => {
  expect(readAccounts([sheet('a', T1)]).tables.T1.status).toBe('unreadable');
  const said: TableMapping = {
    columns: {
      income: { column: 'C', heading: '数' },
      expenditure: { column: 'E', heading: '数' },
    },
    rows: { '二、捐赠收入': 'in.other', '二、海洋强市支出': '220' },
  };
  expect(shown(readAccounts([sheet('a', T1)], pointed('T1', said)).tables.T1)).toEqual([
    'in.generalBudget income 8.00',
    'in.other income 2.00',
    'in.total income 10.00',
    'in.grand income 10.00',
    '201 expenditure 5.00',
    '220 expenditure 5.00',
    'out.total expenditure 10.00',
    'out.grand expenditure 10.00',
  ]);
});

test('the unit of one table, where none is written, is that of all', () => {
  const grids = [
    sheet('a', t3('支出决算表', HEAD, [3, 2, 1], '')),
    sheet('b', t3('一般公共预算财政拨款支出决算表', HEAD, [3, 2, 1], '')),
  ];
  expect(readAccounts(grids).tables.T3.status).toBe('unreadable');
  const { T3, T5 } = readAccounts(grids, { sheets: {}, tables: { T3: { unit: '元' } } }).tables;
  expect(
    [T3, T5].map(({ status, amountUnit, rows }) => [
      status,
      amountUnit,
      rows[0]?.amounts.total?.fen,
    ]),
  ).toEqual([
    ['read', '元', 300],
    ['read', '元', 300],
  ]);
});

test('a sheet on which nothing was recognised is read as what a person says it is; one that is another table is not', () => {
  const odd = sheet('a', [
    ['本单位基金一览'],
    ['单位：万元'],
    ['科目代码', '科目名称', ...HEAD],
    ['合计', _, 3, 2, 1],
    ['212', '城乡社区支出', 3, 2, 1],
  ]);
  const T2 = sheet('b', [
    ['收入决算表'],
    ['单位：万元'],
    ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
    ['合计', _, 1, 1],
  ]);
  expect(readAccounts([odd, T2]).tables.T7.status).toBe('notFound');
  expect(inWords(readAccounts([odd, T2], { sheets: { T7: 'a' } }).tables.T7)).toMatchObject({
    status: 'read',
    sheet: 'a',
    remarks: [],
  });
  expect(inWords(readAccounts([odd, T2], { sheets: { T7: 'b' } }).tables.T7)).toMatchObject({
    status: 'notFound',
    reason: expect.stringContaining('它不是这张表') as unknown,
  });
});

test('one place is one table: the person’s word counts, the table that was recognised there is not read', () => {
  const grid = sheet('a', t3('支出决算表', HEAD, [3, 2, 1]));
  const { T3, T5 } = readAccounts([grid], pointed('T5', { range: 'A1:E5' })).tables;
  expect([T5.status, T3.status, inWords(T3.reason)]).toEqual([
    'read',
    'unreadable',
    '工作表“a”的 A1:E5 已由人指定为“一般公共预算财政拨款支出决算表”，同一处不能又是这张表。请重新指定其中一张。',
  ]);
});

test('explained: the range, the header, the unit and what a person said', () => {
  const grid = sheet('a', t3('支出决算表', ['本年支出合计', '人员及公用', '项目支出'], [3, 2, 1]));
  const mapping = pointed('T3', {
    range: 'A1:E5',
    unit: '元',
    columns: { basic: { column: 'D', heading: '人员及公用' } },
  });
  const line = explainReading(readAccounts([grid], mapping), mapping).find(({ id }) => id === 'T3');
  expect(inWords(line)).toMatchObject({
    why: '由人指定区域 A1:E5',
    range: 'A1:E5',
    headerRows: '3',
    amountUnit: '元',
    unitPointed: true,
  });
  expect(line?.columns.map(({ letter, key, pointed: said }) => [letter, key, said])).toEqual([
    ['C', 'total', false],
    ['D', 'basic', true],
    ['E', 'project', false],
  ]);
});

test('what can be pointed at: the amounts of the form, the columns of the sheet with their headers', () => {
  expect(
    mappableColumns('T3')
      .filter(column => column.required)
      .map(({ name }) => inWords(name)),
  ).toEqual(['本年支出合计（小计）', '基本支出', '项目支出']);
  expect(columnsOfSheet(sheet('a', t3('支出决算表', HEAD, [3, 2, 1])), null)).toEqual([
    { letter: 'A', heading: '科目代码' },
    { letter: 'B', heading: '科目名称' },
    { letter: 'C', heading: '本年支出合计' },
    { letter: 'D', heading: '基本支出' },
    { letter: 'E', heading: '项目支出' },
  ]);
});

test.each([
  ['a3:h40', { top: 2, left: 0, bottom: 39, right: 7 }],
  [' $H$40：A3 ', { top: 2, left: 0, bottom: 39, right: 7 }],
  ['A3', null],
  ['A3:', null],
  ['表!A1:B2', null],
  ['A1:B2:C3', null],
])('%s as a range', (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test('saying something of one table keeps what was said of others; null takes it back', () => {
  const one = withTable({ sheets: { T2: 'x' } }, 'T3', 'a', { unit: '元' });
  expect(one).toEqual({ sheets: { T2: 'x', T3: 'a' }, tables: { T3: { unit: '元' } } });
  expect(withTable(one, 'T3', null, null)).toEqual({ sheets: { T2: 'x' } });
});

test('the row of totals called 合计数 is the row of totals', () => {
  const [title, unit, head, total, row] = t3('支出决算表', HEAD, [3, 2, 1]);
  const { T3 } = readAccounts([
    sheet('a', [
      title ?? [],
      unit ?? [],
      head ?? [],
      ['合计数', ...(total ?? []).slice(1)],
      row ?? [],
    ]),
  ]).tables;
  expect(shown(T3).slice(0, 3)).toEqual([
    'total total 3.00',
    'total basic 2.00',
    'total project 1.00',
  ]);
});

const T9_HEAD = [
  ['“三公”经费支出决算表'],
  ['单位：万元'],
  ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
];
const t9Columns = (...letters: readonly string[]): TableMapping => ({
  columns: Object.fromEntries(
    ['total', 'abroad', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'].flatMap(
      (item, index) =>
        letters[index] ? [[`final.${item}`, { column: letters[index] ?? '', heading: '' }]] : [],
    ),
  ),
});

test('T9: amounts under a header that nobody knows, each pointed at', () => {
  const grid = sheet('a', [...T9_HEAD, ['某单位', 9, 2, 6, 1, 5, 1]]);
  expect(readAccounts([grid]).tables.T9.status).not.toBe('read');
  const said = t9Columns('B', 'C', 'D', 'E', 'F', 'G');
  expect(shown(readAccounts([grid], pointed('T9', said)).tables.T9)).toEqual([
    'final total 9.00',
    'final abroad 2.00',
    'final vehicle 6.00',
    'final vehiclePurchase 1.00',
    'final vehicleOperation 5.00',
    'final reception 1.00',
  ]);
  const [line] = explainReading(
    readAccounts([grid], pointed('T9', said)),
    pointed('T9', said),
  ).filter(({ id }) => id === 'T9');
  expect(
    line?.columns
      .map(
        ({ letter, meaning, pointed: byPerson }) =>
          `${letter} ${inWords(meaning)} ${byPerson ? '由人' : ''}`,
      )
      .slice(0, 2),
  ).toEqual(['B 合计 由人', 'C 因公出国（境）费 由人']);
});

test('T9: one column pointed at, the others by the header; a main amount that is lacking is told', () => {
  // prettier-ignore
  const head = [['“三公”经费支出决算表'], ['单位：万元'], [null, '决算数', _, _, _, _, _], ['单位名称', '合计', '出国', '公务用车购置及运行费', '公务用车购置费', '公务用车运行费', '公务接待费']];
  const grid = sheet('a', [...head, ['某单位', 9, 2, 6, 1, 5, 1]]);
  expect(inWords(readAccounts([grid]).tables.T9.reason)).toMatch(
    /没有找到.*“因公出国（境）费”.*的决算数/,
  );
  const said: TableMapping = { columns: { 'final.abroad': { column: 'C', heading: '出国' } } };
  expect(shown(readAccounts([grid], pointed('T9', said)).tables.T9)).toContain('final abroad 2.00');
  expect(
    readAccounts(
      [grid],
      pointed('T9', { columns: { 'budget.abroad': { column: 'C', heading: '出国' } } }),
    ).tables.T9.status,
  ).toBe('unreadable');
});

test('T6: two groups under a header that nobody knows, each by its three columns', () => {
  const grid = sheet('a', [
    ['一般公共预算财政拨款基本支出决算明细表'],
    ['单位：万元'],
    ['甲', '乙', '丙', '丁', '戊', '己'],
    ['301', '工资福利支出', 5, '302', '商品和服务支出', 3],
    ['30101', '基本工资', 5, '30201', '办公费', 3],
    ['人员经费合计', _, 5, '公用经费合计', _, 3],
  ]);
  expect(readAccounts([grid]).tables.T6.status).not.toBe('read');
  const group = (ordinal: number, ...letters: readonly string[]): TableMapping['columns'] =>
    Object.fromEntries(
      ['code', 'name', 'amount'].flatMap((part, index) =>
        letters[index]
          ? [[`${String(ordinal)}.${part}`, { column: letters[index] ?? '', heading: '' }]]
          : [],
      ),
    );
  const read = (columns: TableMapping['columns']): Table =>
    readAccounts([grid], pointed('T6', columns ? { columns } : {})).tables.T6;
  expect(shown(read({ ...group(1, 'A', 'B', 'C'), ...group(2, 'D', 'E', 'F') }))).toEqual([
    '301 amount 5.00',
    '302 amount 3.00',
    '30101 amount 5.00',
    '30201 amount 3.00',
    'personnel amount 5.00',
    'public amount 3.00',
  ]);
  expect(inWords(read(group(1, 'A', '', 'C')).reason)).toMatch(
    /第一组还没有指定“科目名称”在哪一列/,
  );
  // Half a table is not a table.
  expect(inWords(read(group(1, 'A', 'B', 'C')).reason)).toMatch(/D4 有数.*只读其余各列会漏数/);
});

test.each<[string, CellValue[][], string]>([
  [
    'below each amount',
    [
      ['科目代码', '科目名称', '本年支出合计', _, '基本支出', _, '项目支出', _],
      [_, _, ...TWICE, ...TWICE, ...TWICE],
    ],
    'C4“本年支出合计／汇总数”、D4“本年支出合计／本级数”',
  ],
  [
    'above all amounts',
    [
      ['科目代码', '科目名称', '汇总数', _, _, '本级数', _, _],
      [_, _, ...HEAD, ...HEAD],
    ],
    'C4“汇总数／本年支出合计”、F4“本级数／本年支出合计”',
  ],
])(
  '汇总数 and 本级数 %s: not guessed; the reason names the columns, and one can be pointed at',
  (_name, head, cells) => {
    const grid = sheet('a', [
      ['支出决算表'],
      ['单位：万元'],
      ...head,
      ['合计', _, 30, 3, 20, 2, 10, 1],
      ['201', '一般公共服务支出', 30, 3, 20, 2, 10, 1],
    ]);
    const { T3 } = readAccounts([grid]).tables;
    expect([T3.status, inWords(T3.reason)]).toEqual(['unreadable', expect.stringContaining(cells)]);
  },
);

// prettier-ignore
test.each<[string, CellValue[][], CellValue[]]>([
  ['below each amount', [['科目代码', '科目名称', '本年支出合计', _, '基本支出', _, '项目支出', _], [_, _, '上年数', '本年数', '上年数', '本年数', '上年数', '本年数']], [30, 3, 20, 2, 10, 1]],
  ['above all amounts', [['科目代码', '科目名称', '上年数', _, _, '本年数', _, _], [_, _, ...HEAD, ...HEAD]], [30, 20, 10, 3, 2, 1]],
])('上年数 and 本年数 %s: those of this year are read', (_name, head, amounts) => {
  const { T3 } = readAccounts([sheet('a', [['支出决算表'], ['单位：万元'], ...head, ['合计', _, ...amounts], ['201', '一般公共服务支出', ...amounts]])]).tables;
  expect([T3.reason, shown(T3).slice(0, 3)]).toEqual([null, ['total total 3.00', 'total basic 2.00', 'total project 1.00']]);
});
