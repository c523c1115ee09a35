/**
 * The report over many workbooks as a workbook: one row a file, and one row a finding. A check's status of a file is
 * never "no error" when the file could not be read.
 */
import type { Accounts } from '../core/accounts/model';
import type { Counts } from '../core/checks/model';
import type { CheckReport } from '../app/check';
import { REPORT_SHEET, readable, reportRows } from '../app/reportSheet';
import { createWorkbook } from '../hosts/file';

/** What the totals and a report need of each file, without its cells: hundreds of them are kept until the end. */
export interface Checked {
  readonly path: string;
  /** `null` when the file could not be read; `reason` then says why. */
  readonly read: Summary | null;
  readonly reason: string | null;
}

interface Summary extends Pick<Accounts, 'unit' | 'year' | 'amountUnit'> {
  readonly counts: Counts;
  /** One a finding; none unless a report was asked for. */
  readonly rows: readonly (readonly string[])[];
}

export function kept(path: string, report: CheckReport, withRows: boolean): Checked {
  const {
    accounts: { unit, year, amountUnit },
    result: { counts },
  } = report;
  return {
    path,
    read: { unit, year, amountUnit, counts, rows: withRows ? reportRows(report) : [] },
    reason: null,
  };
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
    isWrong(checked) ? '有错误' : '无错误',
    ...[
      counts.failed,
      counts.advice,
      counts.tail,
      counts.exact,
      counts.notApplicable,
      counts.notChecked,
    ].map(String),
    '',
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
  return `共 ${results.length} 个文件：${wrong} 个有错误，${results.length - wrong - unread} 个没有发现错误，${unread} 个未能读取。\n`;
}

/** Counts are numbers in the sheet, so that they can be summed; names that look like numbers are not touched. */
function asNumber(text: string, column: number): string | number {
  return column >= SUMMARY_HEADER.indexOf('错误') &&
    column <= SUMMARY_HEADER.indexOf('未检查') &&
    text !== ''
    ? Number.parseInt(text, 10)
    : text;
}
