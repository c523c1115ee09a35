/**
 * Which column of a table with subject codes holds which amount, by the words of its header or a person's word.
 */
import { message } from '../../../message';
import type { AccountsMessage } from '../../messages';
import type { Column } from '../../model';
import type { Region } from '../../sheet/cells';
import { addressAt, contentAt, isEmptyColumn, valueAt } from '../../sheet/cells';
import { isAside, isBudget } from '../../sheet/header';
import { tidy } from '../../sheet/text';
import type { Hints } from '../hints';
import { columnKey, isDetail } from './columnKey';
import { partedColumn } from './columnParted';
import type { CodedTableId } from './columns';
import { COLUMNS } from './columns';
import type { CodedLayout } from './layout';

/** 单位编码, 单位名称: no amount. */
const NAMES_SOMETHING = /(?:编码|代码|编号|名称)$/;

export interface Places {
  readonly places: readonly { readonly column: number; readonly key: string }[];
  readonly columns: readonly Column[];
  readonly unknown: readonly { column: number; row: number; label: string }[];
}

/** A problem where an amount is there twice or not at all. */
export function amountColumnsOf(
  id: CodedTableId,
  region: Region,
  layout: CodedLayout,
  hints: Hints,
): Places | AccountsMessage {
  const { header } = layout;
  const places: { column: number; key: string }[] = [];
  const columns: Column[] = [];
  const unknown: { column: number; row: number; label: string }[] = [];
  for (let column = 0; column < region.width; column++) {
    const path = header.paths[column] ?? [];
    const pointed = hints.columns.get(column);
    const label = path.at(-1) ?? (pointed === undefined ? undefined : '');
    if (label === undefined || column === layout.nameColumn || layout.codeColumns.includes(column))
      continue;
    const key = pointed ?? unlessPointed(columnKey(path, COLUMNS[id]), hints);
    const row = header.labelRows[column] ?? layout.bodyTop;
    if (key === null) {
      const names = header.labelRows[column] !== null && NAMES_SOMETHING.test(label);
      if (!names && !isDetail(path, COLUMNS[id]) && !isAside(path) && !path.some(isBudget))
        unknown.push({ column, row, label });
      continue;
    }
    const twin = places.find(known => known.key === key)?.column;
    if (twin !== undefined && isEmptyColumn(region, layout.bodyTop, column)) continue;
    // Nothing heads the column itself: it stands beside the amounts that the header on its left is of.
    if (
      twin !== undefined &&
      header.labelRows[column] === null &&
      pointed === undefined &&
      !isEmptyColumn(region, layout.bodyTop, twin)
    ) {
      if (holdsNumber(region, layout.bodyTop, column)) unknown.push({ column, row, label: '' });
      continue;
    }
    if (twin !== undefined) {
      const cells = [
        addressAt(region.grid, header.labelRows[twin] ?? row, twin),
        addressAt(region.grid, row, column),
      ] as const;
      return message('header.twin', { sheet: region.grid.sheet, label, cells });
    }
    places.push({ column, key });
    columns.push({
      key,
      label: headOf(path) ?? (tidy(contentAt(region.grid, row, column)) || label),
    });
  }
  const { places: wholes, columns: read } = withoutParts(id, places, columns);
  const parted = header.paths.some(path => path.some(label => /基本|项目支出/.test(label)));
  const missing = COLUMNS[id].rules.filter(
    rule =>
      rule.required &&
      !(rule.unlessUnparted === true && !parted) &&
      !read.some(column => column.key === rule.key) &&
      !COLUMNS[id].rules.some(
        part => part.partOf === rule.key && read.some(({ key }) => key === part.key),
      ),
  );
  if (missing.length > 0) {
    return (
      missing.map(rule => partedColumn(rule, region, layout)).find(reason => reason !== null) ??
      message('header.lacks', {
        sheet: region.grid.sheet,
        columns: missing.map(rule => rule.name),
      })
    );
  }
  return {
    places: wholes,
    columns: read,
    unknown: unknown.filter(({ column }) => !isEmptyColumn(region, layout.bodyTop, column)),
  };
}

/** 本年 under 基本支出: the words above name the amount. */
function headOf(path: readonly string[]): string | null {
  return /^本年?(?:数|度|金额|决算数)?$|^本期$/.test(path.at(-1) ?? '')
    ? (path.at(-2) ?? null)
    : null;
}

function holdsNumber({ grid, bottom }: Region, top: number, column: number): boolean {
  for (let row = top; row < bottom; row++) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number' && value !== 0) return true;
  }
  return false;
}

/** Parts of a column count only where the column itself is not printed. */
function withoutParts(
  id: CodedTableId,
  places: Places['places'],
  columns: readonly Column[],
): Pick<Places, 'places' | 'columns'> {
  const wholes = new Set(columns.map(({ key }) => key));
  const isRead = ({ key }: { readonly key: string }): boolean => {
    const whole = COLUMNS[id].rules.find(rule => rule.key === key)?.partOf;
    return whole === undefined || !wholes.has(whole);
  };
  return { places: places.filter(isRead), columns: columns.filter(isRead) };
}

/** An amount that a person found in another column is not in this one. */
function unlessPointed(key: string | null, hints: Hints): string | null {
  return key !== null && [...hints.columns.values()].includes(key) ? null : key;
}
