/**
 * A PDF with a text layer → lines and tables with their places, or why not. Nothing is shown of a document that cannot be
 * read as a whole.
 */
import type { PublishedDocument } from '../../../core/document/model';
import { fault } from '../../../workbook';
import { assembled } from './assemble';
import type { PageMarks } from './marks';
import type { Matrix } from './matrix';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs';
import { pdfjs } from './pdfjs';
import { walk } from './walk';

/** Bytes of a file of pdf.js's GB character maps by its name; without them a font that is not in the file cannot be read. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>;

/** A disclosure has some 30 pages, the thickest budgets some hundreds. */
const MOST_PAGES = 400;
/** A page with less text than this, and mostly picture, is a picture of a page. */
const FEWEST_GLYPHS = 50;
const MOST_PICTURE = 0.5;
const MOST_NAMELESS = 0.05;

/** Throws `FileFault`. */
export async function readPdf(bytes: Uint8Array, maps?: CharacterMaps): Promise<PublishedDocument> {
  const library = await pdfjs();
  const document = await openedPdf(library, bytes, maps);
  try {
    if (document.numPages > MOST_PAGES)
      throw fault('pdfTooLong', { pages: document.numPages, most: MOST_PAGES });
    const pages: PageMarks[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await marksOf(library, await page(document, number)));
    refuse(pages);
    return assembled(pages);
  } finally {
    // Else the fonts of every document that was ever read stay in memory.
    await document.loadingTask.destroy();
  }
}

type Library = Awaited<ReturnType<typeof pdfjs>>;

/** To be released with `loadingTask.destroy()`. Throws `FileFault`. */
export async function openedPdf(
  library: Library,
  bytes: Uint8Array,
  maps: CharacterMaps | undefined,
): Promise<PDFDocumentProxy> {
  const task = library.getDocument({
    // pdf.js takes what it is given away from whoever gave it.
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
    stopAtErrors: false,
    ...(maps ? { cMapUrl: 'maps/', cMapPacked: true, BinaryDataFactory: mapsFactory(maps) } : {}),
  });
  try {
    return await task.promise;
  } catch (caught) {
    await task.destroy();
    const name = caught instanceof Error ? caught.name : '';
    throw name === 'PasswordException'
      ? fault('pdfPassword', {}, caught)
      : fault('pdfBroken', {}, caught);
  }
}

function mapsFactory(maps: CharacterMaps): new () => object {
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const found = await maps(filename);
      if (!found) throw new Error(`no ${filename}`);
      return found;
    }
  };
}

async function page(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await document.getPage(number);
  } catch (caught) {
    throw fault('pdfBroken', {}, caught);
  }
}

async function marksOf(library: Library, given: PDFPageProxy): Promise<PageMarks> {
  try {
    const { width, height, transform } = given.getViewport({ scale: 1 });
    const operators = await given.getOperatorList({
      annotationMode: library.AnnotationMode.DISABLE,
    });
    const scales = new Map<string, number>();
    const scaleOf = (name: string): number => {
      const known = scales.get(name);
      if (known !== undefined) return known;
      const scale = fontScale(given.commonObjs, name);
      scales.set(name, scale);
      return scale;
    };
    const paper = { width, height, transform: transform as unknown as Matrix };
    return walk(operators, paper, library.OPS, library.normalizeUnicode, scaleOf);
  } catch (caught) {
    throw fault('pdfBroken', {}, caught);
  } finally {
    given.cleanup();
  }
}

interface Objects {
  has(name: string): boolean;
  get(name: string): unknown;
}

function fontScale(objects: Objects, name: string): number {
  const font = objects.has(name) ? objects.get(name) : null;
  if (typeof font !== 'object' || font === null || !('fontMatrix' in font)) return 0.001;
  const matrix: unknown = font.fontMatrix;
  const scale: unknown = Array.isArray(matrix) ? matrix[0] : null;
  return typeof scale === 'number' && scale > 0 ? scale : 0.001;
}

/** Of Chinese characters: no text says one so often. A font without the characters names all of them alike. */
const MOST_ALIKE = 0.3;
const FEWEST_CHARACTERS = 100;

function isOneCharacter(pages: readonly PageMarks[]): boolean {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { runs } of pages) {
    for (const { text } of runs) {
      for (const char of text.match(/[\u4e00-\u9fff]/g) ?? []) {
        counts.set(char, (counts.get(char) ?? 0) + 1);
        all += 1;
      }
    }
  }
  return all >= FEWEST_CHARACTERS && Math.max(...counts.values()) > MOST_ALIKE * all;
}

/** Scans and fonts that name no characters, before anything is made of the rest. */
function refuse(pages: readonly PageMarks[]): void {
  const scans = pages.flatMap(({ glyphs, pictures }, index) =>
    glyphs < FEWEST_GLYPHS && pictures > MOST_PICTURE ? [index + 1] : [],
  );
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs, 0);
  if (glyphs === 0) throw fault('pdfScan', { pages: [] });
  if (scans.length > 0 && scans.length >= pages.length - 1) throw fault('pdfScan', { pages: [] });
  const nameless = pages.flatMap((page, index) =>
    page.nameless > MOST_NAMELESS * page.glyphs && page.nameless > 3 ? [index + 1] : [],
  );
  if (isOneCharacter(pages)) throw fault('pdfNoCharacters', { pages: [] });
  if (nameless.length > 0) throw fault('pdfNoCharacters', { pages: nameless });
  if (scans.length > 0) throw fault('pdfScan', { pages: scans });
}
