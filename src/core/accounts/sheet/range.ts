/** A rectangle of cells as people write it: "A3:H40". */
import { parseA1, toA1 } from '../../address';

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `null` for what is no rectangle; corners may stand in any order, with or without `$`. */
export function parseRange(text: string): Rectangle | null {
  const [from = '', to = '', more] = text.normalize('NFKC').replace(/\s/g, '').split(':');
  const [a, b] = [parseA1(from), parseA1(to)];
  if (!a || !b || more !== undefined) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function rangeText({ top, left, bottom, right }: Rectangle): string {
  return `${toA1(top, left)}:${toA1(bottom, right)}`;
}
