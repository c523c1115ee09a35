/** check over many files: paths on standard input, interrupted runs, last year's folder, the list of units, names of files. */
import { appendFileSync, readFileSync, mkdirSync, writeFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/juesuan';
import { givenPaths } from '../../src/cli/folder/paths';
import { attendance, doubles, unitsIn } from '../../src/cli/folder/roster';
import { progressText } from '../../src/cli/folder/timeLeft';
import { mayBeShortFor, otherInName } from '../../src/cli/folder/units';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const SEED = fixturePath('sanmenxia-2023.xlsx');
const LAST_YEAR = fixturePath('sanmenxia-2022.xlsx');
const CLEAN = 'corrupted/clean/gen1-jiaoyu.xlsx';
const WRONG = 'corrupted/c010-gen4-jiedao.xlsx';

interface Line {
  file: string;
  counts: { failed: number };
  findings: { rule: string; class: string }[];
}

test('"-" reads the paths from standard input, one a line, or ended by zeros', async () => {
  expect(givenPaths(['a.xlsx', '-'], () => '甲 乙.xlsx\r\n\nb.xlsx\n')).toEqual([
    'a.xlsx',
    '甲 乙.xlsx',
    'b.xlsx',
  ]);
  expect(givenPaths(['-'], () => '一\n行.xlsx\0b.xlsx\0')).toEqual(['一\n行.xlsx', 'b.xlsx']);
  let out = '';
  const io = { out: (text: string) => (out += text), note: () => undefined, input: () => '\n' };
  expect(await main(['check', '-'], io)).toBe(2);
  expect(await main(['check', '-', '--brief'], { ...io, input: () => `${SEED}\n` })).toBe(1);
  expect(out).toContain('三门峡市人民政府办公室');
});

test('--resume: what was done and has not changed is not done again; a cut line and a changed file are', async () => {
  const into = folder.at('续');
  mkdirSync(into);
  const [first, second] = [folder.copy(WRONG, '续/甲.xlsx'), folder.copy(CLEAN, '续/乙 二.xlsx')];
  const out = folder.at('out.ndjson');
  const whole = await juesuan('check', into, '--brief', '--out', out);
  expect(whole.exit).toBe(1);
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  expect(lines.map(line => (JSON.parse(line) as Line).file).sort()).toEqual([first, second].sort());

  writeFileSync(out, `${lines.find(line => line.includes('甲.xlsx')) ?? ''}\n`);
  appendFileSync(out, '{"schema":"juesuan/check@1","file":"');
  const again = await juesuan('check', into, '--brief', '--out', out, '--resume');
  expect(again.exit).toBe(1);
  expect(again.note).toContain(
    '接着上次做：1 个文件上次已经校验、以后没有改过，不再做；还有 1 个。',
  );
  expect(again.out).not.toContain('甲.xlsx');
  expect(again.out).toContain('共 2 个文件：1 个有错误，1 个没有发现错误，0 个未能读取。');
  const complete = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line);
  expect(complete.map(({ file }) => file)).toEqual([first, second]);

  utimesSync(first, new Date(), new Date());
  const changed = await juesuan('check', into, '--brief', '--out', out, '--resume');
  expect(changed.note).toContain('1 个文件上次已经校验');
  expect(changed.out).toContain('甲.xlsx');
  const asked = await juesuan(
    'check',
    into,
    '--brief',
    '--out',
    out,
    '--resume',
    '--rounding',
    'strict',
  );
  expect(asked.note).not.toContain('接着上次做');
  expect((await juesuan('check', into, '--resume')).exit).toBe(2);
});

test('--prior-dir: the workbook of the same unit one year before; told when there are two', async () => {
  const last = folder.at('上年');
  mkdirSync(last);
  folder.copy('sanmenxia-2022.xlsx', '上年/a.xlsx');
  folder.copy(CLEAN, '上年/教育局.xlsx');
  const one = await juesuan('check', SEED, '--prior-dir', last, '--json');
  const named = await juesuan('check', SEED, '--prior', LAST_YEAR, '--json');
  expect(one.json<Line>()[0]?.counts).toEqual(named.json<Line>()[0]?.counts);
  expect(one.note).toBe('');
  folder.copy('sanmenxia-2022.xlsx', '上年/b.xlsx');
  const two = await juesuan('check', SEED, '--prior-dir', last, '--json');
  expect(two.note).toBe(
    `${SEED}：上年文件夹里有 2 份“三门峡市人民政府办公室”的表（a.xlsx、b.xlsx），不知道用哪一份，没有做上年衔接校验。\n`,
  );
  expect((await juesuan('check', SEED, '--prior-dir', last, '--prior', LAST_YEAR)).exit).toBe(2);
});

test('--roster: who is missing, there twice, not on the list; as text and as a last line of JSON', async () => {
  const into = folder.at('名单');
  mkdirSync(into);
  folder.copy(CLEAN, '名单/1.xlsx');
  folder.copy(CLEAN, '名单/2.xlsx');
  folder.copy(WRONG, '名单/3.xlsx');
  const roster = folder.at('roster.csv');
  writeFileSync(roster, '\ufeff序号,单位名称\n1,云岭市教育局(虚构)\n2,云岭市财政局\n');
  const run = await juesuan('check', into, '--json', '--roster', roster);
  expect(run.exit).toBe(1);
  expect(run.json().at(-1)).toMatchObject({
    schema: 'juesuan/roster@1',
    listed: 2,
    received: 1,
    missing: ['云岭市财政局'],
    twice: [{ unit: '云岭市教育局（虚构）', files: [join(into, '1.xlsx'), join(into, '2.xlsx')] }],
    unlisted: [{ unit: '东桥区和平街道办事处（虚构）', file: join(into, '3.xlsx') }],
  });
  expect((await juesuan('check', into, '--brief', '--roster', roster)).out).toContain(
    '名单 2 个单位，收到 1 个，缺 1 个：云岭市财政局\n',
  );
  expect((await juesuan('check', into, '--roster', folder.at('没有.txt'))).exit).toBe(2);
});

test.each([
  [
    'a name a line',
    [['三门峡市教育局'], ['三门峡市财政局'], ['三门峡市教育局']],
    ['三门峡市教育局', '三门峡市财政局'],
  ],
  ['numbered', [['1、市教育局'], ['2.市财政局']], ['市教育局', '市财政局']],
  [
    'a title, a header',
    [
      ['2023 年名单', ''],
      ['编码', '预算单位'],
      ['001', '市教育局'],
    ],
    ['市教育局'],
  ],
  [
    'codes first, no header',
    [
      ['001', '市教育局'],
      ['002', '市财政局'],
    ],
    ['市教育局', '市财政局'],
  ],
])('a list of units: %s', (_, rows, units) => {
  expect(unitsIn(rows)).toEqual(units);
});

test('a unit under a shorter name is matched only where no other can be meant', () => {
  const seen = attendance(
    ['市教育体育局', '第一中学', '市卫生健康委员会'],
    [
      { unit: '市教体局', path: 'a' },
      { unit: '第十一中学', path: 'b' },
      { unit: '市卫生健康委员会', path: 'c' },
    ],
  );
  expect(seen.shortened).toEqual([{ listed: '市教育体育局', unit: '市教体局' }]);
  expect(seen.missing).toEqual(['第一中学']);
});

test('a document of a unit stands beside its workbook; two workbooks are one too many', () => {
  const one = { unit: '市教育局', year: 2023, unread: [] };
  expect(
    doubles([
      { ...one, path: 'a.xlsx' },
      { ...one, path: 'a.pdf' },
    ]),
  ).toEqual([]);
  expect(
    doubles([
      { ...one, path: 'a.xlsx' },
      { ...one, path: 'b.xls' },
    ])[0]?.files,
  ).toEqual(['a.xlsx', 'b.xls']);
  expect(
    doubles([
      { ...one, path: 'a.xlsx' },
      { ...one, year: 2022, path: 'b.xlsx' },
    ]),
  ).toEqual([]);
});

test.each([
  ['市教育局2023年部门决算公开表.xlsx', '三门峡市教育局', 2023, null, null],
  ['2024年公开-市教体局.xlsx', '三门峡市教育体育局', 2023, null, null],
  ['三门峡市财政局2023.xlsx', '三门峡市教育局', 2023, '三门峡市财政局', null],
  ['三门峡市教育局2021年决算.xlsx', '三门峡市教育局', 2023, null, 2021],
  ['gen1-jiaoyu.xlsx', '云岭市教育局（虚构）', 2023, null, null],
  ['附件1：决算公开表（定稿）.xlsx', '云岭市教育局', null, null, null],
])('%s of %s, %s: the name says %s, %s', (name, unit, year, otherUnit, otherYear) => {
  expect(otherInName(name, unit, year)).toEqual({ unit: otherUnit, year: otherYear });
});

test('a file that is named after another unit or year is told', async () => {
  const path = folder.copy(CLEAN, '云岭市财政局2020.xlsx');
  const run = await juesuan('check', path, '--brief');
  expect(run.note).toContain('文件名写的是“云岭市财政局”，表上的单位是“云岭市教育局（虚构）”');
  expect(run.note).toContain('文件名写的是 2020 年，表上是 2023 年度');
});

test.each([
  ['教体局', '教育体育局', true],
  ['三门峡市人民政府办公室', '河南省三门峡市人民政府办公室', true],
  ['财政局', '教育局', false],
  ['第二小学', '第十二小学', false],
])('%s may be %s: %s', (a, b, may) => {
  expect(mayBeShortFor(a, b)).toBe(may);
});

test.each([
  [1, 100, 1, '已校验 1／100'],
  [50, 100, 30, '已校验 50／100，约剩 30 秒'],
  [100, 3100, 12, '已校验 100／3100，约剩 6 分钟'],
  [100, 100, 60, '已校验 100／100'],
])('after %s of %s files and %s seconds: %s', (done, total, seconds, text) => {
  expect(progressText(done, total, seconds)).toBe(text);
});
