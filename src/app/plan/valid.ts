/** What Excel accepts of a plan, whatever the workbook holds: the same for every host. */
import type { CellValue } from '../../core/grid';
import type { BadValue } from '../../core/problems/workbook';

/** Of one cell. */
const MOST_TEXT = 32_767;

/** Why no cell can hold it; `null` when one can. */
export function badValue(value: CellValue): BadValue | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return { is: 'noNumber' };
  if (typeof value === 'string' && value.length > MOST_TEXT)
    return { is: 'tooLong', characters: value.length, most: MOST_TEXT };
  return null;
}

export function isSheetName(name: string): boolean {
  return name !== '' && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
}

/** Sheet names are compared as Excel does. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
