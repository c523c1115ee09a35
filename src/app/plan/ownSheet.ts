/**
 * A sheet that the add-in makes and a person may edit: 填报, 说明, 校验结果.
 *
 * It has a fixed header and one record per row, found again by the id in its key column, never by position.
 * Writing it means: make it when it is not there, else change only the cells that differ. Rows that are not ours are
 * kept, below. A sheet of that name with another header belongs to somebody else, and is refused.
 */
import type { CellValue } from '../../core/grid';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { NamedBy } from './cellName';
import { setCell } from './follow';
import type { SheetLayout, Validation, WriteOp } from './plan';
import { gridOf, hasHeader, refAt, rowsFromA1, textOf } from '../snapshot';
import type { Snapshot } from '../workbook';

export interface OwnSheet {
  readonly name: string;
  readonly header: readonly string[];
  /** Column of the id. */
  readonly key: number;
  readonly layout: SheetLayout;
}

export type Row = readonly CellValue[];

/** What may be typed into a sheet that holds these rows, the header being the first. */
export type Validate = (rows: readonly Row[]) => readonly Validation[];

/** Its records by id, as they stand; empty when the sheet is not there or is not ours. */
export function readRecords(snapshot: Snapshot, sheet: OwnSheet): Map<string, Row> {
  const records = new Map<string, Row>();
  const grid = gridOf(snapshot, sheet.name);
  if (!grid || !hasHeader(grid, sheet.header)) return records;
  for (const row of rowsFromA1(grid).slice(1)) {
    const id = textOf(row[sheet.key]).trim();
    if (id !== '') records.set(id, row);
  }
  return records;
}

/** The operations that make the sheet hold `records`, in this order, and after them the rows that are not ours. */
export function writeRecords(
  snapshot: Snapshot,
  sheet: OwnSheet,
  records: readonly Row[],
  validate?: Validate,
): Result<WriteOp[]> {
  const grid = gridOf(snapshot, sheet.name);
  if (!grid) {
    const rows = [sheet.header, ...records];
    const layout = validate ? { ...sheet.layout, validations: validate(rows) } : sheet.layout;
    return ok([{ kind: 'addSheet', sheet: sheet.name, rows, layout }]);
  }
  if (grid.values.length > 0 && !hasHeader(grid, sheet.header))
    return err(problem('foreignSheet', { sheet: sheet.name, header: sheet.header }));
  const before = rowsFromA1(grid);
  const ids = new Set(records.map(row => textOf(row[sheet.key])));
  const strangers = before
    .slice(1)
    .filter(row => !isBlank(row) && textOf(row[sheet.key]).trim() === '');
  const dropped = before
    .slice(1)
    .filter(row => textOf(row[sheet.key]).trim() !== '' && !ids.has(textOf(row[sheet.key]).trim()));
  const kept = dropped.filter(row => isWorthKeeping(row, sheet));
  const after = [sheet.header, ...records, ...kept, ...strangers];
  return ok([
    ...difference(snapshot, sheet, before, after),
    ...(validate ? moved(sheet, validate(before), validate(after)) : []),
  ]);
}

/** A record that is no longer asked for stays while a person's words stand in it. */
function isWorthKeeping(row: Row, sheet: OwnSheet): boolean {
  const valueColumn = sheet.header.indexOf('值');
  return valueColumn >= 0 && textOf(row[valueColumn]).trim() !== '';
}

function isBlank(row: Row): boolean {
  return row.every(value => textOf(value).trim() === '');
}

/** Only when rows moved: what a person changed about the validations of rows that stay is theirs. */
function moved(
  { name }: OwnSheet,
  before: readonly Validation[],
  after: readonly Validation[],
): WriteOp[] {
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ kind: 'setValidations', sheet: name, before, after }];
}

function difference(
  snapshot: Snapshot,
  sheet: OwnSheet,
  before: readonly Row[],
  after: readonly Row[],
): WriteOp[] {
  const ops: WriteOp[] = [];
  const by: NamedBy = { headRows: 1, keyColumn: sheet.key };
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const width = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const expected = before[row]?.[column] ?? null;
      const value = after[row]?.[column] ?? null;
      if (expected !== value && textOf(expected) !== textOf(value)) {
        ops.push(setCell(snapshot, refAt(sheet.name, row, column), expected, value, by));
      }
    }
  }
  return ops;
}
