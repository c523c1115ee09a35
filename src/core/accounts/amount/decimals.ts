/**
 * How many decimals the amounts of a workbook are rounded to, for cells whose format does not say.
 *
 * The finest decimals that more than a stray few amounts print: one cell with four decimals does not make the
 * tolerance of its neighbours a hundredth of what it is, and a table that holds only 11.5 and 10 keeps to the two
 * decimals of the other tables. Few amounts, or none with decimals of their own, fall back on two decimals, unless
 * the workbook plainly prints whole numbers.
 */
import type { RawAmount } from './readAmount';

const USUAL = 2;
/** Fewer amounts than this say nothing about a convention. */
const FEWEST = 8;
const STRAY_SHARE = 0.05;
const STRAY_COUNT = 1;
const MOST = 6;

/** How many amounts print so many decimals, by decimals; amounts of 0 say nothing and are left out. */
export type PlaceCounts = readonly number[];

/** `workbook`: the finest of all tables, asked for only where the table itself says too little. */
export function conventionOf(table: PlaceCounts, workbook: () => number | null): number {
  return finest(table) ?? workbook() ?? USUAL;
}

function isZero(value: string): boolean {
  const first = value.charAt(0);
  return !(first >= '1' && first <= '9') && /^-?0*(?:\.0*)?$/.test(value);
}

export function noPlaces(): number[] {
  return new Array<number>(MOST + 1).fill(0);
}

export function countPlaces(amount: RawAmount, counts: number[]): void {
  if (amount.state !== 'number' || isZero(amount.value)) return;
  const places = Math.min(MOST, amount.decimals);
  counts[places] = (counts[places] ?? 0) + 1;
}

export function countsTogether(all: readonly PlaceCounts[]): PlaceCounts {
  return noPlaces().map((_, places) => all.reduce((sum, counts) => sum + (counts[places] ?? 0), 0));
}

/** Null where the amounts are too few to tell. */
export function finest(counts: PlaceCounts): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < FEWEST) return null;
  const stray = Math.max(STRAY_COUNT, Math.floor(all * STRAY_SHARE));
  let finer = 0;
  for (let decimals = MOST; decimals > 0; decimals--) {
    finer += counts[decimals] ?? 0;
    if (finer > stray) return decimals;
  }
  return 0;
}
