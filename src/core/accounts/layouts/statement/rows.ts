/**
 * The lines of one side of T1 or T4.
 */
import { AmountColumns } from '../../amount/amountKeys';
import type { RawAmount } from '../../amount/readAmount';
import { isFilled, isNumber } from '../../amount/readAmount';
import type { DraftRow, Oddities } from '../../rawTable';
import { noteAt } from '../../rawTable';
import { nameOfKey, RowNames, unknownAt } from '../../rowKey';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import { contentAt, isBlankRow, plainAt, refAt, valueAt } from '../../sheet/cells';
import { isLineOfNumbers } from '../../sheet/header';
import { bare, plain } from '../../sheet/text';
import { PARTS } from './lines';
import type { Side } from './side';

const HEADER_LABEL = /^(?:项目.*|栏次|收入|支出|收支|科目|功能分类.*|支出功能分类.*)$/;

export function sideRows(
  region: Region,
  bodyTop: number,
  side: Side,
  keyFor: (label: string) => string | null,
  oddities: Oddities,
): DraftRow[] {
  const rows: DraftRow[] = [];
  const names = new RowNames();
  const columns = new AmountColumns(side.places);
  for (let row = bodyTop; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || noteAt(region, row)) continue;
    const label = contentAt(region.grid, row, side.labelColumn);
    const amounts = columns.in(region.grid, row);
    const known = label === '' ? null : keyFor(label);
    if (
      known === null &&
      (isPart(label) || isHeaderLine(region, row, label, amounts) || !amounts.some(isFilled))
    )
      continue;
    const cell = refAt(region.grid, row, side.labelColumn);
    const { key, role } = names.next(known === null ? unknownAt(cell.address) : nameOfKey(known));
    if (known === null) oddities.unknownRow(cell, label);
    if (role.nth > 1) oddities.duplicateRow(cell, label);
    rows.push({
      key,
      role,
      code: null,
      label,
      labelCell: cell,
      line: lineAt(region, row, side.lineColumn),
      columns,
      amounts,
    });
  }
  return rows;
}

/** 其中：…: what the line above already holds; not read, and nothing to tell about. */
function isPart(label: string): boolean {
  return /^其中/.test(plain(label)) || PARTS.test(bare(label));
}

/** A header repeated on the next page, without an amount; numbers beside 栏次 only count the columns. */
function isHeaderLine(
  region: Region,
  row: number,
  label: string,
  amounts: readonly RawAmount[],
): boolean {
  if (isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) return true;
  return HEADER_LABEL.test(bare(label)) && !amounts.some(isNumber);
}

function lineAt(region: Region, row: number, column: number | null): number | null {
  if (column === null) return null;
  const value = valueAt(region.grid, row, column);
  const text = typeof value === 'number' ? String(value) : plainAt(region.grid, row, column);
  return /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : null;
}
