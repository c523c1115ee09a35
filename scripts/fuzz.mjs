/**
 * npm run fuzz: hostile input of every kind — zip, .xlsx, .xls, .docx, .pdf, inputs, wording, stored state, cell texts,
 * narratives — cut, overwritten, mixed. No case may throw, say no sentence, write a formula, read a number unlike
 * SheetJS, take 20 seconds or more than the heap of one thread.
 *
 *   --kinds zip,word  only these
 *   --from 1          first seed
 *   --count 10000     cases of each kind; of those that are slow (pdf, word, cells, narrative) a tenth
 *   --files A,B       documents to damage instead of the small ones of the tests (with --kinds word)
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const HEAP = 1024;
const DEADLINE_MS = 20_000;
const QUICK = ['zip', 'xlsx', 'xls', 'inputs', 'wording', 'state'];
const SLOW = ['cells', 'narrative', 'word', 'pdf'];

const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: [...QUICK, ...SLOW].join(',') },
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    files: { type: 'string', default: '' },
  },
});
const from = Number(values.from);
const files = values.files.split(',').filter(name => name !== '');
const program = await bundleForNode('fuzz', inRoot('test', 'damage', 'main.ts'));
let total = 0;
for (const kind of values.kinds.split(','))
  total += await tried(
    kind,
    SLOW.includes(kind) ? Math.ceil(Number(values.count) / 10) : Number(values.count),
  );
console.log(`共 ${total} 份`);

async function tried(kind, count) {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, program, kind, values.from, String(count), ...files],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, JUESUAN_FIXTURES: inRoot('test', 'fixtures') },
    },
  );
  let last = { seed: from - 1, longest: { seed: 0, ms: 0 }, outcomes: {} };
  let megabytes = 0;
  const hang = () => {
    console.error(`${kind}：第 ${last.seed + 1} 个种子之后有一份停不下来`);
    child.kill('SIGKILL');
  };
  let timer = setTimeout(hang, DEADLINE_MS);
  createInterface({ input: child.stdout }).on('line', line => {
    last = JSON.parse(line);
    clearTimeout(timer);
    timer = setTimeout(hang, DEADLINE_MS);
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      megabytes = Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // Only Linux tells it, and only of a process that runs.
    }
  });
  const exit = await new Promise(done => child.on('exit', done));
  clearTimeout(timer);
  const done = last.seed + 1 - from;
  const { outcomes, longest } = last;
  console.log(
    `${kind}：${done} 份；最长一份 ${longest.ms} 毫秒（种子 ${longest.seed}）；内存最多 ${megabytes} MB`,
  );
  for (const [code, times] of Object.entries(outcomes)) console.log(`  ${times}  ${code}`);
  const isThrown = Object.keys(outcomes).some(code => code.startsWith('THROWN'));
  if (exit !== 0 || isThrown || done < count) process.exitCode = 1;
  return done;
}
