/** A row that is not there: a sum says more than its rows, and another table has a code that this one lacks. */
import type { Amount, Row } from '../../../accounts/model';
import { roleOfKey } from '../../../accounts/rowKey';
import { message } from '../../../message';
import { amountText } from '../../names';
import { amountOf } from '../edit';
import type { Facts, Vector } from '../facts';
import { isZero } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { lineOf, nameOf, placeOf } from '../cells';

/** With the amounts that another table gives it; with a code that another table has; with no code known. */
const BITS = { told: 13, known: 17, unknown: 20 } as const;
const LEVELS = [3, 5, 7] as const;

export const rowMissing: Generator = {
  cause: 'rowMissing',
  propose: state => state.functional.flatMap(facts => inTable(state, facts)),
};

function inTable(state: State, facts: Facts): Hypothesis[] {
  const beside = state.sisters.codesBeside(facts.id);
  const absent = [...beside].filter(([code]) => facts.rowOf(code) === undefined);
  const under = (sum: number): (readonly [string, Row])[] =>
    absent.filter(([code]) => isNext(facts, sum, code));
  const gaps = [...facts.missed].filter(([, gap]) => isLess(gap));
  return [
    ...gaps.flatMap(([sum, gap]) => {
      const codes = under(sum).filter(([code]) => isLikely(state, facts, code, gap));
      const found = codes.map(([code, row]) => missing(state, facts, sum, code, row, gap));
      return found.length > 0 || gap.filter(one => one !== 0).length < 2
        ? found
        : [missing(state, facts, sum, null, null, gap)];
    }),
    // A sum whose only row is gone misses nothing.
    ...state.signs
      .filter(({ kind, table }) => kind === 'noItem' && table === facts.id)
      .flatMap(({ row: sum }) => {
        const codes = under(sum);
        return codes.length === 1
          ? codes.map(([code, row]) => missing(state, facts, sum, code, row, facts.vector(sum)))
          : [];
      }),
  ];
}

/** All that is missed is missed on the same side. */
function isLess(gap: Vector): boolean {
  return gap.some(one => one > 0) && (gap[0] ?? 0) >= 0;
}

/** Whether the code would stand right below the sum. */
function isNext(facts: Facts, sum: number, code: string): boolean {
  const own = facts.code(sum);
  if (own !== '' && !code.startsWith(own)) return false;
  const printed = new Set(facts.book.tree.coded.map(index => facts.code(index).length));
  if (!printed.has(code.length)) return false;
  const between = LEVELS.filter(
    length => length > own.length && length < code.length && printed.has(length),
  );
  return between.length === 0;
}

/** Another table gives it an amount that may be what is missed, or none that can be compared. */
function isLikely({ sisters }: State, facts: Facts, code: string, gap: Vector): boolean {
  return facts.columns.every((column, at) => {
    const told = sisters.amount(facts.id, code, column);
    return told === null || told !== 0 || (gap[at] ?? 0) === 0;
  });
}

function missing(
  { sisters }: State,
  facts: Facts,
  sum: number,
  code: string | null,
  beside: Row | null,
  missed: Vector,
): Hypothesis {
  const { id } = facts;
  // Another table's own amount is nearer than what rounded sums leave.
  const told = facts.columns.map((column, at) => {
    const amount = code === null ? null : sisters.amount(id, code, column);
    return amount !== null && Math.abs(amount - (missed[at] ?? 0)) <= facts.room(8) ? amount : null;
  });
  const gap = missed.map((amount, at) => told[at] ?? amount);
  const how = told.some(amount => amount !== null && amount !== 0) ? 'told' : 'known';
  const made = rowOf(facts, sum, code ?? `${facts.code(sum)}00`, beside, gap);
  const before = placeFor(facts, made.code ?? '', sum);
  return {
    cause: 'rowMissing',
    row: { table: id, code },
    bits: BITS[code === null ? 'unknown' : how],
    ops: [{ kind: 'insert', table: id, before, made }],
    excludes: null,
    explain: () => {
      const headers = facts.book.table.columns;
      const amounts = facts.columns.flatMap((column, at) => {
        const cell = facts.book.cell(sum, column);
        const fen = gap[at] ?? 0;
        const header = headers.find(({ key }) => key === column)?.label ?? column;
        return cell && fen !== 0 ? [{ header, amount: amountText(cell, fen) }] : [];
      });
      const after = facts.rows[before - 1];
      return {
        cells: [],
        ...(after ? { at: placeOf(after) } : {}),
        message: message('explained.rowMissing', {
          table: id,
          code,
          name: beside?.label ?? null,
          parent: nameOf(facts, sum),
          line: after ? lineOf(after) : null,
          amounts: isZero(gap) ? [] : amounts,
        }),
      };
    },
  };
}

function rowOf(facts: Facts, sum: number, code: string, beside: Row | null, gap: Vector): Row {
  const like = facts.rows[sum]?.amounts ?? {};
  const amounts: Record<string, Amount> = {};
  facts.columns.forEach((column, at) => {
    const amount = like[column];
    if (!amount) return;
    const fen = gap[at] ?? 0;
    const cell = { sheet: amount.cell.sheet, address: '' };
    amounts[column] = { ...amountOf(amount, fen === 0 ? null : fen), cell };
  });
  return {
    key: code,
    role: roleOfKey(code),
    code,
    label: beside?.label ?? '',
    labelCell: null,
    line: null,
    amounts,
  };
}

/** Before the first row with a higher code among those below the sum. */
function placeFor(facts: Facts, code: string, sum: number): number {
  const { coded } = facts.book.tree;
  const higher = coded.find(
    index => index > (facts.code(sum) === '' ? -1 : sum) && facts.code(index) > code,
  );
  return higher ?? (coded.at(-1) ?? sum) + 1;
}
