/** The command line run in this process, and a folder of its own for each test file. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { main } from '../../src/cli/juesuan';
import { assertStrict } from '../strictFile';

const FIXTURES = join(__dirname, '../fixtures');

export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly note: string;
  /** The lines of `out` as JSON. */
  json<T = Record<string, unknown>>(): T[];
}

/** Whatever it writes is parsed strictly, all of it. */
export async function juesuan(...argv: string[]): Promise<Run> {
  const outputs = argv.filter((path, index) => isOutput(argv[index - 1]) && isPackage(path));
  const before = outputs.map(state);
  let out = '';
  let note = '';
  const exit = await main(argv, {
    out: text => {
      out += text;
    },
    note: text => {
      note += text;
    },
  });
  for (const [index, path] of outputs.entries()) {
    if (state(path) !== before[index]) assertStrict(new Uint8Array(readFileSync(path)));
  }
  return {
    exit,
    out,
    note,
    json: <T>() =>
      out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as T),
  };
}

function isOutput(option = ''): boolean {
  return ['--out', '--report', '--marked'].includes(option);
}

function isPackage(path: string): boolean {
  return /\.(xlsx|docx)$/i.test(path);
}

/** Of a file, so that one that was not written is known. */
function state(path: string): string {
  if (!existsSync(path)) return '';
  const { ino, mtimeMs, size } = statSync(path);
  return `${String(ino)} ${String(mtimeMs)} ${String(size)}`;
}

export function fixturePath(name: string): string {
  return join(FIXTURES, name);
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'juesuan-'));

  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** A copy of the fixture, and where it is. */
  copy(name: string, as = basename(name)): string {
    copyFileSync(fixturePath(name), this.at(as));
    return this.at(as);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
