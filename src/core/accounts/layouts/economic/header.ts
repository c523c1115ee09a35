/**
 * The header of T6: the row and the columns that head the names of subjects, whether or not codes stand beside them.
 */
import type { Region } from '../../sheet/cells';
import { contentAt, plainAt, textCells } from '../../sheet/cells';
import { splitCode } from '../coded/codes';
import { rowOfClass } from './byName';
import { economicClass } from './names';
import { isMetaRow } from '../../sheet/caption';

export const NAME_HEADER = /^(?:科目|经济分类科目|支出经济分类科目|项目)?名称$|(?:科目|分类)名称$/;
/** What heads names where no column is headed 科目名称. */
export const SUBJECT = /^(?:项目|科目|经济科目|(?:支出)?经济分类(?:科目)?)$/;
const MOST_HEADER_ROWS = 25;

/** The row of the header that heads the names; `null` where none does. */
export function headRowOf(region: Region, titleRow: number): number | null {
  return (
    nameRowOf(region, titleRow) ??
    rowAboveJoined(region, titleRow) ??
    rowAboveClass(region, titleRow)
  );
}

function nameRowOf(region: Region, titleRow: number): number | null {
  for (
    let row = titleRow + 1;
    row < Math.min(region.bottom, titleRow + 1 + MOST_HEADER_ROWS);
    row++
  ) {
    if (
      !isMetaRow(region.grid, row) &&
      textCells(region.grid, row).some(cell => NAME_HEADER.test(cell.plain))
    )
      return row;
  }
  return null;
}

export const ECONOMIC = /^[35]\d{2}(?:\d{2})?$/;

/** "30101 基本工资" in one cell. */
export function joinedAt({ grid }: Region, row: number, column: number): boolean {
  return ECONOMIC.test(splitCode(contentAt(grid, row, column))?.code ?? '');
}

/** The header of columns that hold code and name in one cell, whatever it calls them. */
function rowAboveJoined(region: Region, titleRow: number): number | null {
  for (
    let row = titleRow + 2;
    row < Math.min(region.bottom, titleRow + 1 + MOST_HEADER_ROWS);
    row++
  ) {
    if (textCells(region.grid, row).some(({ column }) => joinedAt(region, row, column)))
      return row - 1;
  }
  return null;
}

/** 项目 | 决算数 over names without codes. */
function rowAboveClass(region: Region, titleRow: number): number | null {
  const end = rowOfClass(region, titleRow + 1, titleRow + 1 + MOST_HEADER_ROWS) ?? titleRow;
  for (let row = end - 1; row > titleRow; row--) {
    if (textCells(region.grid, row).some(cell => SUBJECT.test(cell.plain))) return row;
  }
  return null;
}

export function isNameColumn(region: Region, headRow: number, column: number): boolean {
  const label = plainAt(region.grid, headRow, column);
  if (NAME_HEADER.test(label) || (SUBJECT.test(label) && classBelow(region, headRow, column)))
    return true;
  return joinedAt(region, headRow + 1, column) && joinedAt(region, headRow + 2, column);
}

function classBelow({ grid, bottom }: Region, headRow: number, column: number): boolean {
  const end = Math.min(bottom, headRow + 1 + MOST_HEADER_ROWS);
  for (let row = headRow + 1; row < end; row++) {
    if (economicClass(bareAt(grid, row, column)) !== undefined) return true;
  }
  return false;
}

function bareAt(grid: Region['grid'], row: number, column: number): string {
  return grid.line(row).textAt(column)?.bare ?? '';
}

export function nextNameColumn(region: Region, headRow: number, from: number): number {
  for (let column = from; column < region.width; column++) {
    if (isNameColumn(region, headRow, column)) return column;
  }
  return region.width;
}
