/** Data: the sentences about relations, slips and cells without an amount, in Chinese. */
import type {
  CheckMessages,
  Guess,
  Relation,
  RelationNames,
  SlipAt,
} from '../../core/checks/messages';
import type { SlipKind } from '../../core/checks/slipKind';
import type { SentencesOf } from '../sentences';
import { amountNameText, cellNameText, rowNameText, TABLE_NAMES, tableNameText } from './names';
import { troubleText } from './troubles';

/** The codes of this file. */
export type RelationCode =
  | 'relation'
  | 'relation.unread'
  | 'J-01.clash'
  | 'T0-01.amount'
  | 'T0-01.hidden'
  | 'T0-01.table'
  | 'explained.slips'
  | 'explained.oneOfGroup'
  | 'explained.noAmount'
  | 'explained.noAmounts';

export const SLIPS: Readonly<Record<SlipKind, string>> = {
  digit: '有一位数字录错',
  transposed: '相邻数字录反',
  dropped: '漏录一位数字',
  added: '多录一位数字',
  shifted: '小数点错位',
  sign: '正负号录反',
  unit: '元与万元混淆',
  missing: '漏填',
  extra: '此处应为空',
  swapped: '与另一处对调',
  rowShift: '错行',
  columnShift: '错列',
  stale: '合计没有随明细更新',
  other: '与其他数不符',
};

export const relations: SentencesOf<Pick<CheckMessages, RelationCode>> = {
  'relation': ({ relation, verdict, difference, allowed, isForced }) => {
    const { unit, leftSum, rightSum } = relation;
    const head = `${wholeText(relation)}为 ${leftSum}${unit}`;
    const body = `${shouldText(relation)}${partsText(relation)} ${rightSum}${unit}`;
    const ending = endingText(verdict, allowed === null ? null : `${allowed}${unit}`, isForced);
    return `${head}，${body}，相差 ${difference}${unit}，${ending}`;
  },
  'relation.unread': ({ relation, cells, count }) => {
    const listed = cells.map(
      ({ address, prior, trouble }) =>
        `${prior ? '上年的 ' : ''}${address} ${troubleText(trouble).says}`,
    );
    const more = count > cells.length ? `等 ${count} 格` : '';
    return `${wholeText(relation)}${shouldText(relation)}，没有检查：${listed.join('，')}${more}。不等于通过。`;
  },
  'J-01.clash': ({ relations: clashing, count, isCertain }) => {
    const listed = clashing.map((relation, index) => `（${index + 1}）${clauseText(relation)}`);
    const more = count > clashing.length ? `；等 ${count} 条` : '';
    const ending = isCertain
      ? '其中至少有一个数不对，请核对这些单元格。'
      : '其中至少有一个数不对，或者有正当原因，请核对。';
    return `这 ${count} 条关系单独看都在四舍五入允许的范围以内，但不可能同时成立：${listed.join('；')}${more}。${ending}`;
  },
  'T0-01.amount': ({ amount, trouble, guess }) => {
    const { says, remedy } = troubleText(trouble);
    const likely = guess === null ? '' : `，${guessText(guess)}`;
    return `${amountNameText(amount)}${says}，这个金额没有读出${likely}。${remedy}。`;
  },
  'T0-01.hidden': ({ amount, shown, count }) =>
    `${amountNameText(amount)}用“${shown}”隐去${count > 1 ? `，${TABLE_NAMES[amount.table]}共 ${count} 格` : ''}，没有读出，含有它的关系没有检查。请确认可以不公开；能由合计减其他各数算出的，隐去不起作用。`,
  'T0-01.table': ({ table, reason }, say) =>
    `${TABLE_NAMES[table]}没有读出。${reason ? say(reason) : ''}`,

  'explained.slips': ({ cells }) => slipsText(cells),
  'explained.oneOfGroup': ({ row, count, first }) =>
    `“${rowNameText(row)}”的 ${count} 个明细中有一个不对，仅凭这些表不能判断是哪一个；${slipsText(first)}是其中一种可能`,
  'explained.noAmount': ({ cell, trouble, implied }) =>
    implied === null
      ? `${cell.sheet} ${cell.address} ${troubleText(trouble).says}，${trouble.kind === 'noResult' ? troubleText(trouble).remedy : '请对照原始资料改正'}`
      : `${cell.sheet} ${cell.address} 应为 ${implied}（现在读不出金额）`,
  'explained.noAmounts': ({ table, count }) => `${TABLE_NAMES[table]}有 ${count} 个金额读不出`,
};

/** 支出决算表“合计”基本支出. */
function wholeText({ left }: RelationNames): string {
  const [first] = left;
  return `${first ? tableNameText(first) : ''}${left.map(cellNameText).join('加')}`;
}

function shouldText({ atMost, right }: RelationNames): string {
  return `${atMost ? '应不大于' : '应等于'}${right}`;
}

/** 支出决算表“合计”…2939.71万元应等于各类之和（…）2939.72万元. */
function clauseText(relation: Relation): string {
  const { unit, leftSum, rightSum } = relation;
  return `${wholeText(relation)} ${leftSum}${unit}${shouldText(relation)}${partsText(relation)} ${rightSum}${unit}`;
}

/** （2238.48＋249.58）; nothing for a single amount, which the sum itself shows. */
export function partsText({ parts, partCount }: Relation): string {
  if (partCount < 2) return '';
  const listed = parts
    .map(({ isAdded, amount }, index) => `${signText(isAdded, index === 0)}${amount}`)
    .join('');
  return partCount > parts.length ? `（${listed}…共 ${partCount} 个数）` : `（${listed}）`;
}

function signText(isAdded: boolean, isFirst: boolean): string {
  if (!isAdded) return '－';
  return isFirst ? '' : '＋';
}

function endingText(
  verdict: CheckMessages['relation']['verdict'],
  allowed: string | null,
  isForced: boolean,
): string {
  const beyond = allowed === null ? '四舍五入不能解释' : `超过四舍五入允许的 ${allowed}`;
  switch (verdict) {
    case 'tail':
      return `在四舍五入${isForced ? '或强制平衡' : ''}允许的 ${allowed ?? '0'} 以内，是尾差，不是错误。`;
    case 'unsure':
      return '但表中有没能识别的行或列，可能属于这个合计，未判为错误，请先核对。';
    case 'failed':
      return `${beyond}。`;
    case 'advice':
      return `${beyond}；可能有正当原因。`;
  }
}

function guessText({ by, amounts }: Guess): string {
  const listed = amounts.join(' 或 ');
  switch (by) {
    case 'text':
      return `很可能是 ${listed}`;
    case 'severalTexts':
      return `可能是 ${listed}，请对照原始资料`;
    case 'contradictedText':
      return `看起来是 ${listed}，但与其他数对不上，请对照原始资料`;
    case 'relations':
      return `按其他数推算应为 ${listed}`;
    case 'oneRelation':
      return `只有一条关系推得 ${listed}，请对照原始资料`;
  }
}

/** Each cell with its sheet, which is said once while it stays the same: an address alone could be another table's. */
function slipsText(cells: readonly SlipAt[]): string {
  return cells
    .map((cell, index) => {
      const sheet = cells[index - 1]?.sheet === cell.sheet ? '' : `${cell.sheet} `;
      return `${sheet}${slipText(cell)}`;
    })
    .join('，');
}

function slipText({ address, implied, kind }: SlipAt): string {
  if (implied === null) return `${address} 可能有误`;
  if (implied === '')
    return `${address} 应为空（${kind === 'extra' ? '这里不应有数' : SLIPS[kind]}）`;
  return `${address} 应为 ${implied}（${SLIPS[kind]}）`;
}
