/** pdf.js's character maps for the fonts that a Chinese PDF may name and not hold; they lie beside the program. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file of them by its name; `null` where there is none. */
export function characterMap(name: string): Promise<Uint8Array | null> {
  try {
    return Promise.resolve(new Uint8Array(readFileSync(join(__dirname, 'cmaps', basename(name)))));
  } catch {
    return Promise.resolve(null);
  }
}
