/** Changes of a row and of all sums above it that a chain may be undone by. */
import type { Identity } from '../identities/identity';
import type { Op } from './edit';
import type { Facts } from './facts';

const MOST_DIFFERENCES = 5;

export interface Wanted {
  readonly column: number;
  readonly by: number;
}

/** Below the lowest of the table's rows that are compared and fail. */
export function leavesBelow(facts: Facts, touching: readonly Identity[]): readonly number[] {
  const failing = touching.flatMap(({ terms }) =>
    terms
      .filter(({ cell }) => cell.table === facts.id)
      .map(({ cell }) => facts.code(cell.rowIndex)),
  );
  const deepest = Math.max(0, ...failing.map(code => code.length));
  const below = new Set(failing.filter(code => code.length === deepest));
  const { leaves } = facts.book.tree;
  return deepest === 0
    ? leaves
    : leaves.filter(leaf => below.has(facts.code(leaf).slice(0, deepest)));
}

/** By how much the table would have to change, and in which column, for one of the relations to hold. */
export function differences(facts: Facts, touching: readonly Identity[]): Wanted[] {
  const found: Wanted[] = [];
  for (const { terms } of touching) {
    const difference = terms.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
    for (const { cell, sign } of terms) {
      const column = facts.columns.indexOf(cell.column);
      const by = -difference * sign;
      const isKnown = found.some(
        one => one.column === column && Math.abs(one.by - by) <= facts.room(6),
      );
      if (cell.table === facts.id && column >= 0 && !isKnown) found.push({ column, by });
    }
  }
  return found.slice(0, MOST_DIFFERENCES);
}

/** The leaf, the sums above, and the total of each of these rows. */
export function inOneColumn(facts: Facts, leaf: number, { column, by }: Wanted): Op[] | null {
  const total = facts.columns.indexOf('total');
  if (column === total && facts.columns.length > 1) return throughParts(facts, leaf, by);
  const columns = column === total || total < 0 ? [column] : [column, total];
  return changes(
    facts,
    leaf,
    columns.map(at => [at, by]),
  );
}

/** A difference of the totals is one of the only column that has an amount. */
function throughParts(facts: Facts, leaf: number, by: number): Op[] | null {
  const vector = facts.vector(leaf);
  const total = facts.columns.indexOf('total');
  const filled = facts.columns.flatMap((key, at) =>
    at !== total && vector[at] !== 0 && !['opening', 'income', 'closing'].includes(key) ? [at] : [],
  );
  const [only] = filled.filter(at => (vector[at] ?? 0) + by >= 0);
  const part = only ?? filled[0];
  return changes(
    facts,
    leaf,
    part === undefined
      ? [[total, by]]
      : [
          [part, by],
          [total, by],
        ],
  );
}

/** From the column into each other one: the totals stay. */
export function intoAnother(facts: Facts, leaf: number, { column, by }: Wanted): (Op[] | null)[] {
  const total = facts.columns.indexOf('total');
  if (column === total || total < 0 || by === 0) return [];
  return facts.columns.flatMap((key, other) =>
    other === column || other === total || ['opening', 'income', 'closing'].includes(key)
      ? []
      : [
          changes(facts, leaf, [
            [column, by],
            [other, -by],
          ]),
        ],
  );
}

function changes(
  facts: Facts,
  leaf: number,
  columns: readonly (readonly [number, number])[],
): Op[] | null {
  const ops: Op[] = [];
  for (const row of [leaf, ...facts.above(leaf)]) {
    for (const [at, by] of columns) {
      const column = facts.columns[at];
      const amount = column === undefined ? undefined : facts.rows[row]?.amounts[column];
      if (column === undefined || !amount) return null;
      const rest = amount.fen + by;
      // What rounding leaves of an amount that goes away.
      const fen = Math.abs(rest) <= 2 * facts.step && row === leaf ? 0 : rest;
      if (fen < 0 && amount.fen >= 0) return null;
      ops.push({ kind: 'amount', table: facts.id, row, column, fen: fen === 0 ? null : fen });
    }
  }
  return ops;
}
