/**
 * A zip container read with a bound on what it may unfold to, and written with untouched entries copied as they are.
 *
 * Sizes in the directory are believed only as a reason to refuse early; no more than they claim is ever kept, the work
 * is bounded, and length and checksum must agree. Throws `FileFault`; see `fault.ts`.
 */
import { Inflate, deflateSync, inflateSync } from 'fflate';
import { broken, fault } from '../fault';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const MOST_ENTRIES = 10_000;
/** All parts of one file together, unfolded. The largest workbook of 50,000 rows needs about 30 MB. */
export const MOST_BYTES = 128 * 1024 * 1024;
/** Up to here a part is inflated in one go: whatever it claims, it unfolds to at most 1,032 times its bytes, a second's work. */
const MOST_AT_ONCE = 512 * 1024;
const CHUNK = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;
const WIDE = 0xffffffff;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  const { count } = directory;
  let { at } = directory;
  if (count > MOST_ENTRIES)
    throw fault('tooLarge', `文件里有 ${count} 个部件，超过 ${MOST_ENTRIES} 个的上限，没有读取。`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith('/')) continue;
    if (names.has(entry.name.toLowerCase())) throw broken(`部件 ${entry.name} 重复`);
    names.add(entry.name.toLowerCase());
    total += entry.size;
    if (total > MOST_BYTES) throw tooLarge();
    entries.push(entry);
  }
  return entries;
}

/** The entry's content; `left` is how many bytes may still be unfolded. */
export function unfold(entry: ZipEntry, left: number): Uint8Array {
  if (entry.size > left) throw tooLarge();
  const content = entry.method === STORED ? entry.packed : inflate(entry, left);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw broken(`部件 ${entry.name} 不完整`);
  return content;
}

/** Level 0 stores the content as it is. */
export function packEntry(name: string, content: Uint8Array, level: 0 | 6 = 6): ZipEntry {
  const head = { name, crc: crc32(content), size: content.length };
  return level === 0
    ? { ...head, method: STORED, packed: content }
    : { ...head, method: DEFLATED, packed: deflateSync(content, { level }) };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(entry => new TextEncoder().encode(entry.name));
  const length = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + entry.packed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeHead(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeHead(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that local and central headers share. The date is fixed: the same content gives the same file. */
function writeHead(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
  view.setUint16(at + 24, 0, true);
}

/** How many entries there are and where their directory begins; numbers too large for the last record stand in a wide one. */
function directoryOf(view: DataView): { count: number; at: number } {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (
    (count !== 0xffff && at !== WIDE) ||
    end < 20 ||
    view.getUint32(end - 20, true) !== 0x07064b50
  )
    return { count, at };
  const wide = Number(view.getBigUint64(end - 12, true));
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== 0x06064b50)
    throw broken('压缩目录');
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    at: Number(view.getBigUint64(wide + 48, true)),
  };
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw fault('truncated', '文件不完整，像是没有下载或复制完，没有读取。请重新取得这个文件。');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
    throw broken('压缩目录');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, at + 46 + nameLength))
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const extra = at + 46 + nameLength;
  const wide = wideSizes(view, extra, Math.min(extra + extraLength, view.byteLength));
  const size = widened(view.getUint32(at + 24, true), wide);
  const packedSize = widened(view.getUint32(at + 20, true), wide);
  const local = widened(view.getUint32(at + 42, true), wide);
  if ((flags & 1) !== 0)
    throw fault('password', '文件加了密码，没有读取。请在 Excel 或 WPS 中取消密码后重试。');
  if (method !== STORED && method !== DEFLATED) throw broken(`部件 ${name} 的压缩方法 ${method}`);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50)
    throw broken(`部件 ${name}`);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > view.byteLength)
    throw fault('truncated', '文件不完整，像是没有下载或复制完，没有读取。请重新取得这个文件。');
  const entry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
  };
  return { entry, next: extra + extraLength + view.getUint16(at + 32, true) };
}

/** The 64-bit numbers of the zip64 extra field, in the order in which wide fields ask for them. */
function wideSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = [];
      for (let field = at + 4; field + 8 <= Math.min(at + 4 + length, to); field += 8)
        numbers.push(Number(view.getBigUint64(field, true)));
      return numbers;
    }
    at += 4 + length;
  }
  return [];
}

function widened(size: number, wide: number[]): number {
  return size === WIDE ? (wide.shift() ?? size) : size;
}

function inflate(entry: ZipEntry, left: number): Uint8Array {
  if (entry.packed.length > MOST_AT_ONCE || entry.packed.length === 0)
    return inflateByPieces(entry, left);
  let content: Uint8Array;
  try {
    // What does not fit is thrown away; the byte more than the directory claims shows that there was more.
    content = inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch (caught) {
    throw broken(`部件 ${entry.name}`, caught);
  }
  if (content.length > entry.size) throw broken(`部件 ${entry.name} 的长度`);
  return content;
}

/** Stops as soon as there is more than there should be. */
function inflateByPieces(entry: ZipEntry, left: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate(piece => {
    pieces.push(piece);
    length += piece.length;
  });
  const { packed } = entry;
  for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
    push(stream, packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length, entry.name);
    if (length > left || length > entry.size)
      throw length > left ? tooLarge() : broken(`部件 ${entry.name} 的长度`);
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function push(stream: Inflate, chunk: Uint8Array, final: boolean, name: string): void {
  try {
    stream.push(chunk, final);
  } catch (caught) {
    throw broken(`部件 ${name}`, caught);
  }
}

function tooLarge() {
  return fault(
    'tooLarge',
    `文件展开后超过 ${MOST_BYTES / 1024 / 1024} MB，不像是决算公开表，没有读取。`,
  );
}

/** For a byte, and for the same byte followed by one, two and three zeros: four bytes are taken at a time. */
const CRC_TABLES = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1)
    rest = (rest & 1) === 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  CRC_TABLES[byte] = rest;
}
for (let at = 256; at < CRC_TABLES.length; at += 1) {
  const before = CRC_TABLES[at - 256] as number;
  CRC_TABLES[at] = (CRC_TABLES[before & 0xff] as number) ^ (before >>> 8);
}

function crc32(bytes: Uint8Array): number {
  const table = (zeros: number, byte: number): number =>
    CRC_TABLES[zeros * 256 + (byte & 0xff)] as number;
  const byteAt = (at: number): number => bytes[at] as number;
  let crc = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
    crc = table(3, crc) ^ table(2, crc >>> 8) ^ table(1, crc >>> 16) ^ table(0, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = table(0, crc ^ byteAt(at)) ^ (crc >>> 8);
  return ~crc >>> 0;
}
