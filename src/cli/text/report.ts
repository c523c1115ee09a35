/**
 * What is kept of each workbook for the totals and a report: one line of it, its wrong cells, the relations that say so.
 * A check's status of a file is never "no error" when the file could not be read.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Counts } from '../../core/checks/model';
import type { CheckReport } from '../../app/check/check';
import { readable } from '../../app/check/reportSheet';
import type { CheckRecord } from '../record/record';
import { resultOf } from '../record/record';
import type { ErrorLine, RelationLine } from './reportLines';
import { NO_LINES, linesOf } from './reportLines';
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
  /** None unless a report was asked for. */
  readonly errors: readonly ErrorLine[];
  readonly relations: readonly RelationLine[];
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
      ...(withRows ? linesOf(result) : NO_LINES),
    },
    reason: null,
  };
}

/** The same of a line that an earlier run wrote. */
export function keptRecord(record: CheckRecord, withRows: boolean): Checked {
  const { file, status, reason, unit, year, amountUnit } = record;
  if (status === 'unreadable') return { path: file, read: null, reason };
  return {
    path: file,
    read: {
      unit,
      year,
      amountUnit: amountUnit as Accounts['amountUnit'],
      counts: record.counts,
      unread: record.unread.length === 0 ? '' : `没有读到 ${record.unread.join('、')}`,
      ...(withRows ? linesOf(resultOf(record)) : NO_LINES),
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

export function totalsText(results: readonly Checked[]): string {
  const unread = results.filter(({ read }) => read === null).length;
  const wrong = results.filter(isWrong).length;
  const right = results.filter(checked => checked.read !== null && !isWrong(checked));
  const partial = right.filter(checked => !isWhole(checked)).length;
  const which = partial === 0 ? '' : `（其中 ${partial} 个表不全）`;
  return `共 ${results.length} 个文件：${wrong} 个有错误，${right.length} 个没有发现错误${which}，${unread} 个未能读取。\n`;
}
