/** The door in: bytes of a .docx or .pdf → the document and its tables as sheets, or a sentence saying why not. */
import type { DocumentMark } from '../../core/document/marked';
import type { PublishedDocument } from '../../core/document/model';
import type { DocumentSheets } from '../../core/document/sheets';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { WorkbookModel } from '../../workbook';
import { door, toProblem } from '../../workbook';
import type { CharacterMaps } from './pdf/open';
import { bookOf } from './sheets';
import { withComments } from './notes/comments';
import { readWord } from './word/open';

export interface OpenedDocument {
  readonly document: PublishedDocument;
  readonly model: WorkbookModel;
  readonly sheets: DocumentSheets;
}

export function openWordDocument(bytes: Uint8Array, name: string): Result<OpenedDocument> {
  return asWord(door(() => withSheets(readWord(bytes), name)));
}

/** What is broken about a package is said of a document in its own words. */
function asWord<T>(result: Result<T>): Result<T> {
  if (result.ok || (result.error.code !== 'broken' && result.error.code !== 'truncated'))
    return result;
  return err(problem('docxBroken', {}, result.error.cause));
}

/** By its content. What reads PDF is loaded when the first one comes. */
export async function openDocument(
  bytes: Uint8Array,
  name: string,
  maps?: CharacterMaps,
): Promise<Result<OpenedDocument>> {
  if (!isPdf(bytes)) return openWordDocument(bytes, name);
  try {
    const { readPdf } = await import('./pdf/open');
    return ok(withSheets(await readPdf(bytes, maps), name));
  } catch (caught) {
    return err(toProblem(caught));
  }
}

/** A copy of the document with a note at each place; everything else in it is as it was. */
export async function markDocument(
  bytes: Uint8Array,
  marks: readonly DocumentMark[],
  maps?: CharacterMaps,
): Promise<Result<Uint8Array>> {
  if (marks.length === 0) return ok(bytes);
  if (!isPdf(bytes)) return asWord(door(() => withComments(bytes, marks)));
  try {
    const { withHighlights } = await import('./notes/highlights');
    return ok(await withHighlights(bytes, marks, maps));
  } catch (caught) {
    return err(toProblem(caught));
  }
}

const LOOKED_AT = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)).includes('%PDF-');
}

function withSheets(document: PublishedDocument, name: string): OpenedDocument {
  const { model, sheets } = bookOf(document, name);
  return { document, model, sheets };
}
