/** WPS 表格 as the workbook that the use cases work on, and the pages of the add-in there. */
export { wpsApplication } from './application';
export { renamePane, takeAsked } from './shell';
export { WpsWorkbook } from './wpsWorkbook';
