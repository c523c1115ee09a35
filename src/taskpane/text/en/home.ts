/** Data: the words of the home, in English. */
import type { home as Chinese } from '../zh/home';

export const home: typeof Chinese = {
  home: {
    counting: 'Counting…',
    title: left => (left === 1 ? 'One step left: publish' : `${left} steps to publication`),
    done: 'Done',
    look: 'Look',
    and: ', ',
    names: {
      tables: 'Tables',
      check: 'Check',
      inputs: 'Inputs',
      narrative: 'Narrative',
      score: 'Scores',
      document: 'Document',
    },
    actions: {
      tables: 'Point out',
      check: 'Correct',
      inputs: 'Fill in',
      narrative: 'Write',
      score: 'Score',
      document: 'Draft',
    },
    actionLabel: (action, name) => `${action}: ${name}`,
    unread: names => `Not read: ${names}. `,
    tables: (amountUnit, empty) =>
      `${amountUnit === null ? 'Unit of amounts not stated' : `Amounts in ${amountUnit}`}${empty === '' ? '' : `; empty: ${empty}`}`,
    toCorrect: count => `${count} to correct`,
    check: (failed, advice, tails, exact) =>
      [
        failed === 0 ? `Nothing to correct, ${exact} identities hold to the cent` : '',
        advice > 0 ? `${advice} to look at` : '',
        tails > 0 ? `${tails} rounding tails, nothing to do` : '',
      ]
        .filter(part => part !== '')
        .map((part, index) => (failed > 0 || index > 0 ? `, ${part}` : part))
        .join(''),
    inputs: ({ missing, budgets, reasons, others, given }) => {
      if (missing === 0) return `All ${given} given`;
      const parts = [
        budgets > 0 ? `${budgets} initial budgets` : '',
        reasons > 0 ? `${reasons} reasons` : '',
        others > 0 ? `${others} others` : '',
      ].filter(part => part !== '');
      return `${missing} missing: ${parts.join(', ')}${given > 0 ? `; ${given} given` : ''}`;
    },
    narrative: ({ paragraphs, isWritten, due, isWordingOpen }) => {
      if (isWordingOpen) return 'Choose the wording first';
      if (!isWritten) return `${paragraphs} paragraphs can be written onto a sheet`;
      return due === 0 ? `${paragraphs} paragraphs agree with the tables` : `${due} to update`;
    },
    score: ({ isNone, isStandardOpen, blank, differs }) => {
      if (isNone) return 'No self-evaluation in this workbook';
      if (isStandardOpen) return 'Choose the scoring standard first';
      const other = differs > 0 ? `${differs} differ from the computed ones` : '';
      if (blank > 0) return `${blank} can be written${other === '' ? '' : `; ${other}`}`;
      return other === '' ? 'As computed' : other;
    },
    document: (...open) =>
      open.length === 0
        ? 'All done: export it to Word'
        : `First: ${open.join(', ')}; a draft can be seen now`,
    unitLabel: 'Organisation',
    yearLabel: 'Year',
    saveHead: 'Keep',
    later: 'Published already?',
    proofread: 'Proofread a narrative…',
  },
};
