/**
 * 项目支出绩效自评表 of single projects, scored like P1 by the project's rule of execution: their weights stand in the form.
 */
import type { ProjectForm } from '../accounts/evaluations/model';
import { message } from '../message';
import { scoreDepartment } from './department';
import type { DepartmentScores } from './scored';
import type { EvaluationScores, FormScores, ScoreProblem } from './model';
import { scored } from './outcome';
import { plainText } from './indicators/quantity';
import type { ScoringSettings } from './settings';

export interface ScoredForm {
  readonly scores: DepartmentScores;
  readonly shown: FormScores;
}

export function scoreForms(
  forms: readonly ProjectForm[],
  settings: ScoringSettings,
): readonly ScoredForm[] {
  const own: ScoringSettings = {
    ...settings,
    department: { execution: settings.projects.execution },
  };
  return forms.flatMap(({ name, nameCell, kind, form }) => {
    const scores = scoreDepartment(
      form,
      kind === 'department' ? settings : own,
      fund => fund.label,
    );
    return scores ? [{ scores, shown: { project: name, nameCell, ...shownScores(scores) } }] : [];
  });
}

export function shownScores(scores: DepartmentScores): EvaluationScores {
  const { rows, groups, weightTotal, total, subtotals, held } = scores;
  return {
    rows,
    groups,
    weightTotal,
    scoreTotal: total && scored(total.field, total.outcome),
    subtotals: subtotals.map(({ field, outcome }) => scored(field, outcome)),
    held,
  };
}

/** What a person must put right before such a form can be scored. */
export function unreadableForms(forms: readonly ProjectForm[]): readonly ScoreProblem[] {
  return forms.flatMap(({ nameCell, form: { reason } }) =>
    reason === null ? [] : [{ kind: 'input' as const, cells: [nameCell], message: reason }],
  );
}

/** Two forms of one project: which of them counts only a person knows. Their rows are scored all the same. */
export function repeatedForms(forms: readonly ProjectForm[]): readonly ScoreProblem[] {
  const byName = new Map<string, ProjectForm[]>();
  for (const form of forms) {
    const twins = byName.get(plainText(form.name));
    if (twins) twins.push(form);
    else byName.set(plainText(form.name), [form]);
  }
  return [...byName.values()]
    .filter(twins => twins.length > 1)
    .map(twins => ({
      kind: 'input',
      cells: twins.map(({ nameCell }) => nameCell),
      message: message('score.repeatedForm', {
        project: twins[0]?.name ?? '',
        cells: twins.map(({ nameCell }) => nameCell),
      }),
    }));
}
