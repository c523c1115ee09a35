/** Matrices of PDF: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Of the rectangle taken along. */
export function boundsOf(
  matrix: Matrix,
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly [number, number, number, number] {
  const [x0, y0] = apply(matrix, left, top);
  const [x1, y1] = apply(matrix, right, top);
  const [x2, y2] = apply(matrix, left, bottom);
  const [x3, y3] = apply(matrix, right, bottom);
  return [
    Math.min(x0, x1, x2, x3),
    Math.min(y0, y1, y2, y3),
    Math.max(x0, x1, x2, x3),
    Math.max(y0, y1, y2, y3),
  ];
}

export function isMatrix(value: unknown): value is Matrix {
  return (
    (Array.isArray(value) || value instanceof Float32Array) &&
    value.length === 6 &&
    [...(value as Iterable<unknown>)].every(part => typeof part === 'number')
  );
}
