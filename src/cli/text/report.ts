/**
 * The report over many workbooks as a workbook: one row a file, and one row a finding. A check's status of a file is
 * never "no error" when the file could not be read.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Counts } from '../../core/checks/model';
import type { CheckReport } from '../../app/check/check';
import { REPORT_SHEET, readable, reportRows } from '../../app/check/reportSheet';
import { createWorkbook } from '../../hosts/file';
import { unreadText } from './checkText';

/** What the totals and a report need of each file, without its cells: hundreds of them are kept until the end. */
export interface Checked {
  readonly path: string;
  /** `null` when the file could not be read; `reason` then says why. */
  readonly read: Summary | null;
  readonly reason: string | null;
}

interface Summary extends Pick<Accounts, 'unit' | 'year' | 'amountUnit'> {
  readonly counts: Counts;
  /** Which of the nine tables were not read; '' when all were. */
  readonly unread: string;
  /** One a finding; none unless a report was asked for. */
  readonly rows: readonly (readonly string[])[];
}

export function kept(path: string, report: CheckReport, withRows: boolean): Checked {
  const { accounts, result } = report;
  const { unit, year, amountUnit } = accounts;
  return {
    path,
    read: {
      unit,
      year,
      amountUnit,
      counts: result.counts,
      unread: unreadText(accounts),
      rows: withRows ? reportRows(report) : [],
    },
    reason: null,
  };
}

/** Neither "no error" nor an error: what was not read is not passed. */
function verdictOf(checked: Checked): string {
  if (isWrong(checked)) return '有错误';
  return isWhole(checked) ? '无错误' : '表不全';
}

/** Whether all of the nine tables were read. */
function isWhole({ read }: Checked): boolean {
  return read?.unread === '';
}

/** Whether errors were found in it. */
export function isWrong({ read }: Checked): boolean {
  return (read?.counts.failed ?? 0) > 0;
}

export const SUMMARY_HEADER = [
  '文件',
  '单位',
  '年度',
  '金额单位',
  '结果',
  '错误',
  '提示',
  '尾差',
  '相符',
  '不适用',
  '未检查',
  '原因',
] as const;

export function summaryRow(checked: Checked): string[] {
  const { path, read, reason } = checked;
  if (!read) return [path, '', '', '', '未能读取', '', '', '', '', '', '', reason ?? ''];
  const { counts } = read;
  return [
    path,
    readable(read.unit ?? ''),
    read.year === null ? '' : String(read.year),
    read.amountUnit ?? '',
    verdictOf(checked),
    ...[
      counts.failed,
      counts.advice,
      counts.tail,
      counts.exact,
      counts.notApplicable,
      counts.notChecked,
    ].map(String),
    read.unread,
  ];
}

export function findingRows({ path, read }: Checked): string[][] {
  return (read?.rows ?? []).map(row => [path, ...row]);
}

export const FINDING_HEADER = ['文件', ...REPORT_SHEET.header];

export function reportWorkbook(results: readonly Checked[]): Uint8Array {
  const { widths, wrap } = REPORT_SHEET.layout;
  return createWorkbook([
    {
      name: '汇总',
      rows: [SUMMARY_HEADER, ...results.map(result => summaryRow(result).map(asNumber))],
      layout: {
        widths: [40, 28, 8, 10, 10, 8, 8, 8, 8, 8, 8, 60],
        headerRows: 1,
        wrap: [0, 1, 11],
      },
    },
    {
      name: REPORT_SHEET.name,
      rows: [FINDING_HEADER, ...results.flatMap(findingRows)],
      layout: {
        widths: [30, ...widths],
        headerRows: 1,
        wrap: [0, ...wrap.map(column => column + 1)],
      },
    },
  ]);
}

export function totalsText(results: readonly Checked[]): string {
  const unread = results.filter(({ read }) => read === null).length;
  const wrong = results.filter(isWrong).length;
  const right = results.filter(checked => checked.read !== null && !isWrong(checked));
  const partial = right.filter(checked => !isWhole(checked)).length;
  const which = partial === 0 ? '' : `（其中 ${partial} 个表不全）`;
  return `共 ${results.length} 个文件：${wrong} 个有错误，${right.length} 个没有发现错误${which}，${unread} 个未能读取。\n`;
}

/** Counts are numbers in the sheet, so that they can be summed; names that look like numbers are not touched. */
function asNumber(text: string, column: number): string | number {
  return column >= SUMMARY_HEADER.indexOf('错误') &&
    column <= SUMMARY_HEADER.indexOf('未检查') &&
    text !== ''
    ? Number.parseInt(text, 10)
    : text;
}
