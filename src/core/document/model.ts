/**
 * A published document as lines and tables, each with its place: what the hosts read a PDF or a Word document into and
 * what the rules look at. Plain data: it goes to other threads.
 *
 * Lengths are points (1/72 inch) from the top left of the page as it is shown.
 */

/** left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Place {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
}

/** A printed line of a paragraph: where each of its characters begins, and where the last one ends. */
export interface Piece {
  /** Of its first character in the paragraph's text. */
  readonly from: number;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Along the line, as the page lies when its text is upright; see `PageSize.turn`. */
  readonly xs: readonly number[];
}

/** A paragraph outside of tables. */
export interface Line {
  readonly kind: 'line';
  /** From 1, among the lines. */
  readonly paragraph: number;
  readonly text: string;
  /** Without them the document knows no pages (Word). */
  readonly pieces: readonly Piece[];
  /** Stands in the middle of the page. */
  readonly centred: boolean;
}

export interface Cell {
  readonly text: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** More than one where its row goes on on the next page; none where the document knows no pages. */
  readonly places: readonly Place[];
}

export interface DocumentTable {
  readonly kind: 'table';
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** On which it stands; none where the document knows no pages. */
  readonly pages: readonly number[];
  /** Its lines make cells that are no rectangles: what stands where cannot be told, and it is not read. */
  readonly odd: boolean;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** By how many degrees the text of the page is turned clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
}

export interface PublishedDocument {
  readonly from: 'pdf' | 'docx';
  readonly blocks: readonly (Line | DocumentTable)[];
  /** None where the document knows no pages. */
  readonly pages: readonly PageSize[];
  /** Heads and feet of pages, page numbers among them: no part of the text. */
  readonly margins: readonly string[];
}

export function linesOf({ blocks }: PublishedDocument): readonly Line[] {
  return blocks.filter(block => block.kind === 'line');
}

export function tablesOf({ blocks }: PublishedDocument): readonly DocumentTable[] {
  return blocks.filter(block => block.kind === 'table');
}

/** Where characters of a line stand: a box for each printed line they are on. */
export function placesIn(
  { pages }: Pick<PublishedDocument, 'pages'>,
  { pieces, text }: Pick<Line, 'pieces' | 'text'>,
  from = 0,
  to = text.length,
): readonly Place[] {
  return pieces.flatMap((piece, index): Place[] => {
    const end = pieces[index + 1]?.from ?? text.length;
    const first = Math.max(from, piece.from);
    const last = Math.min(to, end);
    const page = pages[piece.page - 1];
    if (first >= last || !page) return [];
    const left = piece.xs[first - piece.from] ?? piece.xs[0] ?? 0;
    const right = piece.xs[last - piece.from] ?? piece.xs.at(-1) ?? left;
    return [{ page: piece.page, box: asShown([left, piece.top, right, piece.bottom], page) }];
  });
}

/** A box of the page with its text upright, on the page as it is shown. */
export function asShown([left, top, right, bottom]: Box, { width, height, turn }: PageSize): Box {
  switch (turn) {
    case 0:
      return [left, top, right, bottom];
    case 90:
      return [width - bottom, left, width - top, right];
    case 180:
      return [width - right, height - bottom, width - left, height - top];
    case 270:
      return [top, height - right, bottom, height - left];
  }
}
