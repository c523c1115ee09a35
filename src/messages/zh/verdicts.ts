/** Data: titles of findings, their numbers and what a slip looks like, in Chinese. */
import type { FindingCell } from '../../core/checks/model';
import type { ReadsAs, VerdictWords } from '../verdicts';
import { verdictsIn } from '../verdicts';
import { some, tablesText } from './checks';
import { sayChinese } from './index';
import { amountNameText, cellNameText, TABLE_NAMES } from './names';
import { partsText, SLIPS } from './relations';

const AMOUNTS = { initialBudget: '年初预算数', annualBudget: '全年预算数', executed: '全年执行数' };
const HEADS = { year: '年度', unit: '单位名称', amountUnit: '金额单位' } as const;

const at = ({ sheet, address }: FindingCell): string => `${sheet} ${address}`;
const reads = ({ implied }: ReadsAs): string => (implied === '' ? '应为空' : `应为 ${implied}`);

const words: VerdictWords = {
  say: sayChinese,
  reads: cells =>
    cells
      .map((cell, index) => {
        const isSame = cells[index - 1]?.sheet === cell.sheet;
        return `${isSame ? cell.address : at(cell)} ${reads(cell)}`;
      })
      .join('，'),
  readsIfOthersRight: cell => `${at(cell)} 按其他数${reads(cell)}`,
  oneOf: cells => `${some(cells.map(at), '处')} 之中有一处不对`,
  doubted: cell => `${at(cell)} 对不上`,
  group: (cell, count) => `${at(cell)} 的 ${count} 个明细里有一个不对`,
  andMore: (title, more) => `${title}；另有 ${more} 处`,
  relation: (cell, { relation, verdict, difference }) => {
    const where = cell ? at(cell) : relation.left.map(amountNameText).join('加');
    if (verdict === 'tail') return `${where} 差 ${difference}，四舍五入造成`;
    const is = relation.atMost ? '大于' : '不等于';
    return `${where} ${is}${relation.right}`;
  },
  formula: ({ relation, verdict, difference, allowed }) => {
    const { leftSum, rightSum, right, atMost } = relation;
    const sign = verdict === 'tail' ? '≈' : '≠';
    const whole = relation.left.map(cellNameText).join('＋');
    const head = `${whole} ${leftSum} ${atMost ? '＞' : sign} ${right}${partsText(relation)} ${rightSum}`;
    const bound = allowed === null ? '' : `，四舍五入最多允许 ${allowed}`;
    const unsure = verdict === 'unsure' ? '；表中有没认出的行或列，未判为错误' : '';
    return `${head}，相差 ${difference}${bound}${unsure}`;
  },
  titles: {
    'relation.unread': ({ relation }) =>
      `${relation.left.map(amountNameText).join('加')}没有检查：有金额没读出`,
    'J-01.clash': ({ count }) => `${count} 条关系单独看都行，合起来不成立`,
    'T0-01.amount': ({ amount }) => `${amountNameText(amount)}没有读出`,
    'T0-01.hidden': ({ amount, shown }) => `${amountNameText(amount)}用“${shown}”隐去`,
    'T0-01.table': ({ table }) => `${TABLE_NAMES[table]}没有读出`,
    'TX-01.name': ({ code }) => `科目 ${code} 在各表的名称不同`,
    'TX-02.differs': ({ what }) => `各表表头的${HEADS[what]}不一致`,
    'TX-04.coarse': ({ table }) => `${TABLE_NAMES[table]}的金额像是取整后填的`,
    'T6-04.name': () => `${TABLE_NAMES.T6}的代码与名称对不上`,
    'noData.unsaid': ({ table }) => `${TABLE_NAMES[table]}没有数据，也没有说明`,
    'noData.contradicted': ({ table }) => `${TABLE_NAMES[table]}有数据，表下却说没有`,
    'X-20.subjects': () => '收入决算表与支出决算表的科目不同',
    'T1-07.negative': ({ table, amounts }) => `${TABLE_NAMES[table]}有 ${amounts.length} 个负数`,
    'P-01.sum': ({ amount, total, sum }) =>
      `${AMOUNTS[amount]} ${total} 与各项来源之和 ${sum} 不同`,
    'P-06.rate': ({ printed, computed }) => `“三公”控制率 ${printed}% 与表算出的 ${computed}% 不同`,
    'P-07.rate': ({ printed, computed }) =>
      `预算调整率 ${printed}% 与表算出的 ${computed[0]?.percent ?? ''}% 不同`,
    'P-08.scope': () => '自评表的执行数与支出决算不同',
    'P-09.ownMoney': ({ executed }) => `自评表有单位资金 ${executed}，决算里没有`,
    'evaluation.rate': ({ fund, printed, right }) => `${fund}执行率 ${printed} 应为 ${right}`,
    'evaluation.weights': ({ shown, sum }) => `分值合计 ${shown}，各项加起来是 ${sum}`,
    'evaluation.scores': ({ shown, sum }) => `总分 ${shown}，各项加起来是 ${sum}`,
    'P-10.sum': () => '项目执行数之和与项目支出不同',
    'P-11.vehicles': ({ project }) => `项目“${project}”与“三公”表的公务用车运行维护费不同`,
    'P-12.rate': ({ project, printed, right }) =>
      `项目“${project}”的执行率 ${printed}% 应为 ${right}`,
    'N.copy': ({ line, shown }) => `说明第 ${line} 行的 ${shown} 与表不同`,
    'unread.table': ({ table }) => `${TABLE_NAMES[table]}没有读到，有关的关系没有检查`,
    'unread.noPrior': () => '没有上年决算，年初结转没有核对',
    'unread.priorTable': ({ table }) => `上年决算里没有读到${TABLE_NAMES[table]}`,
  },
  numbers: {
    'TX-01.name': ({ names, cut }) => {
      const said = names.map(({ name, tables }) => `“${name}”（${tablesText(tables)}）`);
      return `${said.join('、')}，${cut ? '较短的像是被截断了' : '请统一为规范的名称'}`;
    },
    'P-07.rate': ({ computed }) =>
      `按表${computed.map(({ fund, percent }) => `${fund === 'total' ? '总额' : '政府预算资金'}算是 ${percent}%`).join('，')}；口径不同的可以忽略`,
    'P-08.scope': ({ evaluation, accounts }) =>
      `自评表 ${evaluation}，支出决算 ${accounts}；含未纳入决算的单位时会不同`,
    'evaluation.weights': ({ sum, shown, difference }) =>
      `各指标分值＋执行率分值＝${sum}，印的是 ${shown}，差 ${difference}`,
    'evaluation.scores': ({ sum, shown, difference, allowed }) =>
      `各指标得分＋执行率得分＝${sum}，印的是 ${shown}，差 ${difference}${allowed === null ? '' : `，四舍五入最多允许 ${allowed}`}`,
  },
  slipKind: kind => (kind === 'other' ? null : `像是${SLIPS[kind]}`),
};

export const verdicts = verdictsIn(words);
