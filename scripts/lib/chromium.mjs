/**
 * Where a Chromium is: one that is installed, else the one inside @sparticuz/chromium (Linux), unpacked once into
 * `.cache/`. CHROMIUM_PATH names another; CHROMIUM_PATH=bundled skips the installed ones.
 *
 * Failure: an empty list, with which `browser.mjs` says what to install.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
};
const BLOCK = 512;
const decompress = promisify(brotliDecompress);

/** Candidates in the order to try: `{ path, env }`. */
export async function chromiums(cache) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && asked !== 'bundled') return [{ path: asked, env: {} }];
  const found = asked === 'bundled' ? [] : installed().map(path => ({ path, env: {} }));
  return process.platform === 'linux' && process.arch === 'x64'
    ? [...found, () => bundled(cache)]
    : found;
}

function installed() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)));
  return [...inPath, ...(ELSEWHERE[process.platform] ?? [])].filter(path => existsSync(path));
}

async function bundled(cache) {
  const folder = join(cache, 'chromium');
  const path = join(folder, 'chromium');
  if (!existsSync(path)) await unpack(folder);
  const libraries = join(folder, 'al2023', 'lib');
  return {
    path,
    env: {
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
    },
  };
}

/** Unpacked beside and moved into place whole: two runs at once, or a stopped one, do no harm. */
async function unpack(folder) {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(main), '..', '..', 'bin');
  const part = `${folder}.${process.pid}`;
  await mkdir(part, { recursive: true });
  await writeFile(
    join(part, 'chromium'),
    await decompress(await readFile(join(bin, 'chromium.br'))),
  );
  await chmod(join(part, 'chromium'), 0o755);
  await untar(await decompress(await readFile(join(bin, 'al2023.tar.br'))), join(part, 'al2023'));
  await untar(await decompress(await readFile(join(bin, 'swiftshader.tar.br'))), part);
  try {
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** Plain files of a tar archive; the package's own, so names are short and there are no links to follow. */
async function untar(tar, folder) {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0;
    const isFile = tar[at + 156] === 0 || tar[at + 156] === 48;
    if (isFile && !name.includes('..')) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, tar.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
