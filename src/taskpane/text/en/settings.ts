/** Data: the words of the page 设置, in English. */
import type { settings as Chinese } from '../zh/settings';

export const settings: typeof Chinese = {
  settings: {
    rounding: 'Rounding between tables',
    published: 'As published (default)',
    publishedHint:
      'One unit of the last digit between two tables, caused by forced balancing, is a rounding tail.',
    strict: 'Strict',
    strictHint: 'The same amount must be equal to the cent in both tables.',
    live: 'Check again after each edit',
    undo: {
      emptied:
        'Writing to the sheets empties the spreadsheet’s own undo (Ctrl+Z); to take a writing back, use Undo last write below.',
      unknown:
        'Writing to the sheets may empty the spreadsheet’s own undo (Ctrl+Z); to take a writing back, use Undo last write below.',
    },
    liveHint: 'When off, a notice says that results may be out of date.',
    language: 'Language',
    wording: 'Wording of the narrative',
    byUnit: 'As in the unit’s region (default)',
    subject: 'What the narrative calls the unit',
    zeroRate: 'Completion rate of a budget of 0 in the narrative',
    zeroRates: { 写: 'Write 0.00%', 不写: 'Leave out' },
    zeroList: 'Items of 0 in the narrative (kinds of income and expenditure, subjects)',
    zeroLists: { 列出: 'List them as 0.00', 不列: 'Leave out' },
    itemRate: 'Completion rate of each item’s budget (where the form leaves it open)',
    itemRates: { 写: 'Write it', 不写: 'Leave out' },
    traces: 'What this tool left in this workbook',
    noTraces: 'Nothing.',
    traceMarks: 'Marks (colours of cells)',
    traceState: {
      preferences: 'Settings, ignored findings and the scoring standard',
      mapping: 'Where the tables stand',
      baseline: 'The narrative as printed last (to tell a person’s words from ours)',
      journal: 'The record of a writing that was broken off',
      marking: 'The record of marks that were broken off',
    },
    traceSheet: sheet => `Sheet “${sheet}”, with what was filled in there`,
    tracesNote:
      'This cannot be undone: save a copy first. Amounts written into the tables (suggestions, scores) are not among these and stay. In Excel, what Excel itself notes of the pane goes under File, Info, Inspect Document.',
    clearTraces: 'Remove all traces…',
    clearTracesNow: 'Yes, remove all of these',
    keepTraces: 'Keep them',
    asProvince: 'As in the province (default)',
    followHost: 'As in the spreadsheet program',
    shortcuts: 'Keyboard shortcuts (Excel ribbon)',
    shortcutList: [
      ['Ctrl+Alt+1', 'Check'],
      ['Ctrl+Alt+2', 'Write Narrative'],
      ['Ctrl+Alt+3', 'Score'],
      ['Ctrl+Alt+4', 'Clear Marks'],
      ['Ctrl+Alt+0', 'Open Pane'],
    ],
    shortcutNote:
      'On a Mac: Command+Option and the digit. Older versions of Excel have no shortcuts: use the ribbon.',
    about: 'About',
    aboutText:
      'Everything is computed on this machine; no internet, no telemetry. Marks are conditional formats of our own and never touch your fills; “Clear marks” takes away marks and nothing else.',
    kept: 'Rounding, live checking and the narrative’s style are kept in this workbook; save it to keep them.',
  },
};
