/**
 * The two lists of T1 and T4, wherever they stand, as one table.
 */
import type { Column } from '../../model';
import type { Draft } from '../../rawTable';
import { notesFrom, Oddities } from '../../rawTable';
import { isMetaRow } from '../../sheet/caption';
import type { Region } from '../../sheet/cells';
import { textCells } from '../../sheet/cells';
import type { Hints } from '../hints';
import { expenditureKey, incomeKey, withHints } from './lineKey';
import { sideRows } from './rows';
import type { Side } from './side';

interface List {
  readonly region: Region;
  readonly bodyTop: number;
  readonly side: Side;
}

export function draftOf(
  income: List,
  spending: List,
  headerRows: readonly number[],
  hints: Hints,
): Draft {
  const oddities = new Oddities();
  const inRows = sideRows(
    income.region,
    income.bodyTop,
    income.side,
    withHints(incomeKey(), hints),
    oddities,
  );
  const outRows = sideRows(
    spending.region,
    spending.bodyTop,
    spending.side,
    withHints(expenditureKey, hints),
    oddities,
  );
  const columns: Column[] = [...income.side.places, ...spending.side.places].map(
    ({ key, label }) => ({ key, label }),
  );
  return {
    problem: null,
    columns,
    rows: [...inRows, ...outRows],
    notes: notesFrom(spending.region, income.bodyTop),
    remarks: oddities.remarks(),
    header: headerRows,
  };
}

export function headerTopOf(region: Region, titleRow: number): number {
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (!isMetaRow(region.grid, row) && textCells(region.grid, row).length >= 2) return row;
  }
  return region.bottom;
}
