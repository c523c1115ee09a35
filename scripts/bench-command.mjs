/**
 * npm run bench:command: `juesuan check FOLDER --json` as a reviewer runs it, from start to end, against programs that
 * only parse the same files. Each in turn, so that a slow moment of the machine hits them alike; medians.
 *
 *   node scripts/bench-command.mjs [--copies 10] [--rounds 5]     workbooks: the fixtures, that many times
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const { values } = parseArgs({
  options: { copies: { type: 'string', default: '10' }, rounds: { type: 'string', default: '5' } },
});
const parser = await bundleForNode('parse-only', inRoot('test', 'bench', 'parseOnly.ts'));
const command = inRoot('dist', 'cli', 'juesuan.js');
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
try {
  const files = fill(folder, Number(values.copies));
  const programs = {
    check: [command, 'check', folder, '--json'],
    own: [parser, 'own', folder],
    sheetJs: [parser, 'sheetJs', folder],
  };
  const seconds = { check: [], own: [], sheetJs: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, args] of Object.entries(programs)) seconds[name].push(timed(args));
  }
  const [check, own, sheetJs] = [
    median(seconds.check),
    median(seconds.own),
    median(seconds.sheetJs),
  ];
  console.log(
    `${files} workbooks, whole programs, medians of ${values.rounds}: juesuan check ${say(check)}, own parsing alone ${say(own)}, SheetJS alone ${say(sheetJs)}`,
  );
  console.log(
    `juesuan check ÷ own parsing ${(check / own).toFixed(2)}, ÷ SheetJS ${(check / sheetJs).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function fill(into, copies) {
  const fixtures = inRoot('test', 'fixtures');
  const workbooks = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.xlsx'),
  );
  for (let copy = 1; copy <= copies; copy++) {
    const part = join(into, String(copy));
    mkdirSync(part);
    for (const name of workbooks) copyFileSync(join(fixtures, name), join(part, basename(name)));
  }
  return workbooks.length * copies;
}

/** Wall seconds. The fixtures have errors, so the check ends with 1. */
function timed(args) {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (error || (status !== 0 && status !== 1))
    throw error ?? new Error(`${args[0]} ended with ${status}; run npm run build first`);
  return (performance.now() - start) / 1000;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function say(time) {
  return `${time.toFixed(2)} s`;
}
