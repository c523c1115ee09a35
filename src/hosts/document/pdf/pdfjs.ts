/**
 * pdf.js, loaded when the first PDF is opened. It asks for drawing classes when it is loaded and would take a native
 * module for them; nothing is drawn here, so empty ones do. Its worker runs in this thread.
 */
import type * as Pdfjs from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

interface Globals {
  DOMMatrix?: unknown;
  ImageData?: unknown;
  Path2D?: unknown;
  pdfjsWorker?: unknown;
}

/** Asked for, never used. */
function Nothing(): void {
  // A constructor of nothing.
}

export async function pdfjs(): Promise<typeof Pdfjs> {
  const globals = globalThis as Globals;
  globals.DOMMatrix ??= Nothing;
  globals.ImageData ??= Nothing;
  globals.Path2D ??= Nothing;
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}
