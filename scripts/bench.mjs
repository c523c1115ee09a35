/**
 * npm run bench, bench:bulk, bench:recheck: how fast a workbook is read, checked and localised, on the fixtures.
 *
 *   node scripts/bench.mjs [check] [recheck] [bulk] [rows] [--rounds 20] [--json]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const ms = value => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const spread = ({ count, p50, p95, max }) =>
  `p50 ${ms(p50)}  p95 ${ms(p95)}  max ${ms(max)}  (n = ${count})`;

const SAY = {
  check: found => [
    `check + localise, warm, each workbook's median: ${spread(found.tested)}; bar p95 20 ms`,
    `  every single run: ${spread(found.single)}`,
    `understanding the tables before: ${spread(found.read)}`,
  ],
  recheck: found => [`re-check after one edit: ${spread(found)}; bar 5 ms`],
  bulk: found => [
    `${found.workbooks} workbooks, median per workbook: bytes to cells ${ms(found.open)}, to grids ${ms(found.parse)}; SheetJS ${ms(found.sheetJs)}; bytes to findings ${ms(found.whole)}`,
    `bytes to findings ÷ own parsing ${found.ratio.toFixed(2)}, ÷ SheetJS ${found.ratioSheetJs.toFixed(2)}; bar 1.15`,
  ],
  rows: found =>
    found.map(
      ({ rows, ms: time, failed, exact }) =>
        `${rows} rows: ${ms(time)}, ${((1000 * time) / rows).toFixed(2)} ms a thousand rows (${exact} exact, ${failed} failed)`,
    ),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
});
const program = await bundleForNode('bench', inRoot('test', 'bench', 'speed.ts'));
for (const what of positionals.length > 0 ? positionals : Object.keys(SAY)) {
  const run = spawnSync(
    process.execPath,
    [program, what, inRoot('test', 'fixtures'), values.rounds],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (run.status !== 0) throw new Error(`bench ${what} ended with ${run.status}`);
  const found = JSON.parse(run.stdout);
  console.log(values.json ? JSON.stringify({ [what]: found }) : SAY[what](found).join('\n'));
}
