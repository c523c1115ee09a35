/** Many files on several cores: the answers, their order, what is lost with a thread; the program itself run so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Loss } from '../../src/cli/apart/threads';
import { WINDOW, inThreads } from '../../src/cli/apart/threads';
import { Folder, fixturePath, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

async function echoed(jobs: readonly string[], count = 2, seconds = 20): Promise<string[]> {
  const answers: string[] = [];
  const threads = {
    program: join(__dirname, 'echo.cjs'),
    count,
    setting: 'of',
    seconds,
    megabytes: 64,
  };
  const lost = (job: string, loss: Loss): string =>
    `${loss.kind} ${job}${loss.kind === 'failure' ? ` ${loss.thrown}` : ''}`;
  for await (const answer of inThreads<string, string>(threads, jobs, lost)) answers.push(answer);
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

test('whatever happens to some jobs, each has its answer, in its place', async () => {
  const job = fc.constantFrom('a', 'b', 'first', 'fail', 'leave');
  await fc.assert(
    fc.asyncProperty(
      fc.array(job, { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (jobs, count) => {
        const answers: Readonly<Record<string, string>> = {
          fail: 'failure fail Error: not as planned',
          leave: 'failure leave Error: thread ended by itself',
        };
        expect(await echoed(jobs, count)).toEqual(jobs.map(one => answers[one] ?? `of ${one}`));
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('a thread out of memory loses its job alone', async () => {
  expect(await echoed(['a', 'fill', 'b', 'c'], 1)).toEqual(['of a', 'memory fill', 'of b', 'of c']);
});

test('a job that never ends is ended, and the others go on', async () => {
  expect(await echoed(['a', 'hang', 'b', 'c'], 1, 1)).toEqual([
    'of a',
    'time hang',
    'of b',
    'of c',
  ]);
}, 20_000);

test('a program that cannot start ends it all', async () => {
  const threads = {
    program: join(__dirname, 'no such file.cjs'),
    count: 2,
    setting: null,
    seconds: 20,
    megabytes: 64,
  };
  const answers = inThreads<string, string>(threads, ['a', 'b'], () => 'lost');
  await expect(answers.next()).rejects.toThrow('no such file');
});

test('as long as nobody takes the first answer, no more jobs are begun than the window holds', async () => {
  let begun = 0;
  // A job is read from the list when it is given away.
  const jobs = new Proxy(
    Array.from({ length: 3 * WINDOW }, () => 'a'),
    {
      get: (list, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) begun = Math.max(begun, Number(key) + 1);
        return Reflect.get(list, key) as unknown;
      },
    },
  );
  const threads = {
    program: join(__dirname, 'echo.cjs'),
    count: 2,
    setting: 'of',
    seconds: 20,
    megabytes: 64,
  };
  const answers = inThreads<string, string>(threads, jobs, () => 'lost');
  let taken = 0;
  for await (const answer of answers) {
    expect(answer).toBe('of a');
    taken += 1;
    if (taken % WINDOW === 1) await new Promise(resolve => setTimeout(resolve, 200));
    expect(begun).toBeLessThanOrEqual(taken + WINDOW);
  }
  expect({ taken, begun }).toEqual({ taken: 3 * WINDOW, begun: 3 * WINDOW });
}, 20_000);

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
  const many = program(...asked);
  expect({ exit: many.status, out: many.stdout, note: many.stderr }).toEqual({
    exit: one.exit,
    out: one.out,
    note: one.note,
  });
  expect(one.out).toContain('共 220 个文件：1 个有错误，1 个没有发现错误，218 个未能读取。');
});

/** As it is installed: a process of its own, with its threads. */
function program(...asked: readonly string[]) {
  const main = join(__dirname, '../../src/cli/index.ts');
  return spawnSync(process.execPath, ['-r', join(__dirname, 'typescript.cjs'), main, ...asked], {
    encoding: 'utf8',
  });
}

const ENDLESS = fixturePath('never-ends.xls');
const STOPPED = '用了 1 秒还没有处理完，已停止，这个文件没有结果。';

test('a folder with a file that never ends: it is named, the others are checked, status 3', () => {
  mkdirSync(folder.at('hostile'));
  folder.copy('corrupted/clean/gen1-jiaoyu.xlsx', 'hostile/a.xlsx');
  folder.copy('never-ends.xls', 'hostile/b.xls');
  folder.copy('corrupted/clean/gen1-jiaoyu.xlsx', 'hostile/c.xlsx');
  const run = program('check', folder.at('hostile'), '--json', '--timeout', '1');
  const lines = run.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { file: string; status: string; reason: string | null });
  expect(lines.map(({ file, status }) => [file, status])).toEqual([
    [folder.at('hostile', 'a.xlsx'), expect.stringMatching(/read|unreadable/)],
    [folder.at('hostile', 'b.xls'), 'unreadable'],
    [folder.at('hostile', 'c.xlsx'), expect.stringMatching(/read|unreadable/)],
  ]);
  expect(lines[1]?.reason).toContain(STOPPED);
  expect(run.status).toBe(3);
}, 60_000);

test.each([
  ['read'],
  ['mark', '--out', folder.at('marked.xlsx')],
  ['inputs', '--out', folder.at('inputs.json')],
])(
  '%s: a single file that never ends is ended',
  (command, ...options) => {
    const run = program(command, ENDLESS, ...options, '--timeout', '1');
    expect({
      exit: run.status,
      out: run.stdout,
      note: run.stderr.slice(0, ENDLESS.length + 40),
    }).toEqual({
      exit: 3,
      out: '',
      note: expect.stringContaining(`${ENDLESS}：${STOPPED}`) as string,
    });
  },
  60_000,
);
