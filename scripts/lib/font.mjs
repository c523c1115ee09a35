/**
 * A Chinese font for the browser tests, on a machine that has none.
 *
 * Unpacks @fontsource's .woff (a zlib-compressed container) to TrueType and writes a fontconfig file that knows only
 * these. The .woff2 files must not lie in that folder: fontconfig crashes on them.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Beside the characters, the pieces of the font that hold ≥ ≤ ≠ √ ■ △ % ③ ← → ℃. */
const SYMBOLS = [88, 90, 100, 102, 104, 105, 107, 109];
const FILES = ['chinese-simplified', 'latin', ...SYMBOLS].flatMap(piece => [
  `${piece}-400`,
  `${piece}-700`,
]);
/** Named in the folder's name, so that another list unpacks anew. */
const EDITION = 2;
const HEADER = 12;
const ENTRY = 16;

/** .woff → .ttf bytes (WOFF 1.0: header 44 bytes, one 20-byte entry per table). */
function unpackWoff(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });

  const head = Buffer.alloc(HEADER + count * ENTRY);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * ENTRY, 10);

  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = HEADER + index * ENTRY;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  });
  return Buffer.concat(parts);
}

/** Answers the path of a fontconfig file; unpacks once into `cache`. */
export async function chineseFontConfig(cache) {
  const folder = join(cache, `fonts-${EDITION}`);
  const config = join(folder, 'fonts.conf');
  if (existsSync(config)) return config;
  await mkdir(folder, { recursive: true });
  const source = dirname(
    createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'),
  );
  for (const name of FILES) {
    const woff = await readFile(join(source, 'files', `noto-sans-sc-${name}-normal.woff`));
    await writeFile(join(folder, `${name}.ttf`), unpackWoff(woff));
  }
  // Written last and moved into place, so that a stopped run never leaves half a folder that looks whole.
  await writeFile(`${config}.part`, configText(folder));
  await rename(`${config}.part`, config);
  return config;
}

function configText(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}
