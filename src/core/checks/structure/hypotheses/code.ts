/** A row under a wrong code: the code that makes sums and tables agree. */
import { message } from '../../../message';
import type { Facts } from '../facts';
import { isZero, negated } from '../facts';
import type { Generator, Hypothesis, State } from '../hypothesis';
import { PLACE } from '../hypothesis';
import { nameOf, placeOf } from '../cells';

/** Another table has the code; only the sums around suggest it. */
const KNOWN = 1;
const SUGGESTED = 8;
const DIGITS = [0, 6, 10] as const;
const MORE_DIGITS = 14;
const SAME_NAME = -4;
/** A bound of time: rows of a table that are looked at, and codes for each. */
const MOST_ROWS = 8;
const MOST_CODES = 3;

export const code: Generator = {
  cause: 'code',
  propose: state => state.functional.flatMap(facts => inTable(state, facts)),
};

function inTable(state: State, facts: Facts): Hypothesis[] {
  const signs = state.signs.filter(({ table }) => table === facts.id);
  const signed = [
    ...new Set([
      ...misplaced(facts),
      ...signs.filter(({ kind }) => kind !== 'notBeside').map(({ row }) => row),
      ...signs.map(({ row }) => row),
      ...signs
        .filter(({ kind }) => kind === 'twice')
        .flatMap(({ row }) => facts.rowOf(facts.code(row)) ?? []),
    ]),
  ].slice(0, MOST_ROWS);
  return signed.flatMap(row => {
    const found = targets(state, facts, row).map(target => recoded(state, facts, row, target));
    return found.sort((a, b) => a.bits - b.bits).slice(0, MOST_CODES);
  });
}

/** Rows that one sum has too much of and another one lacks. */
function misplaced(facts: Facts): number[] {
  const gaps = [...facts.missed];
  return gaps.flatMap(([sum, gap]) => {
    const parts = facts.partsOf(sum);
    return parts.filter(
      part =>
        !isZero(facts.vector(part)) &&
        facts.alike(facts.vector(part), negated(gap), parts.length + 1),
    );
  });
}

function targets(state: State, facts: Facts, row: number): string[] {
  const own = facts.code(row);
  const found = new Set<string>();
  const free = (one: string): boolean => one !== own && facts.rowOf(one) === undefined;
  const beside = [...state.sisters.codesBeside(facts.id).keys()].filter(
    one => one.length === own.length && free(one),
  );
  // A sum that lacks just this row: its own beginning, the row's own end.
  for (const [sum, gap] of facts.missed) {
    const head = facts.code(sum);
    if (head === '' || own.length !== head.length + 2 || own.startsWith(head)) continue;
    if (!facts.alike(facts.vector(row), gap, facts.partsOf(sum).length + 2)) continue;
    const end = head + own.slice(head.length);
    if (free(end)) found.add(end);
    for (const one of beside) if (one.startsWith(head)) found.add(one);
  }
  // Rows below it that have another beginning.
  for (const sign of state.signs) {
    if (sign.table !== facts.id || sign.kind !== 'noParent') continue;
    const head = facts.code(sign.row).slice(0, own.length);
    if (facts.code(sign.row).length > own.length && free(head)) found.add(head);
  }
  for (const one of beside) {
    if (digitsApart(one, own) <= 2 || isSameName(state, facts, row, one)) found.add(one);
  }
  return [...found];
}

function digitsApart(a: string, b: string): number {
  return [...a].filter((digit, at) => digit !== b[at]).length;
}

function isSameName(state: State, facts: Facts, row: number, target: string): boolean {
  const name = facts.rows[row]?.label.replace(/\s+/g, '') ?? '';
  const theirs = state.sisters.codesBeside(facts.id).get(target)?.label.replace(/\s+/g, '');
  return name !== '' && name === theirs;
}

function recoded(state: State, facts: Facts, index: number, target: string): Hypothesis {
  const { id } = facts;
  const own = facts.code(index);
  const isKnown = state.sisters.codesBeside(id).has(target);
  const row = facts.rows[index];
  return {
    cause: 'code',
    row: { table: id, code: own },
    bits:
      PLACE +
      (isKnown ? KNOWN : SUGGESTED) +
      (DIGITS[digitsApart(own, target)] ?? MORE_DIGITS) +
      (isSameName(state, facts, index, target) ? SAME_NAME : 0),
    ops: [{ kind: 'code', table: id, row: index, code: target }],
    excludes: null,
    explain: () => {
      const place = row ? placeOf(row) : { sheet: '', address: '' };
      return {
        cells: [{ ...place, table: id, shown: own, implied: target, kind: 'code' as const }],
        message: message('explained.code', {
          table: id,
          row: nameOf(facts, index),
          ...place,
          right: target,
        }),
      };
    },
  };
}
