/**
 * A worksheet part for a sheet that the add-in made: bold frozen header, widths, wrapped columns.
 */
import { columnName } from '../../../core/address';
import { areaText } from '../../areas';
import { render } from './cell';
import { formatEdits } from './formats';
import { validationEdits } from '../validations';
import type { SheetModel } from '../../model';
import { keyColumn, keyRow } from '../../model';
import { spliced } from '../splice';
import type { StyleWriter } from './styles';

export function newSheetXml(sheet: SheetModel, namespace: string, styles: StyleWriter): string {
  const columns = [...sheet.columnWidths]
    .sort(([a], [b]) => a - b)
    .map(
      ([column, width]) =>
        `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const merges = sheet.merges.map(area => `<mergeCell ref="${areaText(area)}"/>`).join('');
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows(sheet, styles)}</sheetData>` +
    `${merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`}</worksheet>`;
  const formatted = spliced(
    xml,
    formatEdits(xml, sheet.name, new Set(), sheet.conditionalFormats, styles),
  );
  return spliced(formatted, validationEdits(formatted, sheet.name, new Set(), sheet.validations));
}

function pane({ frozenRows, frozenColumns }: SheetModel): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  let side = 'bottomLeft';
  if (frozenColumns > 0) side = frozenRows > 0 ? 'bottomRight' : 'topRight';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  return `<pane${split} topLeftCell="${columnName(frozenColumns)}${frozenRows + 1}" activePane="${side}" state="frozen"/><selection pane="${side}"/>`;
}

function rows(sheet: SheetModel, styles: StyleWriter): string {
  const byRow = new Map<number, string[]>();
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const cell = sheet.cells.get(key);
    if (!cell) continue;
    const row = keyRow(key);
    const format = cell.format === 'General' ? null : cell.format;
    const style = styles.xf(0, {
      bold: row < sheet.headerRows,
      wrap: sheet.wrapColumns.has(keyColumn(key)),
      format,
    });
    const cells = byRow.get(row) ?? [];
    cells.push(render(key, cell, style === 0 ? null : style, ''));
    byRow.set(row, cells);
  }
  return [...byRow]
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;
    })
    .join('');
}
