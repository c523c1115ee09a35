/**
 * .xlsx → model. Layout is scanned from the parts; cells are read by SheetJS from parts made anew of the checked ones
 * (cells, number formats, shared texts), so that nothing else in the file can lead it astray or take its time.
 */
import type { SheetPart } from './bookParts';
import { bookParts } from './bookParts';
import { broken, fault } from './fault';
import { readCustomXml } from './customXml';
import type { SheetModel, WorkbookModel } from './model';
import { newSheet } from './model';
import { Package } from './package';
import type { SheetScan } from './readSheet';
import { MOST_CELLS, scanSheet } from './readSheet';
import { NO_STYLES, readStyles } from './readStyles';
import { SharedTexts } from './sharedTexts';
import { NO_CELLS } from './sheetCells';
import { assertNotTooWide, readParts, takeCells, takeTexts } from './sheetJs';
import { takeExcelSettings, takeSettings } from './state';
import { decode } from './xml';

export function readXlsx(bytes: Uint8Array, name: string): WorkbookModel {
  const file = new Package(bytes);
  const parts = bookParts(file);
  const styles = parts.styles === null ? NO_STYLES : readStyles(file.text(parts.styles));
  const texts = new SharedTexts(
    parts.strings === null ? null : file.text(parts.strings),
    parts.strings ?? '',
  );
  const scans: ScannedSheet[] = [];
  let cells = 0;
  for (const [index, part] of parts.sheets.entries()) {
    if (!part.worksheet) continue;
    const sheet = emptySheet(part, index);
    const scan = scanSheet(file.text(part.path), part.path, sheet, styles, texts);
    cells += scan.whole.cells;
    if (cells > MOST_CELLS)
      throw fault('tooLarge', `工作簿的单元格超过 ${MOST_CELLS / 10_000} 万个，没有读取。`);
    scans.push({ sheet, scan });
  }
  if (scans.length === 0)
    throw fault('notWorkbook', '工作簿里没有普通工作表，只有图表，没有可读的内容。');
  readCells(scans, styles.numberFormats, texts, parts.date1904);
  const sheets = scans.map(({ sheet }) => sheet);
  const active = sheets.find(sheet => sheet.id === sheetIdAt(parts.activeTab)) ?? sheets[0];
  const { customXml, settings } = takeSettings(readCustomXml(file, parts));
  takeExcelSettings(file, settings);
  const activeSheetId = active?.id ?? '';
  return {
    name,
    sheets,
    activeSheetId,
    settings,
    customXml,
    structureProtected: parts.structureProtected,
    selection: { sheetId: activeSheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    names: parts.names
      .filter(defined => !defined.name.startsWith('_xlnm.'))
      .map(defined => ({
        name: defined.name,
        formula: `=${decode(defined.formula)}`,
        visible: !defined.hidden,
      })),
  };
}

/** The form of id that Excel gives to the sheets of a file it has not seen before; here by position. */
export function sheetIdAt(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

function emptySheet(part: SheetPart, index: number): SheetModel {
  if (part.path === '') throw broken(`缺少工作表“${part.name}”的内容`);
  const sheet = newSheet(sheetIdAt(index), part.name);
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[
    part.state
  ];
  return sheet;
}

interface ScannedSheet {
  readonly sheet: SheetModel;
  readonly scan: SheetScan;
}

function readCells(
  scans: readonly ScannedSheet[],
  styles: string,
  texts: SharedTexts,
  date1904: boolean,
): void {
  // One sheet that is not written the plain way, and all are given as they are: they share their texts.
  const plain = scans.every(({ scan }) => scan.short !== null);
  const formulas = scans.some(({ scan }) => scan.formulas);
  const given = scans.map(({ scan }) =>
    plain && scan.short ? scan.short : { ...scan.whole, xml: joined(scan.whole.xml) },
  );
  const parts = cellsOnly(
    given.map(({ xml }) => (formulas ? ownFormulas(xml) : xml)),
    styles,
    texts.part(MAIN, plain),
    date1904,
  );
  const read = readParts(parts, { dense: plain, cellFormula: formulas });
  // What stands after the last text counts as one more.
  if (texts.own && read.Strings.length !== texts.count + 1) throw broken('共享文字');
  for (const [index, { sheet }] of scans.entries()) {
    const { cells, places } = given[index] ?? NO_CELLS;
    const worksheet = read.Sheets[`S${index}`];
    if (!worksheet) throw broken(`工作表“${sheet.name}”`);
    // SheetJS finds cells by patterns in the text; if it saw other cells than are there, its reading is not to be trusted.
    if (takeCells(worksheet, sheet) !== cells)
      throw broken(`工作表“${sheet.name}”有重复或写法不认识的单元格`);
    takeTexts(places, read, sheet);
    assertNotTooWide(sheet);
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** SheetJS looks for these through all of a sheet unless it finds them before the cells. */
const BEFORE_CELLS = '<sheetPr/><dimension/><sheetViews></sheetViews>';

/** Part name → XML: the least that a workbook of these cells is. */
function cellsOnly(
  sheets: readonly string[],
  styles: string,
  texts: string | null,
  date1904: boolean,
): Map<string, string> {
  const parts = new Map([
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
  ]);
  const relationships: string[] = [];
  const types: string[] = [
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
  ];
  for (const [index, cells] of sheets.entries()) {
    parts.set(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}">${BEFORE_CELLS}${cells}</worksheet>`,
    );
    relationships.push(
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    );
    types.push(
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    );
  }
  const common = (name: string, text: string): void => {
    parts.set(`xl/${name}.xml`, text);
    relationships.push(
      `<Relationship Id="r${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    );
    types.push(`<Override PartName="/xl/${name}.xml" ContentType="${SHEET_TYPE}.${name}+xml"/>`);
  };
  if (styles !== '') common('styles', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  if (texts !== null) common('sharedStrings', texts);
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
  );
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`,
  );
  return parts;
}

/** Cells written over several lines are joined: SheetJS knows a cell by the space after its name. */
function joined(data: string): string {
  return data.replace(/<((?:\w+:)?c)[\t\r\n]/g, '<$1 ');
}

/** A formula that fills a range counts for the cell that holds it. */
function ownFormulas(data: string): string {
  if (!/\st\s*=\s*["']array["']/.test(data)) return data;
  return data.replace(/<((?:\w+:)?f)(\s[^<>]*)>/g, (whole, name: string, attributes: string) =>
    /\st\s*=\s*["']array["']/.test(attributes) && !attributes.endsWith('/') ? `<${name}>` : whole,
  );
}
