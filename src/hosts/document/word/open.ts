/** A Word document (.docx) → lines and tables. It knows no pages: a place is a paragraph, or a row of a table. */
import type { DocumentTable, Line, PublishedDocument } from '../../../core/document/model';
import { fault } from '../../../workbook';
import { Package } from '../../../workbook/ooxml';
import type { Paragraph, WordBlock } from './blocks';
import { blocksIn } from './blocks';
import { Numbers } from './numbering';
import type { Element } from './tree';
import { child, treeOf } from './tree';

const TEXTS = new Set(['t']);
const NO_TEXTS = new Set<string>();

export interface WordDocument {
  readonly document: PublishedDocument;
  readonly file: Package;
  /** The name of the part that holds the text. */
  readonly main: string;
  /** Of each line and table, what it was read from. */
  readonly sources: readonly WordBlock[];
}

/** Throws `FileFault`. */
export function readWord(bytes: Uint8Array): PublishedDocument {
  return openWord(bytes).document;
}

/** Throws `FileFault`. */
export function openWord(bytes: Uint8Array): WordDocument {
  const { file, main, blocks } = opened(bytes);
  return { ...modelOf(blocks), file, main };
}

/** All of them, blank ones too. Throws `FileFault`. */
export function wordBlocks(bytes: Uint8Array): readonly WordBlock[] {
  return opened(bytes).blocks;
}

function opened(bytes: Uint8Array): {
  readonly file: Package;
  readonly main: string;
  readonly blocks: readonly WordBlock[];
} {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw fault('notDocument', { mayBeDoc: true });
  const file = new Package(bytes);
  const main =
    file.relationships('').find(found => found.type.endsWith('/officeDocument'))?.target ??
    'word/document.xml';
  if (file.find(main) === null || !main.startsWith('word/'))
    throw fault('notDocument', { mayBeDoc: false });
  const body = child(child(treeOf(file.text(main), main, TEXTS), 'document'), 'body');
  if (body === null) throw fault('notDocument', { mayBeDoc: false });
  const numbers = new Numbers(partOf(file, main, 'numbering'), partOf(file, main, 'styles'));
  return { file, main, blocks: blocksIn(body, numbers) };
}

function partOf(file: Package, main: string, kind: string): Element | null {
  const name = file.relationships(main).find(({ type }) => type.endsWith(`/${kind}`))?.target;
  if (name === undefined || file.find(name) === null) return null;
  return treeOf(file.text(name), name, NO_TEXTS);
}

function modelOf(blocks: readonly WordBlock[]): Pick<WordDocument, 'document' | 'sources'> {
  const found: (Line | DocumentTable)[] = [];
  const sources: WordBlock[] = [];
  let lines = 0;
  let tables = 0;
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (block.rows === 0) continue;
      const cells = block.cells.map(
        ({ text, row, column, rows: height, columns: width, places }) => ({
          text,
          row,
          column,
          rows: height,
          columns: width,
          places,
        }),
      );
      const { rows, columns } = block;
      found.push({
        kind: 'table',
        number: (tables += 1),
        rows,
        columns,
        cells,
        pages: [],
        odd: false,
      });
      sources.push(block);
      continue;
    }
    for (const text of linesIn(block)) {
      lines += 1;
      found.push({ kind: 'line', paragraph: lines, text, pieces: [], centred: block.centred });
      sources.push(block);
    }
  }
  return { document: { from: 'docx', blocks: found, pages: [], margins: [] }, sources };
}

/** A line break inside of a paragraph begins a line as a paragraph does. */
function linesIn({ text }: Paragraph): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '');
}
