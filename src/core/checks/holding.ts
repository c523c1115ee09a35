/**
 * Which identities of a list hold a cell, as positions in the list. Two flat arrays: an array for each cell would cost
 * more than testing all the identities.
 */
import type { Identity } from './identity';

export class Holding {
  /** The positions of cell c stand from starts[c] up to starts[c + 1]. */
  private readonly starts: Int32Array;
  private readonly positions: Int32Array;

  /** `cells`: how many cells the book has. */
  constructor(cells: number, identities: readonly Identity[]) {
    const starts = new Int32Array(cells + 1);
    let terms = 0;
    for (const identity of identities) {
      for (const { cell } of identity.terms) starts[cell.id] = (starts[cell.id] ?? 0) + 1;
      terms += identity.terms.length;
    }
    // Ends, which become starts as the cells are filled from the back.
    for (let cell = 1; cell <= cells; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    this.positions = new Int32Array(terms);
    for (let position = identities.length - 1; position >= 0; position--) {
      for (const { cell } of identities[position]?.terms ?? []) {
        const at = (starts[cell.id] ?? 0) - 1;
        starts[cell.id] = at;
        this.positions[at] = position;
      }
    }
    this.starts = starts;
  }

  /** In rising order; one that holds the cell twice stands there twice. */
  of(cell: number): Int32Array {
    return this.positions.subarray(this.starts[cell], this.starts[cell + 1]);
  }
}
