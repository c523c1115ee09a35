/** Data: the words of the page 公开, in English. */
import type { publish as Chinese } from '../zh/publish';

export const publish: typeof Chinese = {
  publish: {
    title: 'The document',
    back: 'Back to the home',
    empty: 'Nothing read yet. Read the workbook first.',
    open: count =>
      count === 1
        ? 'One problem stands in the way of the document:'
        : `${count} problems stand in the way of the document:`,
    ready: 'Nothing stands in the way: the document can be made.',
    contents:
      'Cover, contents and five parts: overview, tables, narrative, glossary, attachments (self-evaluation).',
    noAttachments: 'The workbook holds no self-evaluation: the document has no fifth part.',
    make: 'Make the document',
    draft: 'Make a draft',
    draftHint: 'A draft has a watermark across each page and lists first what is still open.',
    list: 'What is still open',
    goes: {
      table: 'Name it',
      check: 'Correct',
      input: 'Fill in',
      placeholder: 'To the narrative',
      stale: 'Update',
      wording: 'Choose',
    },
    goLabel: (action, number) => `${action}: problem ${number}`,
    texts: 'Texts of the parts',
    glossary: terms =>
      `Left blank, the ${terms} terms that the tables and the narrative use are listed.`,
    takeGlossary: 'Fill in these terms to edit them',
    saved: name => `Made: ${name}`,
    failed: 'The document could not be made. Try again.',
  },
};
