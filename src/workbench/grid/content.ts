/**
 * What a cell of the model holds → Univer's cell. Values go in raw, so that the grid and the model cannot differ by
 * rounding; texts that look like numbers (科目代码) stay texts.
 */
import type { ICellData } from '@univerjs/core';
import type { CellModel } from '../../workbook';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

/** An empty cell is `{}`; a formula goes with its last result. */
export function contentOf(model: CellModel | undefined): ICellData {
  if (!model) return {};
  const { value, formula } = model;
  const f = formula === '' ? {} : { f: formula };
  if (value === null) return f;
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'number') return { ...f, v: value, t: NUMBER };
  // A constant text that reads like a number or a formula must stay text when the grid parses it.
  const forced =
    formula === '' &&
    (model.format === '@' ||
      /^[=+\-@]/.test(value) ||
      (value.trim() !== '' && Number.isFinite(Number(value))));
  return { ...f, v: value, t: forced ? FORCED_TEXT : TEXT };
}
