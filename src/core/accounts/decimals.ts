/**
 * How many decimals the amounts of a workbook are rounded to, for cells whose format does not say.
 *
 * The finest decimals that more than a stray few amounts print: one cell with four decimals does not make the
 * tolerance of its neighbours a hundredth of what it is, and a table that holds only 11.5 and 10 keeps to the two
 * decimals of the other tables. Few amounts, or none with decimals of their own, fall back on two decimals, unless
 * the workbook plainly prints whole numbers.
 */
import type { RawAmount } from './amounts';

const USUAL = 2;
/** Fewer amounts than this say nothing about a convention. */
const FEWEST = 8;
const STRAY_SHARE = 0.05;
const STRAY_COUNT = 1;
const MOST = 6;

/** `workbook`: the finest of all tables, asked for only where the table itself says too little. */
export function conventionOf(table: readonly RawAmount[], workbook: () => number | null): number {
  return finest(table) ?? workbook() ?? USUAL;
}

function isZero(value: string): boolean {
  const first = value.charAt(0);
  return !(first >= '1' && first <= '9') && /^-?0*(?:\.0*)?$/.test(value);
}

/** Null where the amounts are too few to tell. */
export function finest(amounts: readonly RawAmount[]): number | null {
  const counts = new Array<number>(MOST + 1).fill(0);
  let all = 0;
  for (const amount of amounts) {
    if (amount.state !== 'number' || isZero(amount.value)) continue;
    all++;
    const places = Math.min(MOST, amount.decimals);
    counts[places] = (counts[places] ?? 0) + 1;
  }
  if (all < FEWEST) return null;
  const stray = Math.max(STRAY_COUNT, Math.floor(all * STRAY_SHARE));
  let finer = 0;
  for (let decimals = MOST; decimals > 0; decimals--) {
    finer += counts[decimals] ?? 0;
    if (finer > stray) return decimals;
  }
  return 0;
}
