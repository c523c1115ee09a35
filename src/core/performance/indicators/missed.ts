/** What a result earns that misses its target, and how far it is off: in proportion, by steps, or as the standard says. */
import type { IndicatorRow } from '../../accounts/evaluations/model';
import { message } from '../../message';
import type { Exact } from '../../money';
import { exact } from '../../money';
import { stepAt } from '../execution';
import type { Formula } from '../messages';
import type { Outcome } from '../outcome';
import { byFormula, fixed, known, maths, open, printed } from '../outcome';
import { DEVIATION_DECIMALS, type ScoringSettings } from '../settings';
import type { Standing } from './standing';

export function fellShort(
  row: IndicatorRow,
  target: Exact,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
): Outcome {
  const { steps } = settings.indicators;
  if (steps && target.gt(0) && actual.gte(0)) {
    const reached = actual.times(100).div(target);
    const { share, from } = stepAt(steps, reached);
    const value = weight.times(share).div(100);
    const text = printed(value, settings.scoreDecimals);
    const data = {
      rate: `${printed(reached, 2)}%`,
      from: from === null ? null : `${from}%`,
      formula: `${maths(weight)} × ${share}%`,
      result: text,
    };
    return known(value, text, { code: 'score.step', data });
  }
  if (target.gt(0) && actual.gte(0)) return proportion(weight, actual, target, settings);
  const said = message('score.noProportion', {
    indicator: row.indicator,
    score: row.score.cell,
  });
  return open(said, row.score.cell);
}

export function overshot(
  row: IndicatorRow,
  target: Exact,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
  exceeds: Standing['exceeds'],
): Outcome {
  const { overshoot, above } = settings.indicators;
  const rule = exceeds === 'limit' ? overshoot : (above ?? overshoot);
  if (rule === 'full') {
    const text = printed(weight, settings.scoreDecimals);
    const how = { by: 'comparison', comparison: `${maths(actual)} > ${maths(target)}` } as const;
    return known(weight, text, { code: 'score.reached', data: { how, full: text } });
  }
  if (rule === 'zero')
    return known(exact(0), '0', {
      code: 'score.nothingAbove',
      data: { actual: maths(actual), target: maths(target) },
    });
  const inversible = !target.isNegative() && actual.gt(0);
  if (rule === 'inverse' && inversible) return proportion(weight, target, actual, settings);
  const said = message('score.overshot', {
    actual: row.actual.cell,
    target: row.target.shown,
    score: row.score.cell,
    inverse: inversible ? proportionOf(weight, target, actual, settings).formula : null,
  });
  return open(said, row.actual.cell, row.score.cell);
}

export function proportion(
  weight: Exact,
  part: Exact,
  whole: Exact,
  settings: ScoringSettings,
): Outcome {
  const { value, formula } = proportionOf(weight, part, whole, settings);
  return known(value, formula.result, byFormula(formula));
}

function proportionOf(
  weight: Exact,
  part: Exact,
  whole: Exact,
  { scoreDecimals }: ScoringSettings,
): { value: Exact; formula: Formula } {
  const value = weight.times(part).div(whole);
  const formula = `${maths(weight)} × ${maths(part)} ÷ ${maths(whole)}`;
  return { value, formula: { formula, result: printed(value, scoreDecimals) } };
}

export function missedDeviation(row: IndicatorRow, target: Exact, actual: Exact): Outcome {
  if (target.lte(0)) {
    const { cell } = row.deviation ?? row.target;
    return open(message('score.noDeviation', { indicator: row.indicator, cell }), row.target.cell);
  }
  const value = actual.minus(target).times(100).div(target);
  const text = `${fixed(value, DEVIATION_DECIMALS)}%`;
  const formula = `(${maths(actual)} − ${maths(target)}) ÷ ${maths(target)}`;
  return known(value, text, byFormula({ formula, result: text.replace('-', '−') }));
}
