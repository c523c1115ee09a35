/** A form's cells with the spans that its words take: to the right, then down, over cells that are empty and hold no value. */
import type { SpanCell } from './spans';

const NUMBER = /^[-−+≤≥<>]?[\d,.]+[%％]?$/;

/** `texts`: row by row, each as wide as the table; rows from `until` on stay cell by cell. */
export function wordSpans(
  texts: readonly (readonly string[])[],
  isValue: (row: number, column: number) => boolean,
  until: number,
): SpanCell[][] {
  const taken = texts.map(row => row.map(() => false));
  const isFree = (row: number, column: number): boolean =>
    texts[row]?.[column] === '' && taken[row]?.[column] === false && !isValue(row, column);
  const spreads = (row: number, column: number, text: string): boolean =>
    row < until && text !== '' && !NUMBER.test(text) && !isValue(row, column);
  return texts.map((line, row) => {
    const cells: SpanCell[] = [];
    for (let column = 0; column < line.length; column++) {
      if (taken[row]?.[column]) continue;
      const text = line[column] ?? '';
      let right = column + 1;
      let down = row + 1;
      if (spreads(row, column, text)) {
        while (right < line.length && isFree(row, right)) right++;
        const own = (below: number): boolean =>
          Array.from({ length: right - column }, (_, index) => column + index).every(place =>
            isFree(below, place),
          ) &&
          (texts[below] ?? [])
            .slice(0, column)
            .every((one, left) => one === '' || taken[below]?.[left]);
        while (down < Math.min(until, texts.length) && own(down)) down++;
      }
      for (let y = row; y < down; y++) taken[y]?.fill(true, column, right);
      cells.push({ text, column, columns: right - column, rows: down - row });
    }
    return cells;
  });
}
