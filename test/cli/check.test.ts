/** read and check: one file, folders, bad files, JSON field by field, reports, exit statuses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook, snapshotOf } from '../../src/hosts/file';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const CLEAN = fixturePath('corrupted/clean/gen1-jiaoyu.xlsx');

interface CheckLine {
  status: string;
  reason: string | null;
  file: string;
  counts: { failed: number };
  findings: {
    rule: string;
    class: string;
    cells: { sheet: string; address: string; shown: string }[];
  }[];
}

test('the fields of a check, in their order; numbers are texts', async () => {
  const run = await juesuan('check', CLEAN, '--json');
  expect(run.exit).toBe(0);
  expect(run.out.endsWith('\n')).toBe(true);
  const [line] = run.json();
  expect(Object.keys(line ?? {})).toEqual([
    'schema',
    'file',
    'status',
    'reason',
    'unit',
    'year',
    'amountUnit',
    'tables',
    'counts',
    'findings',
    'suspects',
    'ignored',
    'stateProblems',
    'elapsedMs',
  ]);
  expect(line).toMatchObject({
    schema: 'juesuan/check@1',
    file: CLEAN,
    status: 'read',
    reason: null,
    amountUnit: '万元',
  });
  expect((line?.['tables'] as { id: string }[]).map(table => table.id)).toEqual([
    'T1',
    'T2',
    'T3',
    'T4',
    'T5',
    'T6',
    'T7',
    'T8',
    'T9',
    'P1',
    'P2',
  ]);
  expect(Object.keys(line?.['counts'] as object)).toEqual([
    'exact',
    'tail',
    'failed',
    'advice',
    'notApplicable',
    'notChecked',
  ]);
});

test('a wrong amount: status 1, and the finding names its cell', async () => {
  const run = await juesuan('check', fixturePath('corrupted/c001-sanmenxia-2023.xlsx'), '--json');
  expect(run.exit).toBe(1);
  const [line] = run.json<CheckLine>();
  const failed = line?.findings
    .filter(finding => finding.class === 'failed')
    .flatMap(finding => finding.cells.map(cell => `${cell.sheet}!${cell.address} ${cell.shown}`));
  expect(failed).toContain('收入决算表!D11 20.63');
});

test('for people: unit, counts and sentences, errors before hints, no JSON', async () => {
  const run = await juesuan('check', SEED);
  expect(run.out.startsWith(`${SEED}  三门峡市人民政府办公室  2023 年度  万元\n`)).toBe(true);
  expect(run.out.split('\n')[1]).toMatch(/^ {2}2 处错误 {2}提示 5 {2}尾差 /);
  expect(run.out).toContain(
    '  错误 可能错在：如果其他数都对，部门整体绩效自评表 H41 应为 98.68，现为 99.68\n      P-04  总分印为 99.68，',
  );
  expect(run.out.indexOf('P-04')).toBeLessThan(run.out.indexOf('提示 X'));
  expect(run.out).not.toContain('{');
});

test('one wrong amount is one error, however many relations it breaks: its cell, then the first of them', async () => {
  const run = await juesuan('check', fixturePath('corrupted/c010-gen4-jiedao.xlsx'));
  expect(run.out).toContain('\n  1 处错误  提示 ');
  expect(run.out).toMatch(
    /\n {2}错误：附表5 C10 应为 1058\.91（小数点错位），现为 105\.89\n {6}T5-\d\d {2}一般公共预算/,
  );
});

test('--brief: a line for each workbook, the verdict and what should stand where', async () => {
  const run = await juesuan(
    'check',
    fixturePath('corrupted/c010-gen4-jiedao.xlsx'),
    CLEAN,
    folder.at('没有.xlsx'),
    '--brief',
  );
  expect(run.exit).toBe(3);
  expect(run.out.split('\n')).toEqual([
    `${fixturePath('corrupted/c010-gen4-jiedao.xlsx')}  东桥区和平街道办事处（虚构）  2024 年度  1 处错误：附表5 C10 应为 1058.91（小数点错位）`,
    `${CLEAN}  云岭市教育局（虚构）  2023 年度  没有发现错误`,
    '共 3 个文件：1 个有错误，1 个没有发现错误，1 个未能读取。',
    '',
  ]);
});

test('read: every amount with its cell, as shown and in 万元', async () => {
  const run = await juesuan('read', SEED, '--json');
  expect(run.exit).toBe(0);
  const [line] = run.json<{ schema: string; unit: string; amounts: object[] }>();
  expect(line).toMatchObject({
    schema: 'juesuan/accounts@1',
    unit: '三门峡市人民政府办公室',
    year: 2023,
    amountUnit: '万元',
  });
  expect(line?.amounts).toContainEqual({
    table: 'T3',
    row: '2010301',
    label: '行政运行',
    column: '基本支出',
    sheet: '支出决算表',
    address: 'D10',
    shown: '2,238.48',
    wan: '2238.48',
  });
  expect((await juesuan('read', SEED)).out).toContain('支出决算表');
});

test('a folder: all workbooks below it by name, lock files and other files left out', async () => {
  mkdirSync(folder.at('many', '乙', '丙'), { recursive: true });
  folder.copy('corrupted/clean/gen1-jiaoyu.xlsx', 'many/a.xlsx');
  folder.copy('corrupted/clean/gen2-nongye.xlsx', 'many/乙/丙/b.XLSX');
  for (const name of ['many/~$a.xlsx', 'many/说明.txt', 'many/._a.xlsx'])
    writeFileSync(folder.at(name), 'x');
  const run = await juesuan('check', folder.at('many'), SEED, '--json');
  expect(run.json<CheckLine>().map(line => line.file)).toEqual([
    folder.at('many', 'a.xlsx'),
    folder.at('many', '乙', '丙', 'b.XLSX'),
    SEED,
  ]);
  expect((await juesuan('check', folder.at('many'))).out).toContain(
    '共 2 个文件：0 个有错误，2 个没有发现错误，0 个未能读取。',
  );
});

test('what cannot be read is said, the others are done, status 3', async () => {
  mkdirSync(folder.at('bad'));
  mkdirSync(folder.at('bad', 'empty folder'));
  const bad: Record<string, [Buffer | string, string]> = {
    '1 空.xlsx': ['', '文件是空的'],
    '2 半截.xlsx': [readFileSync(SEED).subarray(0, 9000), '不完整'],
    '3 网页.xls': ['<html><table></table></html>', '空的'],
    '4 文档.xlsx': ['%PDF-1.4', 'PDF'],
    '5 表格.xls': ['a,b\n', '文本文件'],
  };
  for (const [name, [content]] of Object.entries(bad))
    writeFileSync(folder.at('bad', name), content);
  const run = await juesuan(
    'check',
    folder.at('bad'),
    folder.at('没有.xlsx'),
    folder.at('bad', 'empty folder'),
    CLEAN,
    '--json',
  );
  expect(run.exit).toBe(3);
  const lines = run.json<CheckLine>();
  expect(lines.map(line => line.status)).toEqual([
    ...Object.keys(bad).map(() => 'unreadable'),
    'unreadable',
    'unreadable',
    'read',
  ]);
  Object.values(bad).forEach(([, words], index) => expect(lines[index]?.reason).toContain(words));
  expect(lines[5]?.reason).toContain('找不到');
  expect(lines[6]?.reason).toContain('文件夹里没有工作簿');
  expect(lines[0]).toMatchObject({
    schema: 'juesuan/check@1',
    tables: [],
    findings: [],
    suspects: [],
    counts: { failed: 0 },
  });
  const spoken = await juesuan('read', folder.at('bad', '4 文档.xlsx'));
  expect([spoken.exit, spoken.out]).toEqual([3, '']);
  expect(spoken.note).toContain('PDF 文件已损坏');
});

test('a workbook without any of the tables is not "no error"', async () => {
  const report = folder.at('own.xlsx');
  await juesuan('check', CLEAN, '--report', report);
  const run = await juesuan('check', report, '--json');
  expect(run.exit).toBe(3);
  expect(run.json<CheckLine>()[0]?.reason).toContain('没有找到部门决算公开的表');
});

test('the report as a workbook: a row for each file, a row for each finding', async () => {
  const report = folder.at('报告.xlsx');
  writeFileSync(folder.at('坏.xlsx'), '');
  const run = await juesuan('check', SEED, folder.at('坏.xlsx'), '--report', report);
  expect(run.exit).toBe(3);
  const opened = openWorkbook(new Uint8Array(readFileSync(report)), '');
  const grids = opened.ok ? snapshotOf(opened.value).grids : [];
  expect(grids.map(grid => grid.sheet)).toEqual(['汇总', '错误的单元格', '校验结果']);
  expect(grids[0]?.values.map(row => row.slice(1, 6))).toEqual([
    ['单位', '年度', '金额单位', '结果', '错误'],
    ['三门峡市人民政府办公室', '2023', '万元', '有错误', 2],
    [null, null, null, '未能读取', null],
  ]);
  expect(grids[1]?.values.find(row => row[8] === 'P-04')?.slice(2, 7)).toEqual([
    '可能',
    '部门整体绩效自评表',
    'H41',
    99.68,
    98.68,
  ]);
  const relations = grids[2]?.values.slice(1) ?? [];
  expect(relations.filter(row => row[3] === 'P-04')).toHaveLength(1);
  expect(new Set(relations.map(row => row[2]))).toEqual(new Set(['错误', '提示']));
});

test('the report as a page: nothing from outside, texts escaped, whole without its script', async () => {
  const report = folder.at('报告.html');
  const file = folder.copy('sanmenxia-2023.xlsx', 'a<b>&.xlsx');
  await juesuan('check', file, '--report', report);
  const html = readFileSync(report, 'utf8');
  expect(html).toContain('P-04');
  expect(html).not.toMatch(/src=|https?:|a<b>/);
});

test('the year before is used only for the same unit one year later', async () => {
  const other = await juesuan('check', SEED, '--prior', CLEAN, '--json');
  expect(other.note).toContain('没有用它');
  const missing = await juesuan('check', SEED, '--prior', folder.at('没有.xlsx'), '--json');
  expect(missing.exit).toBe(3);
  expect(missing.json()).toHaveLength(1);
});

test.each([
  [['check']],
  [['check', SEED, '--unknown']],
  [['check', SEED, '--rounding', 'x']],
  [['check', SEED, '--report']],
  [['check', SEED, '--report', 'a.pdf']],
  [['check', SEED, '--report', '/no/such/folder/a.xlsx']],
  [['nothing']],
  [[]],
  [['mark', SEED]],
  [['mark', SEED, SEED, '--out', 'a.xlsx']],
  [['score', SEED, '--json=1']],
])('wrong usage: juesuan %p', async argv => {
  const run = await juesuan(...argv);
  expect([run.exit, run.out]).toEqual([2, '']);
  expect(run.note).toMatch(/用法|juesuan check PATH/);
});

test('help and version', async () => {
  expect(await juesuan('--help')).toMatchObject({
    exit: 0,
    note: '',
    out: expect.stringContaining('juesuan mark FILE') as string,
  });
  expect(await juesuan('mark', '--help')).toMatchObject({
    exit: 0,
    out: expect.stringContaining('用法：juesuan mark') as string,
  });
  expect((await juesuan('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('--text: the narrative beside the tables; its wrong amount is found, and a right one changes nothing', async () => {
  const run = await juesuan(
    'check',
    fixturePath('sh-putuo-finance-2024.xlsx'),
    '--text',
    fixturePath('sh-putuo-finance-2024.narrative.txt'),
    '--json',
  );
  expect(run.exit).toBe(1);
  const [line] = run.json<CheckLine>();
  expect(
    line?.findings
      .filter(finding => finding.class === 'failed')
      .map(({ rule, cells }) => [rule, cells.map(({ address }) => address)]),
  ).toEqual([['N4', ['B36', 'D36']]]);
  const right = await juesuan(
    'check',
    SEED,
    '--text',
    fixturePath('sanmenxia-2023.narrative.txt'),
    '--json',
  );
  const without = await juesuan('check', SEED, '--json');
  expect(right.json<CheckLine>()[0]?.findings).toEqual(without.json<CheckLine>()[0]?.findings);
});

test('--text of another unit is said and not used; it belongs to one workbook; one that cannot be read is status 3', async () => {
  const other = await juesuan('check', CLEAN, '--text', fixturePath('evaluation-forms.txt'));
  expect(other.exit).toBe(0);
  expect(other.note).toContain('没有找到与表对应的金额');
  const many = await juesuan(
    'check',
    SEED,
    CLEAN,
    '--text',
    fixturePath('sanmenxia-2023.narrative.txt'),
  );
  expect(many.exit).toBe(2);
  expect(many.note).toContain('--text 是一个工作簿的说明，但找到了 2 个工作簿');
  expect((await juesuan('check', CLEAN, '--text', folder.at('没有.txt'))).exit).toBe(3);
});
