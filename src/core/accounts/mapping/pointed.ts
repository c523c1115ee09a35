/**
 * A table read from where a person pointed: a range, a sheet on which nothing was recognised, or the table that was
 * recognised with other columns and rows. `null` where nothing was said, or nothing that can be followed.
 */
import { message } from '../../message';
import { isProblem } from '../problem';
import type { Candidate } from '../recognise/candidates';
import { readPiece } from '../recognise/candidates';
import { addressAt, isBlankRow, region } from '../sheet/cells';
import { unreadable } from '../rawTable';
import { hintsFor } from './hints';
import type { Mapping, TableMapping } from './mapping';
import type { AccountTableId, Remark } from '../model';
import { PlainGrid } from '../sheet/plainGrid';
import type { Rectangle } from '../sheet/range';
import { parseRange } from '../sheet/range';
import { piecesOf } from '../sheet/regions';
import type { Piece } from '../sheet/regions';

/** `chosen`: what would be read without these words. */
export function pointedAt(
  id: AccountTableId,
  mapping: Mapping,
  grids: readonly PlainGrid[],
  candidates: readonly Candidate[],
  chosen: Candidate | null,
): Candidate | null {
  const said = mapping.tables?.[id];
  const grid = grids.find(one => one.sheet === mapping.sheets[id]);
  const asked = said?.range === undefined ? null : parseRange(said.range);
  if (grid && asked) return inRange(id, grid, asked, said ?? {});
  if (chosen && (said?.columns ?? said?.rows)) return reread(id, chosen.piece, said ?? {});
  const nothing = grid && !candidates.some(one => one.piece.region.grid.sheet === grid.sheet);
  return nothing && grid.values.length > 0 ? reread(id, wholeOf(grid), said ?? {}) : null;
}

function inRange(
  id: AccountTableId,
  grid: PlainGrid,
  asked: Rectangle,
  said: TableMapping,
): Candidate {
  const part = sliceOf(grid, asked);
  const found = reread(id, wholeOf(part), said);
  const below = asked.bottom + 1 - grid.row;
  const beyond =
    found.draft &&
    below < grid.values.length &&
    !isBlankRow(grid, below) &&
    grid.values[below]?.some(value => typeof value === 'number');
  if (!found.draft || beyond !== true) return found;
  const remark: Remark = {
    code: 'other',
    cells: [],
    message: message('pointed.below', {
      sheet: grid.sheet,
      address: addressAt(grid, below, 0),
      range: said.range ?? '',
    }),
  };
  return { ...found, draft: { ...found.draft, remarks: [...found.draft.remarks, remark] } };
}

function reread(id: AccountTableId, piece: Piece, said: TableMapping): Candidate {
  const hints = hintsFor(id, piece.region, said);
  return isProblem(hints)
    ? readPiece(id, piece, undefined, unreadable(hints))
    : readPiece(id, piece, hints);
}

/** All of a sheet as one table; a title on it is not read as a row. */
function wholeOf(grid: PlainGrid): Piece {
  const title = piecesOf(grid).find(piece => piece.title !== null)?.title ?? null;
  return { region: region(grid, 0, grid.values.length), title };
}

function sliceOf(grid: PlainGrid, asked: Rectangle): PlainGrid {
  const [top, left] = [Math.max(0, asked.top - grid.row), Math.max(0, asked.left - grid.column)];
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows
      .slice(top, Math.max(top, asked.bottom - grid.row + 1))
      .map(row => row.slice(left, Math.max(left, asked.right - grid.column + 1)));
  return new PlainGrid({
    sheet: grid.sheet,
    visible: grid.visible,
    row: grid.row + top,
    column: grid.column + left,
    values: cut(grid.values),
    texts: cut(grid.texts),
    formats: cut(grid.formats),
    formulas: cut(grid.formulas),
  });
}
