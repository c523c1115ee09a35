/** Office Open XML: the package, its parts as text and tags, and a workbook's parts read into the model and changed. */
export { packEntry, writeZip } from './zip/write';
export { Package } from './package';
export type { Tag } from './tags';
export { attribute, isTrue, tagsOf } from './tags';
export { decode, encode, encodeAttribute, textOfBytes } from './text';
export type { Edit } from './splice';
export { prefixOf, spliced } from './splice';
export type { BookParts, SheetPart } from './bookParts';
export { bookParts } from './bookParts';
export { readCustomXml, writeCustomXml } from './customXml';
export { customXmlOf, hasExcelSettings, takeExcelSettings, takeSettings } from './settings';
export { NO_STYLES, readStyles } from './read/styles';
export { readTexts } from './read/texts';
export { readSheet } from './read/sheet';
export { styleRecord, stylesBefore } from './write/styleRecord';
export { PLAIN_STYLES, StyleWriter } from './write/styles';
export { patchSheet } from './write/sheet';
export { newSheetXml } from './write/newSheet';
export {
  addSheets,
  dropCalculationChain,
  recalculate,
  removeSheet,
  sheetAdder,
  stylesPart,
} from './write/book';
export { namespaceOf } from './customXml';
export { formulaThere } from './join/formula';
export { looksThere } from './join/styles';
export { sheetThere } from './join/sheet';
