/** The file of an existing narrative, as named by --text. */
import { extname } from 'node:path';
import type { Result } from '../core/result';
import { docxText, narrativeText } from '../hosts/file';
import { readBytes } from './files';

export function readNarrative(path: string): Result<string> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  return extname(path).toLowerCase() === '.docx'
    ? docxText(bytes.value)
    : narrativeText(bytes.value);
}
