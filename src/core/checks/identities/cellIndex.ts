/**
 * Which of a list of sums hold a cell, as positions in the list. Two flat arrays: an array for each cell would cost
 * more than testing all the sums.
 */
export class CellIndex {
  /** The positions of cell c stand from starts[c] up to starts[c + 1]. */
  private readonly starts: Int32Array;
  private readonly positions: Int32Array;

  /** Of `count` sums over `cells` cells; `eachCell` visits the cells of one. */
  constructor(
    cells: number,
    count: number,
    eachCell: (position: number, visit: (cell: number) => void) => void,
  ) {
    const starts = new Int32Array(cells + 1);
    const counted = (cell: number): void => {
      starts[cell] = (starts[cell] ?? 0) + 1;
    };
    for (let position = 0; position < count; position++) eachCell(position, counted);
    // Ends, which become starts as the cells are filled from the back.
    for (let cell = 1; cell <= cells; cell++)
      starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const positions = new Int32Array(starts[cells] ?? 0);
    let filled = count - 1;
    const fill = (cell: number): void => {
      const at = (starts[cell] ?? 0) - 1;
      starts[cell] = at;
      positions[at] = filled;
    };
    for (; filled >= 0; filled--) eachCell(filled, fill);
    this.starts = starts;
    this.positions = positions;
  }

  /** In rising order; one that holds the cell twice stands there twice. */
  of(cell: number): Int32Array {
    return this.positions.subarray(this.starts[cell], this.starts[cell + 1]);
  }
}
