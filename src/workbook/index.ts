/** A workbook in memory: its model, plans carried out on it, and what the use cases see of it. */
export type {
  Area,
  CellModel,
  ConditionalFormatModel,
  NameModel,
  NoticeModel,
  SheetModel,
  ValidationContent,
  ValidationModel,
  WorkbookModel,
} from './model';
export {
  MAX_COLUMNS,
  MAX_ROWS,
  cellAt,
  cellKey,
  keyColumn,
  keyRow,
  newSheet,
  usedArea,
} from './model';
export { MOST_CELLS, assertNotTooWide } from './limits';
export { broken, door, fault, FileFault, toProblem } from './fault';
export type { ApplyOptions } from './apply';
export { applyPlan } from './apply';
export type { SheetDiff } from './sheetDiff';
export { diffSheet, isUnchanged } from './sheetDiff';
export { gridsOf, snapshotOf } from './grids';
export { isMarked } from './marks';
export { stateOf } from './state';
export { displayText } from './display';
export { NO_VALIDATION, sameContent, setValidation, validationAt } from './validations';
