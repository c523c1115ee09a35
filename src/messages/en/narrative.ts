/** Data: the sentences about tables and inputs that a narrative is printed from, about texts read back, in English. */
import type {
  AdviceMessages,
  Counted,
  Doubt,
  HarvestMessages,
  NarrateMessages,
  WordingMessages,
} from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const ROW_NAMES: Readonly<Record<string, string>> = {
  'in.grand': 'grand total of income',
  'out.grand': 'grand total of expenditure',
  'total': 'total',
  'personnel': 'personnel, total',
  'public': 'operating costs, total',
  'budget': 'budget',
  'final': 'final',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  income: 'income',
  expenditure: 'expenditure',
  total: 'total',
  basic: 'basic expenditure',
  project: 'project expenditure',
  amount: 'amount',
  opening: 'opening balance',
  closing: 'closing balance',
  abroad: 'travel abroad',
  vehicle: 'vehicles, bought and run',
  vehiclePurchase: 'vehicles bought',
  vehicleOperation: 'vehicles run',
  reception: 'receptions',
};

/** What the money is called, and what was counted. */
const COUNTED: Readonly<Record<Counted, readonly [money: string, counted: string]>> = {
  abroad: ['travel abroad', 'groups travelling abroad'],
  vehicles: ['vehicles bought', 'vehicles bought'],
  foreignGuests: ['receptions of foreign guests', 'foreign groups received'],
  domesticGuests: ['receptions of domestic guests', 'domestic groups received'],
};

const TOLD_BY: Readonly<Record<WordingMessages['wording.used']['by'], string>> = {
  person: 'chosen by a person',
  text: 'by the headings of the given narrative',
  unit: 'by the unit’s place',
  learned: 'learned from last year’s narrative',
};

const NOT_TAKEN =
  'Initial budgets, procurement, vehicles and counts were not taken: enter those of this year.';

export const narrative: SentencesOf<
  NarrateMessages & AdviceMessages & HarvestMessages & WordingMessages
> = {
  'narrate.tableUnread': ({ table, reason }, say) =>
    `The table ${TABLE_NAMES[table]} was not read; paragraphs that need it have gaps: ${reason === null ? 'not found' : say(reason)}`,
  'narrate.noPlace': ({ table, sheet, row, column }) =>
    `${TABLE_NAMES[table]}${sheet === null ? '' : ` (sheet “${sheet}”)`} has no “${COLUMN_NAMES[column] ?? column}” of “${ROW_NAMES[row] ?? row}”; numbers that need it were not written. Check the headers and row names.`,
  'narrate.totalBlank': ({ cell, row }) =>
    `${cell.address} of “${cell.sheet}” (${ROW_NAMES[row] ?? row}) is blank; numbers that need it were not written. Fill it in first.`,
  'narrate.noAmount': ({ cell, shown }) =>
    `${cell.address} of “${cell.sheet}” says “${shown}”, which is no amount; numbers that need it were not written. Enter a number.`,
  'narrate.inputNoNumber': ({ input, typed, kind }) =>
    `The input “${input}” says “${typed}”, which is no ${kind === 'amount' ? 'amount' : 'whole number'}. Correct it.`,
  'narrate.noRows': ({ level }) =>
    `${TABLE_NAMES.T5} has no row with a code of the level “${level}”, so section “五” lists none. Check the column of codes.`,
  'narrate.grandTotals': ({ income, expenditure, section, table, word }) =>
    `The grand totals of income ${income} and expenditure ${expenditure} differ, so section ${section} cannot say “${word}”. Correct the table ${TABLE_NAMES[table]} first.`,
  'narrate.noRate': ({ section, name, spent }) =>
    `Section ${section}: “${name}” has a budget of 0 and a final amount of ${spent}, so there is no completion rate.`,
  'narrate.smallAboveAll': () =>
    'Contracts with small and medium enterprises are above all procurement. Check the inputs.',
  'narrate.microAboveSmall': () =>
    'Contracts with small and micro enterprises are above those with small and medium ones. Check the inputs.',
  'narrate.foreignAboveReception': ({ input }) =>
    `Receptions of foreign guests are above all receptions. Check the input “${input}”.`,

  'advice.budgets': ({ section, sum, total, difference }) =>
    `Section ${section}: the items’ initial budgets sum to ${sum} 万元 and the total given is ${total} 万元, ${difference} 万元 apart, more than rounding explains. They may differ where an item with a budget has no final amount; otherwise check them.`,
  'advice.priorTotals': ({ all, fiscal }) =>
    `Last year’s grand total ${all} 万元 is below last year’s fiscal grand total ${fiscal} 万元. Check the inputs.`,
  'advice.counted': ({ section, what, spent, count }) =>
    `Section ${section}: ${spent} 万元 was spent on ${COUNTED[what][0]}, but the number of ${COUNTED[what][1]} given is ${count}. Check them.`,
  'advice.vehicles': ({ section, kept, assetsSection, total }) =>
    `Section ${section} keeps ${kept} official vehicles, more than the ${total} vehicles of section ${assetsSection}. Check the inputs.`,
  'advice.operatingTaken': ({ section, amount }) =>
    `Section ${section}: “机关运行经费” was not given and is printed as the total “公用经费”, ${amount} 万元. They need not be equal (a public institution’s “公用经费” is not “机关运行经费”); enter it where it differs.`,
  'advice.operatingPrior': ({ amount }) =>
    `Last year’s “机关运行经费” was entered as the total “公用经费” of last year’s workbook, ${amount} 万元. They need not be equal; change it where they differ.`,
  'advice.operatingAbove': ({ section, given, held }) =>
    `Section ${section}: “机关运行经费” ${given} 万元 is above the total “公用经费” ${held} 万元. Check the inputs.`,
  'advice.grades': ({ section, graded, projects }) =>
    `Section ${section}: ${graded} projects are graded, but ${projects} were evaluated. Check the inputs.`,

  'harvest.lastYear': ({ year, ours, totals, drafts }) =>
    `The narrative is of ${year}, the workbook of ${ours}: ${totals} of its totals were entered as last year’s amounts. ${kept(drafts)}${NOT_TAKEN}`,
  'harvest.otherYear': ({ year, ours, drafts }) =>
    `The narrative is of ${year}, the workbook of ${ours}: no amounts were taken. ${kept(drafts)}${NOT_TAKEN}`,
  'harvest.unknownYear': ({ ours, drafts }) =>
    `The narrative names no year and its amounts do not look like those of ${ours}: no amounts were taken. ${kept(drafts)}${NOT_TAKEN}`,
  'harvest.otherTables': ({ drafts }) =>
    `Most amounts of the narrative differ from the tables, as if it were another unit’s or another year’s: no amounts were taken. ${kept(drafts)}${NOT_TAKEN}`,
  'harvest.alike': ({ ours }) =>
    `Most amounts of the text are those of the tables of ${ours}. If only the year was not changed, correct it in the narrative and read it again.`,
  'harvest.left': ({ input, line, numbers }) =>
    `“${input}” was not taken: in line ${line} of the narrative ${numbers.join(', ')} ${numbers.length > 1 ? 'cannot all be right' : 'does not fit its sentence or the tables'}. Find out and enter it.`,
  'harvest.doubt': ({ input, line, numbers, doubt }) =>
    `“${input}” was not taken: in line ${line} of the narrative ${numbers.length > 0 ? `${numbers.join(', ')}: ` : ''}${DOUBTS[doubt]}. Find out and enter it.`,
  'harvest.moreLeft': ({ count }) =>
    `${count} more were not taken because their sentences are unclear or contradict them.`,

  'wording.used': ({ name, by }) => `The narrative is in the wording of ${name} (${TOLD_BY[by]}).`,
  'wording.unknown': ({ name, unit }) =>
    `There is no wording for the place of ${unit === null ? 'this unit' : `“${unit}”`}; that of ${name} is used for now and may not be what is required there.`,
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  year: 'its sentence speaks of another year, or of several',
  nature:
    'its sentence does not say that it is this amount (an adjusted budget, a comparison with the budget)',
  direction: 'the words of increase and decrease are absent, both there, or contradict each other',
  unit: 'no unit of money stands behind it, or two do',
  inexact: 'it is an approximate number',
  unfinished: 'its sentence is not finished',
};

function kept(drafts: number): string {
  return drafts === 0
    ? ''
    : `${drafts} texts such as reasons and purposes were entered as drafts, each with a mark to delete once it is checked or rewritten. `;
}
