/**
 * npm run bench:scores: self-evaluation forms with right answers, alone and behind the nine tables of the seed. Prints
 * the figures of docs/standards.md.
 *
 *   --set trials|tuned|unseen|outside     one set only
 *   --verbose                     each form, with what differs
 *   --json                        the figures as JSON
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const program = await bundleForNode('bench-scores', inRoot('test', 'bench', 'scores', 'main.ts'));
const run = spawnSync(process.execPath, [program, inRoot('test', 'fixtures'), values.set], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 1 << 28,
});
if (run.status !== 0) throw new Error(`测量中断（${run.status}）`);
const all = JSON.parse(run.stdout);
console.log(values.json ? run.stdout : report());

function report() {
  const lines = [];
  for (const set of new Set(all.map(one => one.set)))
    for (const place of ['alone', 'behind']) {
      const here = all.filter(one => one.set === set && one.place === place);
      const sum = key => here.reduce((total, one) => total + one[key], 0);
      const count = key => here.reduce((total, one) => total + one[key].length, 0);
      lines.push(
        `${set} ${place === 'alone' ? '单独' : '在九张表后'}：${here.length} 个工作簿，有唯一答案的得分 ${sum('one')}，算出 ${sum('computed')}（${((100 * sum('computed')) / Math.max(1, sum('one'))).toFixed(1)}%），写错 ${count('wrongWritten')}，算错 ${count('wrongComputed')}，改写人打的分 ${count('overruled')}，空着又没有说明 ${sum('silent')}，正确的表上误报 ${count('findings')}`,
      );
      if (!values.verbose) continue;
      for (const one of here) {
        const told = ['missed', 'wrongWritten', 'wrongComputed', 'overruled', 'findings']
          .filter(key => one[key].length > 0)
          .map(key => `${key} ${one[key].join('；')}`);
        if (told.length > 0)
          lines.push(`  ${one.name} ${one.computed}/${one.one}`, ...told.map(t => `    ${t}`));
      }
    }
  return lines.join('\n');
}
