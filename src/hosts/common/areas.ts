/** Rectangles of cells: as addresses, and the fewest that cover given cells, so that a plan needs few ranges. */
import { parseA1, toA1 } from '../../core/address';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export function addressOf({ row, column, rows, columns }: Area): string {
  const first = toA1(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${toA1(row + rows - 1, column + columns - 1)}`;
}

/** A cell on the sheet; `null` for any other text. */
export function placeOf(address: string): Place | null {
  const place = parseA1(address);
  return place && place.row < MAX_ROWS && place.column < MAX_COLUMNS ? place : null;
}

/** `D8` or `A1:B2`, within the sheet. */
export function isArea(address: string): boolean {
  const corners = address.split(':');
  return corners.length <= 2 && corners.every(corner => placeOf(corner) !== null);
}

/** `'一 表'!A1:B2` → `A1:B2`. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Cells side by side become a run, runs of the same columns below each other a block. */
export function blocksOf(places: readonly Place[]): Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns >= column) {
      runs[runs.length - 1] = {
        ...last,
        columns: Math.max(last.columns, column - last.column + 1),
      };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const blocks = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = blocks.get(key);
    if (above && above.row + above.rows === run.row) {
      blocks.set(key, { ...above, rows: above.rows + 1 });
      continue;
    }
    if (above) done.push(above);
    blocks.set(key, run);
  }
  return [...done, ...blocks.values()];
}
