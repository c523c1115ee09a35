/** A page as lines and tables from top to bottom. */
import { asShown } from '../../../core/document/model';
import type { Place } from '../../../core/document/model';
import { cellTexts, isIn } from './cellTexts';
import type { PageMarks } from './marks';
import { printedLines } from './printed';
import type { Printed } from './printed';
import { ruledTables } from './ruling';

export interface PrintedLine extends Printed {
  readonly kind: 'line';
  readonly page: number;
}

export interface PrintedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly places: readonly Place[];
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly pages: readonly number[];
  readonly top: number;
  readonly bottom: number;
  /** Of its lines. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PrintedCell[];
  /** Its cells are no rectangles. */
  readonly odd: boolean;
}

export type Item = PrintedLine | PrintedTable;

export interface PrintedPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** A frame around text, drawn for its looks, is one cell. */
const FEWEST_CELLS = 2;

export function pageOf(marks: PageMarks, page: number): PrintedPage {
  const turned = marks.turn === 90 || marks.turn === 270;
  const tables = ruledTables(marks.rules).filter(({ cells }) => cells.length >= FEWEST_CELLS);
  const inside = tables.map(table => marks.runs.filter(run => isIn(table, run)));
  const taken = new Set(inside.flat());
  const lines = printedLines(marks.runs.filter(run => !taken.has(run))).map(
    (line): PrintedLine => ({ ...line, kind: 'line', page }),
  );
  const printed = tables.flatMap((table, index): PrintedTable[] => {
    const runs = inside[index] ?? [];
    if (runs.length === 0) return [];
    const texts = cellTexts(table, runs);
    return [
      {
        kind: 'table',
        pages: [page],
        top: table.box[1],
        bottom: table.box[3],
        xs: table.xs,
        rows: table.ys.length - 1,
        odd: table.odd,
        cells: table.cells.map(({ row, column, rows, columns, box }, cell) => ({
          text: texts[cell] ?? '',
          row,
          column,
          rows,
          columns,
          places: [{ page, box: asShown(box, marks) }],
        })),
      },
    ];
  });
  return {
    page,
    width: turned ? marks.height : marks.width,
    height: turned ? marks.width : marks.height,
    items: [...lines, ...printed].sort((a, b) => a.top - b.top),
  };
}
