/**
 * A PDF with coloured rectangles and notes, put behind the original bytes as an incremental update: pdf.js writes it,
 * with cross-reference tables and streams, object streams, tagged and encrypted files as it reads them. What was written
 * is opened again and counted before anybody gets it.
 */
import type { DocumentMark } from '../../../core/document/marked';
import type { Box } from '../../../core/document/model';
import { fault } from '../../../workbook';
import type { CharacterMaps } from '../pdf/open';
import { openedPdf } from '../pdf/open';
import type { PDFDocumentProxy } from '../pdf/pdfjs';
import { pdfjs } from '../pdf/pdfjs';

const AUTHOR = '决算公开助手';
/** As `AnnotationEditorType.HIGHLIGHT` of pdf.js. */
const HIGHLIGHT = 9;
/** pdf.js takes for new what is stored under such names. */
const NEW = 'pdfjs_internal_editor_';
const COLOURS = { failed: [255, 150, 150], advice: [255, 220, 110] } as const;
const LEAST_WIDTH = 6;
/** Where a note about the whole document stands on its first page. */
const CORNER: Box = [18, 18, 36, 36];
const NOTE = { width: 220, height: 90 };

/** Throws `FileFault`. */
export async function withHighlights(
  bytes: Uint8Array,
  marks: readonly DocumentMark[],
  maps?: CharacterMaps,
): Promise<Uint8Array> {
  if (!isWhole(bytes)) throw fault('pdfNotMarked', {});
  const document = await openedPdf(await pdfjs(), bytes, maps);
  let saved: Uint8Array;
  try {
    let number = 0;
    for (const mark of marks) {
      for (const { page, box, isFirst } of spotsOf(mark)) {
        const value = await highlight(document, page, box, isFirst ? mark : null, mark.severity);
        document.annotationStorage.setValue(`${NEW}${String((number += 1))}`, value);
      }
    }
    saved = number === 0 ? bytes : await document.saveDocument();
  } catch (caught) {
    throw fault('pdfNotMarked', {}, caught);
  } finally {
    await document.loadingTask.destroy();
  }
  await assertMarked(bytes, saved, marks, maps);
  return saved;
}

const HEAD = '%PDF-';
const LOOKED_AT = 2048;

/**
 * Whether it begins as a PDF and its end leads to its cross-references. One that pdf.js had to put together anew can be
 * read and not be continued: other programs would go by its own, wrong places.
 */
function isWhole(bytes: Uint8Array): boolean {
  const text = (from: number, length: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(from, from + length));
  const end = text(Math.max(0, bytes.length - LOOKED_AT), LOOKED_AT);
  const start = [...end.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (text(0, HEAD.length) !== HEAD || start === undefined) return false;
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(text(Number.parseInt(start, 10), HEAD.length * 8));
}

interface Spot {
  readonly page: number;
  readonly box: Box;
  /** The note belongs to the first rectangle alone. */
  readonly isFirst: boolean;
}

function spotsOf({ places }: DocumentMark): readonly Spot[] {
  if (places.length === 0) return [{ page: 1, box: CORNER, isFirst: true }];
  return places.map(({ page, box }, index) => ({ page, box, isFirst: index === 0 }));
}

/** In the page's own coordinates, which count from the bottom and know nothing of how the page is turned. */
async function highlight(
  document: PDFDocumentProxy,
  page: number,
  [left, top, right, bottom]: Box,
  mark: DocumentMark | null,
  severity: DocumentMark['severity'],
): Promise<object> {
  const viewport = (await document.getPage(page)).getViewport({ scale: 1 });
  const [x0, y0] = numbers(viewport.convertToPdfPoint(left, top));
  const [x1, y1] = numbers(viewport.convertToPdfPoint(Math.max(right, left + LEAST_WIDTH), bottom));
  const [west, east, south, north] = [
    Math.min(x0, x1),
    Math.max(x0, x1),
    Math.min(y0, y1),
    Math.max(y0, y1),
  ];
  return {
    annotationType: HIGHLIGHT,
    pageIndex: page - 1,
    color: [...COLOURS[severity]],
    opacity: 1,
    thickness: 12,
    rotation: 0,
    user: AUTHOR,
    rect: [west, south, east, north],
    quadPoints: [west, north, east, north, west, south, east, south],
    outlines: [[west, south, east, south, east, north, west, north]],
    ...(mark
      ? {
          popup: {
            contents: mark.text,
            rect: [east, north - NOTE.height, east + NOTE.width, north],
          },
        }
      : {}),
  };
}

/** pdf.js says `any[]`. */
function numbers([x, y]: readonly unknown[]): readonly [number, number] {
  return [Number(x), Number(y)];
}

/** The original in front, byte for byte, and every note there when the file is opened anew. */
async function assertMarked(
  bytes: Uint8Array,
  saved: Uint8Array,
  marks: readonly DocumentMark[],
  maps: CharacterMaps | undefined,
): Promise<void> {
  const isKept = saved.length >= bytes.length && bytes.every((byte, at) => saved[at] === byte);
  if (!isKept) throw fault('pdfNotMarked', {});
  const wanted = new Map<number, number>();
  for (const mark of marks)
    for (const { page } of spotsOf(mark)) wanted.set(page, (wanted.get(page) ?? 0) + 1);
  const document = await openedPdf(await pdfjs(), saved, maps);
  try {
    for (const [page, count] of wanted) {
      const annotations: unknown[] = await (await document.getPage(page)).getAnnotations();
      const own = annotations.filter(
        one => JSON.stringify(one).includes(AUTHOR) && JSON.stringify(one).includes('"Highlight"'),
      );
      if (own.length < count) throw fault('pdfNotMarked', {});
    }
  } finally {
    await document.loadingTask.destroy();
  }
}
