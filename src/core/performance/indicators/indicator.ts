/**
 * One indicator: its score and its 偏差度 from target, result and weight.
 *
 * Target reached: full mark, 0.00%. Missed from below: weight × result ÷ target. The deviation is (result − target) ÷
 * target. Missed from above, targets in words and bare numbers follow the settings; what they leave open is asked for.
 */
import type { Field, IndicatorRow } from '../../accounts/evaluations/model';
import { isInTime } from './deadline';
import { message } from '../../message';
import type { Exact } from '../../money';
import { exact } from '../../money';
import { unusable } from '../execution';
import type { IndicatorScore } from './full';
import { both, full } from './full';
import { fellShort, missedDeviation, overshot } from './missed';
import type { Outcome } from '../outcome';
import { bad, open } from '../outcome';
import type { Quantity } from './quantity';
import { inUnitOf, parseQuantity, plainText, quantityOf } from './quantity';
import type { ScoringSettings } from '../settings';
import type { Standing } from './standing';
import { stands, standsInRange } from './standing';
import type { Target } from './target';
import { parseTarget, withoutVerb } from './target';
import { late, sameWords, scoreWords } from './words';

export function scoreIndicator(row: IndicatorRow, settings: ScoringSettings): IndicatorScore {
  const weight = weightOf(row.weight);
  if ('state' in weight) return both(weight);
  const target = parseTarget(row.target);
  const inTime = isInTime(row.target.shown, row.actual.shown);
  if (inTime !== null && (target.kind === 'words' || target.kind === 'unclear'))
    return inTime ? full(weight, { by: 'inTime' }, settings) : late(row, weight, settings);
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
      return sameWords(row) && !/每[^年]/.test(target.text)
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
  const result = resultOf(row);
  if (!result) {
    return both(
      standingScore(row)(
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
      ? stands(target, converted.actual, settings, row.kind ?? '', row.indicator)
      : standsInRange(target.low, target.high, converted.actual);
  if (standing.side === 'equal')
    return both(
      open(
        message('score.notAbove', {
          actual: row.actual.cell,
          actualShown: row.actual.shown,
          target: row.target.shown,
          score: row.score.cell,
        }),
        row.actual.cell,
        row.score.cell,
      ),
    );
  if (standing.side === 'met' && isFarAbove(standing, converted.actual.value, settings))
    return both(
      open(
        message('score.overshot', {
          actual: row.actual.cell,
          target: row.target.shown,
          score: row.score.cell,
          inverse: null,
        }),
        row.actual.cell,
        row.score.cell,
      ),
    );
  if (standing.side === 'met')
    return full(weight, { by: 'comparison', comparison: standing.said }, settings);
  return missed(row, standing, converted.actual.value, weight, settings);
}

function missed(
  row: IndicatorRow,
  { side, bound, exceeds }: Standing,
  actual: Exact,
  weight: Exact,
  settings: ScoringSettings,
): IndicatorScore {
  if (side === 'unsaid') return both(unsaid(row));
  const target = bound.value;
  const score =
    side === 'over'
      ? overshot(row, target, actual, weight, settings, exceeds)
      : fellShort(row, target, actual, weight, settings);
  return { score, deviation: missedDeviation(row, target, actual) };
}

/** A result in numbers, or one after the same verb as its target: 提高5% | 提高6%. */
function resultOf(row: IndicatorRow): Quantity | null {
  const plain = quantityOf(row.actual);
  if (plain) return plain;
  const said = withoutVerb(plainText(row.actual.shown));
  if (!said) return null;
  const same = said.verb === '' || plainText(row.target.shown).includes(said.verb);
  return same ? parseQuantity(said.rest) : null;
}

function isFarAbove(
  { bound, exceeds }: Standing,
  actual: Exact,
  { indicators: { farAbove } }: ScoringSettings,
): boolean {
  if (farAbove === undefined || exceeds !== 'least' || bound.value.lte(0)) return false;
  return actual.times(100).div(bound.value).gte(farAbove);
}

/** A row that a person has scored within its weight stands as it is; without a score its cell has to be put right. */
function standingScore({ score, weight }: IndicatorRow): typeof open {
  if (score.number === null || weight.number === null) return bad;
  const own = exact(score.number);
  return own.isNegative() || own.gt(weight.number) ? bad : open;
}

function unsaid(row: IndicatorRow): Outcome {
  return standingScore(row)(
    message('score.bareTarget', {
      cell: row.target.cell,
      target: row.target.shown,
      actual: row.actual.shown,
    }),
    row.target.cell,
  );
}
