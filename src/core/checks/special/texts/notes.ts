/** T7-02, T8-02, T9-04: a table without data says so below, and only such a table does. */
import type { AccountTableId, Table } from '../../../accounts/model';
import { isNothing } from '../../../accounts/amount/noNumber';
import type { CellRef } from '../../../address';
import { message } from '../../../message';
import type { FindingCell } from '../../model';
import type { SpecialId } from '../../rules';
import type { Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';

const NO_DATA = /无数据|为空表|没有.*(?:收入|支出)|无.*(?:收入|支出|收支)/;

/** Of a table that is empty or has amounts; one that was not read says nothing. */
export function noteOutcome(rule: SpecialId, table: Table): Outcome {
  if (table.status !== 'read' && table.status !== 'empty') return notApplicable(rule);
  const says = table.notes.find(({ text }) => /本表无数据|为空表/.test(text)) ?? null;
  const empty = table.status === 'empty';
  if (empty && !table.notes.some(({ text }) => NO_DATA.test(text))) {
    return told(rule, 'advice', message('noData.unsaid', { table: table.id }), []);
  }
  // A table of zeros printed as 0.00 has no data either.
  const filled = table.rows.some(row =>
    Object.values(row.amounts).some(
      amount => (amount.state === 'text' && !isNothing(amount)) || amount.fen !== 0,
    ),
  );
  if (filled && says) {
    return told(
      rule,
      'advice',
      message('noData.contradicted', { table: table.id, note: says.text.trim() }),
      [noteCell(table.id, says.cell, says.text)],
    );
  }
  return exactly(rule);
}

function noteCell(table: AccountTableId, cell: CellRef, text: string): FindingCell {
  return { ...cell, table, shown: text.trim() };
}
