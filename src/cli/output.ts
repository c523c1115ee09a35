/**
 * Rules for --out: where it must be given, and what a copy of a workbook may be called.
 */
import { extname } from 'node:path';
import type { Arguments } from './arguments';
import { checkOutput } from './files';
import { UsageError } from './io';

export function requiredOutput(args: Arguments): string {
  const out = args.value('out');
  if (out === undefined) throw new UsageError('请用 --out 给出输出文件。');
  return out;
}

/** `out` as a copy of the workbook `path`, or a file of one of the other kinds. */
export function outputCopy(
  out: string,
  path: string,
  others: readonly string[],
  inputs: readonly string[] = [],
): void {
  const macros = extname(path).toLowerCase() === '.xlsm';
  checkOutput(out, [macros ? '.xlsm' : '.xlsx', ...others], [path, ...inputs]);
}
