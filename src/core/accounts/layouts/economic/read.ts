/**
 * The reader of T6, printed in one, two or three groups of code, name and amount, with the totals of personnel (人员经费)
 * and public (公用经费) money at the end; or one group with a column for each of them.
 */
import { message } from '../../../message';
import { isProblem } from '../../problem';
import type { Draft } from '../../rawTable';
import { noteAt, Oddities, otherForm, unreadable } from '../../rawTable';
import type { Region } from '../../sheet/cells';
import { contentAt, plainAt } from '../../sheet/cells';
import { headerOf } from '../../sheet/header';
import { tidy, wordsOf } from '../../sheet/text';
import type { Hints } from '../hints';
import { Body } from './body';
import { codesByName, rowOfClass } from './byName';
import { pointedGroups } from './group';
import { groupsOf } from './groups';
import { ECONOMIC, headRowOf, joinedAt } from './header';
import { strayColumn } from './strayColumn';
import { saysNoSubject, TOTAL, totalKey } from './words';

export function readEconomic(region: Region, titleRow: number, hints: Hints): Draft {
  const { grid } = region;
  const pointed = pointedGroups(grid.sheet, hints);
  if (isProblem(pointed)) return unreadable(pointed);
  const headRow = pointed ? titleRow : headRowOf(region, titleRow);
  if (headRow === null)
    return otherForm(message('header.noName', { sheet: grid.sheet, economic: true }));
  const bodyTop = bodyTopOf(region, headRow + 1);
  const header = headerOf(region, titleRow + 1, bodyTop);
  const groups = pointed ?? groupsOf(region, header, headRow);
  if (groups.length === 0) return unreadable(message('economic.noAmount', { sheet: grid.sheet }));
  const stray = strayColumn(region, bodyTop, header, groups);
  if (stray !== null) return unreadable(stray);
  const named = pointed ? null : codesByName(region, groups, bodyTop, saysNoSubject);
  if (isProblem(named)) return unreadable(named);
  const oddities = new Oddities();
  const body = new Body(region, groups, oddities, hints, named);
  for (let row = bodyTop; row < region.bottom; row++) body.read(row);
  const [first] = groups;
  const label = first
    ? tidy(contentAt(grid, header.labelRows[first.amountColumn] ?? -1, first.amountColumn))
    : '';
  return {
    problem: null,
    columns: [{ key: 'amount', label: label || '决算数' }],
    rows: body.rows,
    notes: body.notes,
    remarks: oddities.remarks(),
    header: header.rows,
  };
}

function bodyTopOf(region: Region, from: number): number {
  const classRow = rowOfClass(region, from, region.bottom);
  for (let row = from; row < region.bottom; row++) {
    if (row === classRow) return row;
    for (let column = 0; column < region.width; column++) {
      const content = plainAt(region.grid, row, column);
      if (
        ECONOMIC.test(content) ||
        joinedAt(region, row, column) ||
        (TOTAL.test(content) && column < 4) ||
        /^(?:personnel|public)$/.test(totalKey(wordsOf(content)) ?? '')
      )
        return row;
    }
    if (noteAt(region, row)) return row;
  }
  return region.bottom;
}
