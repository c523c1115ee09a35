/** Excel as the workbook that the use cases work on. */
export { officeWorkbook } from './officeWorkbook';
export { MARK_FILLS } from './marks/marks';
export { showOnRibbon } from './ribbon';
