/**
 * A department of units that never were, and its 汇总: the rounded sum of what the units truly have, as a system would
 * add it. Then one unit's workbook goes wrong. Shares nothing with the roll-up.
 */
import { readAccounts } from '../../src/core/accounts';
import { checkAccounts } from '../../src/core/checks';
import { bookOf } from '../../src/core/rollup/book';
import { rollUp } from '../../src/core/rollup/compare';
import type { Book, RollUp, Share } from '../../src/core/rollup/model';
import { MIXES, corrupt } from './corrupt';
import { gridsOf } from './grids';
import { cellOf } from './measure';
import { Random } from './random';
import { tablesOf } from './tables';
import type { Tables } from './tables';
import type { Unit } from './unit';
import { randomUnit } from './unit';

/** slip: an amount typed wrong; version: another version of the workbook, one item different and all sums with it. */
export const GOES_WRONG = ['slip', 'version', 'leftOut', 'twice'] as const;
export type GoesWrong = (typeof GOES_WRONG)[number];

interface Member {
  readonly seed: number;
  readonly unit: Unit;
  readonly book: Book;
}

export interface Department {
  readonly members: readonly Member[];
  readonly summary: Book;
}

const STEP = 100;

export function department(random: Random, size: number): Department {
  const sums = new Map<string, { truth: number; share: Share }>();
  const tables = new Set<Book['tables'] extends ReadonlySet<infer Id> ? Id : never>();
  const members = Array.from({ length: size }, (): Member => {
    const seed = random.whole(1, 2 ** 30);
    const unit = randomUnit(new Random(seed), random.chance(0.7) ? 'fiscal' : 'funds', 'normal');
    const printed = tablesOf(unit, new Random(seed));
    const book = bookFrom(printed);
    const truths = new Map(printed.slots.map(slot => [cellOf(printed, slot), slot.truth]));
    for (const id of book.tables) tables.add(id);
    for (const [key, share] of book.amounts) {
      const truth = truths.get(`${share.cell.sheet}!${share.cell.address}`) ?? share.fen;
      sums.set(key, { truth: (sums.get(key)?.truth ?? 0) + truth, share });
    }
    return { seed, unit, book };
  });
  const amounts = new Map(
    [...sums].map(([key, { truth, share }]) => {
      const fen = STEP * Math.round(truth / STEP);
      return [key, { ...share, fen, shown: (fen / 1_000_000).toFixed(2) }];
    }),
  );
  return { members, summary: { name: '汇总', amounts, tables, doubts: new Map() } };
}

/** `null` where nothing that rounding could not hide went wrong. */
export function oneWrong(
  { members, summary }: Department,
  random: Random,
  kind: GoesWrong,
): { readonly wrong: number; readonly result: RollUp } | null {
  const wrong = random.whole(0, members.length - 1);
  const books = members.map(({ book }) => book);
  const member = members[wrong];
  if (!member) return null;
  if (kind === 'leftOut' || kind === 'twice')
    return judged(wrong, without(summary, member.book, kind === 'twice' ? 1 : -1), books);
  books[wrong] = kind === 'slip' ? slipped(member, random) : otherVersion(member, random);
  return judged(wrong, summary, books);
}

function judged(wrong: number, summary: Book, books: readonly Book[]) {
  const result = rollUp(summary, books);
  return result.counts.failed === 0 ? null : { wrong, result };
}

/** The unit that is named first for most of the differences. */
export function named({ movers }: RollUp): number | undefined {
  const [most] = [...movers].sort((a, b) => b.explains.length - a.explains.length);
  return most?.units[0];
}

function bookFrom(tables: Tables): Book {
  const accounts = readAccounts(gridsOf(tables.sheets));
  return bookOf('', accounts, checkAccounts(accounts, { rounding: 'published' }));
}

function slipped({ unit, seed }: Member, random: Random): Book {
  const tables = tablesOf(unit, new Random(seed));
  corrupt(tables, random.pick(MIXES['B'] ?? []), random, true);
  return bookFrom(tables);
}

function otherVersion({ unit, seed }: Member, random: Random): Book {
  const at = random.whole(0, unit.items.length - 1);
  const factor = random.pick([0.5, 0.9, 1.1, 2, 10]);
  const items = unit.items.map((item, index) =>
    index === at ? { ...item, project: Math.round((item.project + 5_000_000) * factor) } : item,
  );
  return bookFrom(tablesOf({ ...unit, items }, new Random(seed)));
}

function without(summary: Book, { amounts }: Book, sign: 1 | -1): Book {
  const changed = new Map(summary.amounts);
  for (const [key, share] of amounts) {
    const own = changed.get(key);
    if (own) changed.set(key, { ...own, fen: own.fen + sign * share.fen });
  }
  return { ...summary, amounts: changed };
}
