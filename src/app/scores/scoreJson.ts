/** What `juesuan score --json` prints of a workbook (design §4). */
import type { ScoredValue, Scores } from '../../core/performance/model';
import { sayChinese } from '../../messages/zh';
import { cellJson } from '../json';
import type { ScoreReport } from './score';
import { standardName } from './scoring';

/** `preset`, `standard`, `gradeNames`, `groups`, `forms`, `actuals` and `problems` are additions to design §4. */
export function scoreJson(
  file: string,
  { scores, settings, chosen, findings }: ScoreReport,
): object {
  const { department, projects, forms, average, grades, gradeNames, problems, actuals, changes } =
    scores;
  return {
    schema: 'juesuan/score@1',
    file,
    preset: settings.preset,
    standard: {
      id: settings.preset,
      name: standardName(settings),
      source: settings.source ?? null,
      chosen,
    },
    department: department && evaluationJson(department),
    projects: projects.map(row => ({
      project: row.project,
      executionRate: row.executionRate.computed,
      ...shownAndComputed(row.score),
      deviates: row.deviates,
      why: sayChinese(row.score.why),
    })),
    forms: forms.map(form => ({ project: form.project, ...evaluationJson(form) })),
    average,
    grades,
    gradeNames,
    actuals,
    problems: problems.map(problem => ({ ...problem, message: sayChinese(problem.message) })),
    changes: changes.map(({ sheet, address, from, to, item, project, selected, why }) => ({
      sheet,
      address,
      from,
      to,
      item,
      project,
      selected,
      why: sayChinese(why),
    })),
    counts: { computed: scores.computed, open: scores.open },
    findings: findings.map(finding => ({
      ...finding,
      message: sayChinese(finding.message),
      cells: finding.cells.map(cellJson),
    })),
  };
}

function evaluationJson({
  groups,
  rows,
  weightTotal,
  scoreTotal,
  subtotals,
  held,
}: NonNullable<Scores['department']>): object {
  return {
    groups,
    rows: rows.map(row => ({
      indicator: row.indicator,
      weight: row.weight,
      shown: row.score.shown,
      computed: row.score.computed,
      deviationShown: row.deviation?.shown ?? null,
      deviation: row.deviation?.computed ?? null,
      why: sayChinese(row.score.why),
    })),
    weightTotal,
    scoreTotal: scoreTotal && shownAndComputed(scoreTotal),
    subtotals: subtotals.map(shownAndComputed),
    held: held.map(sayChinese),
  };
}

function shownAndComputed({ shown, computed }: ScoredValue): {
  shown: string;
  computed: string | null;
} {
  return { shown, computed };
}
