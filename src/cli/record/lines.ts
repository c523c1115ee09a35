/** The file of NDJSON that --out, --resume and --since name: read line by line, since it may be larger than memory likes. */
import {
  closeSync,
  createReadStream,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { CheckRecord } from './record';
import { recordFrom } from './record';

/** The records of the file in their order; `others` counts the lines that are none. Throws what the system throws. */
export async function* recordsOf(
  path: string,
  onOther: () => void = () => undefined,
): AsyncGenerator<{ readonly text: string; readonly record: CheckRecord }> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const text of lines) {
    if (text.trim() === '') continue;
    const record = recordFrom(text);
    if (record) yield { text, record };
    else onOther();
  }
}

/** One line after the other; a line is written at once, so that an interruption loses the last one at most. */
export class LineFile {
  private readonly file: number;

  constructor(path: string, isContinued: boolean) {
    this.file = openSync(path, isContinued ? 'a' : 'w');
  }

  add(line: string): void {
    const bytes = Buffer.from(line);
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
  }

  close(): void {
    closeSync(this.file);
  }
}

/**
 * Keeps in the file only the lines that still hold, each file once, and answers which files those are. A line that was
 * cut off by the interruption is among those that go.
 */
export async function keepLines(
  path: string,
  holds: (record: CheckRecord) => boolean,
  onKept: (record: CheckRecord) => void,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  if (!statSync(path, { throwIfNoEntry: false })) return kept;
  const temporary = join(dirname(resolve(path)), `.juesuan-${String(process.pid)}.tmp`);
  const into = new LineFile(temporary, false);
  try {
    for await (const { text, record } of recordsOf(path)) {
      if (kept.has(record.file) || !holds(record)) continue;
      kept.add(record.file);
      into.add(`${text}\n`);
      onKept(record);
    }
  } catch (caught) {
    into.close();
    rmSync(temporary, { force: true });
    throw caught;
  }
  into.close();
  renameSync(temporary, resolve(path));
  return kept;
}
