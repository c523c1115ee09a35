/** The file of an existing narrative, as named by --text: text, Word, or a PDF with a text layer. */
import { extname } from 'node:path';
import type { DocumentTable, Line } from '../core/document/model';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import { narrativeText, wordText } from '../hosts/document/text';
import type { Limits } from './apart/limits';
import { kindApart, openedApart } from './apart/openApart';
import { readBytes } from './files';

export async function readNarrative(path: string, limits: Limits): Promise<Result<string>> {
  if (kindApart(path) === 'pdf') return pdfText(path, limits);
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  return extname(path).toLowerCase() === '.docx'
    ? wordText(bytes.value)
    : narrativeText(bytes.value);
}

/** Its paragraphs as lines; of a table each cell. */
async function pdfText(path: string, limits: Limits): Promise<Result<string>> {
  const { opened } = await openedApart({ path, problem: null }, limits);
  if (!opened) return ok('');
  if (!opened.ok) return opened;
  const blocks = opened.value.document?.document.blocks ?? [];
  return ok(blocks.flatMap(linesIn).join('\n'));
}

function linesIn(block: Line | DocumentTable): readonly string[] {
  return block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text);
}
