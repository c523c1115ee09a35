/** WPS 表格 as the workbook that the use cases work on. */
export { WpsWorkbook } from './wpsWorkbook';
