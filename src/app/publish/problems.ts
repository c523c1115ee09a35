/**
 * What still stands in the way of publishing: a missing input, a failed check, a table that is not read, a 〔待填〕 or a
 * paragraph that no longer agrees with the tables. Values; `messages` makes the sentences.
 */
import type { Accounts } from '../../core/accounts/model';
import { unreadTables } from '../../core/checks';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { PACKS } from '../../core/narrative';
import { PLACEHOLDERS } from '../../core/narrative/language/placeholders';
import type { CheckReport } from '../check/check';
import type { NarrativeReport } from '../narrative/narrate';
import { OVERVIEW_FIELDS } from './overview';

export interface OpenProblem {
  readonly kind: 'table' | 'check' | 'input' | 'placeholder' | 'stale' | 'wording';
  readonly message: Message;
  /** The field of 填报 that is missing. */
  readonly field?: string;
}

/** A paragraph of the third part as it will be published. */
export interface FinalText {
  readonly kind: 'heading' | 'body';
  readonly text: string;
  readonly id: string;
  readonly section: string;
  readonly state: string;
}

const MOST_CELLS = 6;

export function openProblems(
  report: CheckReport,
  narrated: NarrativeReport,
  texts: readonly FinalText[],
): OpenProblem[] {
  return [
    ...tableProblems(report.accounts),
    ...wordingProblems(narrated, report.accounts),
    ...checkProblems(report),
    ...inputProblems(narrated),
    ...textProblems(texts, narrated),
  ];
}

/** Sentences of another province are published only by choice. */
function wordingProblems({ wording }: NarrativeReport, { unit }: Accounts): OpenProblem[] {
  if (wording.by !== null) return [];
  const unknown = message('wording.unknown', { name: wording.pack.name, unit });
  const choices = PACKS.map(({ id }) => id);
  return [{ kind: 'wording', message: message('publish.wording', { unknown, choices }) }];
}

function tableProblems(accounts: Accounts): OpenProblem[] {
  const { tables, unit, year } = accounts;
  const heads = [
    ...(unit === null ? (['unit'] as const) : []),
    ...(year === null ? (['year'] as const) : []),
  ];
  return [
    ...heads.map(what => message('publish.noHead', { what })),
    ...unreadTables(accounts).map(id =>
      message('publish.tableUnread', { table: id, reason: tables[id].reason }),
    ),
  ].map(said => ({ kind: 'table', message: said }));
}

function checkProblems({ result }: CheckReport): OpenProblem[] {
  return result.findings
    .filter(finding => finding.class === 'failed')
    .map(({ rule, message: says, cells }) => ({
      kind: 'check',
      message: message('publish.check', {
        rule,
        says,
        cells: cells.slice(0, MOST_CELLS).map(({ sheet, address }) => ({ sheet, address })),
        count: cells.length,
      }),
    }));
}

function inputProblems({ narrative, fields, inputs }: NarrativeReport): OpenProblem[] {
  const known = new Map(fields.map(field => [field.id, field]));
  const needed = narrative.missing.map(id => ({
    id,
    section: known.get(id)?.section ?? '',
    label: known.get(id)?.label ?? id,
  }));
  const overview = OVERVIEW_FIELDS.filter(
    ({ id, required }) => required && (inputs[id] ?? '') === '',
  ).map(({ id, label }) => ({ id, section: null, label }));
  return [...needed, ...overview].map(({ id, section, label }) => ({
    kind: 'input',
    field: id,
    message: message('publish.inputMissing', { section, label }),
  }));
}

function textProblems(
  texts: readonly FinalText[],
  { narrative, fields }: NarrativeReport,
): OpenProblem[] {
  const labels = new Map(fields.map(field => [field.id, field.label]));
  const told = new Set(narrative.missing.map(id => `〔待填：${labels.get(id) ?? ''}〕`));
  const stale = texts
    .filter(({ state }) => state === '需更新')
    .map(({ section, id }) => message('publish.stale', { section, id }));
  const left = texts.flatMap(({ section, text }) =>
    PLACEHOLDERS.flatMap(({ pattern, what }) =>
      [...new Set(text.match(pattern) ?? [])]
        .filter(found => !told.has(found))
        .map((found): OpenProblem => ({
          kind: 'placeholder',
          message: message('proof.placeholderLeft', { what, found, section }),
        })),
    ),
  );
  return [
    ...[...narrative.problems, ...stale].map((said): OpenProblem => ({
      kind: 'stale',
      message: said,
    })),
    ...left,
  ];
}
