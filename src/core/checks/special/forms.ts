/**
 * Rules on the forms of single projects (P-15, P-16): each in itself, and beside the project's row of the summary.
 * Names may repeat and scopes differ, so a disagreement with the summary is advice.
 */
import type { Field, ProjectForm, ProjectRow } from '../../accounts/evaluations/model';
import { message } from '../../message';
import { exact } from '../../money';
import type { Book } from '../identities/amountBook';
import type { CheckMessages } from '../messages';
import type { FindingCell } from '../model';
import type { Subject } from './evaluation';
import { fundRates, indicatorRows, scoreTotal, weightTotal } from './evaluation';
import { cellOf, decimalsShown, valueOf } from './fields';
import type { Check, Outcome } from './outcome';
import { exactly, told } from './outcome';

/** 万元 in the summary, 元 in the form. */
const YUAN = 10_000;

type Compared = CheckMessages['P-16.differs']['what'];

export const FORM_CHECKS: readonly Check[] = [
  { of: ({ forms }) => [forms], run: ({ accounts }) => accounts.forms.flatMap(within) },
  { of: ({ forms, projects }) => [forms, projects], run: beside },
];

function within({ name, form }: ProjectForm): Outcome[] {
  const subject: Subject = {
    evaluation: form,
    project: name,
    cell: formCell,
    rules: { rate: 'P-15', weights: 'P-15', scores: 'P-15', rows: 'P-15' },
  };
  // Without a printed total nobody says what the weights come to: forms may leave the execution's weight out.
  const weights = form.total && valueOf(form.total.weight) !== null ? [weightTotal(subject)] : [];
  return [...fundRates(subject), ...weights, scoreTotal(subject), ...indicatorRows(subject)];
}

function formCell(field: Field): FindingCell {
  return { ...cellOf(field, 'P2'), table: null };
}

function beside({ accounts: { forms, projects } }: Book): Outcome[] {
  return forms.flatMap(form => {
    const rows = projects.rows.filter(row => folded(row.name) === folded(form.name));
    const [row] = rows;
    return row && rows.length === 1 ? compared(form, row) : [];
  });
}

function compared({ name, form: { funds, total } }: ProjectForm, row: ProjectRow): Outcome[] {
  const money = funds.find(fund => fund.kind === 'total');
  const pairs: readonly (readonly [Compared, Field | undefined, Field])[] = [
    ['annualBudget', money?.annualBudget, row.annualBudget],
    ['executed', money?.executed, row.executed],
    ['score', total?.score, row.score],
  ];
  return pairs.flatMap(([what, own, listed]): Outcome[] => {
    if (!own || valueOf(own) === null || valueOf(listed) === null) return [];
    if (agree(own, listed)) return [exactly('P-16')];
    return [
      told(
        'P-16',
        'advice',
        message('P-16.differs', { project: name, what, own: own.shown, listed: listed.shown }),
        [formCell(own), cellOf(listed, 'P2')],
      ),
    ];
  });
}

/** Alike to as many decimals as both print, in one unit of money or the other. */
function agree(own: Field, listed: Field): boolean {
  const a = exact(own.number ?? '0');
  const b = exact(listed.number ?? '0');
  const half = exact(10)
    .pow(-Math.min(decimalsShown(own), decimalsShown(listed)))
    .div(2);
  return (
    a.minus(b).abs().lte(half) ||
    a
      .div(YUAN)
      .minus(b)
      .abs()
      .lte(exact(10).pow(-decimalsShown(listed)).div(2))
  );
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
