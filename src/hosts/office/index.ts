/** Excel as the workbook that the use cases work on. */
export { officeWorkbook } from './officeWorkbook';
export { showOnRibbon } from './ribbon';
