/** Amounts that stand rows above or below their codes from a row on: where they slid, rows are blank and as many lost. */
import { message } from '../../../message';
import { changedCells, lineOf } from '../cells';
import type { Op } from '../edit';
import type { Facts, Vector } from '../facts';
import { isZero } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';

const BITS = 17;
/** It ends before the table does. */
const WITHIN = 3;
const MOST_ROWS = 10;
/** In a table that leaves more rows blank they tell nothing. */
const MOST_BLANK = 0.4;
/** A bound of time: longer tables are not looked at. */
const LONGEST = 400;
/** Ends of the block that are tried to the end. */
const MOST_ENDS = 3;

export const rowsShifted: Generator = {
  cause: 'rowsShifted',
  propose: state =>
    state.functional.flatMap(facts =>
      [true, false].flatMap(isDown => inTable(state, facts, isDown)),
    ),
};

/** Rows by position from the start of the slide: downwards in reading order, upwards from the end. */
function inTable(state: State, facts: Facts, isDown: boolean): Hypothesis[] {
  const { coded } = facts.book.tree;
  const order = isDown ? [...coded] : [...coded].reverse();
  if (order.length > LONGEST || order.length < 4 || facts.missed.size === 0) return [];
  const blank = order.map(index => facts.isBlank(index) || isZero(facts.vector(index)));
  if (blank.filter(one => one).length > MOST_BLANK * order.length) return [];
  const found: Hypothesis[] = [];
  for (let from = 0; from < order.length; from++) {
    if (!blank[from] || blank[from - 1]) continue;
    let by = 1;
    while (blank[from + by]) by++;
    if (by > MOST_ROWS) continue;
    found.push(...slides(state, facts, order, from, by, isDown));
  }
  return found;
}

function slides(
  state: State,
  facts: Facts,
  order: readonly number[],
  from: number,
  by: number,
  isDown: boolean,
): Hypothesis[] {
  const ends: { readonly to: number; readonly score: number }[] = [];
  for (let to = from + by + 1; to <= order.length; to++)
    ends.push({ to, score: balanced(facts, slidBack(facts, order, from, to, by)) });
  return ends
    .sort((a, b) => b.score - a.score || a.to - b.to)
    .slice(0, MOST_ENDS)
    .flatMap(({ to }) => {
      const rows = slidBack(facts, order, from, to, by);
      derive(state, facts, rows);
      return hypothesis(state, facts, order, { from, to, by, isDown }, rows);
    });
}

type Rows = Map<number, Vector | null>;

/** The rows of the block with their own amounts again; null for those that were lost. */
function slidBack(
  facts: Facts,
  order: readonly number[],
  from: number,
  to: number,
  by: number,
): Rows {
  const rows: Rows = new Map();
  for (let at = from; at < to; at++) {
    const row = order[at];
    const source = at + by < to ? order[at + by] : undefined;
    if (row !== undefined) rows.set(row, source === undefined ? null : facts.vector(source));
  }
  return rows;
}

function vectorIn(facts: Facts, rows: Rows, index: number): Vector | null {
  const own = rows.get(index);
  return own === undefined ? facts.vector(index) : own;
}

/** Sums that hold less those that do not, among those whose rows are all known. */
function balanced(facts: Facts, rows: Rows): number {
  let score = 0;
  for (const sum of [...facts.book.tree.coded, ...facts.totals]) {
    const parts = facts.partsOf(sum);
    const whole = vectorIn(facts, rows, sum);
    if (parts.length === 0 || !whole) continue;
    const known = parts.map(part => vectorIn(facts, rows, part));
    if (known.includes(null)) continue;
    const room = facts.room(parts.length + 1);
    const holds = whole.every(
      (amount, at) =>
        Math.abs(known.reduce((left, part) => left - (part?.[at] ?? 0), amount)) <= room,
    );
    score += holds ? 1 : -1;
  }
  return score;
}

/** Lost rows: from the rows below them, from the sum above, from another table. */
function derive({ sisters }: State, facts: Facts, rows: Rows): void {
  const lost = (): number[] => [...rows].flatMap(([row, vector]) => (vector === null ? [row] : []));
  const sumOf = (parts: readonly number[]): Vector | null => {
    const known = parts.map(part => vectorIn(facts, rows, part));
    if (parts.length === 0 || known.includes(null)) return null;
    return facts.columns.map((_, at) => known.reduce((sum, part) => sum + (part?.[at] ?? 0), 0));
  };
  const restOf = (row: number): Vector | null => {
    const above = facts.parentOf(row);
    const whole = above === undefined ? null : vectorIn(facts, rows, above);
    if (above === undefined || !whole) return null;
    const others = facts.partsOf(above).filter(part => part !== row);
    const rest = others.length === 0 ? facts.columns.map(() => 0) : sumOf(others);
    return rest && whole.map((amount, at) => amount - (rest[at] ?? 0));
  };
  const told = (row: number): Vector | null => {
    const all = facts.columns.map(column => sisters.amount(facts.id, facts.code(row), column));
    return all[0] === null ? null : all.map(one => one ?? 0);
  };
  for (const find of [
    (row: number) => sumOf(facts.partsOf(row)) ?? restOf(row),
    (row: number) => told(row),
  ]) {
    for (let again = true; again;) {
      again = false;
      for (const row of lost().reverse()) {
        const found = find(row) ?? sumOf(facts.partsOf(row)) ?? restOf(row);
        if (!found) continue;
        rows.set(
          row,
          found.map(one => (Math.abs(one) <= 2 * facts.step ? 0 : one)),
        );
        again = true;
      }
    }
  }
}

function hypothesis(
  { trial }: State,
  facts: Facts,
  order: readonly number[],
  { from, to, by, isDown }: { from: number; to: number; by: number; isDown: boolean },
  rows: Rows,
): Hypothesis[] {
  const ops: Op[] = [];
  for (const [row, vector] of rows) {
    facts.columns.forEach((column, at) => {
      const amount = facts.rows[row]?.amounts[column];
      const fen = vector?.[at] ?? 0;
      if (amount && fen !== amount.fen)
        ops.push({ kind: 'amount', table: facts.id, row, column, fen: fen === 0 ? null : fen });
    });
  }
  const first = isDown ? order[from] : order[to - 1];
  const row = first === undefined ? undefined : facts.rows[first];
  if (ops.length === 0 || first === undefined || !row) return [];
  return [
    {
      cause: 'rowsShifted',
      row: { table: facts.id, code: facts.code(first) },
      bits: BITS + (to < order.length ? WITHIN : 0),
      ops,
      excludes: null,
      explain: () => ({
        cells: changedCells(trial, ops, () => 'rowShift'),
        message: message('explained.rowsShifted', {
          table: facts.id,
          line: lineOf(row),
          by,
          isDown,
        }),
      }),
    },
  ];
}
