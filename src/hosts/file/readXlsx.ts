/** .xlsx → model: each sheet's part in one pass, after the styles and the shared texts. Throws `FileFault`. */
import type { SheetModel, WorkbookModel } from '../../workbook';
import { broken, fault, MOST_CELLS, newSheet } from '../../workbook';
import type { SheetPart } from '../../workbook/ooxml';
import {
  bookParts,
  decode,
  NO_STYLES,
  Package,
  readCustomXml,
  readSheet,
  readStyles,
  readTexts,
  takeExcelSettings,
  takeSettings,
} from '../../workbook/ooxml';

export function readXlsx(bytes: Uint8Array, name: string): WorkbookModel {
  const file = new Package(bytes);
  const parts = bookParts(file);
  const styles = parts.styles === null ? NO_STYLES : readStyles(file.text(parts.styles));
  const context = {
    formats: styles.formats,
    texts: parts.strings === null ? [] : readTexts(file.text(parts.strings), parts.strings),
    date1904: parts.date1904,
  };
  const sheets: SheetModel[] = [];
  let cells = 0;
  for (const [index, part] of parts.sheets.entries()) {
    if (!part.worksheet) continue;
    const sheet = emptySheet(part, index);
    cells += readSheet(file.text(part.path), part.path, sheet, styles, context);
    if (cells > MOST_CELLS) throw fault('tooLarge', { of: 'cells', most: MOST_CELLS });
    sheets.push(sheet);
  }
  if (sheets.length === 0) throw fault('notWorkbook', { is: 'onlyCharts' });
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
  if (part.path === '') throw broken('broken.noSheet', { sheet: part.name });
  const sheet = newSheet(sheetIdAt(index), part.name);
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[
    part.state
  ];
  return sheet;
}
