/**
 * A workbook of our own from nothing but rows: the report of a check over many files.
 */
import type { SheetLayout } from '../../app/plan/plan';
import { columnName } from '../../core/address';
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
  /** For a list that is looked through and printed: filters, header on every page, as wide as a page. */
  readonly isList?: boolean;
  /** Cells that lead to a cell of another sheet, by row; 0-based. */
  readonly links?: readonly Link[];
}

interface Link {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly toRow: number;
}

/** Excel shows no more links on a sheet. */
const MOST_LINKS = 65_000;
/** So many rows are cells in memory at a time. */
const BLOCK = 2000;

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
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered((number, sheet) => `<sheet name="${encodeAttribute(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets>${namesXml(sheets)}</workbook>`,
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

/** In blocks of rows: a report over ten thousand files is text long before it is written, and never all of it cells. */
function sheetXml(content: SheetContent, styles: StyleWriter): string {
  const { rows } = content;
  const blocks: string[] = [];
  for (let from = BLOCK; from < rows.length; from += BLOCK) {
    const xml = blockXml(content, from, styles);
    blocks.push(xml.slice(xml.indexOf(DATA) + DATA.length, xml.indexOf(DATA_END)));
  }
  const first = blockXml(content, 0, styles);
  const end = first.indexOf(DATA_END);
  const tail = first.slice(end).replace(DATA_END, `${DATA_END}${filterXml(content)}`);
  const xml =
    first.slice(0, end) +
    blocks.join('') +
    tail.replace(END, `${linksXml(content)}${printXml(content)}${END}`);
  return content.isList
    ? xml.replace(HEAD, `$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    : xml;
}

const DATA = '<sheetData>';
const DATA_END = '</sheetData>';
const END = '</worksheet>';
const HEAD = /<worksheet [^>]*>/;

function blockXml({ name, rows, layout }: SheetContent, from: number, styles: StyleWriter): string {
  const sheet = newSheet('', name);
  layout.widths.forEach((width, column) => sheet.columnWidths.set(column, width));
  sheet.headerRows = layout.headerRows;
  sheet.frozenRows = layout.headerRows;
  sheet.wrapColumns = new Set(layout.wrap);
  for (const [index, values] of rows.slice(from, from + BLOCK).entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== '')
        sheet.cells.set(cellKey(from + index, column), {
          value,
          formula: '',
          format: 'General',
          error: false,
        });
    }
  }
  return newSheetXml(sheet, MAIN, styles);
}

function filterXml({ isList, rows, layout }: SheetContent): string {
  if (!isList || rows.length === 0) return '';
  const last = columnName(Math.max(0, layout.widths.length - 1));
  return `<autoFilter ref="A${layout.headerRows}:${last}${Math.max(rows.length, layout.headerRows + 1)}"/>`;
}

function linksXml({ links = [] }: SheetContent): string {
  if (links.length === 0) return '';
  const each = links
    .slice(0, MOST_LINKS)
    .map(
      ({ row, column, sheet, toRow }) =>
        `<hyperlink ref="${columnName(column)}${row + 1}" location="${encodeAttribute(`'${sheet}'!A${toRow + 1}`)}"/>`,
    );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** Lying A4, one page wide, page numbers. */
function printXml({ isList }: SheetContent): string {
  return isList
    ? '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;A  &amp;P/&amp;N</oddFooter></headerFooter>'
    : '';
}

function namesXml(sheets: readonly SheetContent[]): string {
  const titles = sheets.flatMap(({ isList, name, layout }, index) =>
    isList
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${encodeAttribute(name)}'!$1:$${layout.headerRows}</definedName>`,
        ]
      : [],
  );
  return titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
}
