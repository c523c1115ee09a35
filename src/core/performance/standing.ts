/**
 * How a result stands to its target: met, short of it, over it, or not to be told because the target says no ≥ or ≤.
 */
import type { Quantity } from './quantity';
import type { ScoringSettings } from './settings';
import type { Comparison, Target } from './target';

/** `bound` is the end of the target that was missed. */
export interface Standing {
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

export function stands(
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

export function standsInRange(low: Quantity, high: Quantity, actual: Quantity): Standing {
  if (actual.value.lt(low.value)) return { side: 'short', bound: low, said: '' };
  if (actual.value.gt(high.value)) return { side: 'over', bound: high, said: '' };
  return { side: 'met', bound: low, said: `${low.text} ≤ ${actual.text} ≤ ${high.text}` };
}
