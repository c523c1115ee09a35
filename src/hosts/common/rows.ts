/** What stands on a sheet as rows from A1 on, whatever corner a host answered from. */
import type { CellValue } from '../../core/grid';
import { asText } from './cellText';

type Rows = readonly (readonly CellValue[])[];

/** By the name of the sheet, in lower case. */
export type SheetRows = ReadonlyMap<string, Rows>;

/** `values` as Excel gives them, the first at (`row`, `column`). */
export function fromA1(row: number, column: number, values: readonly (readonly unknown[])[]): Rows {
  const above: CellValue[][] = Array.from({ length: row }, () => []);
  const left: CellValue[] = Array.from({ length: column }, () => null);
  return [...above, ...values.map(line => [...left, ...line.map(valueOf)])];
}

/** An empty cell is '' to Excel. */
function valueOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' || value === null || value === undefined ? null : asText(value);
}
