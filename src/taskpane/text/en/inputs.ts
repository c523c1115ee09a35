/** Data: the words of the page “填报”, in English. */
import type { inputs as Chinese } from '../zh/inputs';

export const inputs: typeof Chinese = {
  inputs: {
    empty: 'No data yet. Read the workbook first.',
    missing: count =>
      count === 0 ? 'All required inputs are given.' : `${count} required inputs missing`,
    openPrior: 'Open last year’s accounts…',
    openNarrative: 'Fill from a narrative…',
    fillHint:
      'Last year’s accounts give last year’s amounts and are checked against this year’s; a narrative gives reasons and other words. Only blanks are filled, and it can be undone.',
    filled: (count: number, kept: string, styled: boolean) =>
      `${count === 0 ? 'Nothing blank could be filled.' : `${count} filled.`}${kept === '' ? '' : ` Different from what is there, and left alone: ${kept}.`}${styled ? ' The narrative is written as in this text (see Settings).' : ''}`,
    onlyMissing: 'Only missing',
    saved: 'Saved on sheet “填报”',
    unsaved: count => `${count} not saved: please correct`,
    saving: 'Saving…',
    autosave: 'Saved on the sheet “填报” as you type.',
    section: section => `Section ${section}`,
    sectionCount: missing => (missing === 0 ? 'complete' : `${missing} missing`),
    source: source => `Source: ${source}`,
    required: 'required',
    notNumber: 'A number is needed here, for example 3337.80.',
    notCount: 'A whole number is needed here, for example 5.',
    choose: 'Choose',
    allFilled: 'Nothing is missing.',
  },
};
