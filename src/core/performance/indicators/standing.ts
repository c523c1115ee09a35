/**
 * How a result stands to its target: met, short of it, over it, or not to be told because the target says no ≥ or ≤.
 */
import type { Quantity } from './quantity';
import type { ScoringSettings } from '../settings';
import type { Comparison, Target } from './target';
import { PERCENT } from './units';

/** `bound` is the end of the target that was missed. */
export interface Standing {
  /** equal: exactly the bound of a target that asks for more, or for less. */
  readonly side: 'met' | 'short' | 'over' | 'unsaid' | 'equal';
  /** What a result above it exceeds: a limit (≤), a number or range that was to be hit, or a least. */
  readonly exceeds: 'limit' | 'number' | 'least';
  readonly bound: Quantity;
  /** "95% ≥ 90%". */
  readonly said: string;
}

const SIGNS: Readonly<
  Record<Comparison, { sign: string; side: (order: number) => Standing['side'] }>
> = {
  atLeast: { sign: '≥', side: order => (order >= 0 ? 'met' : 'short') },
  above: { sign: '>', side: order => beyond(order, 'short') },
  atMost: { sign: '≤', side: order => (order <= 0 ? 'met' : 'over') },
  below: { sign: '<', side: order => beyond(-order, 'over') },
  equal: { sign: '=', side: equalSide },
  bare: { sign: '=', side: order => (order === 0 ? 'met' : 'unsaid') },
};

/** More than the bound is asked for: the bound itself is no miss and no success. */
function beyond(order: number, missed: 'short' | 'over'): Standing['side'] {
  if (order === 0) return 'equal';
  return order > 0 ? 'met' : missed;
}

function equalSide(order: number): Standing['side'] {
  if (order === 0) return 'met';
  return order < 0 ? 'short' : 'over';
}

export function stands(
  { comparison, quantity }: Target & { kind: 'number' },
  actual: Quantity,
  { indicators: { bareTarget } }: ScoringSettings,
  kind = '',
  indicator = '',
): Standing {
  const read =
    comparison === 'bare' ? bareAs(bareTarget, kind, indicator, quantity, actual) : comparison;
  const { sign, side } = SIGNS[read];
  return {
    side: side(actual.value.cmp(quantity.value)),
    bound: quantity,
    exceeds: EXCEEDS[read],
    said: `${actual.text} ${sign} ${quantity.text}`,
  };
}

const EXCEEDS: Readonly<Record<Comparison, Standing['exceeds']>> = {
  atLeast: 'least',
  above: 'least',
  atMost: 'limit',
  below: 'limit',
  equal: 'number',
  bare: 'number',
};

const COST = /成本/;
const AMOUNT_OF = /数量|质量|效益|效果|效应|满意|产出/;
/** The less of these the better: which side is missed only a person can say. */
const LESS =
  /故障|事故|投诉|差错|失误|死亡|发病|污染|排放|能耗|违规|违法|退货|流失|逾期|控制|结转|结余|调整率|负债|成本|费用|用时|时间|时限|天数|耗/;

/** Shares of what was to be done: more is better, whatever kind of indicator they stand under. */
const MORE = /(?:执行|完成|及时|覆盖|合格|达标|准确|到位|公开|落实|满意)[率度]$/;

/** What a number without a sign asks for, where the kind of its indicator says it. */
function bareAs(
  rule: ScoringSettings['indicators']['bareTarget'],
  kind: string,
  indicator: string,
  target: Quantity,
  actual: Quantity,
): Comparison {
  if (rule === 'atLeast') return 'atLeast';
  if (rule === 'ask') return 'bare';
  if (COST.test(kind)) return 'atMost';
  if (LESS.test(indicator)) return 'bare';
  if (!AMOUNT_OF.test(kind) && !(target.unit === PERCENT && MORE.test(indicator))) return 'bare';
  // 1 beside 0.985 may be 100 % or one piece.
  if (target.unit === '' && target.value.lte(1)) return 'bare';
  // More of a share is better; more pieces than planned may be a target set too low.
  return actual.value.lte(target.value) || target.unit === PERCENT ? 'atLeast' : 'bare';
}

export function standsInRange(low: Quantity, high: Quantity, actual: Quantity): Standing {
  if (actual.value.lt(low.value)) return { side: 'short', bound: low, exceeds: 'number', said: '' };
  if (actual.value.gt(high.value))
    return { side: 'over', bound: high, exceeds: 'number', said: '' };
  return {
    side: 'met',
    bound: low,
    exceeds: 'number',
    said: `${low.text} ≤ ${actual.text} ≤ ${high.text}`,
  };
}
