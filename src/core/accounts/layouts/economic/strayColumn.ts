/**
 * Whether some column of T6 would be left out, so that half a table would be read.
 */
import { message } from '../../../message';
import { rawAmount } from '../../amount/readAmount';
import type { AccountsMessage } from '../../messages';
import { noteAt } from '../../rawTable';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import { addressAt, valueAt } from '../../sheet/cells';
import type { Header } from '../../sheet/header';
import { isAside } from '../../sheet/header';
import type { Group } from './group';

/** A column of amounts that no group has: the header of its group was not understood, and half a table would be read. */
export function strayColumn(
  region: Region,
  bodyTop: number,
  header: Header,
  groups: readonly Group[],
): AccountsMessage | null {
  const { grid } = region;
  const taken = new Set(
    groups.flatMap(group => [
      ...group.codeColumns,
      group.nameColumn,
      group.amountColumn,
      group.personnelColumn,
      group.publicColumn,
    ]),
  );
  for (let column = 0; column < region.width; column++) {
    const path = header.paths[column] ?? [];
    if (taken.has(column) || isAside(path) || path.some(label => /预算(?:数)?$/.test(label)))
      continue;
    for (let row = bodyTop; row < region.bottom; row++) {
      if (
        valueAt(grid, row, column) === null ||
        rawAmount(grid, row, column).state !== 'number' ||
        noteAt(region, row) ||
        isMetaRow(grid, row)
      )
        continue;
      return message('economic.stray', {
        sheet: grid.sheet,
        address: addressAt(grid, row, column),
        header: path.at(-1) ?? null,
      });
    }
  }
  return null;
}
