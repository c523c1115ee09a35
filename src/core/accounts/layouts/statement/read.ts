/**
 * The reader of T1 and T4: the sides are found by the lines that only they can have (本年收入合计, 本年支出合计); lines by
 * their words. "一般公共预算财政拨款" below 年初财政拨款结转和结余 is the carry-over of that source.
 */
import { message } from '../../../message';
import { isProblem } from '../../problem';
import type { Draft } from '../../rawTable';
import { otherForm, unreadable } from '../../rawTable';
import type { Region } from '../../sheet/cells';
import { contentAt, textCells } from '../../sheet/cells';
import { headerOf } from '../../sheet/header';
import { classCode } from '../coded/classCode';
import type { Hints } from '../hints';
import { incomeKey } from './lineKey';
import { draftOf, headerTopOf } from './lists';
import { sideOf } from './side';
import { readStacked } from './stacked';

export function readStatement(
  id: 'T1' | 'T4',
  region: Region,
  titleRow: number,
  hints: Hints,
): Draft {
  const { grid } = region;
  const income =
    columnHolding(region, titleRow, /^(?:本年)?收入(?:合计|小计)$/) ??
    columnHolding(region, titleRow, /^本年收入$/);
  const expenditure =
    columnHolding(region, titleRow, /^(?:本年)?支出(?:合计|小计)$/) ??
    columnHolding(region, titleRow, /^本年支出$/);
  if (income !== null && income === expenditure)
    return readStacked(id, region, titleRow, income, hints);
  if (income === null || expenditure === null) {
    const side = income === null ? 'income' : 'expenditure';
    return otherForm(message('statement.noTotal', { sheet: grid.sheet, side }));
  }
  const bodyTop = bodyTopOf(region, titleRow, income, expenditure);
  const header = headerOf(region, headerTopOf(region, titleRow), bodyTop);
  const incomeSide = sideOf(
    id,
    region,
    header,
    bodyTop,
    [income, income < expenditure ? expenditure : region.width],
    false,
    hints,
  );
  const spendingSide = sideOf(
    id,
    region,
    header,
    bodyTop,
    [expenditure, expenditure < income ? income : region.width],
    true,
    hints,
  );
  if (isProblem(incomeSide)) return unreadable(incomeSide);
  if (isProblem(spendingSide)) return unreadable(spendingSide);
  return draftOf(
    { region, bodyTop, side: incomeSide },
    { region, bodyTop, side: spendingSide },
    header.rows,
    hints,
  );
}

function columnHolding(region: Region, from: number, label: RegExp): number | null {
  for (let row = from + 1; row < region.bottom; row++) {
    const cell = textCells(region.grid, row).find(({ bare: words }) => label.test(words));
    if (cell) return cell.column;
  }
  return null;
}

/** The first row on which either side holds a line that is known. */
function bodyTopOf(region: Region, titleRow: number, income: number, expenditure: number): number {
  const isIncome = incomeKey();
  for (let row = titleRow + 1; row < region.bottom; row++) {
    const left = contentAt(region.grid, row, income);
    const right = contentAt(region.grid, row, expenditure);
    if ((left !== '' && isIncome(left) !== null) || (right !== '' && classCode(right) !== null))
      return row;
  }
  return region.bottom;
}
