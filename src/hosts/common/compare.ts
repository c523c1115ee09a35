/** After a failure half-way: what is as before, what is as we wrote it, and what is somebody's since. */
import type { CellValue } from '../../core/grid';
import { sameValue, valueFrom } from './cellText';
import type { CellNow } from './now';

export function isOurs({ cell, value, formula, format }: CellNow): boolean {
  return formula === '' && sameValue(value, cell.value, format);
}

export function isSame(a: CellNow, b: CellNow): boolean {
  return (
    a.formula === b.formula &&
    a.format === b.format &&
    a.isError === b.isError &&
    typeof a.value === typeof b.value &&
    sameValue(a.value, b.value, 'General')
  );
}

/** All that stands on the sheet is as it was to be written. */
export function isAsMade(
  values: readonly (readonly unknown[])[] | null,
  rows: readonly (readonly CellValue[])[],
): boolean {
  return (
    values !== null &&
    values.every((row, r) =>
      row.every((value, c) => sameValue(valueFrom(value, ''), rows[r]?.[c] ?? null, 'General')),
    )
  );
}
