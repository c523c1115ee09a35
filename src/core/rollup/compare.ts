/** Every amount of a department's 汇总 beside the sum of its units', within what rounding each on its own explains. */
import type { TableId } from '../accounts/model';
import { ACCOUNT_TABLES } from '../accounts/model';
import { keyOf, partsOf } from './book';
import { moversOf } from './movers';
import type { Book, Difference, RollUp, Share } from './model';

/** A department without a fund, without state capital, has no such table: nothing of it is in the sum. */
const MAY_BE_ABSENT: readonly TableId[] = ['T7', 'T8', 'T9'];

/** Money from one unit of the department to another: in the units' tables, and not in the department's. */
const OFFSET: readonly string[] = [
  keyOf('T1', 'in.superior', 'income'),
  keyOf('T1', 'in.affiliated', 'income'),
];
const OFFSET_COLUMNS: readonly string[] = [
  'T2|superior',
  'T2|affiliated',
  'T3|toSuperior',
  'T3|toAffiliated',
];
/** What holds such money among other. */
const HOLDS_OFFSETS: readonly string[] = ['T1', 'T2', 'T3'];

export function rollUp(summary: Book, units: readonly Book[]): RollUp {
  const notChecked = ACCOUNT_TABLES.flatMap(table => {
    const without = unreadIn(table, summary, units);
    return without.length > 0 ? [{ table, units: without }] : [];
  });
  const skipped = new Set(notChecked.map(({ table }) => table));
  const sums = sumsOf(units);
  const keys = new Set([...summary.amounts.keys(), ...sums.keys()]);
  const all = [...keys]
    .filter(key => {
      const { table } = partsOf(key);
      return !skipped.has(table as (typeof ACCOUNT_TABLES)[number]);
    })
    .map(key => compared(key, summary.amounts.get(key) ?? null, sums.get(key) ?? NOTHING));
  const differences = withOffsets(all.filter(one => one.difference !== 0));
  const failed = differences.filter(one => one.class === 'failed');
  const count = (kind: Difference['class']): number =>
    differences.filter(one => one.class === kind).length;
  return {
    counts: {
      exact: all.length - differences.length,
      tail: count('tail'),
      failed: failed.length,
      offset: count('offset'),
    },
    differences,
    movers: moversOf(failed, units),
    notChecked,
  };
}

/** Who has none of a table that is needed; a table that nobody has is not there to be compared. */
function unreadIn(table: TableId, summary: Book, units: readonly Book[]): (number | null)[] {
  const isAbsent = (book: Book): boolean => !book.tables.has(table);
  if (isAbsent(summary) && units.every(isAbsent)) return [];
  if (isAbsent(summary)) return [null];
  return MAY_BE_ABSENT.includes(table)
    ? []
    : [...units.keys()].filter(index => units[index] && isAbsent(units[index]));
}

interface Sum {
  fen: number;
  half: number;
}

const NOTHING: Sum = { fen: 0, half: 0 };

function sumsOf(units: readonly Book[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { amounts } of units)
    for (const [key, { fen, half }] of amounts) {
      const sum = sums.get(key) ?? { fen: 0, half: 0 };
      sum.fen += fen;
      sum.half += half;
      sums.set(key, sum);
    }
  return sums;
}

function compared(key: string, summary: Share | null, { fen, half }: Sum): Difference {
  const difference = (summary?.fen ?? 0) - fen;
  const allowed = half + (summary?.half ?? 0);
  // Each amount is off by half a digit at most on one side, and by less on the other.
  const isTail = Math.abs(difference) < allowed;
  return { key, summary, sum: fen, difference, allowed, class: isTail ? 'tail' : 'failed' };
}

/** Differences that are money between units, and those of totals that hold just that much less. */
function withOffsets(differences: readonly Difference[]): Difference[] {
  const isOffset = ({ key, difference }: Difference): boolean => {
    const { table, column } = partsOf(key);
    return (
      difference < 0 && (OFFSET.includes(key) || OFFSET_COLUMNS.includes(`${table}|${column}`))
    );
  };
  const offsets = differences.filter(one => one.class === 'failed' && isOffset(one));
  if (offsets.length === 0) return [...differences];
  const explained = (one: Difference): boolean =>
    isOffset(one) ||
    (HOLDS_OFFSETS.includes(partsOf(one.key).table) &&
      offsets.some(
        offset => Math.abs(offset.difference - one.difference) < offset.allowed + one.allowed,
      ));
  return differences.map(one =>
    one.class === 'failed' && explained(one) ? { ...one, class: 'offset' } : one,
  );
}
