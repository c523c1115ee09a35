/**
 * A number that knows where it comes from (design D8): what the narrative prints, with the cells behind it
 * and the expression that made it. Highlighting, tooltips and "需更新" are all read from this.
 */
import type { CellRef } from './address';
import type { Fen } from './money';

export interface Figure {
  /** In 分. */
  readonly fen: Fen;
  readonly cells: readonly CellRef[];
  /** For people: "2678.10 ÷ 2939.71 × 100". */
  readonly expression: string;
}
