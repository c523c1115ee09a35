/**
 * 校验结果 as a table of texts: the sheet of `juesuan mark`, the rows of a report.
 */
import type { CheckReport } from './check';
import type { CellRef } from '../../core/address';
import type { Finding, FindingClass, Suspect } from '../../core/checks/model';
import { message } from '../../core/message';
import type { Result } from '../../core/result';
import { ok } from '../../core/result';
import type { OwnSheet } from '../plan/ownSheet';
import { writeRecords } from '../plan/ownSheet';
import type { WritePlan } from '../plan/plan';
import { OWN_SHEETS } from '../snapshot';
import { sayChinese } from '../../messages/zh';

export const CLASS_NAMES: Readonly<Record<FindingClass, string>> = {
  failed: '错误',
  advice: '提示',
  tail: '尾差',
  notChecked: '未检查',
};

const IGNORED = '已忽略';
const HEADER = ['序号', '类别', '规则', '说明', '相差', '允许', '单元格', '建议'] as const;

export const REPORT_SHEET: OwnSheet = {
  name: OWN_SHEETS.report,
  header: HEADER,
  key: 0,
  layout: { widths: [6, 8, 9, 80, 10, 10, 40, 50], headerRows: 1, wrap: [3, 6, 7] },
};

const ORDER: readonly FindingClass[] = ['failed', 'advice', 'tail', 'notChecked'];

/** Errors first; one row a finding, with what the suspect cells should read; last what a person accepted, with the reason. */
export function reportRows({
  result,
  ignored,
}: Pick<CheckReport, 'result' | 'ignored'>): readonly (readonly string[])[] {
  const rows = result.findings.map((finding, index) => ({
    finding,
    advice: adviceFor(result.suspects, index),
  }));
  const sorted = ORDER.flatMap(name => rows.filter(row => row.finding.class === name));
  const accepted = ignored.map(({ finding, reason }) => ({ finding, advice: `已忽略：${reason}` }));
  return [...sorted, ...accepted].map(({ finding, advice }, index) => [
    String(index + 1),
    index < sorted.length ? CLASS_NAMES[finding.class] : IGNORED,
    finding.rule,
    readable(sayChinese(finding.message)),
    finding.difference ?? '',
    finding.allowed ?? '',
    firstCells(finding),
    readable(advice),
  ]);
}

/** More than a cell can hold, or anybody reads, is cut: a total may have thousands of items, a workbook's own text any length. */
const MOST_CELLS = 300;
const MOST_TEXT = 2000;

function firstCells(finding: Finding): string {
  return readable(someCells(finding, MOST_CELLS), MOST_CELLS * 100);
}

export function readable(text: string, most = MOST_TEXT): string {
  return text.length > most ? `${text.slice(0, most)}……（共 ${text.length} 字）` : text;
}

export function reportPlan(
  report: Pick<CheckReport, 'snapshot' | 'result' | 'ignored'>,
): Result<WritePlan> {
  const ops = writeRecords(report.snapshot, REPORT_SHEET, reportRows(report));
  return ops.ok ? ok({ title: message('plan.report', {}), ops: ops.value }) : ops;
}

/** "支出决算表!C10、D10": the sheet is said once as long as it stays the same. */
function cellsText({ cells }: { readonly cells: readonly CellRef[] }): string {
  let sheet = '';
  return cells
    .map(cell => {
      const text = cell.sheet === sheet ? cell.address : `${cell.sheet}!${cell.address}`;
      sheet = cell.sheet;
      return text;
    })
    .join('、');
}

/** All of them; of more than `most` the first, with how many are shown of how many. */
export function someCells({ cells }: { readonly cells: readonly CellRef[] }, most: number): string {
  const text = cellsText({ cells: cells.slice(0, most) });
  return cells.length > most ? `${text}（共 ${cells.length} 格，列出前 ${most} 格）` : text;
}

/** What would explain the finding, each with the sheet that its cells stand on. */
export function adviceFor(suspects: readonly Suspect[], finding: number): string {
  return suspects
    .filter(suspect => suspect.explains.includes(finding))
    .map(suspect => {
      const [best] = suspect.explanations;
      if (!best) return '';
      if (suspect.certainty === 'certain') return sayChinese(best.message);
      if (suspect.certainty === 'group') return `不能判断是哪一个：${sayChinese(best.message)}`;
      return suspect.explanations
        .map(explanation => sayChinese(explanation.message))
        .join('；或者 ');
    })
    .join('；');
}
