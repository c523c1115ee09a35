/** By what --resume tells that a line was made of this very file, and of the same question. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { version } from '../../../package.json';

/** What was asked of all files: another question, or another version of the program, may have another answer. */
export function questionOf(setting: unknown): string {
  const text = JSON.stringify([version, setting]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** '' for a file that is not there any more. */
export function stampOf(path: string, question: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${question} ${String(stat.size)} ${stat.mtime.toISOString()}` : '';
}
