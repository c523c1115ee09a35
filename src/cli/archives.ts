/**
 * Workbooks inside a zip file: `a.zip/部门A.xlsx` is a path like any other. One archive is kept open, for its files come
 * one after the other.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Problem, Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import type { Archive } from '../hosts/file';
import { openArchive } from '../hosts/file';

const INSIDE = /^(.*?\.zip)[\\/](.+)$/is;
const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 256 * MEGABYTE;

let last: { readonly key: string; readonly archive: Result<Archive> } | null = null;

export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** The archive and the name inside it of a path that leads into one. */
export function insideOf(path: string): { readonly archive: string; readonly name: string } | null {
  const [, archive = '', name = ''] = INSIDE.exec(path) ?? [];
  return archive !== '' && statSync(archive, { throwIfNoEntry: false })?.isFile() === true
    ? { archive, name }
    : null;
}

/** Throws what the system throws. */
function archiveAt(path: string): Result<Archive> {
  const { size, mtimeMs } = statSync(path);
  const key = `${String(size)} ${String(mtimeMs)} ${path}`;
  if (last?.key === key) return last.archive;
  const archive =
    size > MOST_BYTES
      ? err(
          problem('tooLarge', {
            of: 'megabytes',
            is: Math.round(size / MEGABYTE),
            most: MOST_BYTES / MEGABYTE,
          }),
        )
      : openArchive(new Uint8Array(readFileSync(path)));
  last = { key, archive: archive.ok ? archive : err(asArchive(archive.error)) };
  return last.archive;
}

/** The bytes of a file inside; throws what the system throws. */
export function bytesInside({
  archive,
  name,
}: {
  readonly archive: string;
  readonly name: string;
}): Result<Uint8Array> {
  const opened = archiveAt(archive);
  if (!opened.ok) return opened;
  return opened.value.names.includes(name)
    ? opened.value.bytes(name)
    : err(problem('notInArchive', { name }));
}

/** What is in it, in order of the names; an archive of one office file (a renamed .xlsx) is no archive: `null`. */
export function namesInside(path: string): Result<readonly string[] | null> {
  const opened = archiveAt(path);
  if (!opened.ok) return opened;
  const { names } = opened.value;
  return ok(
    names.some(name => name === '[Content_Types].xml' || name === 'mimetype')
      ? null
      : names.filter(name => !/^__MACOSX\//.test(name)).sort((a, b) => (a < b ? -1 : 1)),
  );
}

/** A password belongs to the archive, not to a workbook. */
function asArchive(found: Problem): Problem {
  return found.code === 'password' ? problem('archivePassword', {}) : found;
}
