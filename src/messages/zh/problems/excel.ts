/**
 * Data: Excel's errors as sentences for a person: what happened, what became of the workbook, what to do next. Excel's
 * own messages are English and meant for developers.
 */
import type { ExcelError, ExcelProblems, Outcome } from '../../../core/problems/excel';
import type { SentencesOf } from '../../sentences';

interface Sentence {
  readonly what: string;
  readonly next: string;
}

const AGAIN = '请稍后重试；仍不行时，保存后重新打开工作簿。';

const ERRORS: Readonly<Record<ExcelError, Sentence>> = {
  AccessDenied: {
    what: 'Excel 拒绝了这项操作，工作表、工作簿结构可能受保护，或者文件是只读的。',
    next: '请在“审阅”里撤销保护，或另存一份可编辑的副本，再重试。',
  },
  ActivityLimitReached: { what: 'Excel 正忙，暂时不接受更多操作。', next: '请等几秒钟再试。' },
  ApiNotAvailable: {
    what: '这个版本的 Excel 没有所需的功能。',
    next: '请用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel。',
  },
  ApiNotFound: {
    what: '这个版本的 Excel 没有所需的功能。',
    next: '请用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel。',
  },
  BadPassword: { what: '密码不对。', next: '请在“审阅”里用正确的密码撤销保护，再重试。' },
  Conflict: { what: '同时有别人在改这个工作簿，Excel 没有接受。', next: '请稍后重试。' },
  ConnectionFailure: {
    what: '没有收到 Excel 的答复。',
    next: '请检查 Excel 是否还在响应（网页版请检查网络），然后重试。',
  },
  ContentLengthRequired: { what: 'Excel 没有接受这次请求。', next: AGAIN },
  EmptyChartSeries: { what: 'Excel 没有接受这项操作。', next: AGAIN },
  FilteredRangeConflict: {
    what: '有单元格在筛选后的区域里，Excel 没有接受。',
    next: '请在“数据”里清除筛选，再重试。',
  },
  FormulaLengthExceedsLimit: {
    what: '内容太长，Excel 放不进一个单元格。',
    next: '请缩短文字再重试。',
  },
  GeneralException: { what: 'Excel 内部出错。', next: AGAIN },
  HostRestartNeeded: {
    what: 'Excel 需要重新启动。',
    next: '请保存工作簿，关闭 Excel 后重新打开。',
  },
  InactiveWorkbook: { what: '当前窗口是另一个工作簿。', next: '请点一下要处理的工作簿，再重试。' },
  InsertDeleteConflict: { what: '同时有插入或删除在进行，Excel 没有接受。', next: '请重试。' },
  InvalidArgument: {
    what: 'Excel 不认可要写的内容或位置，单元格可能在合并区域里，或工作表结构已有改动。',
    next: '请重新校验后再试。',
  },
  InvalidBinding: { what: '引用的区域已不在原处。', next: '请重新校验后再试。' },
  InvalidOperation: {
    what: '工作簿现在的状态不允许这项操作。',
    next: '请检查工作表是否隐藏、受保护，或是否是最后一张，再重试。',
  },
  InvalidOperationInCellEditMode: {
    what: '有单元格正在编辑。',
    next: '请按回车结束编辑（或按 Esc 取消），再重试。',
  },
  InvalidReference: { what: '引用的单元格已经不在了，可能刚被删除。', next: '请重新校验后再试。' },
  InvalidRequest: { what: 'Excel 不能处理这次请求。', next: AGAIN },
  InvalidSelection: {
    what: '当前的选择不能用于这项操作。',
    next: '请先点一下任意一个单元格，再重试。',
  },
  ItemAlreadyExists: { what: '工作簿里已有同名的工作表。', next: '请把它改名后重试。' },
  ItemNotFound: {
    what: '要找的工作表或单元格已经不在了，可能刚被改名或删除。',
    next: '请重新校验后再试。',
  },
  MemoryLimitReached: { what: 'Excel 的内存不够。', next: '请关闭其他工作簿，再重试。' },
  MergedRangeConflict: {
    what: '有单元格在合并区域里，Excel 没有接受。',
    next: '请取消合并后重试。',
  },
  NotImplemented: {
    what: '这里的 Excel 没有所需的功能。',
    next: '请用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel。',
  },
  NonBlankCellOffSheet: {
    what: '工作表边缘有内容，Excel 没有接受。',
    next: '请删除最后几行或几列里的内容，再重试。',
  },
  OpenWorkbookLinksBlocked: {
    what: '工作簿里有指向别的工作簿的链接，Excel 不让打开。',
    next: '请在“数据”的“编辑链接”里更新或断开链接，再重试。',
  },
  OperationCellsExceedLimit: {
    what: '单元格太多，超过 Excel 一次能处理的数量。',
    next: '请删除表格远处的多余内容，再重试。',
  },
  PivotTableRangeConflict: {
    what: '有单元格在数据透视表里，Excel 没有接受。',
    next: '请改在普通单元格上操作。',
  },
  PowerQueryRefreshResourceChallenge: {
    what: '工作簿里的查询需要登录。',
    next: '请先在“数据”里刷新查询，再重试。',
  },
  RangeExceedsLimit: {
    what: '单元格太多，超过 Excel 一次能处理的数量。',
    next: '请删除表格远处的多余内容，再重试。',
  },
  RefreshWorkbookLinksBlocked: {
    what: '工作簿里有指向别的工作簿的链接，Excel 不让刷新。',
    next: '请在“数据”的“编辑链接”里更新或断开链接，再重试。',
  },
  RequestAborted: { what: 'Excel 中断了这次操作。', next: '请重试。' },
  RequestPayloadSizeLimitExceeded: {
    what: '一次要写的内容超过网页版 Excel 的 5 MB 上限。',
    next: '请用桌面版 Excel 打开再试，或分几次写入。',
  },
  ResponsePayloadSizeLimitExceeded: {
    what: '要读的内容超过网页版 Excel 的 5 MB 上限。',
    next: '请用桌面版 Excel 打开，或删除表格里的多余内容，再重试。',
  },
  ServiceNotAvailable: { what: 'Excel 的服务暂时不可用。', next: '请稍后重试。' },
  SpillConflict: {
    what: '有单元格被动态数组的结果占着，Excel 没有接受。',
    next: '请移开动态数组公式，再重试。',
  },
  TableOverlap: {
    what: '有单元格在 Excel 表格（“插入”里的表格）中，Excel 没有接受。',
    next: '请把它转换为普通区域，再重试。',
  },
  Timeout: { what: 'Excel 太久没有答复。', next: '请稍后重试；工作簿很大时请用桌面版 Excel。' },
  TooManyRequests: { what: 'Excel 正忙，暂时不接受更多操作。', next: '请等几秒钟再试。' },
  Unauthenticated: { what: 'Excel 的登录已过期。', next: '请重新登录后重试。' },
  UnsupportedFeature: {
    what: '工作表里有 Excel 加载项不能处理的内容。',
    next: '请另存为 .xlsx 文件后重试。',
  },
  UnsupportedOperation: { what: '这里的 Excel 不支持这项操作。', next: '请用桌面版 Excel 再试。' },
  UnsupportedSheet: {
    what: '这种工作表（宏表或图表工作表）不能处理。',
    next: '请换到普通工作表，再重试。',
  },
};

const UNKNOWN: Sentence = { what: '与 Excel 的通信出错。', next: AGAIN };

const NO_EXCEL: Sentence = {
  what: '没有连上 Excel。',
  next: '请在 Excel 里打开本加载项；没有 Excel 时可以用浏览器里的工作台。',
};

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  nothingWritten: '工作簿没有改动。',
  restored: '工作簿已恢复到写入之前的样子。',
  marksNotRestored: '单元格的内容没有改动，标记没能全部恢复，请再校验一次。',
  marksNotSet: '标记没有加上，工作簿没有改动。',
  marksPartlySet: '标记可能只改了一部分，单元格的内容没有改动。',
};

export const excel: SentencesOf<ExcelProblems> = {
  excel: ({ error, outcome }) => said(error === null ? UNKNOWN : ERRORS[error], outcome),
  noExcel: ({ outcome }) => said(NO_EXCEL, outcome),
  oldFormat: ({ name }) =>
    `“${name}”是旧格式（.xls）。内容已经写入，但 Excel 保存 .xls 时不保存本工具的设置、忽略的结果和表的对照关系，下次打开要重新选。要保留，请用“另存为”存成 .xlsx。`,
};

function said({ what, next }: Sentence, outcome: Outcome | null): string {
  return `${what}${outcome === null ? '' : OUTCOMES[outcome]}${next}`;
}
