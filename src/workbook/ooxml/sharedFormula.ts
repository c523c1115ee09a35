/**
 * A formula that a file writes once for many cells: each has it with the references moved by its distance from the
 * cell that holds it, as if it had been copied there.
 */
import { columnIndex, columnName } from '../../core/address';
import { MAX_COLUMNS, MAX_ROWS } from '../model';

/** A column or row of a reference. */
interface Coordinate {
  readonly index: number;
  readonly fixed: boolean;
}

/** `B7`, or one side of `B:B` (no row) or `7:7` (no column). */
interface Reference {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

/**
 * Texts, quoted sheet names and the brackets of tables and other workbooks, which are passed over; then references to
 * cells, columns, rows, none of them part of a longer name.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!]))/gu;

export class SharedFormula {
  private readonly pieces: (string | readonly Reference[])[] = [];

  constructor(
    readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    let from = 0;
    for (const match of text.matchAll(TOKEN)) {
      const references = referencesOf(match);
      if (references.length === 0) continue;
      this.pieces.push(text.slice(from, match.index), references);
      from = match.index + match[0].length;
    }
    this.pieces.push(text.slice(from));
  }

  at(row: number, column: number): string {
    const [down, right] = [row - this.row, column - this.column];
    return this.pieces
      .map(piece => (typeof piece === 'string' ? piece : moved(piece, down, right)))
      .join('');
  }
}

/** One for a cell, two for an area of whole columns or rows, none for what is no reference. */
function referencesOf(match: RegExpMatchArray): Reference[] {
  const [, fixedColumn = '', letters, fixedRow = '', digits] = match;
  if (letters !== undefined && digits !== undefined) {
    const column = { index: columnIndex(letters), fixed: fixedColumn !== '' };
    const row = { index: Number.parseInt(digits, 10) - 1, fixed: fixedRow !== '' };
    // XFE1 is a name that somebody gave.
    return column.index < MAX_COLUMNS && row.index < MAX_ROWS ? [{ column, row }] : [];
  }
  const [first, second] = [match[6], match[8]];
  if (first !== undefined && second !== undefined)
    return [
      { column: { index: columnIndex(first), fixed: match[5] !== '' }, row: null },
      { column: { index: columnIndex(second), fixed: match[7] !== '' }, row: null },
    ];
  const [top, bottom] = [match[10], match[12]];
  if (top !== undefined && bottom !== undefined)
    return [
      { column: null, row: { index: Number.parseInt(top, 10) - 1, fixed: match[9] !== '' } },
      { column: null, row: { index: Number.parseInt(bottom, 10) - 1, fixed: match[11] !== '' } },
    ];
  return [];
}

function moved(references: readonly Reference[], down: number, right: number): string {
  const texts = references.map(({ column, row }) => {
    const [x, y] = [place(column, right, MAX_COLUMNS), place(row, down, MAX_ROWS)];
    if (x === null || y === null) return null;
    return `${column ? dollar(column) + columnName(x) : ''}${row ? dollar(row) + String(y + 1) : ''}`;
  });
  return texts.includes(null) ? '#REF!' : texts.join(':');
}

/** `null` beyond the edge of the sheet. */
function place(coordinate: Coordinate | null, by: number, most: number): number | null {
  if (!coordinate) return 0;
  const index = coordinate.fixed ? coordinate.index : coordinate.index + by;
  return index >= 0 && index < most ? index : null;
}

function dollar({ fixed }: Coordinate): string {
  return fixed ? '$' : '';
}
