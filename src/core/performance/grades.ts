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
  const counts: Record<Grade, number> = Object.fromEntries(
    settings.grades.map(({ grade }) => [grade, 0]),
  );
  for (const score of scores) {
    const grade = gradeOf(score, settings);
    if (grade) counts[grade] = (counts[grade] ?? 0) + 1;
  }
  return counts;
}
