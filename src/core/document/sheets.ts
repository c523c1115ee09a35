/** Where the cells of the sheets stand that a document's tables were put on. */
import type { CellRef } from '../address';
import type { DocumentTable, Place, PublishedDocument } from './model';
import { linesOf, placesIn, tablesOf } from './model';

/** A place in the document's own terms. */
export type DocumentSpot =
  | { readonly paragraph: number; readonly from: number; readonly to: number }
  /** `row`, `column`: from 0. */
  | { readonly table: number; readonly row: number; readonly column: number };

export interface SheetPlace {
  readonly address: string;
  readonly at: DocumentSpot;
}

/** By sheet. */
export type DocumentSheets = ReadonlyMap<string, readonly SheetPlace[]>;

export function spotOf(sheets: DocumentSheets, { sheet, address }: CellRef): DocumentSpot | null {
  return sheets.get(sheet)?.find(place => place.address === address)?.at ?? null;
}

/** Where a spot is printed; none where the document knows no pages. */
export function placesOf(document: PublishedDocument, spot: DocumentSpot): readonly Place[] {
  if ('paragraph' in spot) {
    const line = linesOf(document)[spot.paragraph - 1];
    return line ? placesIn(document, line, spot.from, spot.to) : [];
  }
  return cellAt(tablesOf(document)[spot.table - 1], spot)?.places ?? [];
}

function cellAt(
  table: DocumentTable | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): DocumentTable['cells'][number] | null {
  return table?.cells.find(cell => cell.row === row && cell.column === column) ?? null;
}
