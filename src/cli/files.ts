/**
 * Files of the command line: finding workbooks in folders, reading them, and writing results whole or not at all.
 * What goes wrong is a `Problem`; an output that would destroy an input is wrong usage.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Problem, Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import type { OpenedDocument } from '../hosts/document';
import type { WorkbookModel } from '../hosts/file';
import { bytesInside, insideOf, isArchive, namesInside } from './archives';
import { UsageError, errorCode } from './io';
import type { Reading } from './reading/reading';

/** Archives that cannot be read (.rar, .7z) too: a folder's table that was not looked at is told, not passed over. */
const WORKBOOK = /\.(?:xlsx|xls|xlsm|et|xlsb|ods|docx|pdf|zip|rar|7z)$/i;
/** Beyond this no file is read into memory; the file host has its own, lower bound. */
const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 256 * MEGABYTE;

export interface Found {
  readonly path: string;
  /** Why there is no file to read. */
  readonly problem: Problem | null;
  /** What it holds, where it was opened before. */
  readonly opened?: Result<OpenedFile>;
  readonly reading?: Reading | undefined;
}

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly model: WorkbookModel;
  /** What a published document (.docx, .pdf) holds beside its tables. */
  readonly document?: OpenedDocument;
}

/** Files as given, folders and zip files as the workbooks in them, in order of their names; lock files of an open Excel left out. */
export function findWorkbooks(paths: readonly string[]): Found[] {
  return paths.flatMap((path): Found[] => {
    try {
      if (insideOf(path)) return [{ path, problem: null }];
      if (!statSync(path).isDirectory()) return filesAt(path);
      const files = workbooksIn(path, new Set());
      return files.length > 0
        ? files
        : [
            {
              path,
              problem: problem('noFiles', {}),
            },
          ];
    } catch (caught) {
      return [{ path, problem: fileProblem(caught) }];
    }
  });
}

/** A folder that cannot be listed is a problem of its own; one that was seen before, by whatever link, is not listed again. */
function workbooksIn(folder: string, seen: Set<string>): Found[] {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Found[] => {
        const path = join(folder, entry.name);
        if (entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(path)))
          return workbooksIn(path, seen);
        return isTable(entry.name) ? filesAt(path) : [];
      });
  } catch (caught) {
    return [{ path: folder, problem: fileProblem(caught) }];
  }
}

function isTable(name: string): boolean {
  return WORKBOOK.test(name) && !name.startsWith('~$') && !name.startsWith('._');
}

/** The file, or the workbooks in it where it is a zip file. */
function filesAt(path: string): Found[] {
  if (!isArchive(path)) return [{ path, problem: null }];
  const names = namesInside(path);
  if (!names.ok) return [{ path, problem: names.error }];
  if (names.value === null) return [{ path, problem: null }];
  const files = names.value
    .filter(name => isTable(basename(name)))
    .map(name => ({
      path: `${path}/${name}`,
      problem: isArchive(name) ? problem('archiveInside', {}) : null,
    }));
  return files.length > 0 ? files : [{ path, problem: problem('noFilesInArchive', {}) }];
}

/** A link that leads nowhere, or round in a circle, is a file: reading it says so. */
function leadsToFolder(link: string): boolean {
  try {
    return isFolder(link);
  } catch {
    return false;
  }
}

export function readBytes(path: string): Result<Uint8Array> {
  try {
    const inside = insideOf(path);
    if (inside) return bytesInside(inside);
    const { size, ...stat } = statSync(path);
    if (isFolder(path)) return err(problem('isFolder', {}));
    if (size > MOST_BYTES)
      return err(
        problem('tooLarge', {
          of: 'megabytes',
          is: Math.round(size / MEGABYTE),
          most: MOST_BYTES / MEGABYTE,
        }),
      );
    if ((stat.mode & 0o170000) !== 0o100000) return err(problem('notFile', {}));
    return ok(new Uint8Array(readFileSync(path)));
  } catch (caught) {
    return err(fileProblem(caught));
  }
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** Throws `UsageError` unless `out` may be written: a wanted extension, an existing folder, and none of `inputs`. */
export function checkOutput(
  out: string,
  extensions: readonly string[],
  inputs: readonly string[],
): void {
  if (!extensions.includes(extname(out).toLowerCase())) {
    throw new UsageError(`输出文件 ${out} 的扩展名应为 ${extensions.join('、')}。`);
  }
  const folder = dirname(resolve(out));
  if (!exists(folder) || !isFolder(folder))
    throw new UsageError(`输出文件夹 ${folder} 不存在，请先建立。`);
  if (exists(out) && isFolder(out)) throw new UsageError(`输出 ${out} 是文件夹，应为文件。`);
  const same = inputs.find(input => isSameFile(input, out));
  if (same !== undefined)
    throw new UsageError(
      `输出文件 ${out} 就是输入文件 ${same}。原文件不会被改动，请换一个输出文件名。`,
    );
}

/** The same file under another name too: a link, another spelling of the path. */
function isSameFile(a: string, b: string): boolean {
  if (!exists(a)) return false;
  if (!exists(b)) return realpathSync(a) === join(realpathSync(dirname(resolve(b))), basename(b));
  const first = statSync(a, { bigint: true });
  const second = statSync(b, { bigint: true });
  return (
    realpathSync(a) === realpathSync(b) ||
    (first.ino !== 0n && first.ino === second.ino && first.dev === second.dev)
  );
}

function exists(path: string): boolean {
  // What leads into a zip file is there and no file.
  return insideOf(path) === null && statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Beside its place under another name first, then in its place: nobody ever sees half a file. */
export function writeWhole(path: string, content: Uint8Array | string): Result<void> {
  // Not named after it: the name may be as long as a name can be.
  const temporary = join(dirname(resolve(path)), `.juesuan-${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, resolve(path));
    return ok(undefined);
  } catch (caught) {
    rmSync(temporary, { force: true });
    return err(problem('notWritten', { path, error: errorCode(caught) }, caught));
  }
}

export function fileProblem(caught: unknown): Problem {
  return problem('system', { error: errorCode(caught) }, caught);
}
