/**
 * T0-01: a cell that should hold an amount and holds none is an error of its own, certain whatever else is true, with
 * what it probably should read. A table without one readable amount is one error, and its cells stand in it.
 */
import type { AccountTableId, Amount, Row } from '../../accounts/model';
import { ACCOUNT_TABLES } from '../../accounts/model';
import { isUnreadable } from '../../accounts/noNumber';
import { troubleOf } from '../../accounts/trouble';
import { message } from '../../message';
import type { Book, BookCell, BookTable } from '../book';
import type { Identity } from '../identity';
import type { Finding, Suspect, SuspectCell } from '../model';
import { NO_AMOUNT } from '../model';
import { TABLE_NAMES, findingCell, tableName } from '../names';
import { nameOf } from '../sentence';
import { likelyAmount } from './likely';
import { readingsOf } from './readings';

/** An error and the cells it is about. */
export interface NoAmount {
  readonly finding: Finding;
  readonly suspect: Omit<Suspect, 'explains'>;
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

function unreadableCells(table: BookTable): readonly BookCell[] {
  const rows = new Map(table.table.rows.map(row => [row, new Set(troubled(row))]));
  return table.all().filter(cell => rows.get(cell.row)?.has(cell.amount) === true);
}

/** The unreadable amounts of a row. In one that was not understood, words may be a remark or a signature. */
function troubled({ key, amounts }: Row): readonly Amount[] {
  let found: Amount[] | null = null;
  for (const column in amounts) {
    const amount = amounts[column];
    if (amount?.state === 'text' && isUnreadable(amount)) (found ??= []).push(amount);
  }
  if (found === null) return NONE;
  const isUnknown = key.startsWith('unknown:');
  const holdsNumbers = Object.values(amounts).some(({ state }) => state === 'number');
  return isUnknown && !holdsNumbers ? found.filter(isMeantAsAmount) : found;
}

const NONE: readonly Amount[] = [];

function isMeantAsAmount({ shown }: Amount): boolean {
  return shown === '' || shown.startsWith('#') || readingsOf(shown, '万元', 2).length > 0;
}

function ofCell(book: Book, cell: BookCell, relations: readonly Identity[]): NoAmount {
  const { says, remedy } = troubleOf(cell.amount.shown);
  const likely = likelyAmount(cell, relations);
  const { address } = cell.amount.cell;
  const guess = likely.says === '' ? '' : `，${likely.says}`;
  return {
    finding: finding(
      `${tableName(cell)}${nameOf(book, cell)}${says}，这个金额没有读出${guess}。${remedy}。`,
      [cell],
    ),
    suspect: certain(
      [suspectCell(cell, likely.implied)],
      likely.implied === null
        ? `${address} ${says}，请对照原始资料改正`
        : `${address} 应为 ${likely.implied}（现在读不出金额）`,
    ),
  };
}

/** Not one relation was tested, so that each cell has only its own text to go by. */
function ofTable({ table }: BookTable, id: AccountTableId, cells: readonly BookCell[]): NoAmount {
  const suspects = cells.map(cell => suspectCell(cell, likelyAmount(cell, []).implied));
  return {
    finding: finding(`${TABLE_NAMES[id]}没有读出。${table.reason ?? ''}`, cells),
    suspect: certain(suspects, `${TABLE_NAMES[id]}有 ${String(cells.length)} 个金额读不出`),
  };
}

function finding(said: string, cells: readonly BookCell[]): Finding {
  return {
    rule: NO_AMOUNT,
    class: 'failed',
    message: message('text', { text: said }),
    cells: cells.map(findingCell),
    difference: null,
    allowed: null,
  };
}

function certain(cells: readonly SuspectCell[], said: string): NoAmount['suspect'] {
  return {
    certainty: 'certain',
    parent: null,
    explanations: [{ cells, message: message('text', { text: said }) }],
  };
}

function suspectCell(cell: BookCell, implied: string | null): SuspectCell {
  return { ...findingCell(cell), implied, kind: 'noAmount' };
}
