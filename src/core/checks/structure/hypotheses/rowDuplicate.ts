/** A row that stands twice: the second one goes, and, where the sums hold it twice, its amounts with it. */
import { message } from '../../../message';
import type { Op } from '../edit';
import type { Facts } from '../facts';
import { isZero } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { adding, changedCells, lineOf, nameOf, placeOf } from '../cells';

const BITS = 11;
const SUMMED = 2;
const DIFFERENT = 12;
/** More repeated codes are a table of another kind: units one below the other. */
const MOST = 4;

export const rowDuplicate: Generator = {
  cause: 'rowDuplicate',
  propose: state => state.functional.flatMap(facts => inTable(state, facts)),
};

function inTable(state: State, facts: Facts): Hypothesis[] {
  const first = new Map<string, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const index of facts.book.tree.coded) {
    const code = facts.code(index);
    const before = first.get(code);
    if (before === undefined) first.set(code, index);
    else pairs.push([before, index]);
  }
  return pairs.length > MOST
    ? []
    : pairs.flatMap(([one, other]) => [
        duplicate(state, facts, one, other, false),
        duplicate(state, facts, one, other, true),
      ]);
}

function duplicate(
  { trial }: State,
  facts: Facts,
  one: number,
  other: number,
  summed: boolean,
): Hypothesis {
  const { id } = facts;
  const vector = facts.vector(other);
  const sums: readonly Op[] =
    summed && !isZero(vector)
      ? facts.above(other).flatMap(above => adding(facts, above, vector, -1))
      : [];
  const same = facts.alike(facts.vector(one), vector, 0);
  const row = facts.rows[other];
  const code = facts.code(other);
  return {
    cause: 'rowDuplicate',
    row: { table: id, code },
    bits: BITS + (summed ? SUMMED : 0) + (same ? 0 : DIFFERENT),
    ops: [...sums, { kind: 'remove', table: id, row: other }],
    excludes: null,
    explain: () => {
      const place = row ? placeOf(row) : { sheet: '', address: '' };
      const twice = { ...place, table: id, shown: code, implied: null, kind: 'extra' as const };
      const cells = [twice, ...changedCells(trial, sums, () => 'stale')];
      return {
        cells,
        message: message('explained.rowDuplicate', {
          table: id,
          row: nameOf(facts, other),
          lines: [one, other].map(at => (facts.rows[at] ? lineOf(facts.rows[at]) : 0)),
          summed,
        }),
      };
    },
  };
}
