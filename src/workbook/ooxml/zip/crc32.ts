/** The checksum of the parts of a zip container. */

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

export function crc32(bytes: Uint8Array): number {
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
