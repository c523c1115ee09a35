/** The file host: .xlsx and .xls as bytes in, .xlsx as bytes out; the same in the browser and in Node. */
export { openWorkbook } from './open';
export type { Archive } from './archive';
export { openArchive } from './archive';
export { FileWorkbook } from './fileWorkbook';
export { saveWorkbook } from './save';
export type { JoinedFile } from './join';
export { joinWorkbooks } from './join';
export { createWorkbook } from './create';
export type { SheetContent } from './create';
export type { WorkbookModel } from '../../workbook';
export { displayText, gridsOf, snapshotOf } from '../../workbook';
