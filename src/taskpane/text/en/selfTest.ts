/** Data: the words of 自检 in 设置, in English. */
import type { selfTest as Chinese } from '../zh/selfTest';

const OUTCOMES = {
  same: 'as expected',
  other: 'otherwise',
  skipped: 'this Excel has no such feature',
};

export const selfTest: typeof Chinese = {
  selfTest: {
    title: 'Self-test',
    about:
      'Tries what the add-in needs in the Excel of this computer, one thing after the other; the result can be sent to whoever maintains it. Only in a new, empty workbook: sheets are made and removed, and the list of undo (Ctrl+Z) is emptied. The result holds nothing of the workbook.',
    start: 'Start the self-test',
    running: (done, total) => (total === 0 ? 'Testing…' : `Testing: ${done} of ${total}`),
    notEmpty:
      'This workbook is not empty, so nothing was tried. Open a new workbook, and the pane in it.',
    notStarted:
      'The self-test was not done: Excel did not answer, or that part of the add-in could not be loaded. Close the pane, open it again and try once more.',
    done: ({ total, same, skipped }) =>
      `${total} steps: ${same} as expected, ${total - same - skipped} otherwise, ${skipped} that this Excel does not have.`,
    step: (what, outcome, code) =>
      `${what}: ${outcome === 'failed' ? `failed ${code}` : OUTCOMES[outcome]}`,
    copy: 'Result (click to select all, then Ctrl+C)',
  },
};
