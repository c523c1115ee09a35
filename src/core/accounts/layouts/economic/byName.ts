/**
 * T6 printed without codes: a subject is known by its official name and the class it stands under, down each group and
 * on into the next. One name that is not known, and the table is not read: which class it adds to would be a guess.
 */
import { message } from '../../../message';
import type { AccountsMessage } from '../../messages';
import type { Region } from '../../sheet/cells';
import { addressAt, contentAt, isBlankCell, textCells } from '../../sheet/cells';
import { splitCode } from '../coded/codes';
import { noteAt } from '../../rawTable';
import type { Group } from './group';
import { economicClass, economicItem } from './names';
import { isMetaRow } from '../../sheet/caption';
import { wordsOf } from '../../sheet/text';

/** Codes by address of the name; `null` where the table has codes; a problem where a name is not known. */
export function codesByName(
  region: Region,
  groups: readonly Group[],
  bodyTop: number,
  isOther: (label: string) => boolean,
): ReadonlyMap<string, string> | AccountsMessage | null {
  if (groups.some(group => group.codeColumns.length > 0)) return null;
  const codes = new Map<string, string>();
  const { grid } = region;
  let within = '';
  for (const { nameColumn, amountColumn } of groups) {
    for (let row = bodyTop; row < region.bottom; row++) {
      const text = contentAt(grid, row, nameColumn);
      if (text === '' || noteAt(region, row) || isMetaRow(grid, row)) continue;
      if (splitCode(text)) return null;
      const name = wordsOf(text).bare;
      const item = within === '' ? undefined : economicItem(name, within);
      // 其他支出 is a class and, under it, an item.
      const own = item ?? economicClass(name);
      if (own !== undefined) {
        within = own.slice(0, 3);
        codes.set(addressAt(grid, row, nameColumn), own);
      } else if (!isOther(text) && !isBlankCell(grid, row, amountColumn)) {
        return message('economic.unknownName', {
          sheet: grid.sheet,
          address: addressAt(grid, row, nameColumn),
          name: text.trim(),
        });
      }
    }
  }
  return codes;
}

/** The first row on which a class of economic subjects is named. */
export function rowOfClass(region: Region, from: number, to: number): number | null {
  for (let row = from; row < Math.min(to, region.bottom); row++) {
    if (textCells(region.grid, row).some(({ bare }) => bare === '工资福利支出')) return row;
  }
  return null;
}
