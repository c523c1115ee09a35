/**
 * Hostile cases of one kind one after the other, a line of JSON now and then; whoever started this stops it where a line
 * does not come. Arguments: kind, first seed, how many, and documents to damage instead of the small ones.
 */
import { readFileSync } from 'node:fs';
import { Random } from '../accuracy/random';
import { damaged } from './damage';
import { outcome } from './documents';
import { KINDS } from './kinds';

const [kind = 'word', first = '1', count = '1000', ...files] = process.argv.slice(2);
const wholes = files.map(file => new Uint8Array(readFileSync(file)));
const TELL_MS = 1000;
const MARKED = 0.1;

async function run(): Promise<void> {
  const outcomes: Record<string, number> = {};
  let longest = { seed: 0, ms: 0 };
  let told = performance.now();
  const until = Number(first) + Number(count);
  for (let seed = Number(first); seed < until; seed++) {
    const start = performance.now();
    let code: string;
    try {
      code = await once(new Random(seed));
    } catch (caught) {
      const what = caught instanceof Error ? (caught.stack ?? caught.message) : String(caught);
      code = `THROWN (${seed}) ${what}`;
    }
    const now = performance.now();
    const ms = Math.round(now - start);
    if (ms > longest.ms) longest = { seed, ms };
    outcomes[code] = (outcomes[code] ?? 0) + 1;
    if (now - told < TELL_MS && seed + 1 < until) continue;
    told = now;
    process.stdout.write(`${JSON.stringify({ seed, longest, outcomes })}\n`);
  }
}

function once(random: Random): string | Promise<string> {
  if (wholes.length === 0) return KINDS[kind]!(random);
  return outcome(damaged(random.pick(wholes), random), random.chance(MARKED));
}

void run();
