/** Data: the sentences about a published document, in Chinese. */
import type { DocumentMessages } from '../../core/document/messages';
import type { Placeholder } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const PLACEHOLDERS: Readonly<Record<Placeholder, string>> = {
  unconfirmed: '照搬的文字没有核对',
  blank: '待填的内容没有填',
  crosses: '模板里的占位符没有换成实际内容',
  choice: '模板里的选项没有选定',
  hint: '模板里的填写提示没有删去',
  instruction: '模板里的填写说明没有删去',
};

export const document: SentencesOf<DocumentMessages> = {
  'doc.year': ({ found, expected }) =>
    `这里写的是 ${found} 年度，全文其余各处是 ${expected} 年度。请核对年度。`,
  'doc.unit': ({ found, expected }) =>
    `这里的单位是“${found}”，封面等处是“${expected}”。请核对单位名称。`,
  'doc.placeholder': ({ what, found, more }) =>
    `${PLACEHOLDERS[what]}：“${found}”${more > 0 ? `，同一处还有 ${String(more)} 个` : ''}。`,
  'doc.template': ({ found }) => `模板里的填写说明没有删去：“${found}”。`,
  'doc.contents': ({ entry }) => `目录列有“${entry}”，正文里没有找到这个标题。`,
  'doc.contentsOther': ({ entry, title }) => `目录写的是“${entry}”，正文的标题是“${title}”。`,
  'doc.contentsOrder': ({ entry }) => `“${entry}”在正文里的先后与目录不同。`,
  'doc.marks': ({ found }) => `标点重复或混用：“${found}”。`,
  'doc.end': ({ found }) => `这一段以“${found}”结束，后面是标题，像是没有写完或应为句号。`,
  'doc.pair': ({ open, close, opened, closed }) =>
    opened === closed
      ? `“${open}”和“${close}”的先后不对，没有成对。`
      : `这一段有 ${String(opened)} 个“${open}”、${String(closed)} 个“${close}”，没有成对。`,
  'doc.rateOfNothing': ({ rate }) => `预算数为 0，没有完成率可言，“${rate}”宜删去。`,
  'doc.compare': ({ said, budget, final, expected }) =>
    `文中说决算数与预算数“${said}”，而预算 ${budget}、决算 ${final}，应为“${expected}”。`,
  'doc.direction': ({ said, rate }) => `前面说“${said}”，后面的比率却写“${rate}”，方向相反。`,
  'doc.reason': ({ said }) =>
    `写了“${said}”，又接着写变动原因，两者不合：请核对是否真的没有变动，或删去原因。`,
  'doc.amountUnit': ({ found }) => `“${found}”后面没有写完整的金额单位。`,
  'doc.purpose': ({ item, other }) => `科目是“${item}”，用途写的却是“${other}”，请核对用途。`,
  'doc.purposeKind': ({ item, said }) =>
    `“${item}”的用途写作${said}，而一般公共预算支出决算表里它没有${said}，只有${said === '基本支出' ? '项目支出' : '基本支出'}。请核对。`,
  'doc.count': ({ item, count, amount }) =>
    `三公表里“${item}”为 ${amount} 万元，情况说明里没有写${count}。`,
  'doc.empty': ({ title }) =>
    `“${title}”没有金额，表下也没有“没有……，故本表无数据”的说明。请补上说明。`,
  'doc.workbook': ({ table, row, column, expected, found }) =>
    `${name(table)}“${row}”的“${column}”，工作簿里是 ${expected} 万元，公开文件里是 ${found === '' ? '空白' : found}。`,
  'doc.workbookRow': ({ table, row, isMore }) =>
    isMore
      ? `${name(table)}里的“${row}”，工作簿里没有这一行。`
      : `${name(table)}缺少“${row}”，工作簿里有这一行。`,
  'doc.workbookTable': ({ table, isEmpty }) =>
    isEmpty
      ? `${name(table)}在公开文件里没有金额，工作簿里有。`
      : `公开文件里没有找到${name(table)}，工作簿里这张表有金额。`,
  'doc.workbookField': ({ table, row, expected, found }) =>
    `${name(table)}“${row}”，工作簿里是 ${expected}，公开文件里是 ${found}。`,
  'doc.workbookText': ({ kind, words, text }) => {
    if (kind === 'added') return '这一段在工作簿的“说明”里没有。';
    if (kind === 'moved') return '这一段在工作簿的“说明”里是另一个位置。';
    if (kind === 'removed') return `工作簿的“说明”里有一段，公开文件里没有：“${short(text)}”。`;
    const changes = words.map(({ before, after }) => `“${short(before)}”，这里是“${short(after)}”`);
    return `与工作簿的“说明”不同：“说明”里是${changes.join('；')}。`;
  },
  'doc.odd': ({ page }) =>
    `${page === null ? '' : `第 ${String(page)} 页`}有一张表的表格线不完整，分不清哪个数属于哪一格，没有读取这张表。`,
};

function name(table: string): string {
  return TABLE_NAMES[table as keyof typeof TABLE_NAMES];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
