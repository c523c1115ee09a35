/** Data: what WPS 表格 refuses, in English. */
import type { WpsProblems } from '../../../core/problems/wps';
import type { SentencesOf } from '../../sentences';
import { OUTCOMES } from './excel';

export const wps: SentencesOf<WpsProblems> = {
  wps: ({ said, outcome }) =>
    [
      `WPS Spreadsheets did not accept this${said === '' ? '' : ` (in its words: ${said})`}.`,
      ...(outcome === null ? [] : [OUTCOMES[outcome]]),
      'Press Enter to end cell editing, close any dialog of WPS and try again; if that does not help, save the workbook and open it again.',
    ].join(' '),
  noWps: () =>
    'There is no WPS Spreadsheets here. Open this pane from the tab “决算公开” of WPS Spreadsheets.',
  noBook: () => 'No workbook is open in WPS Spreadsheets. Open the one to check, then try again.',
  bookClosed: () =>
    'The workbook of this pane was closed. Close the pane and open it again from the tab “决算公开” of the workbook you work on.',
};
