/** Data: why a plan does not fit a workbook, in English. */
import type { CellRef } from '../../../core/address';
import type { CellValue } from '../../../core/grid';
import type { BadValue, LineMoved, WorkbookProblems } from '../../../core/problems/workbook';
import type { SentencesOf } from '../../sentences';

const SAME = 'The workbook was not changed.';
const UNPROTECT = 'Unprotect the sheet first (Review, Unprotect Sheet)';
const BY_HAND = 'Home, Conditional Formatting, Manage Rules';
const CLEAR = `Delete them under ${BY_HAND}, or save the workbook, open it again and clear once more.`;
const MOST_SHEETS = 3;
const STORED = {
  preferences: 'the settings or ignored findings',
  mapping: 'where the tables stand',
  baseline: 'the record of the narrative',
  journal: 'the record of writing',
  marking: 'the record of marks',
} as const;

export const workbook: SentencesOf<WorkbookProblems> = {
  protected: ({ sheet, kept }) => {
    switch (kept.from) {
      case 'writing':
        return `Sheet “${sheet}” is protected; ${kept.address} was not written. ${SAME} ${UNPROTECT}.`;
      case 'validations':
        return `Sheet “${sheet}” is protected; its data validation cannot be changed. ${SAME} ${UNPROTECT}.`;
      case 'marks':
        return `Sheet “${sheet}” is protected; its marks cannot be changed. ${SAME} ${UNPROTECT}, or go by the cells in the list.`;
    }
  },
  structureProtected: ({ sheet, isAdded }) =>
    `The structure of the workbook is protected; sheet “${sheet}” was not ${isAdded ? 'made' : 'deleted'}. ${SAME} Unprotect the workbook first (Review, Protect Workbook).`,
  noSheet: ({ sheet }) =>
    `The workbook has no sheet “${sheet}”; it may have been renamed or deleted. ${SAME} Please start again.`,
  noCell: ({ cell: { sheet, address } }) => `“${sheet}” has no cell ${address}. ${SAME}`,
  changedSince: ({ cell, now, expected }) =>
    `${at(cell)} now reads ${shown(now)}, not ${shown(expected)} as in the preview. ${SAME} Please start again.`,
  sheetChangedSince: ({ sheet }) =>
    `The content of sheet “${sheet}” was changed; it was not deleted. ${SAME} Please start again.`,
  formula: ({ cell, formula }) =>
    `${at(cell)} is the formula ${formula} and was not overwritten. ${SAME}`,
  badValue: ({ cell, why }) => `${at(cell)} was not written: ${badValue(why)} ${SAME}`,
  sheetName: ({ sheet }) => `“${sheet}” cannot be the name of a sheet; none was made. ${SAME}`,
  sheetExists: ({ sheet }) =>
    `The workbook has a sheet “${sheet}” already and was not changed. Rename that sheet, then try again.`,
  lastSheet: ({ sheet }) =>
    `“${sheet}” is the only visible sheet of the workbook and cannot be deleted. ${SAME}`,

  cellTwice: ({ cell }) =>
    `${at(cell)} is to be written twice at once, and the two do not agree. ${SAME} Please start again.`,
  sheetTwice: ({ sheet }) => `Two sheets “${sheet}” were to be made at once. ${SAME}`,

  movedSince: ({ cell, lost }) =>
    `${at(cell)} ${moved(lost)}. Nothing was written; the workbook was not changed. Look at the sheet, then start again.`,
  stillMoving: () =>
    'Rows and columns are moving just now; nothing was written and the workbook was not changed. Start again when that is done.',
  unfinished: ({ title }, say) =>
    `The last writing${title === null ? '' : ` (${say(title)})`} was broken off before its end: some cells may be written, others not. In the pane, first choose Take back (as before the writing) or Finish.`,
  marksUnfinished: () =>
    'Setting marks was broken off before its end: some may be missing or stand twice; no content of cells was changed. Check again, or clear the marks.',
  unfinishedLeft: ({ cells, count }) =>
    `${cells.map(at).join(', ')}${count > cells.length ? ` and others, ${count} in all,` : ''} changed after the writing was broken off and stayed as it is. Please look at it.`,
  stateMeanwhile: () =>
    `What this tool keeps in the workbook is being changed in another window; nothing was written. ${SAME} Try again later.`,
  stateChangedSince: ({ key }) =>
    `Another window changed the same entry of ${STORED[key]}; nothing was written. ${SAME} Check again, look at what stands there now, then start again.`,
  followed: ({ moves, count }) => {
    const told = moves.map(({ from, to }) => `${at(from)} was written to ${at(to)}`).join(', ');
    const more = count > moves.length ? `, and others, ${count} in all` : '';
    return `Rows, columns or names of sheets had changed; the cells were found again by the names of their rows and columns: ${told}${more}.`;
  },

  notRestored: ({ places, count }) => {
    const named = places.map(place =>
      'cell' in place
        ? `${at(place.cell)} (was ${place.was === null ? 'empty' : String(place.was)})`
        : `sheet “${place.sheet}” (was ${place.wasThere ? '' : 'not '}there)`,
    );
    const more = count > places.length ? ` and others, ${count} in all` : '';
    const look = count === 0 ? '' : ` Look at: ${named.join(', ')}${more}.`;
    return `Writing failed half-way, and not all could be put back.${look} You can close the workbook without saving it and open it again.`;
  },

  marksMissing: ({ sheets }) =>
    `Some marks on ${sheetList(sheets)} were not added, since Excel does not accept them; go by the cells in the list.`,
  marksLeft: ({ sheets, count }) =>
    `Excel does not let ${count === 1 ? 'one mark' : `${count} marks`} on ${sheetList(sheets)} be cleared; the others are cleared. ${CLEAR}`,
  rulesUnread: ({ sheets }) =>
    `Excel cannot read some conditional formats on ${sheetList(sheets)}; they were left alone. If colours of marks can still be seen: ${CLEAR}`,

  noCellToShow: ({ cell: { sheet, address } }) => `“${sheet}” has no cell ${address}.`,
  noSheetToShow: ({ sheet }) =>
    `The workbook has no sheet “${sheet}”; it may have been renamed or deleted. Please check again.`,
  hidden: ({ cell: { sheet, address } }) =>
    `Sheet “${sheet}” is hidden; ${address} cannot be shown. Right-click the tab of any sheet, choose Unhide, then try again.`,
  noSelection: () => 'No cell of the workbook is selected.',
  sheetTooLarge: ({ sheet, cells, area }) =>
    `Sheet “${sheet}” is too large (${cells} cells${area === null ? '' : `, used as far as ${area}`}) and was not read. Delete what stands far away (select the rows and columns that are not needed, right-click, Delete), save, then try again.`,
};

function at({ sheet, address }: CellRef): string {
  return `${address} of “${sheet}”`;
}

function shown(value: CellValue): string {
  return value === null || value === '' ? '(empty)' : `“${String(value)}”`;
}

function badValue(why: BadValue): string {
  return why.is === 'noNumber'
    ? 'what was to be written is no number.'
    : `the text has ${why.characters} characters, more than the ${why.most} that a cell can hold.`;
}

function moved({ line, was, isAfter, now, bearers }: LineMoved): string {
  const before =
    was === '' ? `a ${line} without a name` : `the ${line} ${isAfter ? 'after ' : ''}“${was}”`;
  const present = now === '' ? 'has no name' : `is “${now}”`;
  const search =
    bearers > 0
      ? `${bearers} ${line}s bear that name now, and which one is meant cannot be told`
      : `the old ${line} was not found; it may have been deleted or rewritten`;
  return `was in ${before}; this ${line} now ${present}; ${search}`;
}

function sheetList(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_SHEETS).map(name => `“${name}”`);
  return `${sheets.length === 1 ? 'sheet' : 'sheets'} ${named.join(', ')}${sheets.length > MOST_SHEETS ? ' and others' : ''}`;
}
