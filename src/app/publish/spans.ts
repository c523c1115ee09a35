/**
 * Header rows as cells with spans. A grid knows no merged cells, so a blank header cell is the lower part of the cell
 * above it, or else the right part of the cell on its left as long as both stand under the same cell.
 */
export interface SpanCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

type Texts = readonly (readonly string[])[];

/** One list a row; cells covered by another one are left out, so that each place is covered exactly once. */
export function spansOf(texts: Texts, width: number): SpanCell[][] {
  const owner: (string | undefined)[][] = texts.map(() => []);
  return texts.map((row, top) => {
    const cells: SpanCell[] = [];
    for (let column = 0; column < width; column++) {
      if (owner[top]?.[column] !== undefined) continue;
      const columns = row[column] === '' ? 1 : widthAt(texts, owner, top, column, width);
      const rows = row[column] === '' ? 1 : heightAt(texts, owner, top, column, columns);
      for (let y = top; y < top + rows; y++) {
        for (let x = column; x < column + columns; x++)
          claim(owner, y, x, `${String(top)}:${String(column)}`);
      }
      cells.push({ text: row[column] ?? '', column, columns, rows });
    }
    return cells;
  });
}

function claim(owner: (string | undefined)[][], row: number, column: number, name: string): void {
  const places = owner[row];
  if (places) places[column] = name;
}

function widthAt(
  texts: Texts,
  owner: readonly (readonly (string | undefined)[])[],
  top: number,
  column: number,
  width: number,
): number {
  let end = column + 1;
  while (
    end < width &&
    (texts[top]?.[end] ?? '') === '' &&
    owner[top]?.[end] === undefined &&
    owner[top - 1]?.[end] === owner[top - 1]?.[column]
  )
    end++;
  return end - column;
}

/** Down as long as nothing stands below any part of it. */
function heightAt(
  texts: Texts,
  owner: readonly (readonly (string | undefined)[])[],
  top: number,
  column: number,
  columns: number,
): number {
  let end = top + 1;
  const free = (row: number): boolean =>
    Array.from({ length: columns }, (_, index) => column + index).every(
      x => (texts[row]?.[x] ?? '') === '' && owner[row]?.[x] === undefined,
    );
  while (end < texts.length && free(end)) end++;
  return end - top;
}
