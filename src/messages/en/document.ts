/** Data: the sentences about a published document, in English. */
import type { DocumentMessages } from '../../core/document/messages';
import type { Placeholder } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const PLACEHOLDERS: Readonly<Record<Placeholder, string>> = {
  unconfirmed: 'words taken over were never confirmed',
  blank: 'something was left to fill in',
  crosses: 'a placeholder of the template was not replaced',
  choice: 'a choice of the template was not made',
  hint: 'a hint of the template was left in',
  instruction: 'an instruction of the template was left in',
};

export const document: SentencesOf<DocumentMessages> = {
  'doc.year': ({ found, expected }) =>
    `The year here is ${found}, everywhere else it is ${expected}. Check the year.`,
  'doc.unit': ({ found, expected }) =>
    `The unit here is “${found}”, on the cover it is “${expected}”. Check the name.`,
  'doc.placeholder': ({ what, found, more }) =>
    `Here ${PLACEHOLDERS[what]}: “${found}”${more > 0 ? `, and ${String(more)} more in this place` : ''}.`,
  'doc.template': ({ found }) => `An instruction of the template was left in: “${found}”.`,
  'doc.contents': ({ entry }) => `The contents list “${entry}”; the text has no such title.`,
  'doc.contentsOther': ({ entry, title }) =>
    `The contents say “${entry}”, the title in the text is “${title}”.`,
  'doc.contentsOrder': ({ entry }) => `“${entry}” stands in another order than in the contents.`,
  'doc.marks': ({ found }) => `Punctuation doubled or mixed: “${found}”.`,
  'doc.end': ({ found }) =>
    `This paragraph ends with “${found}” before a heading: unfinished, or a full stop is meant.`,
  'doc.pair': ({ open, close, opened, closed }) =>
    opened === closed
      ? `“${open}” and “${close}” stand in the wrong order.`
      : `This paragraph has ${String(opened)} “${open}” and ${String(closed)} “${close}”.`,
  'doc.rateOfNothing': ({ rate }) =>
    `The budget is 0, so nothing can be completed: leave “${rate}” out.`,
  'doc.compare': ({ said, budget, final, expected }) =>
    `The text says “${said}”, but the budget is ${budget} and the final amount ${final}: “${expected}”.`,
  'doc.direction': ({ said, rate }) => `First “${said}”, then a rate of “${rate}”: opposite ways.`,
  'doc.reason': ({ said }) =>
    `It says “${said}” and then gives a reason for a change: check whether nothing changed, or leave the reason out.`,
  'doc.amountUnit': ({ found }) => `“${found}” has no complete unit of money behind it.`,
  'doc.purpose': ({ item, other }) =>
    `The subject is “${item}” but its purpose is said to be “${other}”. Check the purpose.`,
  'doc.purposeKind': ({ item, said }) =>
    `The purpose of “${item}” is called ${said}, but the table of general-budget expenditure has none of that for it. Check it.`,
  'doc.count': ({ item, count, amount }) =>
    `Table 9 has ${amount} (10,000 yuan) for “${item}”; the text does not tell ${count}.`,
  'doc.empty': ({ title }) =>
    `“${title}” has no amounts and no note below it that says so. Add the note.`,
  'doc.workbook': ({ table, row, column, expected, found }) =>
    `${name(table)}, “${row}”, “${column}”: ${expected} in the workbook, ${found === '' ? 'blank' : found} in the document.`,
  'doc.workbookRow': ({ table, row, isMore }) =>
    isMore
      ? `${name(table)} has “${row}”, which the workbook has not.`
      : `${name(table)} lacks “${row}”, which the workbook has.`,
  'doc.workbookTable': ({ table, isEmpty }) =>
    isEmpty
      ? `${name(table)} has no amounts in the document; in the workbook it has.`
      : `${name(table)} was not found in the document; in the workbook it has amounts.`,
  'doc.workbookField': ({ table, row, expected, found }) =>
    `${name(table)}, “${row}”: ${expected} in the workbook, ${found} in the document.`,
  'doc.workbookText': ({ kind, words, text }) => {
    if (kind === 'added') return 'The narrative of the workbook has no such paragraph.';
    if (kind === 'moved') return 'The narrative of the workbook has this paragraph elsewhere.';
    if (kind === 'removed') return `The workbook has a paragraph that is not here: “${text}”.`;
    return `The narrative of the workbook says ${words.map(({ before, after }) => `“${before}”, here “${after}”`).join('; ')}.`;
  },
  'doc.odd': ({ page }) =>
    `A table${page === null ? '' : ` on page ${String(page)}`} has incomplete ruling lines; it cannot be told which cell an amount belongs to, and it was not read.`,
};

function name(table: string): string {
  return TABLE_NAMES[table as keyof typeof TABLE_NAMES];
}
