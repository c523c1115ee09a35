/**
 * The columns of a 合计 row that hold something, with the names the text gives them; those of 0 where they are listed.
 */
import type { AccountTableId } from '../../../accounts/model';
import type { Figure } from '../../../figure';
import type { Source } from '../../language/source';

export function presentKinds(
  s: Source,
  table: AccountTableId,
  kinds: Readonly<Record<string, string>>,
): readonly { name: string; figure: Figure | null }[] {
  return Object.entries(kinds).flatMap(([column, name]) => {
    const figure = s.optional(table, 'total', column);
    return figure?.fen !== 0 || s.listsZero(name, s.row(table, 'total')?.amounts[column])
      ? [{ name, figure }]
      : [];
  });
}
