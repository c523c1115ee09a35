/**
 * Arithmetic on figures: each result keeps the cells it came from and says how it was made.
 */
import type { Figure } from '../../figure';
import { formatFen, percentOf } from '../../money';

/** Worth in 分 of the last printed digit. */
const STEP = 10_000;

export function wanText(figure: Figure): string {
  return formatFen(figure.fen);
}

export function minus(a: Figure, b: Figure): Figure {
  return {
    fen: a.fen - b.fen,
    cells: [...a.cells, ...b.cells],
    expression: `${wanText(a)} − ${wanText(b)}`,
  };
}

export function sum(figures: readonly Figure[]): Figure {
  return {
    fen: figures.reduce((total, figure) => total + figure.fen, 0),
    cells: figures.flatMap(figure => figure.cells),
    expression: figures.map(wanText).join(' + '),
  };
}

export function magnitude(figure: Figure): Figure {
  return { ...figure, fen: Math.abs(figure.fen) };
}

/** The amount as the text says it: half up to 0.01 万元. */
export function asPrinted(figure: Figure): Figure {
  const size = Math.abs(figure.fen);
  const rest = size % STEP;
  return { ...figure, fen: Math.sign(figure.fen) * (size - rest + (rest * 2 >= STEP ? STEP : 0)) };
}

/** `other` where it prints otherwise than `text`. */
export function otherThan(text: string, other: string): readonly string[] {
  return other === text ? [] : [other];
}

/** "91.10%" with its cells; 0.00% of nothing, which the caller must want. */
export function rate(
  part: Figure,
  whole: Figure,
): { text: string; also: readonly string[]; cells: Figure['cells']; expression: string } {
  const text = rateText(part, whole);
  return {
    text,
    also: otherThan(text, rateText(asPrinted(part), asPrinted(whole))),
    cells: [...part.cells, ...whole.cells],
    expression: `${wanText(part)} ÷ ${wanText(whole)} × 100`,
  };
}

function rateText(part: Figure, whole: Figure): string {
  return `${percentOf(part.fen, whole.fen) ?? '0.00'}%`;
}
