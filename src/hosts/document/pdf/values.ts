/** What pdf.js hands over is looked at before it is believed. */
import type { Matrix } from './matrix';
import { IDENTITY, isMatrix } from './matrix';

export function matrixOf(value: unknown): Matrix {
  if (isMatrix(value)) return value;
  if (isNumbers(value) && value.length === 6) return Array.from(value) as unknown as Matrix;
  return IDENTITY;
}

export function isNumbers(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

export function isGlyph(
  value: unknown,
): value is { readonly unicode: string; readonly width: number; readonly isSpace?: boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

export function isWhite(colour: unknown): boolean {
  return colour === '#ffffff' || colour === '#FFFFFF';
}

/** No character, or one of a private area: what it shows cannot be known. */
export function isNameless(text: string): boolean {
  return text === '' || /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/.test(text);
}
