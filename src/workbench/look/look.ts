/**
 * How a file looks: what the workbook model, which holds what the add-in works on, leaves out. Read apart and only to
 * be shown; nothing is written from it. An .xls file, or a part that cannot be read, has no look: plain cells.
 */
import type { IStyleData } from '@univerjs/core';
import { parseA1 } from '../../core/address';
import { cellKey } from '../../workbook';
import type { Tag } from '../../workbook/ooxml';
import { attribute, bookParts, isTrue, Package, tagsOf } from '../../workbook/ooxml';
import { NO_THEME, themeOf } from './colours';
import { stylesOf } from './styles';

export interface SheetLook {
  /** Number of the cell format, by `cellKey`. */
  readonly cells: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: readonly {
    readonly from: number;
    readonly to: number;
    readonly format: number;
  }[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly gridlines: boolean;
  /** In points and characters; `null` when the file does not say. */
  readonly rowHeight: number | null;
  readonly columnWidth: number | null;
}

export interface Look {
  readonly formats: readonly IStyleData[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

export const NO_LOOK: Look = { formats: [], sheets: new Map() };

const ZIP = [0x50, 0x4b];
const MOST_HIDDEN = 100_000;

export function readLook(bytes: Uint8Array): Look {
  if (!ZIP.every((byte, index) => bytes[index] === byte)) return NO_LOOK;
  try {
    return lookOf(new Package(bytes));
  } catch {
    // The file host has said what is wrong with the file, if anything is; how it looks is not worth an error.
    return NO_LOOK;
  }
}

function lookOf(file: Package): Look {
  const parts = bookParts(file);
  const themePart = file
    .relationships(parts.workbook)
    .find(found => found.type.endsWith('/theme'))?.target;
  const theme =
    themePart !== undefined && file.find(themePart) !== null
      ? themeOf(file.text(themePart), themePart)
      : NO_THEME;
  const formats =
    parts.styles === null ? [] : stylesOf(file.text(parts.styles), parts.styles, theme);
  const sheets = new Map<string, SheetLook>();
  for (const { name, path, worksheet } of parts.sheets) {
    if (worksheet && path !== '') sheets.set(name, sheetLook(file.text(path), path));
  }
  return { formats, sheets };
}

interface Draft {
  cells: Map<number, number>;
  rows: Map<number, number>;
  columns: { from: number; to: number; format: number }[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  gridlines: boolean;
  rowHeight: number | null;
  columnWidth: number | null;
}

function sheetLook(xml: string, part: string): SheetLook {
  const look: Draft = {
    cells: new Map(),
    rows: new Map(),
    columns: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    gridlines: true,
    rowHeight: null,
    columnWidth: null,
  };
  for (const tag of tagsOf(xml, part)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'c' && tag.depth === 3) readCell(tag, look);
    else if (tag.name === 'row' && tag.depth === 2) readRow(tag, look);
    else if (tag.name === 'col' && tag.depth === 2) readColumn(tag, look);
    else if (tag.name === 'sheetView')
      look.gridlines =
        attribute(tag, 'showGridLines') === undefined || isTrue(attribute(tag, 'showGridLines'));
    else if (tag.name === 'sheetFormatPr') {
      look.rowHeight = numberIn(tag, 'defaultRowHeight');
      look.columnWidth = numberIn(tag, 'defaultColWidth');
    }
  }
  return look;
}

function readCell(tag: Tag, look: Draft): void {
  const format = numberIn(tag, 's');
  const place = parseA1(attribute(tag, 'r') ?? '');
  if (place && format !== null && format > 0)
    look.cells.set(cellKey(place.row, place.column), format);
}

function readRow(tag: Tag, look: Draft): void {
  const row = numberIn(tag, 'r');
  if (row === null) return;
  const format = numberIn(tag, 's');
  if (format !== null && format > 0) look.rows.set(row - 1, format);
  if (isTrue(attribute(tag, 'hidden'))) look.hiddenRows.add(row - 1);
}

function readColumn(tag: Tag, look: Draft): void {
  const from = (numberIn(tag, 'min') ?? 1) - 1;
  const to = (numberIn(tag, 'max') ?? 1) - 1;
  const format = numberIn(tag, 'style');
  if (format !== null && format > 0) look.columns.push({ from, to, format });
  if (!isTrue(attribute(tag, 'hidden'))) return;
  for (let column = from; column <= to && look.hiddenColumns.size < MOST_HIDDEN; column += 1)
    look.hiddenColumns.add(column);
}

function numberIn(tag: Tag, name: string): number | null {
  const value = Number.parseFloat(attribute(tag, name) ?? '');
  return Number.isFinite(value) ? value : null;
}
