/** Data: the sentences about an edited narrative, in Chinese. */
import type { CellRef } from '../../core/address';
import { refText } from '../../core/address';
import type { Placeholder, ProofMessages } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';

const CELLS_NAMED = 4;

const PLACEHOLDERS: Readonly<Record<Placeholder, string>> = {
  unconfirmed: '照搬的文字没有核对，核对或改写以后请删去这个标记',
  blank: '待填的内容没有填',
  crosses: '模板里的占位符没有换成实际内容',
  choice: '模板里的选项没有选定',
  hint: '模板里的填写提示没有删去',
  instruction: '模板里的填写说明没有删去',
};

export const proofread: SentencesOf<ProofMessages> = {
  'proof.empty': () => '文本是空的，没有可核对的内容。',
  'proof.anotherText': () =>
    '这段文本和本单位的决算情况说明差别太大，没有逐字核对。请确认打开的是同一单位、同一年度的说明。',
  'proof.partUnread': ({ from, to, numbers }) =>
    `第 ${from} 行至第 ${to} 行（${numbers} 个数）没有当作决算情况说明核对。如果是说明的一部分，请检查这几行的小标题和写法。`,
  'proof.otherAmounts': ({ compared, wrong }) =>
    `与表对照的 ${compared} 个数里有 ${wrong} 个不符，没有逐个列出。像是另一个单位或另一年度的说明，请确认打开的说明和工作簿是同一单位、同一年度的。`,
  'proof.otherYear': ({ found, expected, times }) =>
    `全文写的是 ${found} 年度，工作簿是 ${expected} 年度的（共 ${times} 处）。如果是另一年度的说明，请换用 ${expected} 年度的；如果是照上年改写的，请把年度全部改过来。`,

  'proof.number': ({ name, expected, unit, expression, found, cells, input }) =>
    `“${name}”应为 ${expected}${unit}${expression === '' ? '' : `（${expression}）`}，文中是 ${found}。${remedy(cells, input)}`,
  'proof.fixed': ({ expected, found }) => `这里应为 ${expected}，文中是 ${found}。`,
  'proof.decimals': ({ name, expected, found }) =>
    `“${name}”应写作 ${expected}，文中是 ${found}，小数位数不同。`,
  'proof.unit': ({ name, unit, found }) => `“${name}”的单位应为“${unit}”，文中是“${found}”。`,
  'proof.unitLacking': ({ number }) => `${number} 后面缺少单位（万元）。`,
  'proof.unitTwice': ({ found }) => `单位重复，文中是“${found}”。`,
  'proof.nameDiffers': ({ found, expected, cells }) =>
    `科目名称与表不同：表里是“${expected}”，文中是“${found}”。${remedy(cells, null)}`,
  'proof.contradiction': ({ numbers }) => `文中 ${numbers.join(' 与 ')} 不能同时对，请查清后改正。`,
  'proof.notTogether': ({ numbers, found, expected }) =>
    `文中 ${numbers.join(' 与 ')} 不能同时对：按其余的数算，${found} 应为 ${expected}。请查清是哪一个错。`,
  'proof.rateFromNothing': ({ rate }) =>
    `增加额等于本年数，上年就是 0，没有增长率可言，“${rate}”宜改为“上年无此项支出”之类的话。`,
  'proof.flatWithCause': ({ found }) => `“${found}”自相矛盾：既然持平，就没有增减的原因。`,
  'proof.wordsTwice': ({ found }) => `“${found}”里的字重复了。`,
  'proof.purpose': ({ found, name }) => `“${found}”像是别的科目的用途，与“${name}”不符，请核对。`,
  'proof.given': ({ input, expected, found }) =>
    `填报的“${input}”里是 ${expected}，文中是 ${found}。`,
  'proof.unchecked': ({ number }) => `${number} 没有可对照的表，没有核对。`,

  'proof.branch': ({ found, expected }) => `“${found}”与表中数不符，按表应写“${expected}”。`,
  'proof.rewritten': () =>
    '这一段与应有的写法差别太大，没有逐字核对。请对照应有的写法检查其中的数。',
  'proof.numberMissing': ({ name, expected }) => `这里缺少“${name}”${expected}。`,
  'proof.nameMissing': ({ name, cells }) => `这里缺少“${name}”。${remedy(cells, null)}`,
  'proof.paragraphMissing': ({ begins }) => `缺少这一段：${begins}…`,
  'proof.extraItem': ({ words }) => `这里多出“${words}”，没有可对照的表，没有核对。`,
  'proof.extraName': ({ name }) =>
    `这里多出“${name}”，公开06表里它没有金额。请删去，或核对公开06表。`,
  'proof.placeholder': ({ what, found }) => `${PLACEHOLDERS[what]}：${found}`,
  'proof.placeholderLeft': ({ what, found, section }) =>
    `说明第${section}节“${found}”：${PLACEHOLDERS[what]}。`,

  'proof.budgets': ({ sum, total, difference }) =>
    `各项年初预算数相加是 ${sum} 万元，这里的年初预算总数是 ${total} 万元，相差 ${difference} 万元，超出四舍五入的尾差。如有年初预算而没有决算的项目可以不符，否则请核对。`,
  'proof.rateOfNothing': ({ rate }) => `预算数为 0，没有完成率可言，“${rate}”宜删去。`,
  'proof.slowProjects': ({ projects }) =>
    `执行率低的项目里没有列出${projects.map(({ project, rate }) => `“${project}”（${rate}）`).join('、')}，它比列出的项目执行率更低。`,

  'proof.namedYear': ({ expected, found }) => `这里应为 ${expected} 年，文中是 ${found}。`,
  'proof.namedUnit': ({ name, found, cells }) =>
    `“${name}”的单位不对，文中是“${found}”。${remedy(cells, null)}`,
  'proof.namedRate': ({ name, rate, expected, found, cells }) =>
    `“${name}”的${rate === 'share' ? '占比' : '完成率'}应为 ${expected}，文中是 ${found}。${remedy(cells, null)}`,
  'proof.change': ({ difference, rate, wrong, expected }) =>
    `文中增减额 ${difference}与增减率 ${rate} 不能同时对：按本年金额和增减${wrong === 'difference' ? '率' : '额'}计算，${wrong === 'difference' ? '增减额' : '增减率'}应为 ${expected}。请查清是哪一个错。`,
};

function remedy(cells: readonly CellRef[], input: string | null): string {
  if (cells.length > 0) {
    const named = cells.slice(0, CELLS_NAMED).map(refText).join('、');
    return `请改正文字，或核对 ${named}${cells.length > CELLS_NAMED ? ' 等' : ''}。`;
  }
  return input === null ? '' : `请改正文字，或核对填报的“${input}”。`;
}
