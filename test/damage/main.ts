/**
 * Damaged documents one after the other, a line of JSON for each twenty; whoever started this stops it where a line
 * does not come. Arguments: first seed, how many, and files to damage beside the small ones.
 */
import { readFileSync } from 'node:fs';
import { Random } from '../accuracy/random';
import { damaged } from './damage';
import { outcome, WHOLE } from './documents';

const [first = '1', count = '20000', ...files] = process.argv.slice(2);
const wholes = [...WHOLE, ...files.map(file => new Uint8Array(readFileSync(file)))];
const EVERY = 20;
const MARKED = 0.1;

async function run(): Promise<void> {
  const outcomes: Record<string, number> = {};
  let longest = { seed: 0, ms: 0 };
  const until = Number(first) + Number(count);
  for (let seed = Number(first); seed < until; seed++) {
    const random = new Random(seed);
    const bytes = damaged(random.pick(wholes), random);
    const start = performance.now();
    let code: string;
    try {
      code = await outcome(bytes, random.chance(MARKED));
    } catch (caught) {
      code = `THROWN ${caught instanceof Error ? (caught.stack ?? caught.message) : String(caught)}`;
    }
    const ms = Math.round(performance.now() - start);
    if (ms > longest.ms) longest = { seed, ms };
    outcomes[code] = (outcomes[code] ?? 0) + 1;
    if ((seed + 1 - Number(first)) % EVERY === 0 || seed + 1 === until)
      process.stdout.write(`${JSON.stringify({ seed, longest, outcomes })}\n`);
  }
}

void run();
