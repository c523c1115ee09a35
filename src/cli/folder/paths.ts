/** The paths that a command over many files is given; "-" stands for those on standard input, one a line. */
import { readFileSync } from 'node:fs';
import { somePaths } from '../arguments';
import { UsageError, errorCode } from '../io';

export function givenPaths(
  paths: readonly string[],
  input: () => string = standardInput,
): string[] {
  const all = somePaths(paths).flatMap(path => (path === '-' ? linesOf(input()) : [path]));
  if (all.length === 0) throw new UsageError('标准输入里没有文件名。请每行写一个文件或文件夹。');
  return all;
}

/** `find -print0` ends each name with a zero, since a name may hold a line break. */
function linesOf(text: string): string[] {
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return names.filter(name => name.trim() !== '');
}

function standardInput(): string {
  try {
    return readFileSync(0, 'utf8').replace(/^\ufeff/, '');
  } catch (caught) {
    throw new UsageError(`读不了标准输入里的文件名（${errorCode(caught)}）。`);
  }
}
