/** The command line run in this process, and a folder of its own for each test file. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { main } from '../../src/cli/juesuan';

const FIXTURES = join(__dirname, '../fixtures');

export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly note: string;
  /** The lines of `out` as JSON. */
  json<T = Record<string, unknown>>(): T[];
}

export async function juesuan(...argv: string[]): Promise<Run> {
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
