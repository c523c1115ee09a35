/** What the rules on texts share: rows named by their label cells, and texts compared without what is only layout. */
import type { AccountTableId, Row, Table } from '../../../accounts/model';
import type { Message } from '../../../message';
import type { FindingCell } from '../../model';
import type { SpecialId } from '../../rules';
import type { Outcome } from '../outcome';
import { told } from '../outcome';

/** Advice about these rows of a table, said of their codes; null when there are none. */
export function about(
  rule: SpecialId,
  table: Table,
  rows: readonly Row[],
  say: (codes: readonly string[]) => Message,
): Outcome | null {
  if (rows.length === 0) return null;
  return told(
    rule,
    'advice',
    say(rows.map(row => row.code ?? row.label)),
    rows.map(row => labelCell(table.id, row)),
  );
}

/** The text without spaces, wide characters and the number of its line (一、). */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十]+、/, '');
}

/** The cell with the name of the row; where the form has none, its first amount. */
export function labelCell(table: AccountTableId, row: Row): FindingCell {
  const first = Object.values(row.amounts)[0];
  const cell = row.labelCell ?? first?.cell ?? { sheet: '', address: 'A1' };
  return { ...cell, table, shown: row.labelCell ? row.label.trim() : (first?.shown ?? '') };
}
