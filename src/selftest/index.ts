/** 自检: what the add-in takes for granted of Excel, tried in the Excel at hand. */
export { isEmptyWorkbook, runSteps } from './run';
export type { Outcome, RunResult, StepResult } from './run';
