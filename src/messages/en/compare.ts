/** Data: the sentences about two drafts, in English. */
import type { TableStatus } from '../../core/accounts/tableId';
import type { CompareMessages } from '../../core/compare/messages';
import type { EvaluationField } from '../../core/compare/model';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const STATES: Readonly<Record<TableStatus, string>> = {
  read: 'was read',
  empty: 'is empty',
  notFound: 'is not there',
  ambiguous: 'stands there several times',
  unreadable: 'could not be read',
};

const FIELDS: Readonly<Record<EvaluationField, string>> = {
  initialBudget: 'initial budget',
  annualBudget: 'annual budget',
  executed: 'executed',
  executedBySystem: 'executed by the system',
  rate: 'rate',
  weight: 'points',
  target: 'target',
  actual: 'actual',
  deviation: 'deviation',
  reason: 'reason',
  score: 'score',
  grade: 'grade',
  deviates: 'deviates',
  executionRate: 'execution rate',
  fundManagementRate: 'fund management rate',
  costRate: 'cost rate',
  outputRate: 'output rate',
  benefitRate: 'benefit rate',
  satisfactionRate: 'satisfaction rate',
};

const LONGEST = 40;

export const compare: SentencesOf<CompareMessages> = {
  'compare.summary': data => {
    const changed = [
      counted(data.amounts, 'amounts'),
      counted(data.rows, 'rows'),
      counted(data.texts, 'paragraphs'),
      counted(data.scores, 'scores'),
      counted(data.inputs, 'inputs'),
    ].filter(part => part !== '');
    const head = changed.length === 0 ? 'no amount and no text' : changed.join(', ');
    return `Changed: ${head}; errors: ${String(data.newErrors)} new, ${String(data.fixedErrors)} mended, ${String(data.leftErrors)} left.`;
  },
  'compare.same': ({ leftErrors }) =>
    `The drafts are the same${leftErrors > 0 ? `, with ${String(leftErrors)} errors each` : ''}.`,
  'compare.amount': ({ table, row, column, before, after, difference, isShownOnly }) =>
    `${TABLE_NAMES[table]} “${row}”${column === '' ? '' : ` “${column}”`}: ${shown(before)} → ${shown(after)}${isShownOnly ? ' (the same amount, written otherwise)' : by(difference)}.`,
  'compare.row': ({ table, row, isAdded, amounts }) =>
    `${TABLE_NAMES[table]}: row “${row}” ${isAdded ? 'added' : 'removed'}${amounts.length === 0 ? ', without amounts' : `, amounts ${amounts.join(', ')}`}.`,
  'compare.renamed': ({ table, row, before }) =>
    `${TABLE_NAMES[table]}: “${before}” is now “${row}”.`,
  'compare.column': ({ table, column, isAdded }) =>
    `${TABLE_NAMES[table]}: column “${column}” ${isAdded ? 'added' : 'removed'}, and not compared.`,
  'compare.gap': ({ table, before, after }) =>
    `${TABLE_NAMES[table]} was not compared: before it ${STATES[before]}, now it ${STATES[after]}.`,
  'compare.evaluation': ({ table, row, kind, field, before, after }) => {
    const where = `${TABLE_NAMES[table as keyof typeof TABLE_NAMES] ?? `“${table}”`} “${row}”`;
    if (field === null || kind !== 'changed')
      return `${where}: row ${kind === 'added' ? 'added' : 'removed'}.`;
    return `${where} ${FIELDS[field]}: ${shown(before)} → ${shown(after)}.`;
  },
  'compare.text': ({ kind, section, words, text }) => {
    const where = section === null ? '' : `“${section}”: `;
    if (kind !== 'changed') return `${where}${kind} “${short(text)}”.`;
    return `${where}${words.map(({ before, after }) => `“${short(before)}” → “${short(after)}”`).join('; ')}.`;
  },
  'compare.input': ({ label, before, after }) =>
    `Input “${label}”: ${shown(before)} → ${shown(after)}.`,
  'compare.units': ({ before, after }) =>
    `The drafts are of two units: “${before}” before, “${after}” now. Check that these are the right files.`,
  'compare.years': ({ before, after }) =>
    `The drafts are of two years: ${String(before)} before, ${String(after)} now. Check that these are the right files.`,
};

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${String(count)} ${what}`;
}

function shown(text: string): string {
  return text.trim() === '' ? 'blank' : short(text.trim());
}

function by(difference: string | null): string {
  return difference === null ? '' : ` (${difference.startsWith('-') ? '' : '+'}${difference})`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
