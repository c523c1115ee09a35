/** A whole workbook of the model, with its look → the data from which Univer starts. */
import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookModel } from '../../workbook';
import type { Look } from '../look/look';
import { SheetDrawing } from './sheetDrawing';
import { DEFAULT_STYLE, StyleBook } from './styleBook';

/** The styles are made while the sheets are drawn; later drawings go on with the same `book`. */
export function workbookData(
  model: WorkbookModel,
  look: Look,
  leadingOf?: (family: string) => number,
): { data: IWorkbookData; book: StyleBook } {
  const book = new StyleBook(look, leadingOf);
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of model.sheets) sheets[sheet.id] = new SheetDrawing(sheet, look, book).data();
  const data: IWorkbookData = {
    id: 'workbook',
    name: model.name,
    appVersion: '0.25.1',
    locale: 'zhCN' as IWorkbookData['locale'],
    styles: book.styles,
    sheetOrder: model.sheets.map(sheet => sheet.id),
    sheets,
    defaultStyle: DEFAULT_STYLE,
  };
  return { data, book };
}
