/** Small workbooks for tests of the hosts, drawn as a person would. */
import type { CellValue } from '../../src/core/grid';
import type { SheetModel, WorkbookModel } from '../../src/workbook';
import { cellKey, newSheet } from '../../src/workbook';

type Row = readonly (CellValue | { readonly formula: string; readonly value: CellValue })[];

/** One sheet per key; a cell is its constant, or a formula with its result. */
export function book(
  sheets: Readonly<Record<string, readonly Row[]>>,
  formats: Readonly<Record<string, string>> = {},
): WorkbookModel {
  const models = Object.entries(sheets).map(([name, rows], index) =>
    sheetOf(`{00000000-0001-0000-000${index}-000000000000}`, name, rows, formats),
  );
  const first = models[0]?.id ?? '';
  return {
    name: '决算.xlsx',
    sheets: models,
    activeSheetId: first,
    selection: { sheetId: first, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    settings: new Map(),
    customXml: new Map(),
    names: [],
  };
}

function sheetOf(
  id: string,
  name: string,
  rows: readonly Row[],
  formats: Readonly<Record<string, string>>,
): SheetModel {
  const sheet = newSheet(id, name);
  for (const [row, values] of rows.entries()) {
    for (const [column, given] of values.entries()) {
      const format = formats[`${name}!${row},${column}`] ?? 'General';
      if (given === null && format === 'General') continue;
      const { formula, value } =
        typeof given === 'object' && given !== null ? given : { formula: '', value: given };
      sheet.cells.set(cellKey(row, column), { value, formula, format, error: false });
    }
  }
  return sheet;
}

/** What a workbook holds, in a form in which two can be compared: without empty entries, and in a fixed order. */
export function contents(model: WorkbookModel): unknown {
  return {
    ...model,
    sheets: model.sheets.map(sheet => ({
      ...sheet,
      cells: [...sheet.cells]
        .filter(
          ([, cell]) =>
            cell.value !== null ||
            cell.formula !== '' ||
            cell.format !== 'General' ||
            cell.fill !== undefined,
        )
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => [key, { ...cell }]),
      conditionalFormats: structuredClone(sheet.conditionalFormats),
      columnWidths: new Map(sheet.columnWidths),
      rowHeights: new Map(sheet.rowHeights),
      wrapColumns: new Set(sheet.wrapColumns),
    })),
    selection: structuredClone(model.selection),
    settings: new Map(structuredClone([...model.settings])),
    customXml: new Map(model.customXml),
    names: structuredClone(model.names),
  };
}
