/**
 * A file whose reader may not come to an end, or take all memory, is opened in a thread of its own. Packages (.xlsx) are
 * bounded by our own reader; .xls is read by SheetJS, which trusts what the file says.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Result } from '../../core/result';
import { err } from '../../core/result';
import type { Found, OpenedFile } from '../files';
import type { Limits } from './limits';
import { MEGABYTES, lossProblem } from './limits';
import type { Task } from './task';
import { inThreads } from './threads';

/** `found` with what it holds, where it had to be opened apart. */
export async function openedApart(found: Found, { seconds, program }: Limits): Promise<Found> {
  if (program === undefined || found.problem || !isOldFormat(found.path)) return found;
  const setting: Task = { name: 'open' };
  const threads = { program, count: 1, setting, seconds, megabytes: MEGABYTES };
  const opened = inThreads<Found, Result<OpenedFile>>(threads, [found], (_, loss) =>
    err(lossProblem(loss, seconds)),
  );
  for await (const one of opened) return { ...found, opened: one };
  return found;
}

/** By its first byte: a compound file or a bare stream of records. What cannot be looked into is left to whoever reads it. */
function isOldFormat(path: string): boolean {
  const head = new Uint8Array(1);
  try {
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return head[0] === 0xd0 || head[0] === 0x09;
}
