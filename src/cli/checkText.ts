/**
 * A check as people read it in a terminal: counts, findings as sentences, suspects with what they should read.
 */
import type { CheckReport, TableState } from '../app/check/check';
import { tableStates } from '../app/check/check';
import type { Accounts } from '../core/accounts/model';
import { CLASS_NAMES, someCells } from '../app/check/reportSheet';
import { refText } from '../core/address';
import { tableNumber, unreadTables } from '../core/checks';
import type { Counts, Finding, FindingClass, Suspect } from '../core/checks/model';
import { table } from './width';
import { sayChinese } from '../messages/zh';

/** More cells than this are counted, not listed. */
const MOST_CELLS = 8;
const STATUS: Readonly<Record<TableState['status'], string>> = {
  read: '已读',
  empty: '空表',
  notFound: '未找到',
  ambiguous: '有多张，未定',
  unreadable: '未能读取',
};

export function headText(path: string, { accounts }: CheckReport): string {
  const facts = [
    accounts.unit ?? '单位未知',
    accounts.year === null ? '年度未知' : `${accounts.year} 年度`,
    accounts.amountUnit ?? '金额单位未知',
  ];
  return `${path}  ${facts.join('  ')}`;
}

function countsText(counts: Counts): string {
  return `相符 ${counts.exact}  尾差 ${counts.tail}  错误 ${counts.failed}  提示 ${counts.advice}  不适用 ${counts.notApplicable}  未检查 ${counts.notChecked}`;
}

/** The counts, and beside them the tables that they say nothing of. */
export function verdictText({ result, accounts }: CheckReport): string {
  return `${countsText(result.counts)}  ${unreadText(accounts)}`.trimEnd();
}

/** Which of the nine tables were not read; '' when all were. */
export function unreadText(accounts: Accounts): string {
  const unread = unreadTables(accounts);
  return unread.length === 0 ? '' : `没有读到 ${unread.map(tableNumber).join('、')}`;
}

/** The tables that are not simply read; why one is empty (why one was not read stands with what was not checked). */
export function tablesText(report: CheckReport): string {
  const states = tableStates(report.accounts);
  const others = states.filter(state => state.status !== 'read');
  const head = `表 ${states.length - others.length} 张已读`;
  return [
    head,
    ...others.map(
      state =>
        `${state.id} ${STATUS[state.status]}${state.status === 'empty' && state.reason !== null ? `：${sayChinese(state.reason)}` : ''}`,
    ),
  ].join('\n    ');
}

/** Errors, what is probably wrong, hints, what was not checked; rounding tails only counted, since they are no errors. */
export function checkText(path: string, report: CheckReport): string {
  const { findings, suspects } = report.result;
  const ofClass = (kind: FindingClass): readonly Finding[] =>
    findings.filter(finding => finding.class === kind);
  const lines = [
    headText(path, report),
    `  ${tablesText(report)}`,
    `  ${verdictText(report)}`,
    ...ofClass('failed').map(findingText),
    ...suspects.map(suspectText),
    ...ofClass('advice').map(findingText),
    ...tailText(ofClass('tail')),
    ...ofClass('notChecked').map(
      finding => `  ${CLASS_NAMES.notChecked} ${finding.rule}  ${sayChinese(finding.message)}`,
    ),
    ...report.ignored.map(
      ({ finding, reason }) =>
        `  已忽略 ${finding.rule}  ${sayChinese(finding.message)}（原因：${reason}）`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function findingText(finding: Finding): string {
  const { rule, message, cells } = finding;
  const head = `  ${CLASS_NAMES[finding.class]} ${rule}  ${sayChinese(message)}`;
  if (cells.length === 0) return head;
  return `${head}\n      ${someCells(finding, MOST_CELLS)}`;
}

function tailText(tails: readonly Finding[]): string[] {
  if (tails.length === 0) return [];
  const byRule = new Map<string, number>();
  for (const { rule } of tails) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rules = [...byRule].map(([rule, count]) => `${rule} ${count} 处`).join('、');
  return [`  ${CLASS_NAMES.tail} 四舍五入造成，不是错误：${rules}（逐条见 --json 或 --report）`];
}

const CERTAINTY: Readonly<Record<Suspect['certainty'], string>> = {
  certain: '错在',
  candidates: '可能错在',
  group: '不能判断错在哪一个',
};

function suspectText({ certainty, parent, explanations }: Suspect): string {
  const one = certainty === 'candidates' && explanations.length > 1 ? '其中一个' : '';
  const head = `  ${CERTAINTY[certainty]}${one}${parent === null ? '' : `，合计是 ${refText(parent)}`}`;
  const rows = explanations.flatMap(({ cells, message }) => [
    // A row that is missing, a table of another year: nothing that stands there is wrong.
    ...(cells.length === 0 ? [[sayChinese(message)]] : []),
    ...cells
      .slice(0, MOST_CELLS)
      .map((cell, index) => [
        refText(cell),
        `现为 ${cell.shown === '' ? '空' : cell.shown}`,
        index === 0 ? sayChinese(message) : '',
      ]),
    ...(cells.length > MOST_CELLS ? [[`等 ${cells.length} 格`, '', '']] : []),
  ]);
  return `${head}\n${table(rows, '      ')}`;
}
