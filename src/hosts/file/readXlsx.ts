/**
 * .xlsx → model. Layout is scanned from the parts; cells are read by SheetJS from a package made anew of the checked
 * parts alone (cells, styles, shared strings), so that nothing else in the file can lead it astray.
 */
import { read } from '@e965/xlsx';
import type { BookParts, SheetPart } from './bookParts';
import { bookParts } from './bookParts';
import { broken, fault } from './fault';
import { readCustomXml } from './customXml';
import type { SheetModel, WorkbookModel } from './model';
import { newSheet } from './model';
import { Package } from './package';
import type { SheetScan } from './readSheet';
import { MOST_CELLS, scanSheet } from './readSheet';
import { READ_OPTIONS, takeCells } from './sheetJs';
import { dxfsOf } from './styles';
import { takeExcelSettings, takeSettings } from './state';
import { assertWellFormed, decode } from './xml';
import { packEntry, writeZip } from './zip';

export function readXlsx(bytes: Uint8Array, name: string): WorkbookModel {
  const file = new Package(bytes);
  const parts = bookParts(file);
  const dxfs = parts.styles === null ? [] : dxfsOf(file.text(parts.styles));
  const scans: { sheet: SheetModel; scan: SheetScan }[] = [];
  let cells = 0;
  for (const [index, part] of parts.sheets.entries()) {
    if (!part.worksheet) continue;
    const sheet = emptySheet(part, index);
    const scan = scanSheet(file.text(part.path), part.path, sheet, dxfs);
    cells += scan.cells;
    if (cells > MOST_CELLS) throw fault('tooLarge', `工作簿的单元格超过 ${MOST_CELLS / 10_000} 万个，没有读取。`);
    scans.push({ sheet, scan });
  }
  if (scans.length === 0) throw fault('notWorkbook', '工作簿里没有普通工作表，只有图表，没有可读的内容。');
  readCells(file, parts, scans);
  const sheets = scans.map(({ sheet }) => sheet);
  const active = sheets.find(sheet => sheet.id === sheetIdAt(parts.activeTab)) ?? sheets[0];
  const { customXml, settings } = takeSettings(readCustomXml(file, parts));
  takeExcelSettings(file, settings);
  const activeSheetId = active?.id ?? '';
  return {
    name, sheets, activeSheetId, settings, customXml, structureProtected: parts.structureProtected,
    selection: { sheetId: activeSheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    names: parts.names
      .filter(defined => !defined.name.startsWith('_xlnm.'))
      .map(defined => ({ name: defined.name, formula: `=${decode(defined.formula)}`, visible: !defined.hidden })),
  };
}

/** The form of id that Excel gives to the sheets of a file it has not seen before; here by position. */
export function sheetIdAt(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

function emptySheet(part: SheetPart, index: number): SheetModel {
  if (part.path === '') throw broken(`缺少工作表“${part.name}”的内容`);
  const sheet = newSheet(sheetIdAt(index), part.name);
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[part.state];
  return sheet;
}

function readCells(file: Package, parts: BookParts, scans: readonly { sheet: SheetModel; scan: SheetScan }[]): void {
  const workbook = read(cellsOnly(file, parts, scans.map(({ scan }) => scan)), READ_OPTIONS);
  for (const [index, { sheet, scan }] of scans.entries()) {
    const worksheet = workbook.Sheets[`S${index}`];
    if (!worksheet) throw broken(`工作表“${sheet.name}”`);
    // SheetJS finds cells by patterns in the text; if it saw other cells than are there, its reading is not to be trusted.
    if (takeCells(worksheet, sheet) !== scan.cells) throw broken(`工作表“${sheet.name}”有重复或写法不认识的单元格`);
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cellsOnly(file: Package, parts: BookParts, scans: readonly SheetScan[]): Uint8Array {
  const encoder = new TextEncoder();
  const texts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${
      scans.map((_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  };
  const relationships: string[] = [];
  const types: string[] = [`<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`];
  for (const [index, scan] of scans.entries()) {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${readable(scan.data)}</worksheet>`;
    relationships.push(`<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
    types.push(`<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`);
  }
  const shared = (part: string | null, own: string, type: string): void => {
    if (part === null) return;
    assertWellFormed(file.text(part), part);
    texts[`xl/${own}.xml`] = file.text(part);
    relationships.push(`<Relationship Id="r${own}" Type="${OFFICE}/${own}" Target="${own}.xml"/>`);
    types.push(`<Override PartName="/xl/${own}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`);
  };
  shared(parts.styles, 'styles', 'styles');
  shared(parts.strings, 'sharedStrings', 'sharedStrings');
  texts['xl/_rels/workbook.xml.rels'] = `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`;
  texts['[Content_Types].xml'] = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
  return writeZip(Object.entries(texts).map(([part, text]) => packEntry(part, encoder.encode(text), 0)));
}

/** Cells written over several lines are joined; a formula that fills a range counts for the cell that holds it. */
function readable(data: string): string {
  const joined = /<(?:\w+:)?c[\t\r\n]/.test(data) ? data.replace(/<((?:\w+:)?c)[\t\r\n]/g, '<$1 ') : data;
  if (!/\st\s*=\s*["']array["']/.test(joined)) return joined;
  return joined.replace(/<((?:\w+:)?f)(\s[^<>]*)>/g, (whole, name: string, attributes: string) =>
    /\st\s*=\s*["']array["']/.test(attributes) && !attributes.endsWith('/') ? `<${name}>` : whole);
}
