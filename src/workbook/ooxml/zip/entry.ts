/** A part of a zip container as it is stored there. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export const STORED = 0;
export const DEFLATED = 8;
