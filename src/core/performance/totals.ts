/**
 * Sums of rows: groups, subtotals, the total. A row that the rules leave to a person counts with the score filled in; one
 * whose cells hold what they should not leaves the sum empty.
 */
import { message } from '../message';
import type { Exact } from '../money';
import { exact, round } from '../money';
import type { ScoredRow } from './scored';
import { weightSum } from './invariants';
import type { DepartmentScoreGroup } from './model';
import type { Outcome } from './outcome';
import { known, open, printed } from './outcome';
import type { ScoringSettings } from './settings';

/** What a row adds to the total: its printed score; a person's own where the rules leave it open; `null` when unusable. */
function contribution({ score, weight }: ScoredRow, settings: ScoringSettings): Exact | null {
  const { outcome, field } = score;
  if (outcome.state === 'known') return round(outcome.value, settings.scoreDecimals);
  if (outcome.state === 'bad' || field.number === null || weight.number === null) return null;
  const own = exact(field.number);
  return own.isNegative() || own.gt(weight.number) ? null : own;
}

function sumOf(rows: readonly ScoredRow[], settings: ScoringSettings): Exact | null {
  let sum = exact(0);
  for (const row of rows) {
    const part = contribution(row, settings);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return sum;
}

export function totalOf(rows: readonly ScoredRow[], settings: ScoringSettings): Outcome {
  const total = sumOf(rows, settings);
  if (total === null) {
    const without = rows.filter(row => contribution(row, settings) === null);
    const indicators = without.map(row => row.indicator);
    return open(
      message('score.incomplete', { indicators }),
      ...without.map(row => row.score.field.cell),
    );
  }
  const text = printed(total, settings.scoreDecimals);
  const own = rows.filter(row => row.score.outcome.state === 'open').length;
  return known(total, text, {
    code: 'score.total',
    data: { formula: partsText(rows, settings), result: text, own },
  });
}

/** "9.71 + 88.97": the execution rows, then the indicators. */
export function subtotalOf(rows: readonly ScoredRow[], settings: ScoringSettings): Outcome {
  const sum = sumOf(rows, settings);
  if (sum === null) return totalOf(rows, settings);
  const result = printed(sum, settings.scoreDecimals);
  const parts = rows.map(row =>
    printed(contribution(row, settings) ?? exact(0), settings.scoreDecimals),
  );
  return known(sum, result, {
    code: 'score.subtotal',
    data: { formula: parts.join(' + '), result },
  });
}

function partsText(rows: readonly ScoredRow[], settings: ScoringSettings): string {
  const execution = rows.filter(row => row.level1 === null);
  const indicators = rows.filter(row => row.level1 !== null);
  return [execution, indicators]
    .filter(part => part.length > 0)
    .map(part => printed(sumOf(part, settings) ?? exact(0), settings.scoreDecimals))
    .join(' + ');
}

export function groupsOf(
  rows: readonly ScoredRow[],
  settings: ScoringSettings,
): readonly DepartmentScoreGroup[] {
  const names = [...new Set(rows.map(row => row.level1).filter(name => name !== null))];
  return names.map(level1 => {
    const members = rows.filter(row => row.level1 === level1);
    const score = sumOf(members, settings);
    return {
      level1,
      weight: weightSum(members),
      score: score && printed(score, settings.scoreDecimals),
    };
  });
}
