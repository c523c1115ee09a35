/** Areas of a sheet as they are written in a workbook: `A1:C3 D8`, `A:C`, `1:3`. */
import { parseA1, toA1 } from '../core/address';
import type { Area } from './model';
import { MAX_COLUMNS, MAX_ROWS } from './model';

export function areaText({ top, left, bottom, right }: Area): string {
  const first = toA1(top, left);
  return top === bottom && left === right ? first : `${first}:${toA1(bottom, right)}`;
}

/** The areas of `A1:C3 D8`; parts that are no area are left out. */
export function areasOf(references: string): Area[] {
  return references
    .split(/\s+/)
    .map(areaOf)
    .filter(area => area !== null);
}

export function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const a = parseA1(from);
  const b = parseA1(to);
  if (!a || !b) return wholeArea(from, to);
  const area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** `A:C` or `1:3`. */
function wholeArea(from: string, to: string): Area | null {
  const columns = [parseA1(`${from}1`), parseA1(`${to}1`)];
  if (columns[0] && columns[1])
    return { top: 0, left: columns[0].column, bottom: MAX_ROWS - 1, right: columns[1].column };
  const rows = [parseA1(`A${from}`), parseA1(`A${to}`)];
  if (rows[0] && rows[1])
    return { top: rows[0].row, left: 0, bottom: rows[1].row, right: MAX_COLUMNS - 1 };
  return null;
}
