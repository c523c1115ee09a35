/**
 * npm run bench:documents: time and memory of reading and reviewing one published document (.pdf, .docx), each in a
 * process of its own; the first round is what a person waits for. Without arguments, the documents that `publish` and
 * the tests make.
 *
 *   node scripts/bench-documents.mjs [FILE…]
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const program = await bundleForNode('bench-documents', inRoot('test', 'bench', 'documents.ts'));
const given = process.argv.slice(2);
for (const file of given.length > 0 ? given : [published()]) {
  const run = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  if (run.status !== 0) {
    console.log(`${basename(file)}：${run.stderr.trim().split('\n').at(-1)}`);
    continue;
  }
  const { pages, tables, issues, rounds, rss, most } = JSON.parse(run.stdout);
  const [first] = rounds;
  const median = key =>
    Math.round(rounds.map(round => round[key]).sort((a, b) => a - b)[rounds.length >> 1]);
  const size = `${pages > 0 ? `${pages} 页，` : ''}${tables} 张表，${issues} 条`;
  const once = `第一次读 ${Math.round(first.read)} 毫秒、核对 ${Math.round(first.review)} 毫秒（处理器 ${Math.round(first.cpu)} 毫秒），内存 ${rss} MB`;
  const again = `${rounds.length} 次的中位数 ${median('read')}、${median('review')} 毫秒（处理器 ${median('cpu')} 毫秒），内存最多 ${most} MB`;
  console.log(`${basename(file)}：${size}；${once}；${again}`);
}

/** The sample workbook as `publish` makes it. */
function published() {
  const folder = inRoot('.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const out = join(folder, 'published.docx');
  const form = JSON.parse(
    readFileSync(inRoot('test', 'fixtures', 'sanmenxia-2023.inputs.json'), 'utf8'),
  );
  const inputs = join(folder, 'inputs.json');
  writeFileSync(inputs, JSON.stringify(form));
  const command = inRoot('dist', 'cli', 'juesuan.js');
  const workbook = inRoot('test', 'fixtures', 'sanmenxia-2023.xlsx');
  spawnSync(process.execPath, [
    command,
    'publish',
    workbook,
    '--inputs',
    inputs,
    '--draft',
    '--out',
    out,
  ]);
  return out;
}
