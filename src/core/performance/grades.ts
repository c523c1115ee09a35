/** Which band a score falls into, and how many fall into each. */
import type { Exact } from '../money';
import type { Grade } from './model';
import type { ScoringSettings } from './settings';

export function gradeOf(score: Exact | null, { grades }: ScoringSettings): Grade | null {
  if (score === null) return null;
  return grades.find(band => score.gte(band.from))?.grade ?? null;
}

export function countGrades(
  scores: readonly (Exact | null)[],
  settings: ScoringSettings,
): Readonly<Record<Grade, number>> {
  const counts: Record<Grade, number> = { 优: 0, 良: 0, 中: 0, 差: 0 };
  for (const score of scores) {
    const grade = gradeOf(score, settings);
    if (grade) counts[grade] += 1;
  }
  return counts;
}
