/**
 * How a computed number is written into a cell that somebody formatted: as text where text stands ("-2.88%"),
 * as a fraction where the format shows a percentage, else as a number.
 */
import { exact } from '../../core/money';
import type { CellValue } from '../../core/grid';
import type { CellContent } from '../snapshot';

const PLAIN = /^-?\d+(\.\d+)?$/;
const PERCENT = /^(-?\d+(?:\.\d+)?)%$/;

/** `text` is a decimal, with a percent sign or without, or any other text; '' empties the cell. */
export function valueForCell(text: string, existing: CellContent): CellValue {
  if (text === '') return null;
  const percent = PERCENT.exec(text)?.[1];
  if (typeof existing.value === 'string' || existing.format === '@') return text;
  if (percent !== undefined)
    return existing.format.includes('%') ? exact(percent).div(100).toNumber() : text;
  return PLAIN.test(text) ? exact(text).toNumber() : text;
}
