/**
 * One indicator: its score and its 偏差度 from target, result and weight.
 *
 * Target reached: full mark, 0.00%. Missed from below: weight × result ÷ target. The deviation is (result − target) ÷
 * target. Missed from above, targets in words and bare numbers follow the settings; what they leave open is asked for.
 */
import type { Field, IndicatorRow } from '../accounts/evaluations';
import type { Exact } from '../money';
import { exact } from '../money';
import type { Outcome } from './outcome';
import { at, bad, fixed, known, maths, open, printed } from './outcome';
import type { Quantity } from './quantity';
import { inUnitOf, plainText, quantityOf } from './quantity';
import { DEVIATION_DECIMALS, type ScoringSettings } from './settings';
import type { Comparison, Target } from './target';
import { parseTarget } from './target';
import { PERCENT } from './units';

export interface IndicatorScore {
  readonly score: Outcome;
  readonly deviation: Outcome;
}

/** How the result stands to the target; `bound` is the end of the target that was missed. */
interface Standing {
  readonly side: 'met' | 'short' | 'over' | 'unsaid';
  readonly bound: Quantity;
  /** "95% ≥ 90%". */
  readonly said: string;
}

const SIGNS: Readonly<
  Record<Comparison, { sign: string; side: (order: number) => Standing['side'] }>
> = {
  atLeast: { sign: '≥', side: order => (order >= 0 ? 'met' : 'short') },
  above: { sign: '>', side: order => (order > 0 ? 'met' : 'short') },
  atMost: { sign: '≤', side: order => (order <= 0 ? 'met' : 'over') },
  below: { sign: '<', side: order => (order < 0 ? 'met' : 'over') },
  equal: { sign: '=', side: equalSide },
  bare: { sign: '=', side: order => (order === 0 ? 'met' : 'unsaid') },
};

function equalSide(order: number): Standing['side'] {
  if (order === 0) return 'met';
  return order < 0 ? 'short' : 'over';
}

export function scoreIndicator(row: IndicatorRow, settings: ScoringSettings): IndicatorScore {
  const weight = weightOf(row.weight);
  if ('state' in weight) return both(weight);
  const target = parseTarget(row.target);
  if (plainText(row.actual.shown) === '' && row.actual.number === null) {
    return both(
      bad(`${at(row.actual)} 是空的，请填写“${row.indicator}”的实际完成值。`, row.actual.cell),
    );
  }
  switch (target.kind) {
    case 'blank':
      return both(
        bad(`${at(row.target)} 是空的，请填写“${row.indicator}”的年度指标值。`, row.target.cell),
      );
    case 'unclear':
      return sameWords(row)
        ? full(weight, `实际完成值与年度指标值相同`, settings)
        : both(
            open(
              `看不懂 ${at(row.target)} 的年度指标值“${target.text}”，请写成“≥95%”“≤90万元”“5-10个”这样的形式，或人工打分。`,
              row.target.cell,
            ),
          );
    case 'words':
      return scoreWords(row, weight, settings);
    case 'number':
    case 'range':
      return scoreNumber(row, target, weight, settings);
  }
}

/** The weight, or why there is none. */
export function weightOf(field: Field): Exact | Outcome {
  if (field.number === null) {
    return field.shown.trim() === ''
      ? bad(`${at(field)} 是空的，请填写分值。`, field.cell)
      : bad(`${at(field)} 应填分值，现在是“${field.shown}”，请改成数。`, field.cell);
  }
  const weight = exact(field.number);
  return weight.isNegative()
    ? bad(`${at(field)} 的分值 ${field.shown} 小于 0，请更正。`, field.cell)
    : weight;
}

function scoreNumber(
  row: IndicatorRow,
  target: Target & { kind: 'number' | 'range' },
  weight: Exact,
  settings: ScoringSettings,
): IndicatorScore {
  const result = quantityOf(row.actual);
  if (!result) {
    return both(
      bad(
        `${at(row.actual)} 应填数，现在是“${row.actual.shown}”，请按年度指标值“${row.target.shown}”的单位填写实际完成值。`,
        row.actual.cell,
      ),
    );
  }
  const first = target.kind === 'number' ? target.quantity : target.low;
  const converted = inUnitOf(first, result);
  if (!converted.ok)
    return both(bad(`${at(row.actual)}：${converted.why}。`, row.actual.cell, row.target.cell));
  const standing =
    target.kind === 'number'
      ? stands(target, converted.actual, settings)
      : standsInRange(target.low, target.high, converted.actual);
  if (standing.side === 'met') return full(weight, `${standing.said}，达标`, settings);
  return missed(row, standing, converted.actual.value, weight, settings);
}

function stands(
  { comparison, quantity }: Target & { kind: 'number' },
  actual: Quantity,
  { indicators }: ScoringSettings,
): Standing {
  const read =
    comparison === 'bare' && indicators.bareTarget === 'atLeast' ? 'atLeast' : comparison;
  const { sign, side } = SIGNS[read];
  return {
    side: side(actual.value.cmp(quantity.value)),
    bound: quantity,
    said: `${actual.text} ${sign} ${quantity.text}`,
  };
}

function standsInRange(low: Quantity, high: Quantity, actual: Quantity): Standing {
  if (actual.value.lt(low.value)) return { side: 'short', bound: low, said: '' };
  if (actual.value.gt(high.value)) return { side: 'over', bound: high, said: '' };
  return { side: 'met', bound: low, said: `${low.text} ≤ ${actual.text} ≤ ${high.text}` };
}

function missed(
  row: IndicatorRow,
  { side, bound }: Standing,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
): IndicatorScore {
  if (side === 'unsaid') return both(unsaid(row));
  const target = bound.value;
  const score =
    side === 'over'
      ? overshot(row, target, actual, weight, settings)
      : fellShort(row, target, actual, weight, settings);
  return { score, deviation: missedDeviation(row, target, actual) };
}

function fellShort(
  row: IndicatorRow,
  target: Exact,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
): Outcome {
  if (target.gt(0) && actual.gte(0)) return proportion(weight, actual, target, settings);
  return open(
    `“${row.indicator}”没有达标，年度指标值或实际完成值小于 0，不能按比例计分，请在 ${at(row.score)} 人工打分。`,
    row.score.cell,
  );
}

function overshot(
  row: IndicatorRow,
  target: Exact,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
): Outcome {
  const rule = settings.indicators.overshoot;
  if (rule === 'zero')
    return known(exact(0), '0', `${maths(actual)} 超过 ${maths(target)}，不得分`);
  const inverse =
    target.isNegative() || actual.lte(0) ? null : proportion(weight, target, actual, settings);
  if (rule === 'inverse' && inverse) return inverse;
  const hint = inverse === null ? '' : `（如按比例，${inverse.why}）`;
  return open(
    `${at(row.actual)} 的实际完成值超过年度指标值“${row.target.shown}”，评分标准没有规定怎样扣分${hint}，请在 ${at(row.score)} 人工打分，或在评分设置里选定办法。`,
    row.actual.cell,
    row.score.cell,
  );
}

function proportion(
  weight: Exact,
  part: Exact,
  whole: Exact,
  { scoreDecimals }: ScoringSettings,
): Outcome {
  const value = weight.times(part).div(whole);
  const text = printed(value, scoreDecimals);
  return known(value, text, `${maths(weight)} × ${maths(part)} ÷ ${maths(whole)} = ${text}`);
}

function missedDeviation(row: IndicatorRow, target: Exact, actual: Exact): Outcome {
  if (target.lte(0)) {
    return open(
      `“${row.indicator}”的年度指标值不大于 0，算不出偏差度，请在 ${at(row.deviation ?? row.target)} 人工填写。`,
      row.target.cell,
    );
  }
  const value = actual.minus(target).times(100).div(target);
  const text = `${fixed(value, DEVIATION_DECIMALS)}%`;
  return known(
    value,
    text,
    `(${maths(actual)} − ${maths(target)}) ÷ ${maths(target)} = ${text.replace('-', '−')}`,
  );
}

function unsaid(row: IndicatorRow): Outcome {
  return bad(
    `${at(row.target)} 的年度指标值“${row.target.shown}”没有写 ≥、≤ 或 =，与实际完成值“${row.actual.shown}”不同，分不清是否达标，请补上符号。`,
    row.target.cell,
  );
}

function scoreWords(row: IndicatorRow, weight: Exact, settings: ScoringSettings): IndicatorScore {
  if (sameWords(row)) return full(weight, `实际完成值与年度指标值相同`, settings);
  const result = quantityOf(row.actual);
  const rate = result?.unit === PERCENT ? result.value : null;
  if (rate?.eq(100)) return full(weight, `定性指标，实际完成 100%`, settings);
  if (rate && rate.gte(0) && rate.lt(100) && settings.indicators.qualitative === 'proportional') {
    const target = exact(100);
    return {
      score: proportion(weight, rate, target, settings),
      deviation: missedDeviation(row, target, rate),
    };
  }
  return both(
    open(
      `“${row.indicator}”是定性指标，${at(row.actual)} 的实际完成值是“${row.actual.shown}”，请对照评价等次在 ${at(row.score)} 人工打分，满分 ${maths(weight)} 分。`,
      row.actual.cell,
      row.score.cell,
    ),
  );
}

function sameWords(row: IndicatorRow): boolean {
  return plainText(row.target.shown) === plainText(row.actual.shown);
}

function full(weight: Exact, said: string, { scoreDecimals }: ScoringSettings): IndicatorScore {
  const text = printed(weight, scoreDecimals);
  return {
    score: known(weight, text, `${said}，得满分 ${text}`),
    deviation: known(exact(0), `${fixed(exact(0), DEVIATION_DECIMALS)}%`, said),
  };
}

function both(outcome: Outcome): IndicatorScore {
  return { score: outcome, deviation: outcome };
}
