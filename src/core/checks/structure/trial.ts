/**
 * The relations of a workbook as it would be after a change, and which of them fail. Changes of amounts alone are tried
 * without expanding the relations again.
 */
import type { Accounts, AccountTableId } from '../../accounts/model';
import type { BookCell } from '../identities/amountBook';
import { Book, roundedBounds } from '../identities/amountBook';
import type { CellIndex } from '../identities/cellIndex';
import { hasFiscalMoneyOnly, isCertain } from '../identities/classify';
import { expand } from '../identities/expand';
import type { Identity } from '../identities/identity';
import { cellIndexOf, Doubt, test, withRoom } from '../identities/identity';
import { leafCounter } from '../identities/leafCount';
import { AMOUNT_RULES } from '../rules';
import { parseFormula } from '../rules/formula';
import type { RoundingMode } from '../model';
import type { Op } from './edit';
import { edited } from './edit';

export type Amounts = ReadonlyMap<BookCell, number | null>;

export class Trial {
  readonly failing: readonly Identity[];
  private index: CellIndex | null = null;
  private readonly failingSet: ReadonlySet<Identity>;

  /** `identities`: with the room that rounding has. `excluded`: tables whose relations with others do not count. */
  constructor(
    readonly book: Book,
    readonly identities: readonly Identity[],
    readonly fiscalOnly: boolean,
    readonly rounding: RoundingMode,
    readonly excluded: ReadonlySet<AccountTableId> = new Set(),
  ) {
    this.failing = identities.filter(
      identity => this.counts(identity) && test(identity).verdict === 'broken',
    );
    this.failingSet = new Set(this.failing);
  }

  get accounts(): Accounts {
    return this.book.accounts;
  }

  /** Whether a relation is one that must hold. */
  counts(identity: Identity): boolean {
    return (
      identity.doubt === Doubt.none &&
      isCertain(identity, this.fiscalOnly) &&
      !this.isExcluded(identity)
    );
  }

  private isExcluded(identity: Identity): boolean {
    return (
      this.excluded.size > 0 &&
      comparesTables(identity) &&
      identity.terms.some(({ cell }) => !cell.prior && this.excluded.has(cell.table))
    );
  }

  /** The same workbook after a change. */
  after(ops: readonly Op[]): Trial {
    const book = new Book(edited(this.accounts, ops), this.book.priorAccounts);
    const { identities } = expand(book, AMOUNT_RULES);
    book.close();
    const leafCount = leafCounter(book);
    const rounded =
      this.rounding === 'published'
        ? identities.map(identity => withRoom(identity, leafCount))
        : identities;
    return new Trial(book, rounded, hasFiscalMoneyOnly(book), this.rounding, this.excluded);
  }

  without(table: AccountTableId): Trial {
    return new Trial(
      this.book,
      this.identities,
      this.fiscalOnly,
      this.rounding,
      new Set([...this.excluded, table]),
    );
  }

  cell(table: AccountTableId, row: number, column: string): BookCell | undefined {
    const found = this.book.table(table)?.cell(row, column);
    return found && found.id >= 0 ? found : undefined;
  }

  /** What would fail with other amounts. */
  failingWith(amounts: Amounts): Identity[] {
    const touched = new Set<number>();
    for (const cell of amounts.keys())
      for (const position of this.positionsOf(cell)) touched.add(position);
    const kept = this.failing.filter(
      identity => !identity.terms.some(({ cell }) => amounts.has(cell)),
    );
    const broken = [...touched]
      .map(position => this.identities[position])
      .filter(
        identity =>
          identity !== undefined && this.counts(identity) && isBrokenWith(identity, amounts),
      ) as Identity[];
    return [...kept, ...broken];
  }

  /** The relations that the cell stands in. */
  relationsOf(cell: BookCell): Identity[] {
    return [...new Set(this.positionsOf(cell))].flatMap(
      position => this.identities[position] ?? [],
    );
  }

  fails(identity: Identity): boolean {
    return this.failingSet.has(identity);
  }

  private positionsOf(cell: BookCell): Int32Array {
    this.index ??= cellIndexOf(this.book.cells.length, this.identities);
    return this.index.of(cell.id);
  }
}

/** Whether it is about several tables, though one of them may print no row of it. */
export function comparesTables({ case: { formula } }: Identity): boolean {
  const { left, right } = parseFormula(formula);
  const [first] = left;
  return [...left, ...right].some(
    ({ table, prior }) => table !== first?.table || prior !== first.prior,
  );
}

function isBrokenWith({ terms, lower, upper }: Identity, amounts: Amounts): boolean {
  let sumLo = 0;
  let sumHi = 0;
  for (const { cell, sign } of terms) {
    const fen = amounts.get(cell);
    const [lo, hi] = fen === undefined ? [cell.lo, cell.hi] : boundsOf(fen, cell.step);
    sumLo += sign > 0 ? lo : -hi;
    sumHi += sign > 0 ? hi : -lo;
  }
  return sumLo > upper || sumHi < lower;
}

function boundsOf(fen: number | null, step: number): readonly [number, number] {
  return fen === null ? [0, 0] : roundedBounds(fen, step);
}
