/**
 * Entry of `npm run bench:checks`: measures a range of seeds and prints a line of JSON per workbook.
 * Arguments: mix (A–F, or "clean"), first seed, number of workbooks, size ("any" or a size), "byTable" or "uniform";
 * or G and the folder of the published workbooks; or S, first seed, number of workbooks of each kind of mistake, and which kinds;
 * L: the same, without the hypothesis that is right.
 */
import { MIXES } from './corrupt';
import { measure, quietly } from './measure';
import { measureMistake } from './measureMistake';
import type { Mistake } from './mistakes';
import { MISTAKES } from './mistakes';
import { loadOracle } from './oracle';
import { PUBLISHED, measurePublished } from './published';
import type { Size } from './unit';

const [mix = 'A', from = '1', count = '100', size = 'any', drawn = 'uniform'] =
  process.argv.slice(2);
const slips = MIXES[mix];

async function run(): Promise<void> {
  let isPossible = await loadOracle();
  let asked = 0;
  for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
    const measured = measure(seed, slips ? random => random.pick(slips) : null, {
      byTable: drawn === 'byTable',
      ...(size === 'any' ? {} : { size: size as Size }),
    });
    const { result, changed, tables } = measured;
    const quiet = measured.failed === 0 && changed.length > 0;
    // One instance of the solver wears out after some thousand calls.
    if (quiet && ++asked % 500 === 0) isPossible = await loadOracle();
    const line = {
      mix,
      seed,
      ...measured,
      accounts: undefined,
      result: undefined,
      tables: undefined,
      changed: undefined,
      suspects: result.suspects.length,
      ...(quiet ? { possible: isPossible(tables), ...quietly(measured) } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function runPublished(folder: string): void {
  for (const file of PUBLISHED) {
    for (const line of measurePublished(folder, file))
      process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

/** Mistakes of rows, codes and whole tables: as many workbooks of each kind. */
function runMistakes(): void {
  const kinds = Object.keys(MISTAKES) as Mistake[];
  for (const kind of size === 'any' || size === ''
    ? kinds
    : kinds.filter(one => size.split(',').includes(one))) {
    for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
      const measured = measureMistake(seed, kind, mix === 'L');
      if (mix === 'L' && measured?.expected === null) continue;
      if (measured === null) continue;
      const { failed, advice, certain, falseCertain, causeRight, placeRight, checkMs } = measured;
      const line = {
        mix,
        slip: kind,
        seed,
        failed,
        advice,
        certain: certain.length,
        falseCertain: falseCertain.length,
        causeRight,
        placeRight,
        checkMs,
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  }
}

if (mix === 'G') runPublished(from);
else if (mix === 'S' || mix === 'L') runMistakes();
else
  run().catch((error: unknown) => {
    throw error;
  });
