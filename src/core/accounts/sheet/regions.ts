/**
 * A sheet cut into the tables that stand on it: a table begins at its title and ends at the next one.
 *
 * A sheet without titles is one region, named by nothing; a list of titles (目录) gives regions without a body, which
 * no reader takes for a table. Lines above the title that hold only its code ("公开 01 表") belong to it.
 */
import type { Region } from './cells';
import { isBlankRow, region, textCells } from './cells';
import type { PlainGrid } from './plainGrid';
import type { Title } from './title';
import { titleOf } from './title';

export interface Piece {
  readonly region: Region;
  readonly title: (Title & { readonly row: number; readonly text: string }) | null;
}

/** A title's row holds little else: a table code, a unit, a year. */
const MOST_CELLS_BESIDE = 3;
const CODE_LINE = /^(?:附件.{0,6}|(?:财决)?公开\d{1,2}表|附?表[\d一二三四五六七八九十]+)$/;

export function piecesOf(grid: PlainGrid): Piece[] {
  const titles = titleRows(grid);
  const starts = titles.map((title, index) =>
    startOf(grid, title.row, titles[index - 1]?.row ?? -1),
  );
  const pieces = titles.map((title, index) => ({
    region: region(grid, starts[index] ?? title.row, starts[index + 1] ?? grid.values.length),
    title,
  }));
  const first = starts[0] ?? grid.values.length;
  return first > 0 ? [{ region: region(grid, 0, first), title: null }, ...pieces] : pieces;
}

function titleRows(grid: PlainGrid): NonNullable<Piece['title']>[] {
  const found: NonNullable<Piece['title']>[] = [];
  for (let row = 0; row < grid.values.length; row++) {
    if (!mayHoldTitle(grid, row)) continue;
    for (const cell of textCells(grid, row)) {
      const title = titleOf(cell.words);
      if (!title) continue;
      found.push({ ...title, row, text: cell.text });
      break;
    }
  }
  return found;
}

function mayHoldTitle(grid: PlainGrid, row: number): boolean {
  const { texts, numbers } = grid.line(row);
  if (numbers > 1) return false;
  // Merged cells may keep the title in each of them.
  return (
    texts.length <= MOST_CELLS_BESIDE ||
    new Set(texts.map(cell => cell.plain)).size <= MOST_CELLS_BESIDE
  );
}

function startOf(grid: PlainGrid, title: number, above: number): number {
  let start = title;
  for (let row = title - 1; row > above; row--) {
    const texts = textCells(grid, row);
    if (texts.length > 0 && texts.every(cell => CODE_LINE.test(cell.plain))) start = row;
    else if (!isBlankRow(grid, row)) break;
  }
  return start;
}
