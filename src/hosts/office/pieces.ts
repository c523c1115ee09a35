/** Large sheets, read in pieces of whole rows that fit into one answer; a piece that does not is halved. */
import type { Area } from '../common/areas';
import { codeOf } from './excel';

/** About a third of what fits on the web with short texts. */
const CELLS_AT_ONCE = 40_000;

/** Arrays as Excel gives them, from (`row`, `column`) on. */
export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
}

/** What is loaded of a used range; `null` of a sheet on which nothing stands. */
export const CONTENT = 'rowIndex,columnIndex,values,formulas,numberFormat';

export function cellsOf(range: Excel.Range): Cells | null {
  return range.isNullObject
    ? null
    : {
        row: range.rowIndex,
        column: range.columnIndex,
        values: range.values,
        formulas: range.formulas,
        numberFormat: range.numberFormat,
      };
}

interface Piece {
  readonly sheet: number;
  readonly area: Area;
}

type Loaded = Omit<Cells, 'row' | 'column'>;

/** One round trip per 40,000 cells, small sheets together. */
export async function readPieces(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  areas: readonly (Area | null)[],
): Promise<(Cells | null)[]> {
  const whole = areas.flatMap((area, sheet) => (area ? cut({ sheet, area }) : []));
  const cells: (Cells | null)[] = areas.map(
    area =>
      area && {
        row: area.row,
        column: area.column,
        values: [],
        formulas: [],
        numberFormat: [],
      },
  );
  const put = ({ sheet, area }: Piece, loaded: Loaded): void => {
    const target = cells[sheet];
    if (!target) return;
    for (const member of ['values', 'formulas', 'numberFormat'] as const) {
      const rows = target[member];
      for (const [offset, row] of loaded[member].entries()) {
        const at = area.row - target.row + offset;
        // A row cut into columns comes in order, left to right.
        rows[at] = [...(rows[at] ?? []), ...row];
      }
    }
  };
  await readAll(context, sheetIds, batchesOf(whole), put);
  return cells;
}

/** One after the other: each answer must have gone before the next, or Excel runs out of memory all the same. */
async function readAll(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  batches: readonly (readonly Piece[])[],
  put: (piece: Piece, loaded: Loaded) => void,
): Promise<void> {
  const [batch, ...rest] = batches;
  if (!batch) return;
  const ranges = batch.map(({ sheet, area }) =>
    context.workbook.worksheets
      .getItem(sheetIds[sheet] ?? '')
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
      .load('values,formulas,numberFormat'),
  );
  let halves: (readonly Piece[])[] = [];
  try {
    await context.sync();
    for (const [index, range] of ranges.entries()) {
      const piece = batch[index];
      if (piece) put(piece, range);
      range.untrack();
    }
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    halves = halved(batch);
    if (halves.length === 0) throw error;
  }
  await readAll(context, sheetIds, [...halves, ...rest], put);
}

function cut({ sheet, area }: Piece): Piece[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    sheet,
    area: { ...area, row: area.row + index * rows, rows: Math.min(rows, area.rows - index * rows) },
  }));
}

function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = piece.area.rows * piece.area.columns;
    if (cells > room) {
      batches.push([]);
      room = CELLS_AT_ONCE;
    }
    batches.at(-1)?.push(piece);
    room -= cells;
  }
  return batches;
}

/** Two halves in order, or none of a single cell. */
function halved(pieces: readonly Piece[]): Piece[][] {
  const middle = pieces.length >> 1;
  if (middle > 0) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces;
  if (!piece) return [];
  const { sheet, area } = piece;
  if (area.rows > 1) {
    const rows = area.rows >> 1;
    return [
      [{ sheet, area: { ...area, rows } }],
      [{ sheet, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
    ];
  }
  if (area.columns === 1) return [];
  const columns = area.columns >> 1;
  return [
    [{ sheet, area: { ...area, columns } }],
    [{ sheet, area: { ...area, column: area.column + columns, columns: area.columns - columns } }],
  ];
}
