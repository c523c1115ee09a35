/** One workbook of `read`: what was understood of it. */
import { tableStates } from '../app/check/check';
import { accountsJson, unreadableJson } from '../app/json';
import type { Problem } from '../core/result';
import { sayChinese } from '../messages/zh';
import type { FileAnswer } from './apart/answer';
import { notRead } from './apart/answer';
import { headText, wayOutText } from './text/checkText';
import type { Found } from './files';
import { EXIT, jsonLine } from './io';
import type { Understood } from './understand';
import { stateNote, understandNow } from './understand';
import { table } from './text/width';

export function fileReader(json: boolean): (found: Found) => FileAnswer {
  return found => {
    const understood = understandNow(found);
    if (!understood.ok) return unreadable(found, understood.error, json);
    const { report } = understood.value;
    return {
      out: json ? jsonLine(accountsJson(found.path, report.accounts)) : text(understood.value),
      note: stateNote(found.path, report),
      exit: EXIT.fine,
    };
  };
}

export function unreadable(found: Found, problem: Problem, json: boolean): FileAnswer {
  const asJson = (path: string, reason: string): object =>
    unreadableJson('juesuan/accounts@1', path, reason);
  return notRead(found, problem, json ? asJson : null);
}

function text({ path, report }: Understood): string {
  const { accounts } = report;
  const rows = tableStates(accounts).map(({ id, sheet, status, reason }) => {
    if (status !== 'read') return [id, sheet ?? '—', reason ? sayChinese(reason) : '没有找到'];
    return [id, sheet ?? '', sizeText(id, report.accounts)];
  });
  const way = wayOutText(path, accounts);
  return `${headText(path, report)}\n${table(rows)}\n${way === '' ? '' : `${way}\n`}`;
}

function sizeText(
  id: string,
  { tables, department, projects }: Understood['report']['accounts'],
): string {
  if (id === 'P1') return `${department.indicators.length} 项指标`;
  if (id === 'P2') return `${projects.rows.length} 个项目`;
  const found = Object.values(tables).find(candidate => candidate.id === id);
  const amounts = (found?.rows ?? [])
    .flatMap(row => Object.values(row.amounts))
    .filter(amount => amount.state === 'number').length;
  const remarks = (found?.remarks ?? []).map(remark => sayChinese(remark.message));
  return [`${found?.rows.length ?? 0} 行 ${amounts} 个金额`, ...remarks].join('；');
}
