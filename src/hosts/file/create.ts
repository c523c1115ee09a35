/**
 * A workbook of our own from nothing but rows: the report of a check over many files.
 */
import type { SheetLayout } from '../../app/plan/plan';
import type { CellValue } from '../../core/grid';
import { cellKey, newSheet } from '../../workbook';
import {
  encodeAttribute,
  newSheetXml,
  packEntry,
  PLAIN_STYLES,
  StyleWriter,
  writeZip,
} from '../../workbook/ooxml';

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly layout: SheetLayout;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function createWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  const styles = new StyleWriter(PLAIN_STYLES);
  const parts: [string, string][] = sheets.map((content, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(content, styles),
  ]);
  const numbered = (line: (number: number, sheet: SheetContent) => string): string =>
    sheets.map((sheet, index) => line(index + 1, sheet)).join('');
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
        `${numbered(number => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered((number, sheet) => `<sheet name="${encodeAttribute(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${numbered(number => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ...parts,
    ['xl/styles.xml', styles.xml],
  ];
  return writeZip(texts.map(([name, text]) => packEntry(name, new TextEncoder().encode(text))));
}

function sheetXml({ name, rows, layout }: SheetContent, styles: StyleWriter): string {
  const sheet = newSheet('', name);
  layout.widths.forEach((width, column) => sheet.columnWidths.set(column, width));
  sheet.headerRows = layout.headerRows;
  sheet.frozenRows = layout.headerRows;
  sheet.wrapColumns = new Set(layout.wrap);
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== '')
        sheet.cells.set(cellKey(row, column), {
          value,
          formula: '',
          format: 'General',
          error: false,
        });
    }
  }
  return newSheetXml(sheet, MAIN, styles);
}
