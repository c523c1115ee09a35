/**
 * 项目支出绩效自评表 of single projects, scored like P1 by the project's rule of execution: their weights stand in the form.
 */
import type { ProjectForm } from '../accounts/evaluations';
import { scoreDepartment } from './department';
import type { DepartmentScores } from './department';
import type { FormScores } from './model';
import { scored } from './outcome';
import type { ScoringSettings } from './settings';

export interface ScoredForm {
  readonly scores: DepartmentScores;
  readonly shown: FormScores;
}

export function scoreForms(forms: readonly ProjectForm[], settings: ScoringSettings): readonly ScoredForm[] {
  const own: ScoringSettings = { ...settings, department: { execution: settings.projects.execution } };
  return forms.flatMap(({ name, nameCell, form }) => {
    const scores = scoreDepartment(form, own, fund => fund.label);
    if (!scores) return [];
    const { rows, groups, weightTotal, total } = scores;
    return [{ scores, shown: { project: name, nameCell, rows, groups, weightTotal, scoreTotal: total && scored(total.field, total.outcome) } }];
  });
}
