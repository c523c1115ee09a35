/**
 * Rows and columns put in and taken out: cells, merged areas, conditional formats, validations and sizes move with
 * them. References in formulas stay as they are written: whoever calculates writes them anew.
 */
import type { Area, SheetModel } from '../../../workbook';
import { cellKey, keyColumn, keyRow } from '../../../workbook';

export type Lines = 'rows' | 'columns';

/** Where a line goes; `null`: away. */
type To = (line: number) => number | null;

export function insertLines(sheet: SheetModel, lines: Lines, at: number, count: number): void {
  move(sheet, lines, line => (line < at ? line : line + count));
}

export function deleteLines(sheet: SheetModel, lines: Lines, at: number, count: number): void {
  move(sheet, lines, line => {
    if (line < at) return line;
    return line < at + count ? null : line - count;
  });
}

function move(sheet: SheetModel, lines: Lines, to: To): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const row = lines === 'rows' ? to(keyRow(key)) : keyRow(key);
    const column = lines === 'columns' ? to(keyColumn(key)) : keyColumn(key);
    if (row !== null && column !== null) sheet.cells.set(cellKey(row, column), cell);
  }
  const areas = (list: readonly Area[]): Area[] =>
    list.flatMap(area => moved(area, lines, to) ?? []);
  sheet.merges = areas(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map(format => ({ ...format, areas: areas(format.areas) }))
    .filter(format => format.areas.length > 0);
  sheet.validations = sheet.validations
    .map(validation => ({ ...validation, areas: areas(validation.areas) }))
    .filter(validation => validation.areas.length > 0);
  if (lines === 'rows') sheet.rowHeights = sized(sheet.rowHeights, to);
  else {
    sheet.columnWidths = sized(sheet.columnWidths, to);
    sheet.wrapColumns = new Set([...sheet.wrapColumns].flatMap(column => to(column) ?? []));
  }
}

function moved(area: Area, lines: Lines, to: To): Area | null {
  const [first, last] =
    lines === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const kept: number[] = [];
  for (let line = area[first]; line <= area[last]; line += 1) {
    const there = to(line);
    if (there !== null) kept.push(there);
  }
  const [start, end] = [kept[0], kept.at(-1)];
  return start === undefined || end === undefined ? null : { ...area, [first]: start, [last]: end };
}

function sized(sizes: ReadonlyMap<number, number>, to: To): Map<number, number> {
  return new Map(
    [...sizes].flatMap(([line, size]) => {
      const there = to(line);
      return there === null ? [] : [[there, size] as const];
    }),
  );
}
