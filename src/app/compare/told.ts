/** What a comparison says, each difference with its sentence; the same for people, JSON and the pane. */
import type { Accounts, AccountTableId } from '../../core/accounts/model';
import type {
  AmountChange,
  ColumnChange,
  EvaluationChange,
  RowChange,
  RowName,
  TableGap,
  TextChange,
} from '../../core/compare/model';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { formatFenExactly } from '../../core/money';
import type { Comparison, InputChange } from './compare';
import { isSame } from './compare';

export function summaryOf(comparison: Comparison): Message {
  const { leftErrors } = comparison.counts;
  return isSame(comparison)
    ? message('compare.same', { leftErrors })
    : message('compare.summary', comparison.counts);
}

/** What makes one doubt that these are two drafts of the same. */
export function doubtsOf({ before, after }: Comparison): readonly Message[] {
  const [old, now] = [before.report.accounts, after.report.accounts];
  return [
    ...(old.unit !== null && now.unit !== null && plain(old.unit) !== plain(now.unit)
      ? [message('compare.units', { before: old.unit, after: now.unit })]
      : []),
    ...(old.year !== null && now.year !== null && old.year !== now.year
      ? [message('compare.years', { before: old.year, after: now.year })]
      : []),
  ];
}

export function amountMessage(accounts: Accounts, change: AmountChange): Message {
  const { kind, table, row, column, before, after } = change;
  const isNumber = before.fen !== null || after.fen !== null;
  return message('compare.amount', {
    table,
    row: rowText(row),
    column: columnLabel(accounts, table, column),
    before: before.shown,
    after: after.shown,
    difference: isNumber ? formatFenExactly((after.fen ?? 0) - (before.fen ?? 0)) : null,
    isShownOnly: kind === 'shown',
  });
}

export function columnLabel({ tables }: Accounts, table: AccountTableId, key: string): string {
  return (tables[table].columns.find(column => column.key === key)?.label ?? key).replace(
    /\s/g,
    '',
  );
}

export function rowMessage({ kind, table, before, after }: RowChange): Message {
  const row = after ?? before;
  const name = row ? rowText(row) : '';
  return kind === 'added' || kind === 'removed'
    ? message('compare.row', {
        table,
        row: name,
        isAdded: kind === 'added',
        amounts: row?.amounts ?? [],
      })
    : message('compare.renamed', { table, row: name, before: before ? rowText(before) : '' });
}

export function columnMessage({ kind, table, column }: ColumnChange): Message {
  return message('compare.column', {
    table,
    column: column.replace(/\s/g, ''),
    isAdded: kind === 'added',
  });
}

export function gapMessage({ table, before, after }: TableGap): Message {
  return message('compare.gap', { table, before, after });
}

export function textMessage({ kind, section, before, after, words }: TextChange): Message {
  return message('compare.text', {
    kind,
    section,
    words: words.map(({ before: old, after: now }) => ({ before: old, after: now })),
    text: (after ?? before)?.text.trim() ?? '',
  });
}

export function evaluationMessage(change: EvaluationChange): Message {
  const { table, row, kind, field, before, after } = change;
  return message('compare.evaluation', {
    table,
    row,
    kind,
    field,
    before: before?.shown ?? '',
    after: after?.shown ?? '',
  });
}

export function inputMessage({ label, before, after }: InputChange): Message {
  return message('compare.input', { label, before, after });
}

function rowText({ code, label }: RowName): string {
  return `${code === null || plain(label).startsWith(code) ? '' : `${code} `}${label.trim()}`;
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
