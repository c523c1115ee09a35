/**
 * A tested relation as what is to be said of it: which amounts, what they should equal, both sums, the difference and
 * what rounding allows.
 */
import { troubleOf } from '../accounts/amount/trouble';
import type { Message } from '../message';
import { message } from '../message';
import type { Book, BookCell, Term } from './identities/amountBook';
import type { Identity, Test } from './identities/identity';
import type { Relation, RelationNames } from './messages';
import type { FindingClass } from './model';
import { amountName, amountText, differenceText, findingCell } from './names';

const MOST_NUMBERS = 8;
const MOST_UNREAD = 3;

/** The relation with its numbers as they are shown; `difference` in 分: left − right where a test says so. */
export function relationOf(book: Book, identity: Identity, difference?: number): Relation {
  const [left, right] = sides(identity);
  const whole = sumOf(left);
  const rest = difference === undefined ? -sumOf(right) : whole - difference;
  const cell = widest(identity);
  const filled = right.filter(term => !term.cell.isBlank);
  return {
    ...namesOf(book, identity),
    unit: cell.unit,
    leftSum: amountText(cell, whole),
    rightSum: amountText(cell, rest),
    parts: filled.slice(0, MOST_NUMBERS).map(term => ({
      // Right terms carry the sign of left − right.
      isAdded: term.sign < 0,
      amount:
        term.cell.amount.state === 'number' ? findingCell(term.cell).shown : amountText(term.cell),
    })),
    partCount: filled.length,
  };
}

export function relationMessage(
  book: Book,
  identity: Identity,
  test: Test,
  judged: FindingClass,
): Message {
  if (test.verdict === 'unknown') return unreadMessage(book, identity);
  const { unit } = widest(identity);
  return message('relation', {
    relation: relationOf(book, identity, test.difference),
    verdict: judged === 'notChecked' ? 'unsure' : judged,
    difference: differenceText(Math.abs(test.difference), unit),
    allowed: test.allowed > 0 ? differenceText(test.allowed, unit) : null,
    isForced: identity.upper > 0,
  });
}

/** No sums: one of its amounts was not read, so that they would say nothing. */
function unreadMessage(book: Book, identity: Identity): Message {
  const unread = identity.terms.map(({ cell }) => cell).filter(cell => !Number.isFinite(cell.lo));
  return message('relation.unread', {
    relation: namesOf(book, identity),
    cells: unread.slice(0, MOST_UNREAD).map(({ amount, prior }) => ({
      address: amount.cell.address,
      prior,
      trouble: troubleOf(amount.shown),
    })),
    count: unread.length,
  });
}

function namesOf(book: Book, identity: Identity): RelationNames {
  const [left, right] = sides(identity);
  return {
    left: (left.length > 0 ? left : right).map(({ cell }) => amountName(book, cell)),
    atMost: identity.atMost,
    right: identity.case.right,
  };
}

function sides({ terms, leftCount }: Identity): [readonly Term[], readonly Term[]] {
  return [terms.slice(0, leftCount), terms.slice(leftCount)];
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
}

/** The cell with the finest step decides how many decimals the sums are printed with. */
function widest({ terms }: Identity): BookCell {
  const [first] = terms;
  if (!first) throw new Error('An identity has terms.');
  return terms.reduce(
    (best, { cell }) => (!cell.isBlank && cell.step < best.step ? cell : best),
    first.cell,
  );
}
