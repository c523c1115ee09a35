/**
 * How high a row is that has no height of its own: Excel fits it to its wrapped text, Univer does not.
 * A rule of thumb in place of measuring: a Chinese character is one em wide, any other 0.56.
 */
const PIXELS_PER_POINT = 4 / 3;
const NARROW = 0.56;
/** Of a line to its em, where the font is not known. */
export const LEADING = 1.25;
const PADDING = 3;
const SIDES = 6;

export interface TextBox {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly wrap: boolean;
  /** In pixels, of all the columns that the cell is merged over. */
  readonly width: number;
  /** Height of a line, in em. */
  readonly leading: number;
}

/** Width of `text` in em. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const char of text) ems += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : NARROW;
  return ems;
}

export function heightOf(box: TextBox): number {
  const em = box.size * PIXELS_PER_POINT;
  const room = Math.max(em, box.width - SIDES);
  const lines = box.wrap
    ? box.text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * em) / room)), 0)
    : 1;
  return Math.ceil(lines * em * box.leading + PADDING);
}
