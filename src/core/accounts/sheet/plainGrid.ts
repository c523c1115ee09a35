/**
 * A grid with what every reader asks of its rows: their texts in plain words, whether anything stands on them. Each row
 * is looked through once, however many readers ask.
 */
import type { CellValue, Grid } from '../../grid';
import type { Words } from './text';
import { wordsOf } from './text';

/** A cell that holds text. */
export class TextCell {
  constructor(
    readonly column: number,
    readonly words: Words,
  ) {}

  get text(): string {
    return this.words.text;
  }
  get plain(): string {
    return this.words.plain;
  }
  get bare(): string {
    return this.words.bare;
  }
}

/** What stands on a row. The two answers are for `isMetaRow` and `isLineOfNumbers` to keep. */
export class Line {
  isMeta: boolean | null = null;
  isCount: boolean | null = null;

  constructor(
    /** Left to right; numbers are left out. */
    readonly texts: readonly TextCell[],
    /** How many cells hold a number. */
    readonly numbers: number,
    /** No value and no formula. */
    readonly isBlank: boolean,
  ) {}

  textAt(column: number): TextCell | null {
    for (const cell of this.texts) {
      if (cell.column === column) return cell;
    }
    return null;
  }
}

const NOTHING: readonly TextCell[] = [];

export class PlainGrid implements Grid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  private readonly lines: (Line | null)[];

  constructor(grid: Grid) {
    this.sheet = grid.sheet;
    this.visible = grid.visible;
    this.row = grid.row;
    this.column = grid.column;
    this.values = grid.values;
    this.texts = grid.texts;
    this.formats = grid.formats;
    this.formulas = grid.formulas;
    this.hiddenRows = grid.hiddenRows ?? [];
    this.hiddenColumns = grid.hiddenColumns ?? [];
    this.lines = new Array<Line | null>(grid.values.length).fill(null);
  }

  line(row: number): Line {
    const values = this.values[row];
    if (values === undefined) return new Line(NOTHING, 0, true);
    return (this.lines[row] ??= lineOf(values, this.formulas[row]));
  }
}

function lineOf(values: readonly CellValue[], formulas: readonly string[] | undefined): Line {
  let strings = 0;
  let numbers = 0;
  let isBlank = true;
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? null;
    if (typeof value === 'string') strings++;
    else if (value !== null) {
      isBlank = false;
      if (typeof value === 'number') numbers++;
    }
    if (isBlank && (formulas?.[column] ?? '') !== '') isBlank = false;
  }
  const texts = strings === 0 ? NOTHING : textsIn(values, strings);
  return new Line(texts, numbers, isBlank && texts.length === 0);
}

/** `strings`: how many cells hold a string, so that the list has its size from the start. */
function textsIn(values: readonly CellValue[], strings: number): readonly TextCell[] {
  const texts = new Array<TextCell>(strings);
  let count = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value !== 'string') continue;
    const words = wordsOf(value);
    if (words.text !== '') texts[count++] = new TextCell(column, words);
  }
  return count === strings ? texts : texts.slice(0, count);
}
