/** Data: the sentences about an edited narrative, in English. */
import type { CellRef } from '../../core/address';
import { refText } from '../../core/address';
import type { Placeholder, ProofMessages } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const CELLS_NAMED = 4;

const PLACEHOLDERS: Readonly<Record<Placeholder, string>> = {
  unconfirmed: 'Copied words were not checked; delete the mark once they are checked or rewritten',
  blank: 'A gap was not filled in',
  crosses: 'A placeholder of the template was not replaced',
  choice: 'A choice of the template was not made',
  hint: 'A hint of the template was not deleted',
  instruction: 'An instruction of the template was not deleted',
};

export const proofread: SentencesOf<ProofMessages> = {
  'proof.empty': () => 'The text is empty, there is nothing to proofread.',
  'proof.anotherText': () =>
    'The text is too different from this unit’s narrative and was not compared. Make sure that it is of the same unit and year.',
  'proof.partUnread': ({ from, to, numbers }) =>
    `Lines ${from} to ${to} (${numbers} numbers) were not checked as part of the narrative. If they are, check their headings and wording.`,
  'proof.otherAmounts': ({ compared, wrong }) =>
    `${wrong} of the ${compared} numbers compared with the tables differ and are not listed one by one. It looks like another unit’s or another year’s narrative: make sure that it and the workbook are of the same unit and year.`,
  'proof.otherYear': ({ found, expected, times }) =>
    `The text says ${found} throughout, the workbook is of ${expected} (${times} places). If it is another year’s narrative, take that of ${expected}; if it was written from last year’s, change every year.`,

  'proof.number': ({ name, expected, unit, expression, found, cells, input }) =>
    `“${name}” should be ${expected}${unit}${expression === '' ? '' : ` (${expression})`}; the text says ${found}.${remedy(cells, input)}`,
  'proof.fixed': ({ expected, found }) => `This should be ${expected}; the text says ${found}.`,
  'proof.decimals': ({ name, expected, found }) =>
    `“${name}” should be written ${expected}; the text says ${found}, with other decimals.`,
  'proof.unit': ({ name, unit, found }) =>
    `The unit of “${name}” should be “${unit}”; the text says “${found}”.`,
  'proof.unitLacking': ({ number }) => `No unit (万元) stands behind ${number}.`,
  'proof.unitTwice': ({ found }) => `The unit is there twice: “${found}”.`,
  'proof.nameDiffers': ({ found, expected, cells }) =>
    `The tables name it “${expected}”; the text says “${found}”.${remedy(cells, null)}`,
  'proof.contradiction': ({ numbers }) =>
    `${numbers.join(' and ')} cannot all be right. Find out which one is wrong.`,
  'proof.notTogether': ({ numbers, found, expected }) =>
    `${numbers.join(' and ')} cannot all be right: by the others ${found} should be ${expected}. Find out which one is wrong.`,
  'proof.rateFromNothing': ({ rate }) =>
    `The increase is the whole amount, so there was nothing the year before and no rate of it: “${rate}” had better be replaced.`,
  'proof.flatWithCause': ({ found }) =>
    `“${found}” contradicts itself: what did not change has no cause of a change.`,
  'proof.wordsTwice': ({ found }) => `Words stand twice in “${found}”.`,
  'proof.purpose': ({ found, name }) =>
    `“${found}” looks like another item’s purpose and does not fit “${name}”. Check it.`,
  'proof.given': ({ input, expected, found }) =>
    `The input “${input}” says ${expected}; the text says ${found}.`,
  'proof.unchecked': ({ number }) => `No table holds ${number}; it was not checked.`,

  'proof.branch': ({ found, expected }) =>
    `“${found}” does not agree with the tables, by which it should read “${expected}”.`,
  'proof.rewritten': () =>
    'This paragraph is too different from the expected wording and was not compared. Check its numbers against that wording.',
  'proof.numberMissing': ({ name, expected }) => `“${name}” ${expected} is missing here.`,
  'proof.nameMissing': ({ name, cells }) => `“${name}” is missing here.${remedy(cells, null)}`,
  'proof.paragraphMissing': ({ begins }) => `This paragraph is missing: ${begins}…`,
  'proof.extraItem': ({ words }) =>
    `“${words}” is one too many here; no table holds it and it was not checked.`,
  'proof.extraName': ({ name }) =>
    `“${name}” is one too many here: it has no amount in ${TABLE_NAMES.T6}. Delete it or check that table.`,
  'proof.placeholder': ({ what, found }) => `${PLACEHOLDERS[what]}: ${found}`,
  'proof.placeholderLeft': ({ what, found, section }) =>
    `Section ${section} of the narrative, “${found}”: ${PLACEHOLDERS[what]}.`,

  'proof.budgets': ({ sum, total, difference }) =>
    `The items’ initial budgets sum to ${sum} 万元 and their total here is ${total} 万元, ${difference} 万元 apart, more than rounding explains. They may differ where an item with a budget has no final amount; otherwise check them.`,
  'proof.rateOfNothing': ({ rate }) =>
    `The budget is 0, so there is no completion rate: “${rate}” had better be deleted.`,
  'proof.slowProjects': ({ projects }) =>
    `The slow projects do not include ${projects.map(({ project, rate }) => `“${project}” (${rate})`).join(', ')}, slower than those that are listed.`,

  'proof.namedYear': ({ expected, found }) =>
    `The year should be ${expected} here; the text says ${found}.`,
  'proof.namedUnit': ({ name, found, cells }) =>
    `The unit of “${name}” is wrong; the text says “${found}”.${remedy(cells, null)}`,
  'proof.namedRate': ({ name, rate, expected, found, cells }) =>
    `The ${rate === 'share' ? 'share' : 'completion rate'} of “${name}” should be ${expected}; the text says ${found}.${remedy(cells, null)}`,
  'proof.change': ({ difference, rate, wrong, expected }) =>
    `The change ${difference} and its rate ${rate} cannot both be right: by this year’s amount and the ${wrong === 'difference' ? 'rate' : 'change'} the other should be ${expected}. Find out which one is wrong.`,
};

function remedy(cells: readonly CellRef[], input: string | null): string {
  if (cells.length > 0) {
    const named = cells.slice(0, CELLS_NAMED).map(refText).join(', ');
    return ` Correct the text or check ${named}${cells.length > CELLS_NAMED ? ' and others' : ''}.`;
  }
  return input === null ? '' : ` Correct the text or check the input “${input}”.`;
}
