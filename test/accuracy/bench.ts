/**
 * Entry of `npm run bench:checks`: measures a range of seeds and prints a line of JSON per workbook.
 * Arguments: mix (A–F, or "clean"), first seed, number of workbooks, size ("any" or a size), "byTable" or "uniform".
 */
import { MIXES } from './corrupt';
import { measure } from './measure';
import type { Size } from './unit';

const [mix = 'A', from = '1', count = '100', size = 'any', drawn = 'uniform'] = process.argv.slice(2);
const slips = MIXES[mix];
for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
  const { slip, table, wrong, failed, top1, top3, certain, marked, readMs, checkMs, result } = measure(
    seed, slips ? random => random.pick(slips) : null, { byTable: drawn === 'byTable', ...size === 'any' ? {} : { size: size as Size } });
  const line = { mix, seed, slip, table, wrong, failed, suspects: result.suspects.length, top1, top3, certain, marked, readMs, checkMs };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
