/** Excel played over a workbook model, for development, tests and the workbench. */
export { Simulator } from './simulator';
export type { Failure } from './failure';
export type { Bridge, LoggedRequest, SimulatorOptions } from './simulator';
export type { ApiVersion, Change } from './host';
export type { RuleMember } from './quirks';
export type { EditedCell, Person } from './person';
