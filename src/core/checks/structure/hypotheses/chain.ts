/**
 * One amount of an item is wrong and every sum above it follows, in one column or from one into another: the table is
 * right in itself and misses the others by one difference. Where it begins, another table may tell.
 */
import { message } from '../../../message';
import { differenceText } from '../../names';
import { slipOf } from '../../locate/slips';
import type { SlipKind } from '../../slipKind';
import { changedCells, nameOf } from '../cells';
import type { Wanted } from '../chainEdits';
import { differences, inOneColumn, intoAnother, leavesBelow } from '../chainEdits';
import type { Op } from '../edit';
import type { Facts } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { comparesTables } from '../trial';

const BITS = 12;
/** What an amount alone would cost by how it was mistyped, no more than this: the sums were computed from it. */
const SLIP: Readonly<Partial<Record<SlipKind, number>>> = {
  sign: 3,
  transposed: 5,
  dropped: 5,
  shifted: 2,
  unit: 5,
  digit: 7,
  added: 9,
};
const ANY = 12;
const TWO_COLUMNS = { whole: 13, part: 26 } as const;
/** The difference is just what another table says of the row. */
const TOLD = -6;
/** Bounds of time: leaves for each difference, stories kept. */
const MOST_LEAVES = 150;
const MOST_KEPT = 6;

export const chain: Generator = {
  cause: 'chain',
  propose: state => [...state.tables.values()].flatMap(facts => inTable(state, facts)),
};

function inTable(state: State, facts: Facts): Hypothesis[] {
  const { trial } = state;
  const touching = trial.failing.filter(({ terms }) =>
    terms.some(({ cell }) => cell.table === facts.id),
  );
  if (touching.length === 0 || !touching.every(comparesTables)) return [];
  const wanted = differences(facts, touching);
  const leaves = leavesBelow(facts, touching).slice(0, MOST_LEAVES);
  const found: { readonly made: Hypothesis; readonly left: number }[] = [];
  for (const leaf of leaves) {
    for (const one of wanted) {
      for (const ops of [inOneColumn(facts, leaf, one), ...intoAnother(facts, leaf, one)]) {
        if (ops === null) continue;
        const left = failingAfter(state, ops);
        if (left < trial.failing.length)
          found.push({ made: hypothesis(state, facts, leaf, one, ops), left });
      }
    }
  }
  const least = Math.min(...found.map(({ left }) => left));
  return found
    .filter(({ left }) => left === least)
    .map(({ made }) => made)
    .sort((a, b) => a.bits - b.bits)
    .slice(0, MOST_KEPT);
}

function failingAfter({ trial }: State, ops: readonly Op[]): number {
  const amounts = new Map(
    ops.flatMap(op => {
      const cell = op.kind === 'amount' ? trial.cell(op.table, op.row, op.column) : undefined;
      return cell && op.kind === 'amount' ? [[cell, op.fen] as const] : [];
    }),
  );
  return trial.failingWith(amounts).length;
}

function hypothesis(
  state: State,
  facts: Facts,
  leaf: number,
  { by }: Wanted,
  ops: readonly Op[],
): Hypothesis {
  const own = ops.filter(op => op.kind === 'amount').filter(({ row }) => row === leaf);
  const parts = own.filter(({ column }) => column !== 'total');
  const isTwo = parts.length > 1;
  const first = parts[0] ?? own[0];
  const shown = first ? (facts.rows[leaf]?.amounts[first.column]?.fen ?? 0) : 0;
  const kind = slipKind(facts, shown, first?.fen ?? 0);
  return {
    cause: 'chain',
    row: { table: facts.id, code: facts.code(leaf) },
    bits: startOf(own, isTwo, kind) + (isTold(state, facts, leaf, own) ? TOLD : 0),
    ops,
    excludes: null,
    explain: () => {
      const cells = changedCells(state.trial, ops, op => (op.row === leaf ? kind : 'stale'));
      const [cell] = own.flatMap(op => state.trial.cell(op.table, op.row, op.column) ?? []);
      return {
        cells,
        message: message('explained.chain', {
          table: facts.id,
          row: nameOf(facts, leaf),
          columns: columnsOf(facts, isTwo, parts, own),
          difference: differenceText(Math.abs(by), cell?.unit ?? '万元'),
          cells: cells
            .slice(0, own.length)
            .map(({ sheet, address, implied }) => ({ sheet, address, implied: implied ?? '' })),
        }),
      };
    },
  };
}

type AmountOp = Extract<Op, { kind: 'amount' }>;

function startOf(own: readonly AmountOp[], isTwo: boolean, kind: SlipKind): number {
  if (!isTwo) return BITS + (SLIP[kind] ?? ANY);
  return own.some(({ fen }) => fen === null) ? TWO_COLUMNS.whole : TWO_COLUMNS.part;
}

/** The words above the column; of two, first the one that has too much. */
function columnsOf(
  facts: Facts,
  isTwo: boolean,
  parts: readonly AmountOp[],
  own: readonly AmountOp[],
): string[] {
  const headers = facts.book.table.columns;
  const word = (key: string): string => headers.find(one => one.key === key)?.label ?? key;
  if (!isTwo) return [parts[0] ?? own[0]].flatMap(op => (op ? [word(op.column)] : []));
  const isLess = ({ row, column, fen }: AmountOp): boolean =>
    (fen ?? 0) < (facts.rows[row]?.amounts[column]?.fen ?? 0);
  return [...parts.filter(isLess), ...parts.filter(op => !isLess(op))].map(op => word(op.column));
}

/** With these amounts the row would say what another table says. */
function isTold(state: State, facts: Facts, leaf: number, own: readonly AmountOp[]): boolean {
  const { sisters, signs } = state;
  // No other table has the row: then it should not be there.
  if (own.every(({ fen }) => fen === null))
    return signs.some(
      ({ kind, table, row }) =>
        table === facts.id && row === leaf && (kind === 'notSpent' || kind === 'notBeside'),
    );
  const told = own.flatMap(({ column, fen }) => {
    const other = sisters.amount(facts.id, facts.code(leaf), column);
    return other === null ? [] : [Math.abs(other - (fen ?? 0)) <= facts.room(4)];
  });
  return told.length > 0 && told.every(same => same);
}

function slipKind(facts: Facts, shown: number, truth: number): SlipKind {
  const { step } = facts;
  return slipOf(Math.round(shown / step), Math.round(truth / step), 2, shown === 0, false).kind;
}
