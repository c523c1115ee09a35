/** Expenditure by class in 公开01表 or 公开04表 that stands lines below or above its own, as the classes of other tables tell. */
import type { AccountTableId, ColumnKey } from '../../../accounts/model';
import { message } from '../../../message';
import { changedCells, lineOf } from '../cells';
import type { Op } from '../edit';
import type { Generator, Hypothesis, State } from '../hypothesis';

const BITS = 15;
const CLASS = /^\d{3}$/;
const MOST_LINES = 3;
/** Amounts that stand where another line's should; fewer are an exchange or a slip. */
const FEWEST = 2;
const FEWEST_WRONG = 3;

interface Told {
  readonly table: AccountTableId;
  readonly column: ColumnKey;
  readonly by: readonly AccountTableId[];
}

const TOLD: readonly Told[] = [
  { table: 'T1', column: 'expenditure', by: ['T3'] },
  { table: 'T4', column: 'generalBudget', by: ['T5'] },
];

export const linesShifted: Generator = {
  cause: 'rowsShifted',
  propose: state => TOLD.flatMap(told => inColumn(state, told)),
};

interface Line {
  readonly row: number;
  readonly shown: number;
  readonly told: number;
  readonly isWrong: boolean;
}

function inColumn(state: State, told: Told): Hypothesis[] {
  const lines = linesOf(state, told);
  if (lines.filter(({ isWrong }) => isWrong).length < FEWEST_WRONG) return [];
  const found: Hypothesis[] = [];
  for (const isDown of [true, false])
    for (let by = 1; by <= MOST_LINES; by++) {
      const order = isDown ? lines : [...lines].reverse();
      if (isShift(order, by)) found.push(hypothesis(state, told, lines, by, isDown));
    }
  return found;
}

function linesOf({ trial: { book }, tables }: State, { table, column, by }: Told): Line[] {
  const statement = book.table(table);
  const classes = by.flatMap(id => tables.get(id) ?? []);
  if (statement?.availability !== 'usable' || classes.length < by.length) return [];
  return statement.table.rows.flatMap(({ key, amounts }, row) => {
    const amount = amounts[column];
    if (!CLASS.test(key) || !amount || amount.state === 'text') return [];
    let sum = 0;
    let step = amount.step;
    for (const facts of classes) {
      step = Math.max(step, facts.step);
      for (const top of facts.book.tree.topsUnder(key))
        sum += facts.rows[top]?.amounts.total?.fen ?? 0;
    }
    const isWrong = Math.abs(amount.fen - sum) > 2 * step;
    return [{ row, shown: amount.fen, told: sum, isWrong }];
  });
}

/** From the first line that is wrong to the last, each holds what the line so many before it should. */
function isShift(lines: readonly Line[], by: number): boolean {
  const first = lines.findIndex(({ isWrong }) => isWrong);
  const last = lines.findLastIndex(({ isWrong }) => isWrong);
  let moved = 0;
  for (let at = first; at <= last; at++) {
    const from = at - by >= first ? lines[at - by] : undefined;
    const line = lines[at];
    if (!line || Math.abs(line.shown - (from?.told ?? 0)) > 2 * ROOM) return false;
    if (line.isWrong && line.shown !== 0) moved += 1;
  }
  return moved >= FEWEST;
}

/** A line and a class of another table may differ by a unit of 0.01 万元, in 分. */
const ROOM = 10_000;

function hypothesis(
  { trial }: State,
  { table, column }: Told,
  lines: readonly Line[],
  by: number,
  isDown: boolean,
): Hypothesis {
  const wrong = lines.filter(({ isWrong }) => isWrong);
  const ops = wrong.map(({ row, told }): Op => ({
    kind: 'amount',
    table,
    row,
    column,
    fen: told === 0 ? null : told,
  }));
  const first = wrong[0] && trial.book.table(table)?.table.rows[wrong[0].row];
  return {
    cause: 'rowsShifted',
    row: { table, code: null },
    bits: BITS,
    ops,
    excludes: null,
    explain: () => ({
      cells: changedCells(trial, ops, () => 'rowShift'),
      message: message('explained.rowsShifted', {
        table,
        line: first ? lineOf(first) : 0,
        by,
        isDown,
      }),
    }),
  };
}
