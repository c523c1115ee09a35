/** A whole table that does not belong to the others: right in itself, and unlike them in many places. */
import type { AccountTableId } from '../../../accounts/model';
import { message } from '../../../message';
import type { Identity } from '../../identities/identity';
import { cornerOf } from '../cells';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { comparesTables } from '../trial';

/** By how it shows: 公开09表 is compared with others in a few amounts only, and is most often the one forgotten. */
const T9 = 15;
const T6 = 25;
/** An amount that both tables have says that they are of one year; one that they do not, little. */
const SAME_AMOUNT = 14;
const OTHER_AMOUNT = -1;
const SIZES = [
  { below: 0.001, bits: 8 },
  { below: 0.002, bits: 5 },
  { below: 0.01, bits: 2 },
  { below: 0.03, bits: -1 },
  { below: 0.05, bits: -2 },
  { below: Infinity, bits: -4 },
] as const;
const PAIRS = [
  ['30212', 'abroad'],
  ['31013', 'vehiclePurchase'],
  ['30231', 'vehicleOperation'],
  ['30217', 'reception'],
] as const;
/**
 * Hardly a row like that of a sister table, however few sums show it: income carried over or paid by other money makes
 * some rows unlike, not nearly all. Else many different differences, with rows unlike or without.
 */
const CODED = { strange: 14, unlike: 22, differing: 34 } as const;
const STRANGE = 0.85;
const FEWEST_ROWS = 3;
const ENOUGH_DIFFERENCES = 3;
const UNLIKE = 0.4;
const CANDIDATES: readonly AccountTableId[] = ['T2', 'T3', 'T5', 'T6', 'T7', 'T8', 'T9'];

export const tableStale: Generator = {
  cause: 'tableStale',
  propose: state => CANDIDATES.flatMap(id => ofTable(state, id)),
};

function ofTable(state: State, id: AccountTableId): Hypothesis[] {
  const { trial } = state;
  if (trial.excluded.has(id)) return [];
  const touching = trial.failing.filter(({ terms }) => terms.some(({ cell }) => cell.table === id));
  const between = touching.filter(comparesTables);
  if (between.length === 0 || between.length < touching.length) return [];
  const bits = bitsOf(state, id, between);
  if (bits === null) return [];
  return [
    {
      cause: 'tableStale',
      row: { table: id, code: null },
      bits,
      ops: [],
      excludes: id,
      explain: () => ({
        cells: [],
        ...cornerOf(trial.accounts.tables[id]),
        message: message('explained.tableStale', { table: id }),
      }),
    },
  ];
}

function bitsOf(state: State, id: AccountTableId, between: readonly Identity[]): number | null {
  if (id === 'T9') return T9 + bitsOfPairs(state, id);
  if (id === 'T6') return T6 + bitsOfPairs(state, id) + bitsOfSize(between);
  const told = unlikeRows(state, id);
  const share = told.filter(unlike => unlike).length / Math.max(1, told.length);
  const isTold = told.length >= FEWEST_ROWS;
  if (isTold && share >= STRANGE) return CODED.strange;
  if (differencesOf(between).size < ENOUGH_DIFFERENCES) return null;
  if (share >= UNLIKE) return CODED.unlike;
  // Rows that other tables confirm are of this year.
  return isTold ? null : CODED.differing;
}

/** The items of basic expenditure of which 公开09表 has at least as much. */
function bitsOfPairs({ trial }: State, id: AccountTableId): number {
  const items = trial.book.table('T6');
  const expenses = trial.book.table('T9');
  const final = expenses?.tree.keys.get('final');
  const pairs = PAIRS.flatMap(([code, column]) => {
    const row = items?.tree.keys.get(code);
    const own = row === undefined ? 0 : (items?.table.rows[row]?.amounts.amount?.fen ?? 0);
    const other =
      final === undefined ? 0 : (expenses?.table.rows[final]?.amounts[column]?.fen ?? 0);
    return own === 0 || other === 0 ? [] : [own === other];
  });
  if (pairs.includes(true)) return SAME_AMOUNT;
  return id === 'T6' ? pairs.length * OTHER_AMOUNT : 0;
}

/** A year is not so like the one before as an item is that was mistyped: by the part of the sum that is missed. */
function bitsOfSize(between: readonly Identity[]): number {
  const parts = between.map(({ terms }) => {
    const difference = terms.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
    const [whole] = terms;
    return Math.abs(difference) / Math.max(1, Math.abs(whole?.cell.fen ?? 0));
  });
  const most = Math.max(...parts);
  return SIZES.find(({ below }) => most < below)?.bits ?? 0;
}

/** Sizes of the differences, tails apart. */
function differencesOf(between: readonly Identity[]): Set<number> {
  return new Set(
    between.map(({ terms }) => {
      const difference = terms.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
      const step = Math.max(1, ...terms.map(({ cell }) => cell.step));
      return Math.round(Math.abs(difference) / (4 * step));
    }),
  );
}

/** Of its rows with amounts, whether each is unlike what another table says. */
function unlikeRows({ tables, sisters }: State, id: AccountTableId): boolean[] {
  const facts = tables.get(id);
  if (!facts) return [];
  const column = id === 'T2' && facts.columns.includes('fiscal') ? 'fiscal' : 'total';
  return facts.book.tree.leaves.flatMap(row => {
    const own = facts.rows[row]?.amounts[column]?.fen ?? 0;
    const other = sisters.amount(id, facts.code(row), column);
    return other === null || (own === 0 && other === 0)
      ? []
      : [Math.abs(own - other) > facts.room(4)];
  });
}
