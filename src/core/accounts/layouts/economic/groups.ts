/**
 * The groups of T6 as its header shows them: code, name and amount, and perhaps a column each for 人员经费 and 公用经费.
 */
import type { Region } from '../../sheet/cells';
import type { Header } from '../../sheet/header';
import { isAside } from '../../sheet/header';
import type { Group } from './group';
import { isNameColumn, NAME_HEADER, nextNameColumn } from './header';
import { FINAL, PERSONNEL, PUBLIC } from './words';

const NO_AMOUNT = /(?:代码|编码|编号|名称)$|^[类款项]$|^行次$/;

export function groupsOf(region: Region, header: Header, headRow: number): Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (let column = 0; column < region.width; column++) {
    if (!isNameColumn(region, headRow, column)) continue;
    const end = nextNameColumn(region, headRow, column + 1);
    const amounts: { column: number; leaf: string }[] = [];
    for (let right = column + 1; right < end; right++) {
      const leaf = header.paths[right]?.at(-1) ?? '';
      if (
        header.labelRows[right] !== null &&
        leaf !== '' &&
        !NO_AMOUNT.test(leaf) &&
        !isAside(header.paths[right] ?? [])
      )
        amounts.push({ column: right, leaf });
    }
    const amount =
      amounts.find(({ leaf }) => FINAL.test(leaf) && leaf.includes('决算')) ??
      amounts.find(({ leaf }) => FINAL.test(leaf));
    if (!amount) continue;
    const before = codeColumnsIn(header, from, column);
    groups.push({
      codeColumns: before.length > 0 ? before : codeColumnsIn(header, column + 1, amount.column),
      nameColumn: column,
      amountColumn: amount.column,
      personnelColumn: amounts.find(({ leaf }) => PERSONNEL.test(leaf))?.column ?? null,
      publicColumn: amounts.find(({ leaf }) => PUBLIC.test(leaf))?.column ?? null,
      memory: { code: '' },
    });
    from = Math.max(...amounts.map(item => item.column)) + 1;
  }
  return groups;
}

function codeColumnsIn(header: Header, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter(column =>
    (header.paths[column] ?? []).some(label => NO_AMOUNT.test(label) && !NAME_HEADER.test(label)),
  );
}
