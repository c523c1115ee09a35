/**
 * npm run fuzz:documents: Word and PDF files cut and mutated, each read, reviewed and one in ten marked. No one may throw,
 * hang (two minutes for twenty) or take more than the heap of one thread.
 *
 *   --from 1        first seed
 *   --count 20000   documents
 *   --files A,B     files to damage beside the small ones of the tests
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const HEAP = 1024;
const SILENT_MS = 120_000;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    files: { type: 'string', default: '' },
  },
});
const program = await bundleForNode('fuzz-documents', inRoot('test', 'damage', 'main.ts'));
const files = values.files.split(',').filter(name => name !== '');
const child = spawn(
  process.execPath,
  [`--max-old-space-size=${HEAP}`, program, values.from, values.count, ...files],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let last = { seed: Number(values.from) - 1, longest: { seed: 0, ms: 0 }, outcomes: {} };
let megabytes = 0;
const hang = () => {
  console.error(`没有动静：第 ${last.seed + 1} 个种子之后的二十份里有一份停不下来`);
  child.kill('SIGKILL');
};
let timer = setTimeout(hang, SILENT_MS);
createInterface({ input: child.stdout }).on('line', line => {
  last = JSON.parse(line);
  clearTimeout(timer);
  timer = setTimeout(hang, SILENT_MS);
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    megabytes = Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    // Only Linux tells it, and only of a process that runs.
  }
});
const exit = await new Promise(done => child.on('exit', done));
clearTimeout(timer);
const done = last.seed + 1 - Number(values.from);
console.log(
  `${done} 份；最长一份 ${last.longest.ms} 毫秒（种子 ${last.longest.seed}）；内存最多 ${megabytes} MB`,
);
for (const [code, count] of Object.entries(last.outcomes)) console.log(`  ${count}  ${code}`);
const thrown = Object.keys(last.outcomes).some(code => code.startsWith('THROWN'));
if (exit !== 0 || thrown || done < Number(values.count)) process.exitCode = 1;
