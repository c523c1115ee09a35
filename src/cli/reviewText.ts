/** A review as people read it in a terminal: the tables as in check, then what was found page by page. */
import type { PlacedIssue, Review } from '../app/review/review';
import { DOCUMENT_RULES } from '../core/document/rules';
import { linesOf } from '../core/document/model';
import { message } from '../core/message';
import { sayChinese } from '../messages/zh';
import { checkText } from './checkText';

const FIRST_WORDS = 14;

export function reviewText(path: string, reviewed: Review): string {
  const { report, issues, odd, rules, given } = reviewed;
  const failed = issues.filter(({ severity }) => severity === 'failed').length;
  const { pages, from } = given.document;
  const head = `全文：错误 ${String(failed)}  提示 ${String(issues.length - failed)}  ${from === 'pdf' ? `共 ${String(pages.length)} 页` : 'Word 文档不分页，按段和表指位置'}\n`;
  const unread = odd.map(({ page }) => `  未读 ${sayChinese(message('doc.odd', { page }))}\n`);
  const lines = issues.map(issue => `  ${lineOf(issue, reviewed)}\n`);
  const others = rules
    .filter(({ state }) => state === 'notApplicable' || state === 'notChecked')
    .map(({ id, state }) => `${titleOf(id)}（${state === 'notChecked' ? '没有查' : '不适用'}）`);
  const rest = others.length === 0 ? '' : `  没有查或不适用的：${others.join('、')}\n`;
  return `${checkText(path, report)}${head}${unread.join('')}${lines.join('')}${rest}`;
}

function lineOf(issue: PlacedIssue, reviewed: Review): string {
  const name = issue.severity === 'failed' ? '错误' : '提示';
  return `${name} ${issue.rule}  ${placeText(issue, reviewed)}：${sayChinese(issue.message)}`;
}

/** “第 7 页”, “第 12 段‘一般公共预算…’”, “第 3 张表第 5 行”. */
function placeText({ at, places }: PlacedIssue, { given }: Review): string {
  const [place] = places;
  const page = place ? `第 ${String(place.page)} 页` : '';
  if (!('paragraph' in at))
    return page === '' ? `第 ${String(at.table)} 张表第 ${String(at.row + 1)} 行` : page;
  const text = linesOf(given.document)[at.paragraph - 1]?.text.trim() ?? '';
  const begins = text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
  return `${page === '' ? `第 ${String(at.paragraph)} 段` : page}“${begins}”`;
}

function titleOf(id: string): string {
  return `${id} ${DOCUMENT_RULES.find(rule => rule.id === id)?.title ?? ''}`;
}
