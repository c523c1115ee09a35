/**
 * T0-01: a cell that should hold an amount and holds none is an error of its own, certain whatever else is true, with
 * what it probably should read. A table without one readable amount is one error, and its cells stand in it.
 */
import type { AccountTableId, Amount, Row } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import { isHidden, isUnreadable } from '../../accounts/amount/noNumber';
import { troubleOf } from '../../accounts/amount/trouble';
import type { Message } from '../../message';
import { message } from '../../message';
import type { Book, BookCell, BookTable } from '../identities/amountBook';
import type { Identity } from '../identities/identity';
import type { Finding, Suspect, SuspectCell } from '../model';
import { NO_AMOUNT } from '../model';
import { amountName, findingCell } from '../names';
import { likelyAmount } from './likely';
import { readingsOf } from './readings';

/** An error and the cells it is about. */
export interface NoAmount {
  readonly finding: Finding;
  readonly suspect: Omit<Suspect, 'explains'>;
}

/**
 * Amounts hidden on purpose (涉密): advice, one for each table that is otherwise read. They are not errors, but what was
 * not read is never passed over in silence.
 */
export function hiddenAmounts(book: Book): Finding[] {
  return ACCOUNT_TABLES.flatMap(id => {
    const table = book.table(id);
    if (table?.availability !== 'usable' || !table.table.rows.some(holdsHidden)) return [];
    const cells = table.all().filter(({ amount }) => isHiddenAmount(amount));
    const [first] = cells;
    if (first === undefined) return [];
    const { shown } = first.amount;
    const said = { amount: amountName(book, first), shown, count: cells.length };
    return [finding(message('T0-01.hidden', said), cells, 'advice')];
  });
}

type RelationsOf = (cell: BookCell) => readonly Identity[];

/** `relationsOf`: the equalities that must hold and that a cell stands in. */
export function noAmounts(book: Book, relationsOf: RelationsOf): NoAmount[] {
  return ACCOUNT_TABLES.flatMap(id => {
    const table = book.table(id);
    if (!table?.table.rows.some(row => troubled(row).length > 0)) return [];
    const cells = unreadableCells(table);
    return table.availability === 'usable'
      ? cells.map(cell => ofCell(book, cell, relationsOf(cell)))
      : [ofTable(table, id, cells)];
  });
}

function holdsHidden({ amounts }: Row): boolean {
  return Object.values(amounts).some(isHiddenAmount);
}

function isHiddenAmount({ state, shown }: Amount): boolean {
  return state === 'text' && isHidden(shown);
}

function unreadableCells(table: BookTable): readonly BookCell[] {
  const rows = new Map(table.table.rows.map(row => [row, new Set(troubled(row))]));
  return table.all().filter(cell => rows.get(cell.row)?.has(cell.amount) === true);
}

/** The unreadable amounts of a row. In one that was not understood, words may be a remark or a signature. */
function troubled({ role, amounts }: Row): readonly Amount[] {
  let found: Amount[] | null = null;
  for (const column in amounts) {
    const amount = amounts[column];
    if (amount?.state === 'text' && isUnreadable(amount)) (found ??= []).push(amount);
  }
  if (found === null) return NONE;
  const holdsNumbers = Object.values(amounts).some(({ state }) => state === 'number');
  return role.kind === 'unknown' && !holdsNumbers ? found.filter(isMeantAsAmount) : found;
}

const NONE: readonly Amount[] = [];

function isMeantAsAmount({ shown }: Amount): boolean {
  return shown === '' || shown.startsWith('#') || readingsOf(shown, '万元', 2).length > 0;
}

function ofCell(book: Book, cell: BookCell, relations: readonly Identity[]): NoAmount {
  const trouble = troubleOf(cell.amount.shown);
  const { implied, guess } = likelyAmount(cell, relations);
  const amount = amountName(book, cell);
  return {
    finding: finding(message('T0-01.amount', { amount, trouble, guess }), [cell]),
    suspect: certain(
      [suspectCell(cell, implied)],
      message('explained.noAmount', { cell: cell.amount.cell, trouble, implied }),
    ),
  };
}

/** Not one relation was tested, so that each cell has only its own text to go by. */
function ofTable({ table }: BookTable, id: AccountTableId, cells: readonly BookCell[]): NoAmount {
  const suspects = cells.map(cell => suspectCell(cell, likelyAmount(cell, []).implied));
  const said = message('T0-01.table', { table: id, reason: table.reason });
  return {
    finding: finding(said, cells),
    suspect: certain(suspects, message('explained.noAmounts', { table: id, count: cells.length })),
  };
}

function finding(
  said: Message,
  cells: readonly BookCell[],
  judged: Finding['class'] = 'failed',
): Finding {
  return {
    rule: NO_AMOUNT,
    class: judged,
    message: said,
    cells: cells.map(findingCell),
    difference: null,
    allowed: null,
  };
}

function certain(cells: readonly SuspectCell[], said: Message): NoAmount['suspect'] {
  return {
    certainty: 'certain',
    parent: null,
    explanations: [{ cause: 'value', row: null, cells, message: said }],
  };
}

function suspectCell(cell: BookCell, implied: string | null): SuspectCell {
  return { ...findingCell(cell), implied, kind: 'noAmount' };
}
