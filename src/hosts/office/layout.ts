/** The look of a sheet that the add-in made: widths, wrapped columns, bold and frozen header rows. */
import type { SheetLayout } from '../../app/plan/plan';

/** Widths in characters of the standard font ↔ Excel's points: 7 pixels each and 5 of padding, ¾ point a pixel. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 10) / 10;
}

export function queueLayout(sheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const [column, width] of layout.widths.entries())
    columnOf(sheet, column).format.columnWidth = pointsOf(width);
  for (const column of layout.wrap) columnOf(sheet, column).format.wrapText = true;
  if (layout.headerRows === 0) return;
  sheet.getRange(`1:${layout.headerRows}`).format.font.bold = true;
  sheet.freezePanes.freezeRows(layout.headerRows);
}

/** Asks how the first `columns` columns look; call the answer after the next round trip. */
export function queueLayoutRead(sheet: Excel.Worksheet, columns: number): () => SheetLayout {
  const formats = Array.from({ length: columns }, (_, column) =>
    columnOf(sheet, column).format.load('columnWidth,wrapText'),
  );
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
  return () => ({
    widths: formats.map(format => charactersOf(format.columnWidth)),
    headerRows: frozen.isNullObject ? 0 : frozen.rowCount,
    wrap: formats.flatMap((format, column) => (format.wrapText ? [column] : [])),
  });
}

function columnOf(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
}
