/**
 * From tested identities to findings and counts (design D6).
 */
import { isNothing } from '../../accounts/amount/noNumber';
import type { Book } from './amountBook';
import type { Identity, Test } from './identity';
import { Doubt, test } from './identity';
import type { Finding, FindingClass } from '../model';
import { differenceText, findingCell } from '../names';
import { relationMessage } from '../sentence';

export interface Judged {
  readonly identity: Identity;
  readonly class: FindingClass | 'exact' | 'notApplicable';
  /** Null when exact or not applicable. */
  readonly finding: Finding | null;
}

/** Not applicable when all its cells are blank. */
export function judge(book: Book, identity: Identity, fiscalOnly: boolean): Judged {
  const tested = test(identity);
  const judged = classOf(book, identity, tested, fiscalOnly);
  return {
    identity,
    class: judged,
    finding:
      judged === 'exact' || judged === 'notApplicable'
        ? null
        : findingOf(book, identity, tested, judged),
  };
}

function classOf(
  book: Book,
  identity: Identity,
  tested: Test,
  fiscalOnly: boolean,
): Judged['class'] {
  switch (tested.verdict) {
    case 'empty':
      return 'notApplicable';
    case 'exact':
      return 'exact';
    case 'tail':
      return 'tail';
    case 'unknown':
      return 'notChecked';
    case 'broken':
      if (identity.doubt === Doubt.absent) return 'notChecked';
      if (identity.doubt === Doubt.partial && mayBeUnknownRows(book, identity, tested))
        return 'notChecked';
      return isCertain(identity, fiscalOnly) ? 'failed' : 'advice';
  }
}

export function isCertain({ whenBroken }: Identity, fiscalOnly: boolean): boolean {
  return whenBroken === 'failed' || (whenBroken === 'failedIfFiscalOnly' && fiscalOnly);
}

/** All the money the unit had is fiscal: then no spending from other money can make up for fiscal spending above the total. */
export function hasFiscalMoneyOnly(book: Book): boolean {
  const all = grandOf(book, 'T1');
  const fiscal = grandOf(book, 'T4');
  return all !== null && all !== 0 && all === fiscal;
}

function grandOf(book: Book, id: 'T1' | 'T4'): number | null {
  const table = book.table(id);
  const row = table?.tree.keys.get('in.grand');
  const cell = row === undefined ? undefined : table?.cell(row, 'income');
  return cell && !cell.isBlank ? cell.fen : null;
}

/** Whether rows that were not understood hold exactly what the sum lacks, or columns were not read at all. */
function mayBeUnknownRows(book: Book, { terms }: Identity, tested: Test): boolean {
  const tables = [...new Set(terms.map(({ cell }) => cell.table))]
    .map(id => book.table(id))
    .filter(table => table !== null);
  if (tables.some(table => table.hasUnknownColumns)) return true;
  const column = new Set(terms.map(({ cell }) => cell.column));
  const unknown = tables
    .flatMap(({ table }) => table.rows.filter(row => row.role.kind === 'unknown'))
    .flatMap(row =>
      [...column].map(key => row.amounts[key]).filter(amount => amount !== undefined),
    );
  if (unknown.some(amount => amount.state === 'text' && !isNothing(amount))) return true;
  const near = (fen: number): boolean =>
    Math.abs(Math.abs(tested.difference) - Math.abs(fen)) <= tested.allowed;
  const fens = unknown.map(({ fen }) => fen).filter(fen => fen !== 0);
  return fens.some(near) || near(fens.reduce((sum, fen) => sum + fen, 0));
}

function findingOf(book: Book, identity: Identity, tested: Test, judged: FindingClass): Finding {
  const unit = identity.terms[0]?.cell.unit ?? '万元';
  const compared = tested.verdict !== 'unknown';
  const cells = identity.terms
    .filter(({ cell }, index) => index < identity.leftCount || !cell.isBlank)
    .map(({ cell }) => findingCell(cell));
  return {
    rule: identity.rule.id,
    class: judged,
    message: relationMessage(book, identity, tested, judged),
    cells,
    difference: compared ? differenceText(tested.difference, unit) : null,
    allowed: compared ? differenceText(tested.allowed, unit) : null,
  };
}
