/**
 * Whether two grids say the same, cell by cell: then what was read of one is what would be read of the other.
 */
import type { Grid } from '../../grid';

export function sameGrid(a: Grid, b: Grid): boolean {
  if (a === b) return true;
  return (
    a.sheet === b.sheet &&
    a.visible === b.visible &&
    a.row === b.row &&
    a.column === b.column &&
    sameRows(a.values, b.values) &&
    sameRows(a.texts, b.texts) &&
    sameRows(a.formats, b.formats) &&
    sameRows(a.formulas, b.formulas) &&
    sameRow(a.hiddenRows ?? [], b.hiddenRows ?? []) &&
    sameRow(a.hiddenColumns ?? [], b.hiddenColumns ?? [])
  );
}

function sameRows<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (!sameRow(a[index], b[index])) return false;
  }
  return true;
}

function sameRow<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  if (a === b) return true;
  if (a?.length !== b?.length || a === undefined || b === undefined) return false;
  for (let index = 0; index < a.length; index++) {
    // NaN is no value of a cell, so this is enough.
    if (a[index] !== b[index]) return false;
  }
  return true;
}
