/**
 * Performance self-evaluation: both tables scored by a standard (`presets.ts`), each score with its formula, and the
 * changes that would bring the workbook in line. Pure; what is wrong in a cell becomes a `ScoreProblem`.
 */
import type { Accounts } from '../accounts/model';
import { compareActuals } from './actuals';
import type { Offer } from './scored';
import { changesOf, offersOf } from './changes';
import { scoreDepartment } from './department';
import type { Grade, Scores } from './model';
import { SANMENXIA_2023 } from './presets';
import { repeatedForms, scoreForms, shownScores, unreadableForms } from './forms';
import { projectOffers, scoreProjects } from './projects';
import type { ScoringSettings } from './settings';

export { PROCUREMENT_BUDGET, asksForProcurement } from './actuals';
export { PRESETS, PRESET_IDS, presetById } from './presets';
export { settingProblems } from './settings';
export type { RateKey } from './rates';
export type { ScoringSettings } from './settings';

/** `given`: what 填报 answers, by input id; only indicators that no table determines need it. */
export function scoreEvaluations(
  accounts: Accounts,
  settings: ScoringSettings = SANMENXIA_2023,
  given: Readonly<Record<string, string>> = {},
): Scores {
  const department = scoreDepartment(accounts.department, settings);
  const forms = scoreForms(accounts.forms, settings);
  const projects = scoreProjects(accounts.projects, settings, forms);
  const offers: readonly Offer[] = [
    ...(department ? offersOf(department, '') : []),
    ...forms.flatMap(({ scores, shown }) => offersOf(scores, shown.project)),
    ...projects.scored.flatMap(project => projectOffers(project)),
  ];
  const { changes, problems } = changesOf(offers);
  const all = [...(department ? [department] : []), ...forms.map(({ scores }) => scores)];
  const outcomes = [
    ...all.flatMap(({ scored: rows }) => rows.map(({ score }) => score)),
    ...projects.scored.map(({ row, score }) => ({ field: row.score, outcome: score })),
  ];
  return {
    department: department && shownScores(department),
    projects: projects.rows,
    forms: forms.map(({ shown }) => shown),
    average: projects.average,
    grades: projects.grades,
    gradeNames: gradeNames(settings),
    changes,
    computed: outcomes.filter(({ outcome }) => outcome.state === 'known').length,
    open: outcomes.filter(({ outcome }) => outcome.state !== 'known').length,
    problems: [
      ...(department?.problems ?? []),
      ...projects.problems,
      ...repeatedForms(accounts.forms),
      ...unreadableForms(accounts.forms),
      ...forms.flatMap(({ scores }) => scores.problems),
      ...problems,
    ],
    actuals: compareActuals(accounts, given),
  };
}

function gradeNames({ grades }: ScoringSettings): Readonly<Record<Grade, string>> {
  const names: Record<Grade, string> = {};
  for (const { grade, name } of grades) names[grade] = name;
  return names;
}
