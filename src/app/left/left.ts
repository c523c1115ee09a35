/**
 * What is left until the accounts can be published, step by step, each with its count. Counted are things a person does
 * (a wrong place, an empty field, a paragraph), the same ones that the pages of these steps show.
 */
import type { TableId } from '../../core/accounts/model';
import type { CheckReport } from '../check/check';
import { tableStates } from '../check/check';
import { entriesOf, entryCounts } from '../check/entries';
import { inputsOf, neededFields } from '../narrative/inputs';
import { narrateReport } from '../narrative/narrate';
import { preferencesOf } from '../preferences';
import { scoreReport } from '../scores/score';

export type StepId = 'tables' | 'check' | 'inputs' | 'narrative' | 'score' | 'document';

const STEPS: readonly StepId[] = ['tables', 'check', 'inputs', 'narrative', 'score', 'document'];

export interface TablesLeft {
  /** Not read, or read in part: nothing of them is checked. */
  readonly unread: readonly TableId[];
  readonly empty: readonly TableId[];
  /** Whose accounts these are, and of which year, is found or said. */
  readonly unit: string | null;
  readonly year: number | null;
}

export interface InputsLeft {
  readonly budgets: number;
  readonly reasons: number;
  readonly others: number;
  /** All that are missing. */
  readonly missing: number;
  readonly given: number;
}

export interface NarrativeLeft {
  readonly paragraphs: number;
  /** The sheet 说明 is there. */
  readonly isWritten: boolean;
  readonly due: number;
  /** Nobody has said whose wording it is. */
  readonly isWordingOpen: boolean;
}

export interface ScoreLeft {
  /** There is no evaluation in the workbook. */
  readonly isNone: boolean;
  /** A person has to choose the standard first. */
  readonly isStandardOpen: boolean;
  /** Cells that the computed score would fill, and those in which something else stands. */
  readonly blank: number;
  readonly differs: number;
}

export interface Left {
  readonly tables: TablesLeft;
  readonly check: ReturnType<typeof entryCounts> & { readonly tailPlaces: number };
  readonly inputs: InputsLeft;
  readonly narrative: NarrativeLeft;
  readonly score: ScoreLeft;
  /** The steps that are still to be done, in their order; the document is the last of them. */
  readonly open: readonly StepId[];
}

type Report = Pick<CheckReport, 'snapshot' | 'accounts' | 'result'>;

export function whatIsLeft(report: Report): Left {
  const tables = tablesLeft(report);
  const check = {
    ...entryCounts(entriesOf(report.result)),
    tailPlaces: report.result.counts.tail,
  };
  const inputs = inputsLeft(report);
  const narrative = narrativeLeft(report);
  const score = scoreLeft(report);
  const isOpen: Readonly<Record<StepId, boolean>> = {
    tables: tables.unread.length > 0 || tables.unit === null || tables.year === null,
    check: check.failed > 0,
    inputs: inputs.missing > 0,
    narrative: !narrative.isWritten || narrative.due > 0,
    score: score.isStandardOpen || score.blank > 0,
    document: true,
  };
  return { tables, check, inputs, narrative, score, open: STEPS.filter(step => isOpen[step]) };
}

function tablesLeft({ accounts }: Report): TablesLeft {
  const states = tableStates(accounts).filter(
    // A workbook without evaluations is a whole one: many departments publish these apart.
    ({ id, status }) => id.startsWith('T') || status !== 'notFound',
  );
  const of = (...wanted: readonly string[]): readonly TableId[] =>
    states.filter(({ status }) => wanted.includes(status)).map(({ id }) => id);
  return {
    unread: of('notFound', 'ambiguous', 'unreadable'),
    empty: of('empty'),
    unit: accounts.unit,
    year: accounts.year,
  };
}

function inputsLeft({ snapshot, accounts }: Report): InputsLeft {
  const given = inputsOf(snapshot);
  const fields = neededFields(snapshot, accounts);
  const missing = fields.filter(({ id, required }) => required && given[id] === undefined);
  const budgets = missing.filter(({ id }) => id.startsWith('budget.')).length;
  const reasons = missing.filter(({ id }) => id.startsWith('reason.')).length;
  return {
    budgets,
    reasons,
    others: missing.length - budgets - reasons,
    missing: missing.length,
    given: fields.filter(({ id }) => given[id] !== undefined).length,
  };
}

function narrativeLeft({ snapshot, accounts }: Report): NarrativeLeft {
  const { narrative, standings, wording } = narrateReport(snapshot, accounts);
  return {
    paragraphs: narrative.paragraphs.filter(({ kind }) => kind === 'body').length,
    isWritten: standings.length > 0,
    due: standings.filter(({ state }) => state === '需更新').length,
    isWordingOpen:
      wording.by === null && standings.length === 0 && !preferencesOf(snapshot).wording,
  };
}

function scoreLeft(report: Report): ScoreLeft {
  const { department, projects, forms } = report.accounts;
  const isNone = department.status !== 'read' && projects.status !== 'read' && forms.length === 0;
  const scored = isNone ? null : scoreReport(report);
  const changes = scored?.scores.changes ?? [];
  return {
    isNone,
    isStandardOpen: !isNone && scored === null,
    blank: changes.filter(({ selected }) => selected).length,
    differs: changes.filter(({ selected }) => !selected).length,
  };
}
