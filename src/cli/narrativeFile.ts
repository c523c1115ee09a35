/**
 * An existing narrative as lines: a Word document, or a text file in UTF-8 or GB18030.
 */
import { extname } from 'node:path';
import type { Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import { docxText } from '../hosts/file';
import { readBytes } from './files';

export function readNarrative(path: string): Result<string> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  if (extname(path).toLowerCase() === '.docx' || (bytes.value[0] === 0x50 && bytes.value[1] === 0x4b)) return docxText(bytes.value);
  if (bytes.value.subarray(0, 2048).includes(0)) {
    return err(problem('notText', '这不是文本文件（.txt）或 Word 文档（.docx），没有读取。旧的 .doc 请另存为 .docx。'));
  }
  return ok(decoded(bytes.value).replaceAll('\r\n', '\n'));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
