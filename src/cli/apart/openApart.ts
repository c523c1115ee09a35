/**
 * A file whose reader may not come to an end, or take all memory, is opened in a thread of its own. Packages (.xlsx) are
 * bounded by our own reader; .xls is read by SheetJS, which trusts what the file says, and .pdf by pdf.js, which works in
 * steps that no limit of time around a call can stop.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Result } from '../../core/result';
import { err } from '../../core/result';
import { insideOf } from '../archives';
import type { Found, OpenedFile } from '../files';
import { readBytes } from '../files';
import type { Limits } from './limits';
import { MEGABYTES, lossProblem } from './limits';
import { openPdf } from '../document/openFile';
import type { Task } from './task';
import { inThreads } from './threads';

/** `found` with what it holds, where it had to be opened apart. */
export async function openedApart(found: Found, { seconds, program }: Limits): Promise<Found> {
  if (found.problem) return found;
  const kind = kindApart(found.path);
  if (kind === null || (program === undefined && kind === 'old')) return found;
  if (program === undefined) return { ...found, opened: await openPdf(found) };
  const setting: Task = { name: 'open' };
  const threads = { program, count: 1, setting, seconds, megabytes: MEGABYTES };
  const opened = inThreads<Found, Result<OpenedFile>>(threads, [found], (_, loss) =>
    err(lossProblem(loss, seconds)),
  );
  for await (const one of opened) return { ...found, opened: one };
  return found;
}

const LOOKED_AT = 1024;

/**
 * By its first bytes: a compound file or a bare stream of records, a text (a web page, XML), or a PDF. What cannot be
 * looked into is left to whoever reads it.
 */
export function kindApart(path: string): 'old' | 'pdf' | null {
  const head = headOf(path);
  if (head === null) return null;
  if (head[0] === 0xd0 || head[0] === 0x09 || head[0] === 0x3c) return 'old';
  return new TextDecoder('latin1').decode(head).includes('%PDF-') ? 'pdf' : null;
}

function headOf(path: string): Uint8Array | null {
  try {
    if (insideOf(path)) {
      const bytes = readBytes(path);
      return bytes.ok ? bytes.value.subarray(0, LOOKED_AT) : null;
    }
    if (!statSync(path).isFile()) return null;
    const head = new Uint8Array(LOOKED_AT);
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
    return head;
  } catch {
    return null;
  }
}
