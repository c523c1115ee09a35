/** The pages of a PDF put together: running heads gone, tables joined, lines as paragraphs. */
import type { Cell, DocumentTable, Line, PublishedDocument } from '../../../core/document/model';
import { withJoinedTables } from './continued';
import { withoutMargins } from './margins';
import type { PageMarks } from './marks';
import { pageOf } from './page';
import type { PrintedTable } from './page';
import { bodiesOf, grouped, isCentred, paragraphOf } from './paragraphs';

export function assembled(marks: readonly PageMarks[]): PublishedDocument {
  const { pages, margins } = withoutMargins(marks.map((page, index) => pageOf(page, index + 1)));
  const joined = withJoinedTables(pages);
  const bodies = bodiesOf(joined);
  const widths = new Map(joined.map(({ page, width }) => [page, Math.round(width)]));
  const blocks: (Line | DocumentTable)[] = [];
  let lines = 0;
  let tables = 0;
  for (const group of grouped(joined)) {
    if (!Array.isArray(group)) {
      if (group.kind === 'table') blocks.push(tableOf(group, (tables += 1)));
      continue;
    }
    const [first] = group;
    const body = first && bodies.get(widths.get(first.page) ?? 0);
    const centred = body !== undefined && group.every(line => isCentred(line, body));
    blocks.push(paragraphOf(group, (lines += 1), centred));
  }
  return {
    from: 'pdf',
    blocks,
    pages: marks.map(({ width, height, turn }) => ({ width, height, turn })),
    margins,
  };
}

function tableOf({ pages, xs, rows, cells, odd }: PrintedTable, number: number): DocumentTable {
  return {
    kind: 'table',
    number,
    rows,
    columns: xs.length - 1,
    cells: cells.map((cell): Cell => cell),
    pages,
    odd,
  };
}
