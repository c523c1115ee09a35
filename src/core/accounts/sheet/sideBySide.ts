/**
 * Tables beside one another on a sheet: two titles on one line, parted by a column in which nothing stands.
 */
import { isBlankCell, textCells } from './cells';
import { PlainGrid } from './plainGrid';
import { titleOf } from './title';

/** The sheet in parts from left to right; itself where its tables stand below one another. */
export function partsOf(grid: PlainGrid): readonly PlainGrid[] {
  const starts = startsIn(grid);
  if (starts.length < 2) return [grid];
  return starts.map((from, index) =>
    part(grid, index === 0 ? 0 : from, starts[index + 1] ?? Infinity),
  );
}

function startsIn(grid: PlainGrid): number[] {
  for (let row = 0; row < grid.values.length; row++) {
    const { texts, numbers } = grid.line(row);
    if (texts.length < 2 || numbers > 0) continue;
    const titles = textCells(grid, row).flatMap(({ words, column }) => {
      const kind = titleOf(words)?.kind;
      return kind === undefined || kind === 'other' ? [] : [{ kind, column }];
    });
    if (new Set(titles.map(({ kind }) => kind)).size < 2) continue;
    const [first] = titles;
    return [
      first?.column ?? 0,
      ...titles.slice(1).flatMap(({ column }) => {
        const from = startOf(grid, column);
        return from === null ? [] : [from];
      }),
    ];
  }
  return [];
}

/** Right of the nearest blank column on its left; `null` where there is none. */
function startOf(grid: PlainGrid, title: number): number | null {
  for (let column = title - 1; column > 0; column--) {
    if (grid.values.every((_, row) => isBlankCell(grid, row, column))) return column + 1;
  }
  return null;
}

function part(grid: PlainGrid, from: number, to: number): PlainGrid {
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map(row => row.slice(from, to));
  return new PlainGrid({
    ...grid,
    column: grid.column + from,
    values: cut(grid.values),
    texts: cut(grid.texts),
    formats: cut(grid.formats),
    formulas: cut(grid.formulas),
  });
}
