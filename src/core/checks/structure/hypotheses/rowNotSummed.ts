/** A row that a sum leaves out: hidden, filtered, or just below the range that is summed. */
import { message } from '../../../message';
import type { Facts } from '../facts';
import { isZero, negated } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { adding, changedCells, nameOf } from '../cells';

const BITS = 13;
const LAST = -2;
const HIDDEN = -4;
/** Only some of the sums above lack it as well. */
const SOME = 3;

export const rowNotSummed: Generator = {
  cause: 'rowNotSummed',
  propose: state => [...state.tables.values()].flatMap(facts => inTable(state, facts)),
};

function inTable(state: State, facts: Facts): Hypothesis[] {
  return [...facts.missed].flatMap(([sum, gap]) => {
    const parts = facts.partsOf(sum);
    const wanted = negated(gap);
    const last = parts.at(-1);
    return parts
      .filter(
        part =>
          facts.code(part) !== '' &&
          !isZero(facts.vector(part)) &&
          facts.alike(facts.vector(part), wanted, parts.length + 1),
      )
      .flatMap(part => leftOut(state, facts, sum, part, part === last));
  });
}

/** From this sum, and from so many of those above it. */
function leftOut(
  { trial }: State,
  facts: Facts,
  sum: number,
  part: number,
  isLast: boolean,
): Hypothesis[] {
  const levels = [sum, ...facts.above(sum)];
  const row = facts.rows[part];
  const isHidden = row?.isHidden === true;
  const seen = isLast ? LAST : 0;
  const bits = BITS + (isHidden ? HIDDEN : seen);
  return levels.map((_, at): Hypothesis => {
    const lacking = levels.slice(0, at + 1);
    const ops = lacking.flatMap(level => adding(facts, level, facts.vector(part), 1));
    return {
      cause: 'rowNotSummed',
      row: { table: facts.id, code: facts.code(part) },
      bits: bits + (at > 0 && at < levels.length - 1 ? SOME : 0),
      ops,
      excludes: null,
      explain: () => ({
        cells: changedCells(trial, ops, () => 'stale'),
        message: message('explained.rowNotSummed', {
          table: facts.id,
          row: nameOf(facts, part),
          isHidden,
          sums: lacking.map(level => nameOf(facts, level)),
          cells: changedCells(trial, ops, () => 'stale').map(({ sheet, address, implied }) => ({
            sheet,
            address,
            implied: implied ?? '',
          })),
        }),
      }),
    };
  });
}
