/**
 * npm test: everything, in the order in which it fails soonest. What works on one core runs beside something else: types
 * and lint beside the build and the pane's tests; what uses both cores runs alone. The output of a step is shown when it
 * is over, so that two do not run into each other; after a step that failed no other is begun. With --long the laws are
 * tried on many more cases (test/cases.ts).
 */
import { spawn } from 'node:child_process';
import { inRoot } from './lib/build-common.mjs';

const BESIDE = [
  [
    ['类型检查', 'npm', 'run', '--silent', 'typecheck'],
    ['代码检查', 'npm', 'run', '--silent', 'lint'],
  ],
  [
    ['构建', 'npm', 'run', '--silent', 'build'],
    ['窗格测试', 'npx', 'jest', '--selectProjects', 'pane', '-w', '1'],
  ],
];
const AFTER = [
  ['单元测试、模拟 Excel 测试', 'npx', 'jest', '--selectProjects', 'unit', 'simulator'],
  ['浏览器测试', 'npm', 'run', '--silent', 'test:browser'],
];

const env = process.argv.includes('--long') ? { ...process.env, TEST_LONG: '1' } : process.env;
const failed = [];

async function inOrder(steps, run) {
  for (const [name, command, ...options] of steps) {
    if (failed.length > 0) return;
    const begun = performance.now();
    const { code, output } = await run(command, options);
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stdout.write(
      `${output}== ${name}：${code === 0 ? '通过' : '没有通过'}（${seconds} 秒）\n`,
    );
    if (code !== 0) failed.push(name);
  }
}

function live(command, options) {
  return new Promise(resolve => {
    const child = started(command, options, 'inherit');
    child.on('error', error => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', code => resolve({ code, output: '' }));
  });
}

function quiet(command, options) {
  return new Promise(resolve => {
    const chunks = [];
    const child = started(command, options, 'pipe');
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    const end = code => resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    child.on('error', error => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(1);
    });
    child.on('close', end);
  });
}

function started(command, options, output) {
  return spawn(command, options, {
    cwd: inRoot(),
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', output, output],
  });
}

await Promise.all(BESIDE.map(steps => inOrder(steps, quiet)));
await inOrder(AFTER, live);
if (failed.length > 0) {
  console.error(`没有通过：${failed.join('、')}`);
  process.exitCode = 1;
}
