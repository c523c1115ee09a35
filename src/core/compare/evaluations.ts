/** The self-evaluations of two drafts, field by field: an indicator is the same by its names, a project by its own. */
import type { DepartmentEvaluation, Field, ProjectEvaluation } from '../accounts/evaluations/model';
import type { Accounts } from '../accounts/model';
import type { EvaluationChange, EvaluationField, FieldSide } from './model';

interface Line {
  readonly name: string;
  readonly fields: Readonly<Partial<Record<EvaluationField, Field>>>;
}

export function compareEvaluations(before: Accounts, after: Accounts): readonly EvaluationChange[] {
  const [old, now] = [formsOf(before), formsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(table =>
    compareLines(table, old.get(table) ?? [], now.get(table) ?? []),
  );
}

function formsOf({ department, projects, forms }: Accounts): ReadonlyMap<string, readonly Line[]> {
  return new Map<string, readonly Line[]>([
    ['P1', linesOf(department)],
    ['P2', projectLines(projects)],
    ...forms.map(({ name, form }) => [name, linesOf(form)] as const),
  ]);
}

function linesOf({ funds, indicators, total, grade }: DepartmentEvaluation): readonly Line[] {
  return [
    ...funds.map(({ label, initialBudget, annualBudget, executed, weight, rate, score }) =>
      line(label, { initialBudget, annualBudget, executed, weight, rate, score }),
    ),
    ...indicators.map(
      ({ level1, level2, indicator, target, actual, weight, score, deviation, reason }) =>
        line([level1, level2, indicator].join('/'), {
          target,
          actual,
          weight,
          score,
          deviation,
          reason,
        }),
    ),
    ...(total ? [line('总分', { weight: total.weight, score: total.score })] : []),
    ...(grade ? [line('自评等级', { grade })] : []),
  ];
}

function projectLines({ rows }: ProjectEvaluation): readonly Line[] {
  return rows.map(row =>
    line(row.name, {
      annualBudget: row.annualBudget,
      executed: row.executed,
      executedBySystem: row.executedBySystem,
      executionRate: row.executionRate,
      fundManagementRate: row.fundManagementRate,
      costRate: row.costRate,
      outputRate: row.outputRate,
      benefitRate: row.benefitRate,
      satisfactionRate: row.satisfactionRate,
      score: row.score,
      deviates: row.deviates,
      grade: row.grade ?? null,
    }),
  );
}

function line(
  name: string,
  fields: Readonly<Partial<Record<EvaluationField, Field | null>>>,
): Line {
  const there = Object.entries(fields).filter(
    (entry): entry is [string, Field] => entry[1] !== null,
  );
  return { name: name.replace(/\s/g, ''), fields: Object.fromEntries(there) };
}

function compareLines(
  table: string,
  before: readonly Line[],
  after: readonly Line[],
): readonly EvaluationChange[] {
  const [old, now] = [named(before), named(after)];
  const whole = (kind: 'added' | 'removed', row: string): EvaluationChange => ({
    kind,
    table,
    row,
    field: null,
    before: null,
    after: null,
  });
  return [
    ...[...old].flatMap(([row, own]): EvaluationChange[] => {
      const same = now.get(row);
      return same ? fieldsOf(table, row, own, same) : [whole('removed', row)];
    }),
    ...[...now.keys()].filter(row => !old.has(row)).map(row => whole('added', row)),
  ];
}

function named(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const names = new Map<string, Line>();
  for (const one of lines) {
    let name = one.name;
    for (let nth = 2; names.has(name); nth++) name = `${one.name}(${String(nth)})`;
    names.set(name, one);
  }
  return names;
}

function fieldsOf(table: string, row: string, before: Line, after: Line): EvaluationChange[] {
  const names = Object.keys({ ...before.fields, ...after.fields }) as EvaluationField[];
  return names.flatMap((field): EvaluationChange[] => {
    const [old, now] = [before.fields[field], after.fields[field]];
    if (!old || !now || old.shown.trim() === now.shown.trim()) return [];
    return [{ kind: 'changed', table, row, field, before: side(old), after: side(now) }];
  });
}

function side({ cell, shown }: Field): FieldSide {
  return { cell, shown };
}
