/** Straight lines in what a page draws: strokes along the page, and filled rectangles so thin that they are lines. */
import type { Box } from '../../../core/document/model';
import type { Rule } from './marks';
import type { Matrix } from './matrix';
import { apply } from './matrix';

/** Of a stroke, from one end to the other. */
const MOST_SLANT = 0.8;
/** A filled rectangle of a table's line; Word draws its borders so. */
const MOST_THICK = 3.2;

/** pdf.js's codes inside a path, with how many numbers follow. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS = [2, 2, 6, 4, 0] as const;

interface SubPath {
  readonly points: (readonly [number, number])[];
  closed: boolean;
  curved: boolean;
}

export function subPaths(path: ArrayLike<number>, ctm: Matrix): readonly SubPath[] {
  const found: SubPath[] = [];
  let current: SubPath | null = null;
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? -1;
    const numbers = NUMBERS[code as 0 | 1 | 2 | 3 | 4] as number | undefined;
    if (numbers === undefined) return found;
    if (code === MOVE) {
      current = { points: [], closed: false, curved: false };
      found.push(current);
    }
    if (current && code === CLOSE) current.closed = true;
    else if (current) {
      const x = path[at + numbers - 1] ?? 0;
      const y = path[at + numbers] ?? 0;
      current.points.push(apply(ctm, x, y));
      if (code !== MOVE && code !== LINE) current.curved = true;
    }
    at += numbers + 1;
  }
  return found;
}

export function strokedRules(paths: readonly SubPath[]): Rule[] {
  return paths.flatMap(({ points, closed, curved }) => {
    if (curved) return [];
    const ends = closed && points[0] ? [...points, points[0]] : points;
    return ends.slice(1).flatMap((end, index) => {
      const start = ends[index];
      return start ? (ruleBetween(start, end) ?? []) : [];
    });
  });
}

function ruleBetween(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): Rule | null {
  const wide = Math.abs(x1 - x0);
  const high = Math.abs(y1 - y0);
  if (high <= MOST_SLANT && wide > high)
    return { across: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  if (wide <= MOST_SLANT && high > wide)
    return { across: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  return null;
}

export function boundsOfPath({ points }: SubPath): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** `null` where the rectangle is no line: an area, or a dot. */
export function filledRule([left, top, right, bottom]: Box): Rule | null {
  const wide = right - left;
  const high = bottom - top;
  if (high <= MOST_THICK && wide > MOST_THICK)
    return { across: true, at: (top + bottom) / 2, from: left, to: right };
  if (wide <= MOST_THICK && high > MOST_THICK)
    return { across: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}
