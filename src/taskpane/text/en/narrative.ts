/** Data: the words of the page 说明, in English. */
import type { narrative as Chinese } from '../zh/narrative';

export const narrative: typeof Chinese = {
  narrative: {
    empty: 'No data yet. Read the workbook first, then generate the narrative.',
    generate: 'Generate narrative',
    write: 'Write to sheet 说明',
    copy: 'Copy all',
    copied: 'The whole narrative was copied; paste it into Word.',
    copyFailed: 'The browser does not allow copying. Write the sheet 说明 and copy from there.',
    summary: (sections, paragraphs, missing) =>
      `${sections} sections · ${paragraphs} paragraphs${missing > 0 ? ` · ${missing} to fill in` : ''}`,
    hint: 'Press an underlined number to see its source.',
    missing: count => `${count} values are still missing; the text shows 〔待填〕 there.`,
    fill: 'Fill in',
    fillField: label => `Fill in: ${label}`,
    problems: 'Mind first:',
    numberLabel: text => `${text}, show source`,
    source: 'Source',
    copiedFrom: shown => `${shown} copied from`,
    typed: (shown, label) => `${shown}, given on sheet 填报: ${label}`,
    states: { 最新: 'current', 需更新: 'needs update', 已改写: 'rewritten' },
    section: section => `Section ${section}`,
    close: 'Close',
  },
};
