/**
 * A cell of an evaluation table as a `Field`: what is shown, and the number in it as shown, if it is one.
 */
import { formatNumber } from '../../formatNumber';
import type { Grid } from '../../grid';
import { exact } from '../../money';
import {
  decimalText,
  parseAmount,
  placesOf,
  printed,
  shownText,
  toPlaces,
} from '../amount/readAmount';
import { contentAt, formulaAt, refAt, valueAt } from '../sheet/cells';
import type { Field } from './model';
import { displayOf } from '../amount/numberFormat';
import { shownOf } from '../amount/shown';

const DIGITS_KEPT = 15;

export function fieldAt(grid: Grid, row: number, column: number): Field {
  const cell = refAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') return numberField(grid, row, column, value);
  const shown = shownText(grid, row, column) || contentAt(grid, row, column).trim();
  const text = shown.normalize('NFKC').replace(/\s+/g, '');
  const percent = text.endsWith('%');
  return { cell, shown, number: parseAmount(percent ? text.slice(0, -1) : text), percent, formula };
}

function numberField(grid: Grid, row: number, column: number, value: number): Field {
  const format = grid.formats[row]?.[column] ?? '';
  const { decimals, percent, grouping, foreign, faithful } = displayOf(format, value);
  const number = asShown(
    percent
      ? exact(value).toSignificantDigits(DIGITS_KEPT).times(100).toFixed()
      : decimalText(value),
    decimals,
  );
  const told = shownText(grid, row, column);
  // What is shown is another number than the cell holds.
  const moved =
    !faithful &&
    !percent &&
    value !== 0 &&
    shownOf(decimalText(value), told || formatNumber(value, format), format) !== null;
  const text = (): string =>
    printed(number, decimals ?? placesOf(number), grouping) + (percent ? '%' : '');
  return {
    cell: refAt(grid, row, column),
    shown: told || text(),
    number: foreign || moved ? null : number,
    percent,
    formula: formulaAt(grid, row, column),
  };
}

function asShown(value: string, decimals: number | null): string {
  return decimals === null || !/\d$/.test(value) ? value : toPlaces(value, decimals);
}

/** The field of a column that the form has not: empty, at the row's label. */
export function fieldOrNone(grid: Grid, row: number, column: number | null, label: number): Field {
  if (column !== null) return fieldAt(grid, row, column);
  return { cell: refAt(grid, row, label), shown: '', number: null, percent: false, formula: '' };
}
