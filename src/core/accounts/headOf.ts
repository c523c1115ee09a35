/**
 * Whose accounts they are, of which year and in which unit: what most tables say, else what the cover says, else what a
 * person said.
 */
import type { SaidHead } from './mapping/mapping';
import type { Accounts, Table } from './model';

interface Cover {
  readonly unit: string | null;
  readonly year: number | null;
}

export function headOf(
  tables: readonly Table[],
  covers: readonly Cover[],
  said: SaidHead = {},
): Pick<Accounts, 'unit' | 'year' | 'amountUnit'> {
  return {
    unit:
      mostFrequent(tables.flatMap(table => table.unit ?? [])) ??
      covers.find(cover => cover.unit !== null)?.unit ??
      said.unit ??
      null,
    year:
      mostFrequent(tables.flatMap(table => table.year ?? [])) ??
      covers.find(cover => cover.year !== null)?.year ??
      said.year ??
      null,
    amountUnit: mostFrequent(tables.flatMap(table => table.amountUnit ?? [])),
  };
}

/** The first of those that occur most. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
