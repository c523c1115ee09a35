/** Cells of a sheet as WPS answers them: arrays for several, a single value for one, formats only where they agree. */
import type { CellValue } from '../../core/grid';
import type { Area } from '../common/areas';
import { addressOf } from '../common/areas';
import { formulaFrom, valueFrom } from '../common/cellText';
import { plainText } from '../common/shownText';
import type { WpsRange, WpsSheet } from './application';

/** Read at once. */
const MOST_AT_ONCE = 40_000;
/** #NULL! (2000) … #N/A (2042) as COM's numbers. */
const ERROR_NUMBER = { least: -2_146_826_288, most: -2_146_826_245 };
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

export interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** Errors that are no formula's: #N/A typed in. */
  readonly errors: readonly (readonly boolean[])[];
}

export function rangeOf(sheet: WpsSheet, area: Area): WpsRange {
  return sheet.Range(addressOf(area));
}

/** Where a range stands; of several areas the first. */
export function areaOf(range: WpsRange): Area {
  return {
    row: range.Row - 1,
    column: range.Column - 1,
    rows: range.Rows.Count,
    columns: range.Columns.Count,
  };
}

export function readCells(sheet: WpsSheet, area: Area): Cells {
  const raw = arrayOf(sheet, area, range => range.Value2);
  const given = arrayOf(sheet, area, range => range.Formula);
  const formulas = given.map((row, r) =>
    row.map((formula, c) => formulaFrom(formula, raw[r]?.[c])),
  );
  const errors = raw.map(row => row.map(() => false));
  const values = raw.map((row, r) =>
    row.map((value, c) => {
      if (!isErrorNumber(value)) return valueFrom(value, formulas[r]?.[c] ?? '');
      const text = textAt(sheet, area.row + r, area.column + c);
      const line = errors[r];
      if (!ERROR_TEXT.test(text) || !line) return value;
      line[c] = (formulas[r]?.[c] ?? '') === '';
      return text;
    }),
  );
  return { values, formulas, formats: formatsOf(sheet, area), errors };
}

/** Rows of what `ask` answers of the area, read in pieces of whole rows. */
export function arrayOf(
  sheet: WpsSheet,
  area: Area,
  ask: (range: WpsRange) => unknown,
): readonly (readonly unknown[])[] {
  const rows = Math.max(1, Math.floor(MOST_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  })).flatMap(piece => rowsFrom(ask(rangeOf(sheet, piece)), piece));
}

/** One cell answers its value, not an array of one. */
function rowsFrom(answer: unknown, { rows, columns }: Area): readonly (readonly unknown[])[] {
  if (rows * columns === 1 && !Array.isArray(answer)) return [[answer]];
  const given = answer as readonly (readonly unknown[])[] | null | undefined;
  // What is not as it must be is not guessed at.
  if (given?.length !== rows || given.some(row => row.length !== columns))
    throw new TypeError(`${rows} × ${columns} cells were asked for`);
  return given;
}

function isErrorNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= ERROR_NUMBER.least && value <= ERROR_NUMBER.most;
}

/** Asked of the whole, then of halves down to where all cells agree: tables have few formats. */
function formatsOf(sheet: WpsSheet, area: Area): string[][] {
  const formats = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => 'General'),
  );
  const ask = (part: Area): void => {
    const answer = rangeOf(sheet, part).NumberFormat;
    const halves = typeof answer === 'string' ? [] : halvesOf(part);
    if (halves.length > 0) {
      halves.forEach(ask);
      return;
    }
    for (let row = 0; row < part.rows; row += 1)
      formats[part.row - area.row + row]?.fill(
        formatIn(answer),
        part.column - area.column,
        part.column - area.column + part.columns,
      );
  };
  ask(area);
  return formats;
}

/** The Chinese WPS may name General in Chinese. */
function formatIn(answer: unknown): string {
  return typeof answer !== 'string' || answer === '' || answer === 'G/通用格式'
    ? 'General'
    : answer;
}

/** Columns first: in a table they differ, not the rows. */
function halvesOf(area: Area): Area[] {
  if (area.columns > 1) {
    const columns = area.columns >> 1;
    return [
      { ...area, columns },
      { ...area, column: area.column + columns, columns: area.columns - columns },
    ];
  }
  if (area.rows === 1) return [];
  const rows = area.rows >> 1;
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
}

/** What each cell shows; WPS is asked cell by cell only where value and format do not tell. */
export function textsOf(sheet: WpsSheet, area: Area, { values, formats }: Cells): string[][] {
  return values.map((row, r) =>
    row.map(
      (value, c) =>
        plainText(value, formats[r]?.[c] ?? 'General') ??
        textAt(sheet, area.row + r, area.column + c),
    ),
  );
}

function textAt(sheet: WpsSheet, row: number, column: number): string {
  const text = rangeOf(sheet, { row, column, rows: 1, columns: 1 }).Text;
  return typeof text === 'string' ? text : '';
}
