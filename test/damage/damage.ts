/** Documents cut, overwritten and rewritten at random: what a bad disk, a bad program or a bad person makes of them. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../accuracy/random';

/** Words of the formats that readers trust: put where they do not belong. */
const WORDS = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
  '<w:numId w:val="-1"/>',
  '&#x10ffff;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[',
  ' 0 obj',
  'endobj',
  '/Kids [1 0 R 2 0 R]',
  '/Count 999999999',
  '/Length 4294967295',
  '/MediaBox [0 0 1e30 -1e30]',
  'Q Q Q Q',
  'q q q q',
  '1e308 0 0 1e308 0 0 cm',
  'BT /F 1e9 Tf',
  'stream\n',
  'xref\n0 99999999\n',
  '\u0000\u0000\u0000\u0000',
];
const encoder = new TextEncoder();

/** One to four injuries. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const isPackage = bytes[0] === 0x50 && random.chance(0.7);
  if (isPackage) return packed(bytes, random);
  return injured(bytes, random);
}

/** Inside of a part, so that the package still opens. */
function packed(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = random.chance(0.7) ? 'word/document.xml' : random.pick(names);
  if (random.chance(0.1)) return zipSync(without(parts, name));
  parts[name] = new Uint8Array(injured(parts[name] ?? strToU8(''), random));
  return zipSync(parts, { level: 1 });
}

function without(parts: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([own]) => own !== name));
}

function injured(bytes: Uint8Array, random: Random): Uint8Array {
  let made = bytes;
  for (let count = random.whole(1, 4); count > 0; count--) made = once(made, random);
  return made;
}

function once(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.whole(0, Math.max(0, bytes.length - 1));
  const to = Math.min(bytes.length, at + random.whole(1, 200));
  switch (random.whole(0, 5)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const copy = bytes.slice();
      for (let place = at; place < to; place++) copy[place] = random.whole(0, 255);
      return copy;
    }
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(to));
    case 3:
      return joined(bytes.subarray(0, to), bytes.subarray(at));
    case 4:
      return joined(bytes.subarray(0, at), encoder.encode(random.pick(WORDS)), bytes.subarray(at));
    default: {
      const copy = bytes.slice();
      // One digit: an offset, a length, a size.
      const digit = copy.findIndex((byte, place) => place >= at && byte >= 0x30 && byte <= 0x39);
      if (digit >= 0) copy[digit] = 0x30 + random.whole(0, 9);
      return copy;
    }
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
