/** juesuan/rollup@1: the differences of a department's 汇总 from the sum of its units, and who moves them. In 万元. */
import { formatFenExactly } from '../../core/money';
import { partsOf } from '../../core/rollup/book';
import type { Difference, RollUp } from '../../core/rollup/model';
import type { Added } from './added';
import { nameKey } from './added';

export interface Given {
  readonly summary: Added;
  /** In the order of the result's units. */
  readonly units: readonly Added[];
  readonly unread: readonly Added[];
  readonly result: RollUp;
}

export function rollUpJson(given: Given): object {
  const { summary, units, unread, result } = given;
  return {
    schema: 'juesuan/rollup@1',
    file: summary.file,
    status: 'read',
    reason: null,
    unit: summary.unit,
    year: summary.year,
    units: [...units, ...unread].map(({ file, unit, year, book, reason }) => ({
      file,
      unit,
      year,
      status: book ? 'read' : 'unreadable',
      reason,
    })),
    counts: result.counts,
    differences: result.differences.map(one => differenceJson(one, given)),
    movers: result.movers.map(({ certainty, cause, units: who, explains }) => ({
      certainty,
      cause,
      units: who.map(index => headOf(units[index])),
      cells: explains.flatMap(key => cellsOf(key, who, given)),
    })),
    notChecked: result.notChecked.map(({ table, units: who }) => ({
      table,
      files: who.map(index => (index === null ? summary.file : (units[index]?.file ?? ''))),
    })),
  };
}

export function unreadableRollUp(file: string, reason: string): object {
  return {
    schema: 'juesuan/rollup@1',
    file,
    status: 'unreadable',
    reason,
    unit: null,
    year: null,
    units: [],
    counts: { exact: 0, tail: 0, failed: 0, offset: 0 },
    differences: [],
    movers: [],
    notChecked: [],
  };
}

/** What the row and the column are called, in the summary or else in whatever unit has them. */
export function nameOf(key: string, { summary, units }: Given): { row: string; column: string } {
  const { table, row, column } = partsOf(key);
  const said = (name: string): string =>
    [summary, ...units].map(one => one.names.get(name)).find(one => one !== undefined) ?? '';
  return { row: said(nameKey(table, row)), column: said(nameKey(table, '', column)) };
}

function differenceJson(one: Difference, given: Given): object {
  const { table, row } = partsOf(one.key);
  const { summary } = one;
  return {
    table,
    row,
    ...(({ row: label, column }) => ({ label, column }))(nameOf(one.key, given)),
    class: one.class,
    summary: summary && { ...summary.cell, shown: summary.shown },
    sum: formatFenExactly(one.sum),
    difference: formatFenExactly(one.difference),
    allowed: formatFenExactly(Math.ceil(one.allowed) - 1),
  };
}

function cellsOf(key: string, who: readonly number[], { units, result }: Given): object[] {
  const difference = result.differences.find(one => one.key === key);
  return who.flatMap(index => {
    const share = units[index]?.book?.amounts.get(key);
    if (!share || !difference) return [];
    const implied = formatFenExactly(share.fen + difference.difference);
    return [{ file: units[index]?.file, ...share.cell, shown: share.shown, implied }];
  });
}

function headOf(unit: Added | undefined): object {
  return { file: unit?.file ?? '', unit: unit?.unit ?? null };
}
