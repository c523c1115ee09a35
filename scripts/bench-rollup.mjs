/**
 * npm run bench:rollup: one wrong unit among thirty, made at random (test/accuracy/rollUp.ts): how often `juesuan rollup`
 * names it. Prints the figures.
 *
 *   --from 10000000 --cases 400 --units 30     seeds; below 100,000 for tuning
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '10000000' },
    cases: { type: 'string', default: '400' },
    units: { type: 'string', default: '30' },
  },
});
const program = await bundleForNode('bench-rollup', inRoot('test', 'bench', 'rollup.ts'));
const run = spawnSync(process.execPath, [program, values.from, values.cases, values.units], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (run.status !== 0) throw new Error(`ended with ${run.status}`);
const kinds = run.stdout.trim().split('\n').map(JSON.parse);
for (const { kind, cases, first, within, certain, certainWrong, hidden } of kinds)
  console.log(
    `${kind}: named first ${first}/${cases} (${rate(first, cases)}), among those named ${within}/${cases} (${rate(within, cases)}); said certain ${certain}, wrongly ${certainWrong}; within rounding, not counted ${hidden}`,
  );
const sum = name => kinds.reduce((total, one) => total + one[name], 0);
console.log(
  `all: named first ${sum('first')}/${sum('cases')} (${rate(sum('first'), sum('cases'))}), among those named ${rate(sum('within'), sum('cases'))}`,
);

function rate(part, whole) {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
}
