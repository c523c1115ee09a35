/**
 * What a person said of the columns of a form: for a header with exactly these headings, the role of each. Kept with the
 * workbook and given to colleagues; a header that reads otherwise is not concerned.
 */
import type { Assigned, Heading } from './assign';
import type { IndicatorRole } from './roles';

export interface FormColumns {
  /** The headings, left to right, without spaces. */
  readonly header: readonly string[];
  /** One for each heading; '' for a column that plays no part. */
  readonly roles: readonly (IndicatorRole | '')[];
}

export type FormMapping = readonly FormColumns[];

export const ROLES: readonly IndicatorRole[] = [
  'level1',
  'level2',
  'indicator',
  'explanation',
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'otherScore',
  'rate',
  'deviation',
  'reason',
];

export function saidOf(
  headings: readonly Heading[],
  mapping: FormMapping | undefined,
): Assigned<IndicatorRole> | null {
  const print = fingerprint(headings.map(({ plain }) => plain));
  const said = mapping?.find(({ header }) => fingerprint(header) === print);
  if (!said) return null;
  const columns: Partial<Record<IndicatorRole, number>> = {};
  said.roles.forEach((role, index) => {
    const column = headings[index]?.column;
    if (role !== '' && column !== undefined) columns[role] ??= column;
  });
  return { columns, rivals: [], count: Object.keys(columns).length };
}

export function fingerprint(header: readonly string[]): string {
  return header.map(words => words.replaceAll(/\s/g, '')).join('|');
}

/** The columns of one header as they would be said: what was understood is the start of what a person corrects. */
export function columnsSaid(
  headings: readonly Heading[],
  { columns }: Assigned<IndicatorRole>,
): FormColumns {
  const roleOf = (column: number): IndicatorRole | '' =>
    ROLES.find(role => columns[role] === column) ?? '';
  return {
    header: headings.map(({ plain }) => plain),
    roles: headings.map(({ column }) => roleOf(column)),
  };
}
