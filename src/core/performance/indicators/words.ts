/** Targets in words, and results after their deadline: what is plain is scored, the rest a person decides within bands. */
import type { IndicatorRow } from '../../accounts/evaluations/model';
import { message } from '../../message';
import type { Exact } from '../../money';
import { exact } from '../../money';
import { known, maths, open, printed } from '../outcome';
import type { ScoringSettings } from '../settings';
import type { IndicatorScore } from './full';
import { both, full } from './full';
import { missedDeviation, proportion } from './missed';
import { plainText, quantityOf } from './quantity';
import { PERCENT } from './units';

export function scoreWords(
  row: IndicatorRow,
  weight: Exact,
  settings: ScoringSettings,
): IndicatorScore {
  const { sameWords: same, bands } = settings.indicators;
  const isFact = /^是$/.test(plainText(row.target.shown));
  if (sameWords(row) && (same !== 'ask' || isFact))
    return full(weight, { by: 'sameWords' }, settings);
  const result = quantityOf(row.actual);
  const rate = result?.unit === PERCENT ? result.value : null;
  if (rate?.eq(100) && same !== 'ask') return full(weight, { by: 'allDone' }, settings);
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
        bands: (bands ?? []).map(({ name, from, to }) => ({
          name,
          from: printed(weight.times(from).div(100), settings.scoreDecimals),
          to: printed(weight.times(to).div(100), settings.scoreDecimals),
        })),
      }),
      row.actual.cell,
      row.score.cell,
    ),
  );
}

export function sameWords(row: IndicatorRow): boolean {
  return plainText(row.target.shown) === plainText(row.actual.shown);
}

export function late(row: IndicatorRow, weight: Exact, settings: ScoringSettings): IndicatorScore {
  const data = {
    actual: row.actual.cell,
    actualShown: row.actual.shown,
    target: row.target.shown,
    score: row.score.cell,
    full: maths(weight),
  };
  const said = open(message('score.late', data), row.actual.cell, row.score.cell);
  if (settings.indicators.late !== 'zero') return both(said);
  const zero = { actual: row.actual.shown, target: row.target.shown };
  return {
    score: known(exact(0), '0', { code: 'score.nothingAbove', data: zero }),
    deviation: said,
  };
}
