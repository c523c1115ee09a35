/** What a reviewer's folders and terminal bring: odd names, links, texts with control characters, slips of typing, no room. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sheetFile } from '../hosts/file/files';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const CLEAN = 'corrupted/clean/gen1-jiaoyu.xlsx';

interface Line {
  readonly file: string;
  readonly reason: string | null;
}

test('a folder: macro workbooks and WPS’s .et too; what cannot be read among the tables is said, not passed over', async () => {
  mkdirSync(folder.at('批'));
  for (const name of ['批/宏.xlsm', '批/表.et', '批/ 空 格😀.xlsx', '批/-开头.xlsx'])
    folder.copy(CLEAN, name);
  writeFileSync(folder.at('批', '旧.ods'), sheetFile('<sheetData/>'));
  writeFileSync(folder.at('批', '说明.txt'), 'x');
  const run = await juesuan('read', folder.at('批'), '--json');
  const lines = run.json<Line>();
  expect(lines.map(line => line.file)).toEqual(
    [' 空 格😀.xlsx', '-开头.xlsx', '宏.xlsm', '旧.ods', '表.et'].map(name =>
      folder.at('批', name),
    ),
  );
  expect(lines.map(line => line.reason === null)).toEqual([true, true, true, false, true]);
  expect(run.exit).toBe(3);
});

test('links to folders are followed, each folder once; a link that leads nowhere is said', async () => {
  mkdirSync(folder.at('链', '甲'), { recursive: true });
  mkdirSync(folder.at('别处'));
  folder.copy(CLEAN, '链/甲/决算.xlsx');
  folder.copy(CLEAN, '别处/决算.xlsx');
  symlinkSync(folder.at('链'), folder.at('链', '圈'));
  symlinkSync(folder.at('别处'), folder.at('链', '丙'));
  symlinkSync('自己.xlsx', folder.at('链', '自己.xlsx'));
  const lines = (await juesuan('check', folder.at('链'), '--json')).json<Line>();
  expect(lines.map(line => line.file)).toEqual(
    [['丙', '决算.xlsx'], ['甲', '决算.xlsx'], ['自己.xlsx']].map(names =>
      folder.at('链', ...names),
    ),
  );
  expect(lines[2]?.reason).toContain('绕成了圈');
});

test('a folder in it that cannot be listed: the others are done', async () => {
  // The superuser may list everything.
  if (process.getuid?.() === 0) return;
  mkdirSync(folder.at('混', '不许'), { recursive: true });
  folder.copy(CLEAN, '混/决算.xlsx');
  chmodSync(folder.at('混', '不许'), 0);
  const lines = (await juesuan('read', folder.at('混'), '--json')).json<Line>();
  expect(lines.map(line => line.reason === null)).toEqual([false, true]);
});

test('files of one name are told apart by their folders', async () => {
  mkdirSync(folder.at('同名', '乙'), { recursive: true });
  folder.copy(CLEAN, '同名/决算.xlsx');
  folder.copy(CLEAN, '同名/乙/决算.xlsx');
  const { out } = await juesuan('check', folder.at('同名'));
  for (const path of [folder.at('同名', '决算.xlsx'), folder.at('同名', '乙', '决算.xlsx')])
    expect(out).toContain(`${path}  `);
});

test('texts cannot command the terminal, and JSON keeps them as they are', async () => {
  const unit = '\u001b[31m财政局\u009b2J\u202e';
  const name = folder.at('甲\u001b]0;x\u0007.xlsx');
  writeFileSync(
    name,
    sheetFile(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`,
    ),
  );
  expect((await juesuan('check', name)).note).not.toContain('\u001b');
  const run = await juesuan('check', name, '--json');
  expect(run.json<Line>()[0]?.file).toBe(name);
  const asked = await juesuan('check', unit, '--json');
  expect(asked.out).not.toMatch(/[\u001b\u009b\u202e]/);
  expect(asked.json<Line>()[0]?.file).toBe(unit);
});

test.each([
  [['chekc', 'a.xlsx'], '没有 chekc 这个命令。是不是 check？'],
  [['proofreed'], '是不是 proofread？'],
  [['表'], '没有 表 这个命令。\n'],
  [['check', '--jsno', 'a.xlsx'], '没有 --jsno 这个选项。是不是 --json？'],
  [['check', '--prior-year', 'a.xlsx'], '没有 --prior-year 这个选项。\n'],
  [['check', '-决算.xlsx'], '没有 -决算.xlsx 这个选项。如果它是文件名，请写成 ./-决算.xlsx。'],
])('%s', async (argv, words) => {
  const run = await juesuan(...argv);
  expect([run.exit, run.out]).toEqual([2, '']);
  expect(run.note).toContain(words);
});

test('the name of an output may be as long as names can be', async () => {
  mkdirSync(folder.at('长'));
  const out = folder.at('长', `${'长'.repeat(83)}.xlsx`);
  expect(await juesuan('mark', fixturePath(CLEAN), '--out', out)).toMatchObject({ exit: 0 });
  expect(readdirSync(folder.at('长'))).toHaveLength(1);
});

test('no room for the results: a sentence and status 2', () => {
  // A device that is always full, where the system has one.
  if (!existsSync('/dev/full')) return;
  const program = join(__dirname, '../../src/cli/index.ts');
  const run = spawnSync(
    process.execPath,
    ['-r', join(__dirname, 'typescript.cjs'), program, 'check', fixturePath(CLEAN)],
    { encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] },
  );
  expect([run.status, run.stderr]).toEqual([2, '结果没有全部写出：磁盘空间不足。\n']);
});
