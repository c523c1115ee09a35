/** A target that is reached: the full mark and no deviation. */
import { exact } from '../../money';
import type { Exact } from '../../money';
import type { Reached } from '../messages';
import type { Outcome } from '../outcome';
import { fixed, known, printed } from '../outcome';
import { DEVIATION_DECIMALS, type ScoringSettings } from '../settings';

export interface IndicatorScore {
  readonly score: Outcome;
  readonly deviation: Outcome;
}

export function full(
  weight: Exact,
  how: Reached,
  { scoreDecimals }: ScoringSettings,
): IndicatorScore {
  const text = printed(weight, scoreDecimals);
  return {
    score: known(weight, text, { code: 'score.reached', data: { how, full: text } }),
    deviation: known(exact(0), `${fixed(exact(0), DEVIATION_DECIMALS)}%`, {
      code: 'score.reached',
      data: { how, full: null },
    }),
  };
}

export function both(outcome: Outcome): IndicatorScore {
  return { score: outcome, deviation: outcome };
}
