/**
 * Arithmetic on figures: each result keeps the cells it came from and says how it was made.
 */
import type { Figure } from '../figure';
import { formatFen, percentOf } from '../money';

export function wanText(figure: Figure): string {
  return formatFen(figure.fen);
}

export function minus(a: Figure, b: Figure): Figure {
  return { fen: a.fen - b.fen, cells: [...a.cells, ...b.cells], expression: `${wanText(a)} − ${wanText(b)}` };
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

/** "91.10%" with its cells; 0.00% of nothing, which the caller must want. */
export function rate(part: Figure, whole: Figure): { text: string; cells: Figure['cells']; expression: string } {
  return {
    text: `${percentOf(part.fen, whole.fen) ?? '0.00'}%`,
    cells: [...part.cells, ...whole.cells],
    expression: `${wanText(part)} ÷ ${wanText(whole)} × 100`,
  };
}
