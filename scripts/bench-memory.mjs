/**
 * npm run bench:memory: the most memory that `juesuan check FOLDER --json` takes, for so many workbooks. It must not
 * grow with their number.
 *
 *   node scripts/bench-memory.mjs [--files 1000,3000]     workbooks: links to the fixtures
 */
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';

const EVERY_MS = 200;

const { values } = parseArgs({ options: { files: { type: 'string', default: '1000,3000' } } });
const fixtures = inRoot('test', 'fixtures');
const workbooks = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.xlsx'),
);
// Beside the fixtures: a link cannot lead to another disk.
mkdirSync(inRoot('.cache'), { recursive: true });
for (const files of values.files.split(',').map(Number)) {
  const folder = mkdtempSync(join(inRoot('.cache'), 'memory-'));
  try {
    for (let file = 0; file < files; file++) {
      const name = workbooks[file % workbooks.length] ?? '';
      linkSync(join(fixtures, name), join(folder, `${file}.xlsx`));
    }
    console.log(`${files} workbooks: at most ${await megabytesOf(folder)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Linux tells the most that a process ever held. */
async function megabytesOf(folder) {
  const command = inRoot('dist', 'cli', 'juesuan.js');
  const child = spawn(process.execPath, [command, 'check', folder, '--json'], { stdio: 'ignore' });
  let most = 0;
  const timer = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    most = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? most);
  }, EVERY_MS);
  await new Promise(done => child.on('exit', done));
  clearInterval(timer);
  return Math.round(most / 1024);
}
