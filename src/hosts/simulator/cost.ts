/**
 * What the batches asked Excel to read, in cells: a simulated Excel answers at once, a real one does not. `text` is
 * counted apart, as what Excel is slowest in telling. Bytes stand in the log.
 */
export class Cost {
  /** Cells whose values were read. */
  cells = 0;
  /** Cells whose shown text was read. */
  texts = 0;
  /** Ids of the sheets that were read. */
  readonly sheets = new Set<string>();

  read(member: string, sheetId: string, cells: number): void {
    if (member !== 'values' && member !== 'text') return;
    this[member === 'text' ? 'texts' : 'cells'] += cells;
    this.sheets.add(sheetId);
  }

  clear(): void {
    this.cells = 0;
    this.texts = 0;
    this.sheets.clear();
  }
}
