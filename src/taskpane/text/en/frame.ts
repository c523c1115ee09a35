/** Data: the words of the frame around the pages: header, tabs, footer, messages, start, in English. */
import type { frame as Chinese } from '../zh/frame';

export const frame: typeof Chinese = {
  locale: 'en-US',
  productName: 'Final Accounts Disclosure',
  pages: {
    home: 'Home',
    check: 'Check',
    narrative: 'Narrative',
    score: 'Scores',
    inputs: 'Inputs',
    settings: 'Settings',
  },
  pagesLabel: 'Pages',
  badge: errors => `${errors} to correct`,

  header: {
    loading: 'Reading the workbook…',
    noUnit: 'Unit not recognised',
    noReport: 'No final accounts tables read yet',
    year: year => (year === null ? 'year not recognised' : `FY ${year}`),
    allTables: 'All nine tables found',
    someTables: found => `${found} of 9 tables found`,
    noAmountUnit: 'unit of amounts not recognised',
    justChecked: milliseconds => `checked just now (${milliseconds} ms)`,
    checkedMinutes: minutes => `checked ${minutes} min ago`,
    checkedHours: hours => `checked ${hours} h ago`,
    justRead: 'read just now',
    separator: ' · ',
    comma: ', ',
  },

  footer: {
    live: 'Checks again after each edit',
    manual: 'Live checking is off',
    liveBusy: 'Checking again…',
    clear: 'Clear marks',
    undo: title => `Undo: ${title}`,
    cancel: 'Cancel',
    undoTitle: title => `Undo last write: ${title}`,
  },

  messages: {
    takeBack: 'Take back',
    finish: 'Finish',
    retry: 'Try again',
    dismiss: 'Dismiss',
    wrote: title => `Done: ${title}.`,
    wroteWithGaps: (title, missing) =>
      `Done: ${title}; ${missing === 1 ? 'one input is' : `${missing} inputs are`} still to be given on the page of inputs.`,
    chooseWording: 'Nothing was written yet: choose the wording of the narrative below first.',
    undone: title => `Undone: ${title}.`,
    cancelled: 'Cancelled; the last results are shown.',
    cleared: 'Marks cleared; nothing else was changed.',
    nothingToWrite: 'Nothing to write.',
    loadingPage: 'Opening…',
    pageFailed: 'This page did not open. Close the task pane and open it again.',
  },

  start: {
    tooOld: 'This Excel is too old for the add-in.',
    needs:
      'Excel 2021, Excel 2024, Microsoft 365, Excel for the web or Excel for Mac is needed (ExcelApi 1.9). Ask your IT staff, or use the workbench in a browser or the command line juesuan.',
    notExcel: 'Open this add-in in Excel.',
    noOffice:
      'The Office library did not load. Check that the add-in’s server can be reached, then reopen the pane.',
  },
};
