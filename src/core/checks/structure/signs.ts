/**
 * Signs that rows or codes of a table are not what they should be, each with its price in bits: what a story pays for
 * that leaves it unexplained.
 */
import type { AccountTableId } from '../../accounts/model';
import type { Facts } from './facts';
import type { Sisters } from './sisters';

export type SignKind = 'twice' | 'noParent' | 'order' | 'noItem' | 'notSpent' | 'notBeside';

export interface Sign {
  readonly kind: SignKind;
  readonly table: AccountTableId;
  readonly row: number;
  readonly bits: number;
}

const LEVELS = [3, 5] as const;
const ITEM = 7;
const BITS = { twice: 20, noParent: 14, order: 10, noItem: 12, notSpent: 12 } as const;
/** A parent that another table has. */
const KNOWN_PARENT = 24;
const FISCAL: readonly AccountTableId[] = ['T5', 'T7', 'T8'];

/** `sameSubjects`: what comes in is spent, so that income and expenditure have the same codes. */
export function signsOf(
  all: ReadonlyMap<AccountTableId, Facts>,
  sisters: Sisters,
  sameSubjects: boolean,
): Sign[] {
  return [...all.values()]
    .filter(({ id }) => id !== 'T6')
    .flatMap(facts => [...ownSigns(facts, sisters), ...besideSigns(facts, all, sameSubjects)]);
}

function ownSigns(facts: Facts, sisters: Sisters): Sign[] {
  const { tree } = facts.book;
  const table = facts.id;
  const codes = tree.coded.map(index => tree.code(index));
  const known = new Set(codes);
  const levels = new Set(codes.map(code => code.length));
  const beside = sisters.codesBeside(table);
  const seen = new Set<string>();
  const lacked = new Set<string>();
  const signs: Sign[] = [];
  let highest = '';
  tree.coded.forEach(row => {
    const code = tree.code(row);
    if (seen.has(code)) signs.push({ kind: 'twice', table, row, bits: BITS.twice });
    else if (code < highest) signs.push({ kind: 'order', table, row, bits: BITS.order });
    else highest = code;
    seen.add(code);
    for (const length of LEVELS) {
      const above = code.slice(0, length);
      if (code.length <= length || !levels.has(length) || known.has(above)) continue;
      // One row is missing, however many stand under it.
      const whole = beside.has(above) ? KNOWN_PARENT : BITS.noParent;
      const bits = lacked.has(above) ? 0 : whole;
      signs.push({ kind: 'noParent', table, row, bits });
      lacked.add(above);
    }
    if (levels.has(ITEM) && code.length < ITEM && !tree.isParent(row))
      signs.push({ kind: 'noItem', table, row, bits: BITS.noItem });
  });
  return signs;
}

function besideSigns(
  { id: table, book: { tree } }: Facts,
  all: ReadonlyMap<AccountTableId, Facts>,
  sameSubjects: boolean,
): Sign[] {
  const has = (ids: readonly AccountTableId[], code: string): boolean =>
    ids.some(id => all.get(id)?.rowOf(code) !== undefined);
  const lacking = (ids: readonly AccountTableId[], kind: SignKind, bits: number): Sign[] =>
    ids.some(id => all.has(id))
      ? tree.coded.filter(row => !has(ids, tree.code(row))).map(row => ({ kind, table, row, bits }))
      : [];
  if (FISCAL.includes(table)) return lacking(['T3'], 'notSpent', BITS.notSpent);
  const bits = sameSubjects ? 14 : 2;
  if (table === 'T2') return lacking(['T3'], 'notBeside', bits);
  return table === 'T3' ? lacking(['T2'], 'notBeside', bits) : [];
}

export function bitsOfSigns(signs: readonly Sign[]): number {
  return signs.reduce((sum, { bits }) => sum + bits, 0);
}
