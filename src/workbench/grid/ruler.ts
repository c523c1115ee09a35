/** How high a line of a font is here: the same font name is another font on another machine. */
import { LEADING } from './height';

const SIZE = 100;
const known = new Map<string, number>();

/** In em, as the browser measures it. */
export function leadingOf(family: string): number {
  let leading = known.get(family);
  if (leading === undefined) {
    leading = measured(family) ?? LEADING;
    known.set(family, leading);
  }
  return leading;
}

function measured(family: string): number | null {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return null;
  context.font = `${SIZE}px "${family.replaceAll('"', '')}"`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('决算');
  return Number.isFinite(up + down) ? (up + down) / SIZE : null;
}
