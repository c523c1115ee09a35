/**
 * The look of a sheet that the add-in made: widths, wrapped columns, bold and frozen header rows. Frozen rows belong to
 * a window and are set only on the sheet that is shown in it, so the sheet is shown for a moment.
 */
import type { SheetLayout } from '../../app/plan/plan';
import { columnName } from '../../core/address';
import type { WpsBook, WpsRange, WpsSheet } from './application';
import { SHOWN, twice } from './application';

export function layOut(book: WpsBook, sheet: WpsSheet, layout: SheetLayout): void {
  for (const [column, width] of layout.widths.entries())
    columnOf(sheet, column).ColumnWidth = width;
  for (const column of layout.wrap) columnOf(sheet, column).WrapText = true;
  if (layout.headerRows === 0) return;
  sheet.Range(`1:${String(layout.headerRows)}`).Font.Bold = true;
  whileShown(book, sheet, () => {
    const window = book.Windows.Item(1);
    window.SplitColumn = 0;
    window.SplitRow = layout.headerRows;
    window.FreezePanes = true;
  });
}

/** How the first `columns` columns look. Of a sheet that is hidden nobody can tell what is frozen. */
export function layoutOf(book: WpsBook, sheet: WpsSheet, columns: number): SheetLayout {
  const looks = Array.from({ length: columns }, (_, column) => columnOf(sheet, column));
  const frozen = (): number => {
    const window = book.Windows.Item(1);
    return window.FreezePanes ? window.SplitRow : 0;
  };
  return {
    widths: looks.map(column => Number(column.ColumnWidth)),
    headerRows: sheet.Visible === SHOWN ? whileShown(book, sheet, frozen) : 0,
    wrap: looks.flatMap(({ WrapText }, column) => (WrapText === true ? [column] : [])),
  };
}

function whileShown<T>(book: WpsBook, sheet: WpsSheet, work: () => T): T {
  const shown = book.ActiveSheet;
  try {
    sheet.Activate();
    return work();
  } finally {
    twice(() => shown.Activate());
  }
}

function columnOf(sheet: WpsSheet, column: number): WpsRange {
  const name = columnName(column);
  return sheet.Range(`${name}:${name}`);
}
