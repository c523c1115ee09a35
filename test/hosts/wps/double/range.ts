/** Ranges of the double: one value for one cell, an array for several, `null` where cells differ. */
import type { Area, CellModel, SheetModel } from '../../../../src/workbook';
import { MAX_COLUMNS, MAX_ROWS, cellAt } from '../../../../src/workbook';
import {
  areaAddress,
  columnsOf,
  parseAreas,
  rowsOf,
} from '../../../../src/hosts/simulator/excel/addresses';
import { textOf } from '../../../../src/hosts/simulator/excel/cellAnswers';
import {
  entered,
  formatted,
  kept,
  put,
  requireEditable,
  requireFormattable,
} from '../../../../src/hosts/simulator/excel/cells';
import type { Book } from './book';
import { conditionsOf, validationOf } from './conditions';

const ERRORS = new Map([
  ['#NULL!', 2000],
  ['#DIV/0!', 2007],
  ['#VALUE!', 2015],
  ['#REF!', 2023],
  ['#NAME?', 2029],
  ['#NUM!', 2036],
  ['#N/A', 2042],
]);
const STANDARD_WIDTH = 8.43;
const LONGEST_ADDRESS = 255;

/** `Range("A1,B2:C3")` */
export function areasIn(address: unknown): Area[] {
  const areas =
    typeof address === 'string' && address.length <= LONGEST_ADDRESS ? parseAreas(address) : null;
  if (!areas) throw new Error('Range 方法失败');
  return areas;
}

export function rangeOf(book: Book, sheet: SheetModel, areas: readonly Area[]): object {
  const [area] = areas;
  if (!area) throw new Error('Range 方法失败');
  const there = (): Area => {
    book.require(sheet);
    return area;
  };
  const read = (ask: (cell: CellModel | undefined) => unknown): unknown => {
    const rows = Array.from({ length: rowsOf(there()) }, (_, row) =>
      Array.from({ length: columnsOf(area) }, (__, column) =>
        ask(cellAt(sheet, area.top + row, area.left + column)),
      ),
    );
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  };
  const write = (
    given: unknown,
    next: (cell: CellModel | undefined, value: unknown) => CellModel,
  ): void => {
    const isFitting =
      !Array.isArray(given) ||
      (given.length === rowsOf(area) &&
        given.every(row => Array.isArray(row) && row.length === columnsOf(area)));
    if (!isFitting) throw new Error('数组大小不对');
    for (let row = there().top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const value = Array.isArray(given)
          ? (given as unknown[][])[row - area.top]?.[column - area.left]
          : given;
        put(sheet, row, column, next(cellAt(sheet, row, column), value));
      }
    book.changed(sheet, area);
  };
  const same = (ask: (cell: CellModel | undefined) => string): string | null => {
    const answers = new Set<string>();
    if (area.right - area.left === MAX_COLUMNS - 1 || area.bottom - area.top === MAX_ROWS - 1)
      throw new Error('整行整列没有演');
    for (let row = there().top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        answers.add(ask(cellAt(sheet, row, column)));
    const [one, ...others] = answers;
    return others.length === 0 ? (one ?? null) : null;
  };
  const columns = (): number[] => {
    if (there().top !== 0 || area.bottom !== MAX_ROWS - 1) throw new Error('只演整列');
    return Array.from({ length: columnsOf(area) }, (_, index) => area.left + index);
  };
  return book.strict.object('EtRange', {
    get Row() {
      return there().top + 1;
    },
    get Column() {
      return there().left + 1;
    },
    get Rows() {
      return book.strict.object('EtRange', { Count: rowsOf(there()) });
    },
    get Columns() {
      return book.strict.object('EtRange', { Count: columnsOf(there()) });
    },
    get Areas() {
      return book.collection('EtAreas', () => areas.map(one => rangeOf(book, sheet, [one])));
    },
    get Worksheet() {
      return book.sheet(sheet);
    },
    get FormatConditions() {
      there();
      return conditionsOf(book, sheet, areas);
    },
    get Validation() {
      return validationOf(book, sheet, there());
    },
    get Value2() {
      return read(cell => valueOf(cell, book.empty));
    },
    set Value2(given: unknown) {
      requireEditable(sheet);
      write(given, (cell, value) => entered(cell, value ?? ''));
    },
    get Formula() {
      return read(formulaOf);
    },
    set Formula(given: unknown) {
      requireEditable(sheet);
      write(given, (cell, value) => entered(cell, value ?? ''));
    },
    get NumberFormat() {
      return same(cell => cell?.format ?? 'General');
    },
    set NumberFormat(given: unknown) {
      requireFormattable(sheet);
      write(given, formatted);
    },
    get Text() {
      return same(textOf);
    },
    get ColumnWidth() {
      return sheet.columnWidths.get(columns()[0] ?? 0) ?? STANDARD_WIDTH;
    },
    set ColumnWidth(width: unknown) {
      requireFormattable(sheet);
      for (const column of columns()) sheet.columnWidths.set(column, Number(width));
    },
    get WrapText() {
      return columns().every(column => sheet.wrapColumns.has(column));
    },
    set WrapText(wraps: unknown) {
      requireFormattable(sheet);
      for (const column of columns())
        if (wraps === true) sheet.wrapColumns.add(column);
        else sheet.wrapColumns.delete(column);
    },
    get Font() {
      return book.strict.object('EtFont', {
        set Bold(bold: unknown) {
          requireFormattable(sheet);
          if (bold !== true || there().left !== 0) throw new Error('只演整行加粗');
          sheet.headerRows = area.bottom + 1;
        },
      });
    },
    Address: (rowAbsolute: unknown, columnAbsolute: unknown) => {
      if (rowAbsolute !== false || columnAbsolute !== false) throw new Error('只演相对地址');
      there();
      return areas.map(areaAddress).join(',');
    },
    Select: () => {
      book.select(sheet, there());
    },
  });
}

/** Numbers, texts, true and false; an error is COM's number of it, an empty cell what `empty` says. */
function valueOf(cell: CellModel | undefined, empty: unknown): unknown {
  if (cell?.error === true) return -2146828288 + (ERRORS.get(String(cell.value)) ?? 2042);
  return cell?.value ?? (cell && cell.formula !== '' ? 0 : empty);
}

/** Always a text: of a constant what a person would type, without an apostrophe. */
function formulaOf(cell: CellModel | undefined): string {
  if (!cell) return '';
  if (cell.formula !== '') return cell.formula;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value ?? '');
}

/** A person types: what WPS makes of it stands in the cell. */
export function typeInto(sheet: SheetModel, row: number, column: number, typed: unknown): void {
  put(sheet, row, column, entered(kept(cellAt(sheet, row, column)), typed));
}
