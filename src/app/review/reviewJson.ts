/** juesuan/review@1 (design §4): as check, with the place of every cell and what was found in the whole document. */
import type { CellRef } from '../../core/address';
import type { DocumentSpot } from '../../core/document/sheets';
import { placesOf, spotOf } from '../../core/document/sheets';
import { sayChinese } from '../../messages/zh';
import { message } from '../../core/message';
import type { Placed } from '../json';
import { checkJson } from '../json';
import type { GivenDocument, PlacedIssue, Review } from './review';

/** Where a cell of the made-up sheets is in the document. */
export function placedIn({ document, sheets }: Pick<GivenDocument, 'document' | 'sheets'>): Placed {
  return (cell: CellRef) => {
    const spot = spotOf(sheets, cell);
    if (spot === null) return {};
    const [place] = placesOf(document, spot);
    return place ? { page: place.page, box: rounded(place.box) } : spotJson(spot);
  };
}

export function reviewJson(file: string, review: Review): object {
  const { given, report, issues, rules, odd } = review;
  return {
    ...checkJson(file, report, placedIn(given)),
    schema: 'juesuan/review@1',
    // Word counts pages only when it prints.
    pages: given.document.from === 'pdf' ? given.document.pages.length : null,
    rules,
    unread: odd.map(({ table, page }) => ({
      table,
      page,
      message: sayChinese(message('doc.odd', { page })),
    })),
    issues: issues.map(issueJson),
  };
}

function issueJson({
  rule,
  kind,
  severity,
  section,
  at,
  places,
  found,
  expected,
  message: said,
}: PlacedIssue): object {
  const [place] = places;
  return {
    rule,
    kind,
    class: severity,
    page: place?.page ?? null,
    box: place ? rounded(place.box) : null,
    ...spotJson(at),
    section,
    found,
    expected,
    message: sayChinese(said),
  };
}

/** Rows and columns from 1, as people count. */
function spotJson(spot: DocumentSpot): object {
  return 'paragraph' in spot
    ? { paragraph: spot.paragraph, from: spot.from, to: spot.to }
    : { tableNumber: spot.table, row: spot.row + 1, column: spot.column + 1 };
}

function rounded(box: readonly number[]): readonly number[] {
  return box.map(value => Math.round(value * 10) / 10);
}

/** For a document that cannot be read at all. */
export function unreadableReview(file: string, reason: string, empty: object): object {
  return {
    ...empty,
    schema: 'juesuan/review@1',
    file,
    status: 'unreadable',
    reason,
    pages: null,
    rules: [],
    unread: [],
    issues: [],
  };
}
