/**
 * A check as people read it in a terminal: counts, findings as sentences, suspects with what they should read.
 */
import type { CheckReport, TableState } from '../../app/check/check';
import { tableStates } from '../../app/check/check';
import type { Accounts } from '../../core/accounts/model';
import type { Entry } from '../../app/check/entries';
import { entriesOf, entryCounts, mainCell } from '../../app/check/entries';
import { CLASS_NAMES, someCells } from '../../app/check/reportSheet';
import { refText } from '../../core/address';
import { tableNumber, unreadTables } from '../../core/checks';
import type { Finding, FindingClass, Suspect } from '../../core/checks/model';
import { table } from './width';
import { sayChinese } from '../../messages/zh';

/** More cells than this are counted, not listed. */
const MOST_CELLS = 8;
/** Of the relations that one error breaks. */
const MOST_RELATIONS = 3;
/** Of the errors that stand in a brief line. */
const MOST_PLACES = 3;
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

/** What there is to look at, as the pane counts it: errors with all the relations that they break are one. */
function countsText(report: Pick<CheckReport, 'result'>): string {
  const { exact, tail, notApplicable, notChecked } = report.result.counts;
  const { failed, advice } = entryCounts(entriesOf(report.result));
  const head = failed === 0 ? '没有发现错误' : `${failed} 处错误`;
  return `${head}  提示 ${advice}  尾差 ${tail}  相符 ${exact}  不适用 ${notApplicable}  未检查 ${notChecked}`;
}

/** The verdict, and beside it the tables that it says nothing of. */
export function verdictText(report: Pick<CheckReport, 'result' | 'accounts'>): string {
  return `${countsText(report)}  ${unreadText(report.accounts)}`.trimEnd();
}

/** Which of the nine tables were not read; '' when all were. */
export function unreadText(accounts: Accounts): string {
  const unread = unreadTables(accounts);
  return unread.length === 0 ? '' : `没有读到 ${unread.map(tableNumber).join('、')}`;
}

/** The tables that are not simply read; why one is empty (why one was not read stands with what was not checked). */
function tablesText(report: CheckReport): string {
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

/** The way out for a person at a terminal, once for all tables that stand there and were not read. */
export function wayOutText(path: string, accounts: Accounts): string {
  const unread = tableStates(accounts).some(
    ({ id, status, reason }) =>
      id.startsWith('T') &&
      (status === 'unreadable' || (status === 'ambiguous' && reason?.code !== 'choice.sets')),
  );
  return unread
    ? `  没有读出的表可以指定怎样读：juesuan map ${path} --out MAP.json，填好后加 --map MAP.json。`
    : '';
}

/** The verdict, then each error with what it breaks, hints, what was not checked; tails only counted: they are no errors. */
export function checkText(path: string, report: CheckReport): string {
  const { findings } = report.result;
  const entries = entriesOf(report.result);
  const ofClass = (kind: FindingClass): readonly Finding[] =>
    findings.filter(finding => finding.class === kind);
  const lines = [
    headText(path, report),
    `  ${verdictText(report)}`,
    `  ${tablesText(report)}`,
    ...entries.filter(one => one.class === 'failed').map(errorText),
    ...entries.filter(one => one.class === 'advice').map(errorText),
    ...tailText(ofClass('tail')),
    ...ofClass('notChecked').map(
      finding => `  ${CLASS_NAMES.notChecked} ${finding.rule}  ${sayChinese(finding.message)}`,
    ),
    ...report.ignored.map(
      ({ finding, reason }) =>
        `  已忽略 ${finding.rule}  ${sayChinese(finding.message)}（原因：${reason}）`,
    ),
  ];
  const way = wayOutText(path, report.accounts);
  return `${[...lines, ...(way === '' ? [] : [way])].join('\n')}\n`;
}

/** One line for a workbook: the verdict, and the first places with what they should read. */
export function briefText(path: string, report: CheckReport): string {
  const { unit, year } = report.accounts;
  const errors = entriesOf(report.result).filter(one => one.class === 'failed');
  const places = errors.slice(0, MOST_PLACES).map(placeText);
  const more = errors.length > MOST_PLACES ? '等' : '';
  const facts = [path, unit ?? '单位未知', year === null ? '年度未知' : `${year} 年度`];
  const listed = places.length === 0 ? '' : `：${places.join('；')}${more}`;
  const unread = unreadText(report.accounts);
  const verdict = errors.length === 0 ? '没有发现错误' : `${errors.length} 处错误${listed}`;
  return `${[...facts, verdict, unread].filter(part => part !== '').join('  ')}\n`;
}

function placeText(entry: Entry): string {
  const [suspect] = entry.suspects;
  const [best] = suspect?.explanations ?? [];
  if (suspect?.certainty === 'certain' && best) return sayChinese(best.message);
  const cell = mainCell(entry);
  return cell === null ? (entry.findings[0]?.rule ?? '') : `${refText(cell)} 可能有误`;
}

/** What is wrong first, then the relations that say so: with a suspect the first few, since the others say it again. */
function errorText({ class: judged, suspects, findings }: Entry): string {
  if (suspects.length === 0) return findings.map(findingText).join('\n');
  const shown = findings.slice(0, MOST_RELATIONS);
  const more = findings.length - shown.length;
  return [
    ...suspects.map(suspect => suspectText(suspect, judged)),
    ...shown.map(({ rule, message }) => `      ${rule}  ${sayChinese(message)}`),
    ...(more > 0 ? [`      另有 ${more} 条关系因此不成立（逐条见 --json 或 --report）`] : []),
  ].join('\n');
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
  certain: '',
  candidates: ' 可能错在',
  group: ' 不能判断错在哪一个',
};

function suspectText(suspect: Suspect, judged: FindingClass): string {
  const { certainty, parent, explanations } = suspect;
  const isChoice = certainty === 'candidates' && explanations.length > 1;
  const sum = parent === null ? '' : `，合计是 ${refText(parent)}`;
  const head = `  ${CLASS_NAMES[judged]}${CERTAINTY[certainty]}${isChoice ? '其中一个' : ''}${sum}`;
  const [only] = explanations;
  const [cell, ...others] = only?.cells ?? [];
  // One cell: its sentence names it, and needs no table.
  if (only && cell && others.length === 0 && explanations.length === 1 && parent === null)
    return `${head}：${sayChinese(only.message)}，现为${shownText(cell.shown)}`;
  const rows = explanations.flatMap(({ cells, message }) => [
    // A row that is missing, a table of another year: nothing that stands there is wrong.
    ...(cells.length === 0 ? [[sayChinese(message)]] : []),
    ...cells
      .slice(0, MOST_CELLS)
      .map((each, index) => [
        refText(each),
        `现为${shownText(each.shown)}`,
        index === 0 ? sayChinese(message) : '',
      ]),
    ...(cells.length > MOST_CELLS ? [[`等 ${cells.length} 格`, '', '']] : []),
  ]);
  return `${head}\n${table(rows, '      ')}`;
}

function shownText(shown: string): string {
  return shown === '' ? '空' : ` ${shown}`;
}
