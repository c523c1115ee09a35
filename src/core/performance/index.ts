/**
 * Performance self-evaluation: both tables scored by a standard (`presets.ts`), each score with its formula, and the
 * changes that would bring the workbook in line. Pure; what is wrong in a cell becomes a `ScoreProblem`.
 */
import type { Accounts } from '../accounts/model';
import { compareActuals } from './actuals';
import { changesOf, rowTargets } from './changes';
import { scoreDepartment } from './department';
import type { Grade, Scores } from './model';
import { scored } from './outcome';
import { SANMENXIA_2023 } from './presets';
import { repeatedForms, scoreForms, unreadableForms } from './forms';
import { scoreProjects } from './projects';
import type { ScoringSettings } from './settings';

export { PROCUREMENT_BUDGET, asksForProcurement } from './actuals';
export { PRESETS, PRESET_IDS } from './presets';
export type { PresetId } from './presets';
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
  const projects = scoreProjects(accounts.projects, settings);
  const forms = scoreForms(accounts.forms, settings);
  const { changes, problems } = changesOf([
    ...(department?.scored ?? []).flatMap(rowTargets),
    ...(department?.total ? [department.total] : []),
    ...projects.scored.map(({ row, score }) => ({ field: row.score, outcome: score })),
    ...forms.flatMap(({ scores: { scored: rows, total } }) => [
      ...rows.flatMap(rowTargets),
      ...(total ? [total] : []),
    ]),
  ]);
  return {
    department: department && {
      rows: department.rows,
      groups: department.groups,
      weightTotal: department.weightTotal,
      scoreTotal: department.total && scored(department.total.field, department.total.outcome),
    },
    projects: projects.rows,
    forms: forms.map(({ shown }) => shown),
    average: projects.average,
    grades: projects.grades,
    gradeNames: gradeNames(settings),
    changes,
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
  const names: Record<Grade, string> = { 优: '优', 良: '良', 中: '中', 差: '差' };
  for (const { grade, name } of grades) names[grade] = name;
  return names;
}
