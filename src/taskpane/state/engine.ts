/**
 * The use cases with all the accounting behind them, loaded beside the first paint and not before it: the pane's
 * shell is drawn while this arrives. Everything in the first load may import types from `app`, values only from here.
 */
export { adoptPlan } from '../../app/check/adopt';
export { withFormColumns, withSet, withTable } from '../../core/accounts';
export { nothingToCheck, tableStates } from '../../app/check/check';
export { WorkbookCheck } from '../background/check';
export { withIgnored, withRestored } from '../../app/check/ignored';
export { clearPlan, markPlan } from '../../app/check/mark';
export { reportPlan } from '../../app/check/reportSheet';
export { dropJournal, redo, takeBack } from '../../app/plan/unfinished';
export { removeTraces, tracesOf } from '../../app/traces';
export { sayChinese } from '../../messages/zh';
export { mappingOf, preferencesOf, putMapping, putPreferences } from '../../app/preferences';
