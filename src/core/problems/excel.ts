/** What Excel refuses, by its own error codes (`Excel.ErrorCodes`), and what became of the workbook by that. */

/** Every code that has a sentence of its own. */
export const EXCEL_ERRORS = [
  'AccessDenied',
  'ActivityLimitReached',
  'ApiNotAvailable',
  'ApiNotFound',
  'BadPassword',
  'Conflict',
  'ConnectionFailure',
  'ContentLengthRequired',
  'EmptyChartSeries',
  'FilteredRangeConflict',
  'FormulaLengthExceedsLimit',
  'GeneralException',
  'HostRestartNeeded',
  'InactiveWorkbook',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidBinding',
  'InvalidOperation',
  'InvalidOperationInCellEditMode',
  'InvalidReference',
  'InvalidRequest',
  'InvalidSelection',
  'ItemAlreadyExists',
  'ItemNotFound',
  'MemoryLimitReached',
  'MergedRangeConflict',
  'NotImplemented',
  'NonBlankCellOffSheet',
  'OpenWorkbookLinksBlocked',
  'OperationCellsExceedLimit',
  'PivotTableRangeConflict',
  'PowerQueryRefreshResourceChallenge',
  'RangeExceedsLimit',
  'RefreshWorkbookLinksBlocked',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'SpillConflict',
  'TableOverlap',
  'Timeout',
  'TooManyRequests',
  'Unauthenticated',
  'UnsupportedFeature',
  'UnsupportedOperation',
  'UnsupportedSheet',
] as const;

export type ExcelError = (typeof EXCEL_ERRORS)[number];

/** What became of the workbook. */
export type Outcome =
  'nothingWritten' | 'restored' | 'marksNotRestored' | 'marksNotSet' | 'marksPartlySet';

interface After {
  /** `null`: nothing was to be written. */
  readonly outcome: Outcome | null;
}

export interface ExcelProblems {
  /** `error` is `null` for what is none of Excel's known codes. */
  excel: After & { readonly error: ExcelError | null };
  /** The page stands outside of Excel. */
  noExcel: After;
  /** An .xls, in which Excel keeps nothing of ours when it saves. */
  oldFormat: { readonly name: string };
}
