/**
 * An existing narrative as lines: a Word document, or a text file in UTF-8 or GB18030.
 */
import type { Result } from '../../../core/result';
import { err, ok, problem } from '../../../core/result';
import { wordText } from './wordText';

const LOOKED_AT = 2048;

export function narrativeText(bytes: Uint8Array): Result<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordText(bytes);
  if (bytes.subarray(0, LOOKED_AT).includes(0)) {
    return err(problem('notText', {}));
  }
  return ok(decoded(bytes).replaceAll('\r\n', '\n'));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
