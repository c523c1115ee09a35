/** Data: what keeps a use case from its answer, in English. */
import type { StandardLost, UseCaseProblems } from '../../../core/problems/useCases';
import type { Say, SentencesOf } from '../../sentences';
import { TABLE_NAMES } from '../names';

const CHOOSE_AGAIN = 'Please choose it again in the settings.';

export const useCases: SentencesOf<UseCaseProblems> = {
  noTables: ({ sheets, isMore, isEmpty }) =>
    isEmpty
      ? 'This workbook is empty; there are no tables to check. Open the workbook that holds “公开01表” to “公开09表”.'
      : `No tables of published accounts were found on ${sheets.map(sheet => `“${sheet}”`).join(', ')}${isMore ? ' and other sheets' : ''} (they are known by their titles and heads, such as “收入支出决算总表”). Make sure that the workbook of published accounts is open.`,
  noAmounts: ({ table, count, reason }, say) => {
    const others = count > 1 ? ` and others, ${count} tables in all,` : '';
    const were = count > 1 ? 'were' : 'was';
    return `“${TABLE_NAMES[table]}”${others} ${were} not read; there are no amounts to check, which does not mean that there are no errors.${reason === null ? '' : ` ${say(reason)}`}`;
  },
  priorNoTables: ({ name }) =>
    `No tables of published accounts were found in “${name}”; it was not used. Choose the workbook of last year’s accounts.`,
  notUsed: ({ name, why }, say) => `“${name}” was not used: ${say(why)}`,

  priorUnit: ({ theirs, ours }) =>
    `Last year’s file belongs to “${theirs}”, this file to “${ours}”; it was not used.`,
  priorYear: ({ theirs, ours }) =>
    `Last year’s file is of ${theirs}, this file of ${ours}; it was not used.`,
  inputsFile: ({ isText }) =>
    isText
      ? 'The file of inputs is not in this program’s format (JSON made by juesuan inputs, with the schema juesuan/inputs@1).'
      : 'The file of inputs is no UTF-8 text and was not used. Make it again with juesuan inputs.',
  inputsUnit: ({ theirs, ours }) =>
    `The file of inputs belongs to “${theirs}”, the workbook to “${ours}”; it was not used.`,
  inputsYear: ({ theirs, ours }) =>
    `The file of inputs is of ${theirs}, the workbook of ${ours}; it was not used. Use the file of inputs of ${ours}.`,
  wordingFile: ({ isText }) =>
    isText
      ? 'This is no wording file. Use the JSON file that juesuan learn made.'
      : 'The wording file is no UTF-8 text. Use the JSON file that juesuan learn made.',
  learnOther: ({ numbers, found }) =>
    `Of the ${numbers} numbers of the narrative only ${found} are found in these tables: it was probably not written from them. Give the narrative and the final accounts of the same unit and year.`,
  nothingRead: ({ isOther }) =>
    `Nothing for the inputs was read in this text${isOther ? ', whose wording is not that of a narrative of accounts' : ''}. Make sure that it is the narrative of this unit’s accounts.`,

  compareKinds: () =>
    'One of the two files is a workbook and the other a published document (Word, PDF): they cannot be compared. Give two workbooks or two documents; juesuan review --workbook checks a document against a workbook.',
  foreignSheet: ({ sheet, header }) =>
    `The workbook has a sheet “${sheet}” already, whose first row is not “${header.join('、')}”; it does not look like one of this program’s and was left alone. Rename it, then try again.`,
  noParagraph: ({ id }) =>
    `The sheet “说明” has no paragraph ${id}; it may have been deleted. Nothing was changed. Please write the sheet “说明” again.`,
  nothingToAdopt: () =>
    'This suggestion does not say what the amount should be; correct it by the original documents.',
  adoptFormula: ({ cell: { sheet, address }, formula }) =>
    `${address} of “${sheet}” is the formula ${formula} and was not overwritten. Look at the cells that it reads.`,

  preferencesLost: () =>
    'The settings in this workbook cannot be read, as if they had not been stored to the end. This check uses the rounding of published accounts, ignores no results and uses the wording of the province; the scoring standard has to be chosen again. Please set them again in the task pane.',
  roundingLost: () =>
    `The rounding stored in this workbook is not known; this check uses that of published accounts. ${CHOOSE_AGAIN}`,
  liveLost: () =>
    `What is stored in this workbook about checking after edits is not known; edits are checked. ${CHOOSE_AGAIN}`,
  ignoredLost: ({ count }) =>
    `${count === 1 ? 'One record' : `${count} records`} of ignored results in this workbook cannot be read and ${count === 1 ? 'was' : 'were'} not used: those results are listed again; look at them before you ignore them.`,
  styleLost: () =>
    `Some of the style of the narrative stored in this workbook cannot be read; there the wording of the province is used. ${CHOOSE_AGAIN}`,
  scoringAsked: ({ choices }) =>
    `No scoring standard yet: neither the workbook nor a footnote nor the unit's place says which, so nothing was scored. Please choose one: ${choices.map(([id, name]) => `${id} ${name}`).join('; ')}; or write one of your own.`,
  scoringLost: ({ lost, choices }, say) =>
    `${standardLost(lost, say)}. No other standard was used in its place, and nothing was scored. Please choose the standard again: ${choices.join(', ')}.`,
  mappingLost: ({ tables }) =>
    tables === null
      ? 'What is stored in this workbook about which sheet is which table cannot be read, as if it had not been stored to the end. The tables were recognised by titles and heads alone; see whether that is right and point at them again if need be.'
      : `What is stored in this workbook about ${tables.join(', ')} (range, columns, rows, unit) cannot be read and was not used; titles and heads decided. See whether these tables are right and point at them again if need be.`,
  baselineLost: () =>
    'The narrative that was last written to this workbook cannot be read back, as if it had not been stored to the end. Checking is not affected; all paragraphs on the sheet “说明” count as changed by a person and are not rewritten. Look through the sheet “说明” and write it once more.',

  notLoaded: () =>
    'The program could not be loaded. Make sure that the server of the add-in can be reached, then try again.',
};

function standardLost(lost: StandardLost, say: Say): string {
  if (lost.by === 'preferences')
    return 'The settings in this workbook cannot be read, so that the chosen scoring standard is not known';
  const standard = `The scoring standard${lost.name === '' ? '' : ` “${lost.name}”`} stored in this workbook`;
  switch (lost.by) {
    case 'line':
      return `“${lost.line}: ${lost.value}” in the scoring standard${lost.name === '' ? '' : ` on sheet “${lost.name}”`} is not understood`;
    case 'unknown':
      return `${standard} is not known to this version`;
    case 'unreadable':
      return `${standard} cannot be read`;
    case 'settings':
      return `${standard} cannot be used: ${lost.problems.map(say).join(' ').replace(/\.$/, '')}`;
  }
}
