/**
 * The directory of a zip container. Sizes in it are believed only as a reason to refuse early. Throws `FileFault`.
 */
import { broken, fault } from '../../fault';
import type { ZipEntry } from './entry';
import { DEFLATED, STORED } from './entry';
import { MOST_BYTES, tooLarge } from './unfold';

const MOST_ENTRIES = 10_000;
const WIDE = 0xffffffff;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  const { count } = directory;
  let { at } = directory;
  if (count > MOST_ENTRIES) throw fault('tooLarge', { of: 'parts', is: count, most: MOST_ENTRIES });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith('/')) continue;
    if (names.has(entry.name.toLowerCase())) throw broken('broken.partTwice', { part: entry.name });
    names.add(entry.name.toLowerCase());
    total += entry.size;
    if (total > MOST_BYTES) throw tooLarge();
    entries.push(entry);
  }
  return entries;
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
    throw broken('broken.directory', {});
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
  throw fault('truncated', { seems: 'cut' });
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
    throw broken('broken.directory', {});
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength))
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const extra = at + 46 + nameLength;
  const wide = wideSizes(view, extra, Math.min(extra + extraLength, view.byteLength));
  const size = widened(view.getUint32(at + 24, true), wide);
  const packedSize = widened(view.getUint32(at + 20, true), wide);
  const local = widened(view.getUint32(at + 42, true), wide);
  if ((flags & 1) !== 0) throw fault('password', {});
  if (method !== STORED && method !== DEFLATED)
    throw broken('broken.partMethod', { part: name, method });
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50)
    throw broken('broken.part', { part: name });
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > view.byteLength) throw fault('truncated', { seems: 'cut' });
  const entry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
  };
  return { entry, next: extra + extraLength + view.getUint16(at + 32, true) };
}

/** In UTF-8, or in what Windows writes in China. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
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
