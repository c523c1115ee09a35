/** Data: the sentences about scores and standards, in Chinese. */
import type { CellRef } from '../../core/address';
import { refText } from '../../core/address';
import type { NumberField, PerformanceMessages, Reached } from '../../core/performance/messages';
import type { SentencesOf } from '../sentences';
import { RATE_NAMES } from './names';

const FIELDS: Readonly<Record<NumberField, string>> = {
  annualBudget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
};

const MOST_NAMED = 3;

export const performance: SentencesOf<PerformanceMessages> = {
  'score.formula': ({ formula, result }) => `${formula} = ${result}`,
  'score.executedEnough': ({ rate, threshold, full }) =>
    `执行率 ${rate}% ≥ ${threshold}%，得满分 ${full}`,
  'score.reached': ({ how, full }) =>
    full === null ? reached(how) : `${reached(how)}，得满分 ${full}`,
  'score.nothingAbove': ({ actual, target }) => `${actual} 超过 ${target}，不得分`,
  'score.step': ({ rate, from, formula, result }) =>
    from === null
      ? `${rate} 低于最低一档，得 ${result}`
      : `${rate} 在 ${from} 以上的一档，${formula} = ${result}`,
  'score.total': ({ formula, result, own }) =>
    `${formula} = ${result}${own === 0 ? '' : `（其中 ${own} 项是人工打分）`}`,

  'score.blank': ({ cell, field }) => `${refText(cell)} 是空的，请填写${FIELDS[field]}。`,
  'score.noNumber': ({ cell, field, shown }) =>
    `${refText(cell)} 应填${FIELDS[field]}，现在是“${shown}”，请改成数。`,
  'score.negative': ({ cell, field, shown }) =>
    `${refText(cell)} 的${FIELDS[field]} ${shown} 小于 0，请更正。`,
  'score.zeroBudget': ({ cell }) =>
    `${refText(cell)} 的全年预算数是 0，算不出执行率，请核对预算数；确实没有预算的，请人工决定得分。`,
  'score.overExecuted': ({ executed, executedShown, budget, budgetShown, rate, full }) =>
    `${refText(executed)} 的全年执行数 ${executedShown} 大于 ${refText(budget)} 的全年预算数 ${budgetShown}（执行率 ${rate}%），请核对；` +
    `因使用上年结转超过的，可在评分设置里选“超过 100% 按满分计”，得 ${full} 分。`,
  'score.noScoreColumn': ({ cell }) =>
    `${refText(cell)} 所在的行没有得分列，执行率的得分没有地方写。`,
  'score.repeatedIndicator': ({ indicator, cells }) =>
    `指标“${indicator}”出现了 ${cells.length} 次（${list(cells)}），各行的分值合起来也不是 100，请核对是不是写重了。`,
  'score.incomplete': ({ indicators }) => {
    const names = indicators.slice(0, MOST_NAMED).map(indicator => `“${indicator}”`);
    const more = indicators.length > MOST_NAMED ? `等 ${indicators.length} 项` : '';
    return `${names.join('、')}${more}还没有得分，补齐以后才能算总分。`;
  },
  'score.blankActual': ({ cell, indicator }) =>
    `${refText(cell)} 是空的，请填写“${indicator}”的实际完成值。`,
  'score.blankTarget': ({ cell, indicator }) =>
    `${refText(cell)} 是空的，请填写“${indicator}”的年度指标值。`,
  'score.unclearTarget': ({ cell, target }) =>
    `看不懂 ${refText(cell)} 的年度指标值“${target}”，请写成“≥95%”“≤90万元”“5-10个”这样的形式，或人工打分。`,
  'score.bareTarget': ({ cell, target, actual }) =>
    `${refText(cell)} 的年度指标值“${target}”没有写 ≥、≤ 或 =，与实际完成值“${actual}”不同，分不清是否达标，请补上符号，或人工打分。`,
  'score.actualNoNumber': ({ cell, target, actual }) =>
    `${refText(cell)} 应填数，现在是“${actual}”，请按年度指标值“${target}”的单位填写实际完成值。`,
  'score.fraction': ({ cell, shown, percent }) =>
    `${refText(cell)}：${shown} 没有百分号，分不清是 ${shown}% 还是 ${percent}%，请写上百分号。`,
  'score.otherUnit': ({ cell, target, unit, actual }) =>
    `${refText(cell)}：指标值 ${target} ${unit === '' ? '没有单位' : `单位是“${unit}”`}，实际完成值 ${actual} 单位不同，请统一单位。`,
  'score.noProportion': ({ indicator, score }) =>
    `“${indicator}”没有达标，年度指标值或实际完成值小于 0，不能按比例计分，请在 ${refText(score)} 人工打分。`,
  'score.overshot': ({ actual, target, score, inverse }) => {
    const hint = inverse === null ? '' : `（如按比例，${inverse.formula} = ${inverse.result}）`;
    return `${refText(actual)} 的实际完成值超过年度指标值“${target}”，评分标准没有规定怎样扣分${hint}，请在 ${refText(score)} 人工打分，或在评分设置里选定办法。`;
  },
  'score.noDeviation': ({ indicator, cell }) =>
    `“${indicator}”的年度指标值不大于 0，算不出偏差度，请在 ${refText(cell)} 人工填写。`,
  'score.qualitative': ({ indicator, actual, actualShown, score, full, bands }) => {
    const each = bands.map(({ name, from, to }) => `${name} ${from}–${to} 分`).join('，');
    return `“${indicator}”是定性指标，${refText(actual)} 的实际完成值是“${actualShown}”，请对照评价等次在 ${refText(score)} 人工打分，满分 ${full} 分${each === '' ? '' : `（${each}）`}。`;
  },
  'score.late': ({ actual, actualShown, target, score, full }) =>
    `${refText(actual)} 的完成时间“${actualShown}”晚于“${target}”，评分标准没有规定扣多少，请在 ${refText(score)} 人工打分，满分 ${full} 分。`,
  'score.notAbove': ({ actual, actualShown, target, score }) =>
    `${refText(actual)} 的“${actualShown}”恰好等于指标值“${target}”的界限，按字面没有达到，请在 ${refText(score)} 人工打分。`,
  'score.totalUnclear': ({ cell }) =>
    `${refText(cell)}：表上的分值合计只是各指标的，没有包括预算执行率，总分包不包括看不出来，请人工填写。`,
  'score.totalApart': ({ cell, sum, printed }) =>
    `${refText(cell)}：读到的各行分值合计 ${sum}，表上写的是 ${printed}，没有认出预算执行率那一行，总分请人工填写。`,
  'score.gradeUnplaced': ({ cell, score, grade }) =>
    `${refText(cell)} 右边有几个空格，看不出等次填在哪一格：${score} 分，按评分标准是“${grade}”，请人工填写。`,
  'score.noWeightColumn': ({ cell }) =>
    `${refText(cell)} 这一行在表上没有分值，得分请人工填写；分值写在别的列的，请指定各列。`,
  'score.fromForm': ({ project, result, cell }) =>
    `“${project}”自评表的总分 ${result}（${refText(cell)}）`,
  'score.noRates': ({ project, cell }) =>
    `${refText(cell)}：汇总表没有各项得分率，工作簿里也没有“${project}”算得出总分的自评表，得分请人工填写。`,
  'score.grade': ({ score, grade }) => `${score} 分，属“${grade}”`,
  'score.gradeDiffers': ({ cell, shown, score, grade }) =>
    `${refText(cell)} 的等次是“${shown}”，${score} 分按评分标准是“${grade}”，请核对。`,
  'score.subtotal': ({ formula, result }) => `${formula} = ${result}`,
  'held.weights': ({ sheet, sum, printed }) =>
    printed === null || printed === sum
      ? `“${sheet}”读到的分值合计是 ${sum}，不是 100：可能有的行、列没有读对，也可能表上就是这样。请核对；核对以前只列出计算结果，不预先选中。`
      : `“${sheet}”读到的分值合计是 ${sum}，表上合计写的是 ${printed}：请核对；核对以前只列出计算结果，不预先选中。`,
  'held.noWeight': ({ sheet, cells }) =>
    `“${sheet}”有分值读不出来的行（${list(cells.slice(0, MOST_NAMED))}${cells.length > MOST_NAMED ? '等' : ''}），请核对；核对以前不预先选中。`,
  'held.above': ({ cells }) =>
    `${list(cells)} 的得分比分值高，请核对分值列、得分列读得对不对；核对以前不预先选中。`,
  'held.noScoreColumn': ({ sheet }) => `“${sheet}”的指标没有得分列，没有可写的地方。`,
  'score.heldByFormula': ({ cell, shown, right, why }, say) =>
    `${refText(cell)} 是公式，结果是 ${shown === '' ? '空' : shown}，应为 ${right}（${say(why)}）；公式不会被改写，请检查公式或它引用的单元格。`,

  'score.repeatedProject': ({ project, cells }) =>
    `项目“${project}”出现了 ${cells.length} 次（${list(cells)}），请删去多余的一行或改正项目名称。`,
  'score.repeatedForm': ({ project, cells }) =>
    `项目“${project}”有 ${cells.length} 张自评表（${list(cells)}），请删去多余的一张或改正项目名称。`,
  'score.rateNoPercent': ({ cell, rate, shown }) =>
    `${refText(cell)} 应填${RATE_NAMES[rate]}指标得分率，${shown.trim() === '' ? '是空的' : `现在是“${shown}”`}，请填写百分数。`,
  'score.rateFraction': ({ cell, shown, percent }) =>
    `${refText(cell)} 的得分率 ${shown} 没有百分号，分不清是 ${shown}% 还是 ${percent}%，请写上百分号。`,
  'score.rateOutside': ({ cell, shown }) =>
    `${refText(cell)} 的得分率 ${shown} 不在 0 到 100% 之间，请更正。`,
  'score.noRateColumn': ({ cell, rate, weight }) =>
    `${refText(cell)} 所在的表没有${RATE_NAMES[rate]}指标得分率这一列，而评分标准给它 ${weight} 分，算不出来；请换用合适的评分标准，或人工打分。`,
  'score.weightsAsked': ({ project, low, open, left }) => {
    const rates = low.map(
      ({ cell, rate, shown }) => `${refText(cell)}（${RATE_NAMES[rate]}指标得分率 ${shown}）`,
    );
    const names = open.map(rate => RATE_NAMES[rate]);
    return `项目“${project}”的 ${rates.join('、')} 低于 100%，而评分标准只规定了${names.join('、')}的权重合计为 ${left}，没有规定各是多少；请在评分设置里填写这几项的权重。`;
  },

  'standard.noNumber': ({ text }) => `评分设置里的“${text}”不是数，请改成不小于 0 的数。`,
  'standard.weightTotal': ({ total, full }) =>
    `项目自评的权重合计为 ${total}，应为 ${full}，请调整各项权重。`,
  'standard.threshold': () => '执行率得满分的起点应大于 0，例如 90。',
  'standard.grades': () => '等次的分数线应从高到低排列，例如 90、80、60、0。',
  'standard.decimals': ({ most }) => `得分的小数位数应为 0 到 ${most} 的整数。`,
};

function reached(how: Reached): string {
  switch (how.by) {
    case 'comparison':
      return `${how.comparison}，达标`;
    case 'sameWords':
      return '实际完成值与年度指标值相同';
    case 'inTime':
      return '按期完成';
    case 'allDone':
      return '定性指标，实际完成 100%';
  }
}

function list(cells: readonly CellRef[]): string {
  return cells.map(refText).join('、');
}
