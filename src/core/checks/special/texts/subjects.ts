/** income and expenditure by the same subjects, where nothing is carried over. */
import { isNothing } from '../../../accounts/amount/noNumber';
import { message } from '../../../message';
import type { Book } from '../../identities/amountBook';
import type { Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';
import { labelCell } from './said';

/** X-20, only when nothing is carried over: then what is received is spent. */
export function sameSubjects(book: Book): Outcome {
  const { T1, T2, T3 } = book.accounts.tables;
  // What cannot be read may be an amount that was carried over.
  const carried = T1.rows
    .filter(row =>
      ['in.usedSurplus', 'in.opening', 'out.distribution', 'out.closing'].includes(row.key),
    )
    .some(row =>
      Object.values(row.amounts).some(
        amount => !isNothing(amount) && (amount.state === 'text' || amount.fen !== 0),
      ),
    );
  if (T1.status !== 'read' || T2.status !== 'read' || T3.status !== 'read' || carried)
    return notApplicable('X-20');
  const income = new Map(
    T2.rows.filter(({ code }) => code !== null).map(row => [row.code ?? '', row]),
  );
  const spent = new Map(
    T3.rows.filter(({ code }) => code !== null).map(row => [row.code ?? '', row]),
  );
  const only = [
    ...[...income]
      .filter(([code]) => !spent.has(code))
      .map(([, row]) => ({ row, id: 'T2' as const })),
    ...[...spent]
      .filter(([code]) => !income.has(code))
      .map(([, row]) => ({ row, id: 'T3' as const })),
  ];
  if (only.length === 0) return exactly('X-20');
  const subjects = only.map(({ row, id }) => ({ code: row.code ?? '', table: id }));
  return told(
    'X-20',
    'advice',
    message('X-20.subjects', { only: subjects }),
    only.map(({ row, id }) => labelCell(id, row)),
  );
}
