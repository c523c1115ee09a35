/**
 * The answer when the search gave up: the cells that stand in most of the failing sums, without a value. Honest, and
 * enough to begin looking.
 */
import type { Solution, Costs } from './solution';
import { arbitrary } from './slips';
import type { Constraint } from './system';

/** As many as a person is shown of an open suspect. */
const MOST = 3;

export function fallback({ isSum, system }: Costs, targets: readonly Constraint[]): Solution[] {
  const counts = new Map<number, number>();
  for (const { cells } of targets) {
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([cell], rank) => ({
      readings: [
        {
          cell,
          fen: null,
          bounds: { lo: -Infinity, hi: Infinity },
          kind: arbitrary(isSum(system.cell(cell))),
          cost: 0,
        },
      ],
      // Equal in cost: none is preferred.
      cost: rank / 100,
      soft: { cost: 0, confirmed: false },
    }));
}
