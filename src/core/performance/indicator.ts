/**
 * One indicator: its score and its 偏差度 from target, result and weight.
 *
 * Target reached: full mark, 0.00%. Missed from below: weight × result ÷ target. The deviation is (result − target) ÷
 * target. Missed from above, targets in words and bare numbers follow the settings; what they leave open is asked for.
 */
import type { Field, IndicatorRow } from '../accounts/evaluations/model';
import { message } from '../message';
import type { Exact } from '../money';
import { exact } from '../money';
import { unusable } from './execution';
import type { Formula, Reached } from './messages';
import type { Outcome } from './outcome';
import { bad, byFormula, fixed, known, maths, open, printed } from './outcome';
import { inUnitOf, plainText, quantityOf } from './quantity';
import { DEVIATION_DECIMALS, type ScoringSettings } from './settings';
import type { Standing } from './standing';
import { stands, standsInRange } from './standing';
import type { Target } from './target';
import { parseTarget } from './target';
import { PERCENT } from './units';

export interface IndicatorScore {
  readonly score: Outcome;
  readonly deviation: Outcome;
}

export function scoreIndicator(row: IndicatorRow, settings: ScoringSettings): IndicatorScore {
  const weight = weightOf(row.weight);
  if ('state' in weight) return both(weight);
  const target = parseTarget(row.target);
  if (plainText(row.actual.shown) === '' && row.actual.number === null) {
    return both(
      bad(
        message('score.blankActual', { cell: row.actual.cell, indicator: row.indicator }),
        row.actual.cell,
      ),
    );
  }
  switch (target.kind) {
    case 'blank':
      return both(
        bad(
          message('score.blankTarget', { cell: row.target.cell, indicator: row.indicator }),
          row.target.cell,
        ),
      );
    case 'unclear':
      return sameWords(row)
        ? full(weight, { by: 'sameWords' }, settings)
        : both(
            open(
              message('score.unclearTarget', { cell: row.target.cell, target: target.text }),
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
  return unusable(field, 'weight') ?? exact(field.number ?? '0');
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
        message('score.actualNoNumber', {
          cell: row.actual.cell,
          actual: row.actual.shown,
          target: row.target.shown,
        }),
        row.actual.cell,
      ),
    );
  }
  const first = target.kind === 'number' ? target.quantity : target.low;
  const converted = inUnitOf(first, result, row.actual.cell);
  if (!converted.ok) return both(bad(converted.why, row.actual.cell, row.target.cell));
  const standing =
    target.kind === 'number'
      ? stands(target, converted.actual, settings)
      : standsInRange(target.low, target.high, converted.actual);
  if (standing.side === 'met')
    return full(weight, { by: 'comparison', comparison: standing.said }, settings);
  return missed(row, standing, converted.actual.value, weight, settings);
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
  const said = message('score.noProportion', {
    indicator: row.indicator,
    score: row.score.cell,
  });
  return open(said, row.score.cell);
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

function proportion(weight: Exact, part: Exact, whole: Exact, settings: ScoringSettings): Outcome {
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

function missedDeviation(row: IndicatorRow, target: Exact, actual: Exact): Outcome {
  if (target.lte(0)) {
    const { cell } = row.deviation ?? row.target;
    return open(message('score.noDeviation', { indicator: row.indicator, cell }), row.target.cell);
  }
  const value = actual.minus(target).times(100).div(target);
  const text = `${fixed(value, DEVIATION_DECIMALS)}%`;
  const formula = `(${maths(actual)} − ${maths(target)}) ÷ ${maths(target)}`;
  return known(value, text, byFormula({ formula, result: text.replace('-', '−') }));
}

function unsaid(row: IndicatorRow): Outcome {
  return bad(
    message('score.bareTarget', {
      cell: row.target.cell,
      target: row.target.shown,
      actual: row.actual.shown,
    }),
    row.target.cell,
  );
}

function scoreWords(row: IndicatorRow, weight: Exact, settings: ScoringSettings): IndicatorScore {
  if (sameWords(row)) return full(weight, { by: 'sameWords' }, settings);
  const result = quantityOf(row.actual);
  const rate = result?.unit === PERCENT ? result.value : null;
  if (rate?.eq(100)) return full(weight, { by: 'allDone' }, settings);
  if (rate && rate.gte(0) && rate.lt(100) && settings.indicators.qualitative === 'proportional') {
    const target = exact(100);
    return {
      score: proportion(weight, rate, target, settings),
      deviation: missedDeviation(row, target, rate),
    };
  }
  return both(
    open(
      message('score.qualitative', {
        indicator: row.indicator,
        actual: row.actual.cell,
        actualShown: row.actual.shown,
        score: row.score.cell,
        full: maths(weight),
      }),
      row.actual.cell,
      row.score.cell,
    ),
  );
}

function sameWords(row: IndicatorRow): boolean {
  return plainText(row.target.shown) === plainText(row.actual.shown);
}

function full(weight: Exact, how: Reached, { scoreDecimals }: ScoringSettings): IndicatorScore {
  const text = printed(weight, scoreDecimals);
  return {
    score: known(weight, text, { code: 'score.reached', data: { how, full: text } }),
    deviation: known(exact(0), `${fixed(exact(0), DEVIATION_DECIMALS)}%`, {
      code: 'score.reached',
      data: { how, full: null },
    }),
  };
}

function both(outcome: Outcome): IndicatorScore {
  return { score: outcome, deviation: outcome };
}
