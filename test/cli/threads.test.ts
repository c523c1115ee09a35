/** Many files on several cores: the answers, their order, what is lost with a thread; the program itself run so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inThreads } from '../../src/cli/threads';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

async function echoed(jobs: readonly string[], count = 2): Promise<string[]> {
  const answers: string[] = [];
  const threads = { program: join(__dirname, 'echo.cjs'), count, setting: 'of', megabytes: 64 };
  for await (const answer of inThreads(threads, jobs, job => `lost ${job}`)) answers.push(answer);
  return answers;
}

test('answers come in the order of the jobs, whichever is done first', async () => {
  expect(await echoed(['first', 'second', 'third', 'fourth', 'fifth'])).toEqual([
    'of first',
    'of second',
    'of third',
    'of fourth',
    'of fifth',
  ]);
  expect(await echoed([])).toEqual([]);
  expect(await echoed(['one'], 3)).toEqual(['of one']);
});

test('a thread out of memory loses its job alone', async () => {
  expect(await echoed(['a', 'fill', 'b', 'c'], 1)).toEqual(['of a', 'lost fill', 'of b', 'of c']);
});

test('what a thread throws ends it all', async () => {
  await expect(echoed(['a', 'fail', 'b'])).rejects.toThrow('not as planned');
});

test('the program with many files says what it says in one thread', async () => {
  mkdirSync(folder.at('many'));
  for (let file = 100; file < 320; file++)
    writeFileSync(folder.at('many', `${file}.xlsx`), '不是工作簿');
  folder.copy('sanmenxia-2023.xlsx', 'many/150.xlsx');
  folder.copy('corrupted/clean/gen1-jiaoyu.xlsx', 'many/319.xlsx');
  const asked = [
    'check',
    folder.at('many'),
    '--prior',
    fixturePath('corrupted/clean/gen1-jiaoyu.xlsx'),
  ];
  const one = await juesuan(...asked);
  const program = join(__dirname, '../../src/cli/index.ts');
  const many = spawnSync(
    process.execPath,
    ['-r', join(__dirname, 'typescript.cjs'), program, ...asked],
    { encoding: 'utf8' },
  );
  expect({ exit: many.status, out: many.stdout, note: many.stderr }).toEqual({
    exit: one.exit,
    out: one.out,
    note: one.note,
  });
  expect(one.out).toContain('共 220 个文件：1 个有错误，1 个没有发现错误，218 个未能读取。');
});
