/**
 * The content of the parts of a zip container, with a bound on what they may unfold to: no more than the directory
 * claims is ever kept, the work is bounded, and length and checksum must agree. Throws `FileFault`.
 */
import { Inflate, inflateSync } from 'fflate';
import type { FileFault } from '../../fault';
import { broken, fault } from '../../fault';
import { crc32 } from './crc32';
import type { ZipEntry } from './entry';
import { STORED } from './entry';

/** All parts of one file together, unfolded. The largest workbook of 50,000 rows needs about 30 MB. */
export const MOST_BYTES = 128 * 1024 * 1024;
/** Up to here a part is inflated in one go: whatever it claims, it unfolds to at most 1,032 times its bytes, a second's work. */
const MOST_AT_ONCE = 512 * 1024;
const CHUNK = 16 * 1024;

/** The entry's content; `left` is how many bytes may still be unfolded. */
export function unfold(entry: ZipEntry, left: number): Uint8Array {
  if (entry.size > left) throw tooLarge();
  const content = entry.method === STORED ? entry.packed : inflate(entry, left);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw broken('broken.partCut', { part: entry.name });
  return content;
}

function inflate(entry: ZipEntry, left: number): Uint8Array {
  if (entry.packed.length > MOST_AT_ONCE || entry.packed.length === 0)
    return inflateByPieces(entry, left);
  let content: Uint8Array;
  try {
    // What does not fit is thrown away; the byte more than the directory claims shows that there was more.
    content = inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch (caught) {
    throw broken('broken.part', { part: entry.name }, caught);
  }
  if (content.length > entry.size) throw broken('broken.partLength', { part: entry.name });
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
      throw length > left ? tooLarge() : broken('broken.partLength', { part: entry.name });
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
    throw broken('broken.part', { part: name }, caught);
  }
}

/** Of all parts together. */
export function tooLarge(): FileFault {
  return fault('tooLarge', { of: 'unfoldedMegabytes', most: MOST_BYTES / 1024 / 1024 });
}
