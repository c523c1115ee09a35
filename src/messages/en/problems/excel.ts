/** Data: Excel's errors in English, for a person: what happened, what became of the workbook, what to do next. */
import type { ExcelError, ExcelProblems, Outcome } from '../../../core/problems/excel';
import type { SentencesOf } from '../../sentences';

type Sentence = readonly [what: string, next: string];

const AGAIN = 'Try again later; if that does not help, save the workbook and open it again.';
const CHECK_AGAIN = 'Check again, then retry.';
const NEWER = 'Use Excel 2021 or newer, Microsoft 365 or Excel on the web.';
const BUSY: Sentence = [
  'Excel is busy and takes no more work for now.',
  'Wait a few seconds, then try again.',
];
const TOO_MANY: Sentence = [
  'There are more cells than Excel can handle at once.',
  'Delete what stands far away from the tables, then try again.',
];

const ERRORS: Readonly<Record<ExcelError, Sentence>> = {
  AccessDenied: [
    'Excel refused: the sheet or the structure of the workbook may be protected, or the file is read-only.',
    'Remove the protection under Review, or save an editable copy, then try again.',
  ],
  ActivityLimitReached: BUSY,
  ApiNotAvailable: ['This version of Excel lacks a function that is needed.', NEWER],
  ApiNotFound: ['This version of Excel lacks a function that is needed.', NEWER],
  BadPassword: [
    'The password is wrong.',
    'Remove the protection under Review with the right password, then try again.',
  ],
  Conflict: [
    'Somebody else is changing this workbook; Excel did not accept it.',
    'Try again later.',
  ],
  ConnectionFailure: [
    'Excel did not answer.',
    'Make sure that Excel responds (on the web, that the network works), then try again.',
  ],
  ContentLengthRequired: ['Excel did not accept this request.', AGAIN],
  EmptyChartSeries: ['Excel did not accept it.', AGAIN],
  FilteredRangeConflict: [
    'Some cells are in a filtered range; Excel did not accept it.',
    'Clear the filter under Data, then try again.',
  ],
  FormulaLengthExceedsLimit: [
    'The content is too long for a cell.',
    'Shorten the text, then try again.',
  ],
  GeneralException: ['Excel failed internally.', AGAIN],
  HostRestartNeeded: [
    'Excel has to be restarted.',
    'Save the workbook, close Excel and open it again.',
  ],
  InactiveWorkbook: [
    'The current window is another workbook.',
    'Click the workbook to be worked on, then try again.',
  ],
  InsertDeleteConflict: [
    'Something is being inserted or deleted; Excel did not accept it.',
    'Try again.',
  ],
  InvalidArgument: [
    'Excel does not accept the content or its place: the cell may be in a merged range, or the sheet was changed.',
    CHECK_AGAIN,
  ],
  InvalidBinding: ['The range is no longer where it was.', CHECK_AGAIN],
  InvalidOperation: [
    'The workbook does not allow this now.',
    'See whether the sheet is hidden, protected or the last one, then try again.',
  ],
  InvalidOperationInCellEditMode: [
    'A cell is being edited.',
    'Press Enter to finish (or Esc to cancel), then try again.',
  ],
  InvalidReference: ['The cell is no longer there; it may just have been deleted.', CHECK_AGAIN],
  InvalidRequest: ['Excel cannot handle this request.', AGAIN],
  InvalidSelection: [
    'This cannot be done with the current selection.',
    'Click any cell first, then try again.',
  ],
  ItemAlreadyExists: [
    'The workbook has a sheet of this name already.',
    'Rename it, then try again.',
  ],
  ItemNotFound: [
    'The sheet or cell is no longer there; it may just have been renamed or deleted.',
    CHECK_AGAIN,
  ],
  MemoryLimitReached: ['Excel has run out of memory.', 'Close other workbooks, then try again.'],
  MergedRangeConflict: [
    'Some cells are in a merged range; Excel did not accept it.',
    'Unmerge them, then try again.',
  ],
  NotImplemented: ['Excel lacks a function here that is needed.', NEWER],
  NonBlankCellOffSheet: [
    'There is content at the edge of the sheet; Excel did not accept it.',
    'Delete what stands in the last rows or columns, then try again.',
  ],
  OpenWorkbookLinksBlocked: [
    'The workbook links to another one, which Excel does not let be opened.',
    'Update or break the link under Data, Edit Links, then try again.',
  ],
  OperationCellsExceedLimit: TOO_MANY,
  PivotTableRangeConflict: [
    'Some cells are in a PivotTable; Excel did not accept it.',
    'Use ordinary cells instead.',
  ],
  PowerQueryRefreshResourceChallenge: [
    'A query of the workbook asks for a login.',
    'Refresh the query under Data first, then try again.',
  ],
  RangeExceedsLimit: TOO_MANY,
  RefreshWorkbookLinksBlocked: [
    'The workbook links to another one, which Excel does not let be refreshed.',
    'Update or break the link under Data, Edit Links, then try again.',
  ],
  RequestAborted: ['Excel broke this off.', 'Try again.'],
  RequestPayloadSizeLimitExceeded: [
    'There is more to write than the 5 MB that Excel on the web takes at once.',
    'Try it in Excel for the desktop, or write it in parts.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'There is more to read than the 5 MB that Excel on the web gives at once.',
    'Open it in Excel for the desktop, or delete what the tables do not need, then try again.',
  ],
  ServiceNotAvailable: ['Excel’s service is not available for now.', 'Try again later.'],
  SpillConflict: [
    'Some cells are taken by the results of a dynamic array; Excel did not accept it.',
    'Move the array formula away, then try again.',
  ],
  TableOverlap: [
    'Some cells are in an Excel table (Insert, Table); Excel did not accept it.',
    'Convert it to a range, then try again.',
  ],
  Timeout: [
    'Excel took too long to answer.',
    'Try again later; use Excel for the desktop for a large workbook.',
  ],
  TooManyRequests: BUSY,
  Unauthenticated: ['The login to Excel has expired.', 'Log in again, then retry.'],
  UnsupportedFeature: [
    'The sheet holds something that add-ins cannot handle.',
    'Save it as an .xlsx file, then try again.',
  ],
  UnsupportedOperation: ['Excel does not support this here.', 'Try it in Excel for the desktop.'],
  UnsupportedSheet: [
    'This kind of sheet (a macro or chart sheet) cannot be handled.',
    'Go to an ordinary sheet, then try again.',
  ],
};

const UNKNOWN: Sentence = ['Talking to Excel failed.', AGAIN];
const NO_EXCEL: Sentence = [
  'There is no Excel.',
  'Open this add-in in Excel; without Excel, the workbench in the browser can be used.',
];

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  nothingWritten: 'The workbook was not changed.',
  restored: 'The workbook is again as it was before.',
  marksNotRestored:
    'No content of cells was changed; not all marks could be put back, so check once more.',
  marksNotSet: 'No marks were added; the workbook was not changed.',
  marksPartlySet: 'Perhaps only some of the marks were changed; no content of cells was changed.',
};

export const excel: SentencesOf<ExcelProblems> = {
  excel: ({ error, outcome }) => said(error === null ? UNKNOWN : ERRORS[error], outcome),
  noExcel: ({ outcome }) => said(NO_EXCEL, outcome),
  oldFormat: ({ name }) =>
    `“${name}” is in the old format (.xls). It was written, but when Excel saves an .xls it does not keep the add-in’s settings, dismissed findings and chosen tables; they must be chosen again next time. To keep them, save the workbook as .xlsx.`,
};

function said([what, next]: Sentence, outcome: Outcome | null): string {
  return [what, ...(outcome === null ? [] : [OUTCOMES[outcome]]), next].join(' ');
}
