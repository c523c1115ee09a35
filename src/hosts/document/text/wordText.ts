/** The text of a Word document as Word shows it, one paragraph a line, blank ones too; tables cell by cell. */
import type { Result } from '../../../core/result';
import { err, problem } from '../../../core/result';
import { door } from '../../../workbook';
import type { WordBlock } from '../word/blocks';
import { wordBlocks } from '../word/open';

export function wordText(bytes: Uint8Array): Result<string> {
  const read = door(() => wordBlocks(bytes).flatMap(linesOf).join('\n'));
  if (read.ok || (read.error.code !== 'broken' && read.error.code !== 'truncated')) return read;
  return err(problem('docxBroken', {}, read.error.cause));
}

function linesOf(block: WordBlock): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
}
