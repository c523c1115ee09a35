/**
 * Builds when the output is older than what it is made of. The stamp file is written last, so that a build that was
 * stopped half-way is made again.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot, outputOf } from './build-common.mjs';

const SOURCES = [
  'src',
  'assets',
  'scripts/lib',
  'webpack.config.js',
  'manifest.xml',
  'package-lock.json',
  'tsconfig.json',
];

/** The builds of webpack.config.js, each with a file that it writes. */
const OUTPUTS = {
  pane: 'taskpane.html',
  cli: 'cli/juesuan.js',
  workbench: 'workbench.html',
};
export const NAMES = Object.keys(OUTPUTS);

/** Answers the folder that holds the build. `names` are of webpack.config.js. */
export async function ensureBuilt({ mode, names = ['pane', 'workbench'] }) {
  const out = outputOf(mode);
  const stamp = join(out, '.built.json');
  const state = await sourceState();
  const built = await readFile(stamp, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  const there = await Promise.all(names.map(name => isFile(join(out, OUTPUTS[name]))));
  const fresh = built?.state === state && names.every(name => built.names.includes(name));
  if (fresh && there.every(Boolean)) return out;
  console.log('正在准备（第一次约 20 秒）…');
  await build({ mode, names });
  await writeFile(stamp, JSON.stringify({ state, names }));
  return out;
}

function isFile(path) {
  return stat(path)
    .then(info => info.isFile())
    .catch(() => false);
}

async function build({ mode, names }) {
  const bin = inRoot('node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [bin, '--mode', mode, ...names.flatMap(name => ['--config-name', name])];
  const code = await new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd: inRoot(), stdio: 'inherit' })
      .on('error', reject)
      .on('exit', resolve);
  });
  if (code !== 0) throw new Error('构建失败，原因见上。');
}

/** Names, sizes and times of all sources, and the environment that goes into the build. */
async function sourceState() {
  const hash = createHash('sha256');
  hash.update(
    `${process.env.ADDIN_URL ?? ''}|${process.env.WPS_URL ?? ''}|${process.env.OFFICE_JS ?? ''}`,
  );
  for (const source of SOURCES) await add(hash, inRoot(source));
  return hash.digest('hex');
}

async function add(hash, path) {
  const info = await stat(path).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) {
    hash.update(`${path}|${info.size}|${info.mtimeMs}\n`);
    return;
  }
  for (const name of (await readdir(path)).sort()) await add(hash, join(path, name));
}
